import { caseFiles, casesOf } from "./cases.ts";
import { compare, type Figures } from "./compare.ts";
import { startLab, type Lab } from "./lab.ts";
import { batchCase, randomCase, type RandomCase } from "./random-case.ts";

/** Counts and prints named checks: see scripts/ci/check.mjs. */
export interface Checks {
  readonly check: (name: string, body: () => Promise<void>) => Promise<void>;
  readonly finish: () => void;
}

export interface Wish {
  readonly root: string;
  /** The folder of the lab. */
  readonly lab: string;
  /** Only cases whose name holds this. */
  readonly only?: string;
  /** Random programs of these seeds alone. */
  readonly seeds?: { readonly from: number; readonly to: number };
}

/** What every run tries beside the cases. A seed that ever found something belongs into a case. */
const fixed = [
  { seed: 1, count: 12, only: "expressions" },
  { seed: 2, count: 8 },
  { seed: 3, count: 8 },
] as const;

interface Job {
  readonly name: string;
  readonly run: () => Promise<Figures>;
}

/** Compares every case on the controller, some at the same time. */
export async function compareAll({ root, lab: folder, only = "", seeds }: Wish, { check, finish }: Checks): Promise<void> {
  const lab = await startLab(folder);
  const figures: Figures[] = [];
  try {
    const jobs = seeds ? seedJobs(root, lab, seeds) : (await jobsOf(root, lab)).filter(({ name }) => name.includes(only));
    const worker = async (): Promise<void> => {
      for (let job = jobs.shift(); job; job = jobs.shift()) {
        const { name, run } = job;
        await check(name, async () => void figures.push(await run()));
      }
    };
    // Random programs keep a controller busy by themselves.
    await Promise.all(Array.from({ length: seeds ? 1 : 4 }, worker));
  } finally {
    await lab.down();
  }
  const sum = (of: (one: Figures) => number) => figures.reduce((total, one) => total + of(one), 0);
  console.log(`${figures.length} runs, ${sum(({ tasks }) => tasks)} tasks and ${sum(({ results }) => results)} results are the same`);
  finish();
}

async function jobsOf(root: string, lab: Lab): Promise<Job[]> {
  const cases = await Promise.all(caseFiles(root).map((file) => casesOf(root, file)));
  // The longest first.
  return [
    ...fixed.map((wish): Job => randomJob(root, lab, wish.seed, wish.count, "only" in wish ? wish.only : undefined)),
    ...cases.flat().map((one): Job => ({ name: one.name, run: () => compare(lab, one) })),
  ];
}

function seedJobs(root: string, lab: Lab, { from, to }: { readonly from: number; readonly to: number }): Job[] {
  const numbers = Array.from({ length: to - from }, (_, index) => from + index);
  return numbers.map((seed) => randomJob(root, lab, seed, 14, seed % 2 === 0 ? "expressions" : undefined));
}

function randomJob(root: string, lab: Lab, seed: number, count: number, only?: "expressions"): Job {
  const name = `random ${only ?? "programs"} ${seed}`;
  return {
    name,
    run: async () => {
      const made = await randomCase(root, seed, count, only);
      return compare(lab, made).catch(async (error: unknown) => {
        throw new Error(`${error instanceof Error ? error.message : String(error)}\n${await culprits(root, lab, made)}`);
      });
    },
  };
}

/** Runs the programs of a batch one by one, to tell which of them differ. */
async function culprits(root: string, lab: Lab, { batch }: RandomCase): Promise<string> {
  const found: string[] = [];
  for (const program of batch.programs) {
    const alone = await batchCase(root, { ...batch, programs: [program] });
    const message = await compare(lab, alone).then(
      () => undefined,
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    );
    const parameters = batch.parameters.map(({ name, value }) => `${name} = ${value}`).join(", ");
    if (message !== undefined) found.push([message, parameters, program.arguments, program.text].join("\n"));
  }
  return found.length > 0 ? found.join("\n\n") : "each of them alone is right";
}
