import fc from "fast-check";
import { caseFiles, casesOf, type Case } from "../cases.ts";
import { load } from "../native/load.ts";
import { playOf } from "../played.ts";
import { batchText } from "../program/batch.ts";
import { check, compileAll, playOfProgram } from "../program/check.ts";
import { printProgram, type Program } from "../program/program.ts";
import { programs } from "../program/tree.ts";
import { compare, type Figures } from "./compare.ts";
import { startLab, type Lab } from "./lab.ts";

/** Counts and prints named checks: see scripts/ci/check.mjs. */
export interface Checks {
  readonly check: (name: string, body: () => Promise<void>) => Promise<void>;
  readonly finish: () => void;
}

export interface Wish {
  readonly root: string;
  /** The folder of the lab. */
  readonly lab: string;
  /** Only runs whose name holds this. */
  readonly only?: string;
  /** Random programs. */
  readonly seed: number;
  readonly count: number;
}

/** The oldest controller that a lab may have. */
const argoVersion = "3.7";

interface Job {
  readonly name: string;
  readonly run: () => Promise<Figures>;
}

/** Compares every case, and random programs, on the real controller, some at the same time. */
export async function compareAll({ root, lab: folder, only = "", seed, count }: Wish, { check, finish }: Checks): Promise<void> {
  const lab = await startLab(folder);
  const figures: Figures[] = [];
  try {
    const cases = caseFiles(root).flatMap((file) => casesOf(root, file, argoVersion).map((one) => caseJob(lab, one)));
    const jobs = [...cases, ...(await programJobs(lab, seed, count))].filter(({ name }) => name.includes(only));
    const worker = async (): Promise<void> => {
      for (let job = jobs.shift(); job; job = jobs.shift()) {
        const { name, run } = job;
        await check(name, async () => void figures.push(await run()));
      }
    };
    await Promise.all(Array.from({ length: 4 }, worker));
  } finally {
    await lab.down();
  }
  const sum = (of: (one: Figures) => number) => figures.reduce((total, one) => total + of(one), 0);
  console.log(`${figures.length} runs, ${sum(({ tasks }) => tasks)} tasks and ${sum(({ results }) => results)} results are the same`);
  finish();
}

/** The containers of a case are executed, with their launchers, unless they write artifacts or have to fail. */
function caseJob(lab: Lab, one: Case): Job {
  const isPlayed = one.failing !== undefined || "play" in one.loaded.module;
  const play = playOf(one.loaded.bodies, one.failing ?? {});
  return { name: one.name, run: () => compare(lab, one, isPlayed ? { kind: "played", play } : { kind: "executed" }) };
}

const batchSize = 25;

/** Programs that the compiler takes, and that are the same in the simulator: what is wrong there already is not tried here. */
async function programJobs(lab: Lab, seed: number, count: number): Promise<readonly Job[]> {
  const jobs: Job[] = [];
  for (let batch = 0; jobs.length < count; batch++) {
    const trees = fc.sample(programs, { seed: seed * 100_003 + batch, numRuns: batchSize });
    const printed = trees.map((tree, position) => printProgram(tree, `q${position}`));
    const verdicts = await check(printed);
    const same = printed.filter((_, position) => verdicts[position]?.kind === "same");
    jobs.push(...programsOf(lab, `random ${seed * 100_003 + batch}`, same));
  }
  return jobs.slice(0, count);
}

function programsOf(lab: Lab, name: string, same: readonly Program[]): readonly Job[] {
  const { compiled } = compileAll(same, argoVersion);
  const loaded = load(batchText(same), "/project/batch.pipeline.ts");
  return same.map((program) => ({
    name: `${name}:${program.name.slice(1)}`,
    run: () =>
      compare(
        lab,
        { compiled, loaded, pipeline: program.name, inputs: program.inputs },
        { kind: "played", play: playOfProgram(program, loaded) },
      ),
  }));
}
