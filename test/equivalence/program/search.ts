import fc from "fast-check";
import { check, type Verdict } from "./check.ts";
import { fixtureOf } from "./found.ts";
import { printProgram } from "./program.ts";
import { smaller } from "./smaller.ts";
import { programs, type ProgramTree } from "./tree.ts";

export interface Search {
  readonly seed: number;
  /** How many programs, or for how long. */
  readonly count?: number;
  readonly minutes?: number;
  /** Of several that share the work: which, and how many they are. */
  readonly part: number;
  readonly parts: number;
}

export interface Found {
  readonly same: number;
  readonly failedRuns: number;
  readonly calls: number;
  /** Programs that differ. */
  readonly different: readonly string[];
  readonly meaningless: Readonly<Record<string, number>>;
  /** By the codes of the diagnostics. */
  readonly refused: number;
  readonly codes: Readonly<Record<string, number>>;
}

const batchSize = 25;
/** More of them seldom say more. */
const mostShrunk = 5;

/** Tries random programs. The same seed tries the same programs, whoever shares the work. */
export async function search({
  seed,
  count = Number.POSITIVE_INFINITY,
  minutes = Number.POSITIVE_INFINITY,
  part,
  parts,
}: Search): Promise<Found> {
  const end = Date.now() + minutes * 60_000;
  const found = { same: 0, failedRuns: 0, calls: 0, refused: 0 };
  const [meaningless, codes, different]: [Record<string, number>, Record<string, number>, string[]] = [{}, {}, []];
  for (let batch = part; batch * batchSize < count && Date.now() < end; batch += parts) {
    const batchSeed = seed * 100_003 + batch;
    const trees = fc.sample(programs, { seed: batchSeed, numRuns: Math.min(batchSize, count - batch * batchSize) });
    const printed = trees.map((tree, position) => printProgram(tree, `q${position}`));
    for (const [position, verdict] of (await check(printed)).entries()) {
      if (verdict.kind === "same") {
        found.same++;
        found.calls += verdict.calls;
        if (verdict.failed) found.failedRuns++;
      } else if (verdict.kind === "refused") {
        found.refused++;
        for (const code of verdict.codes) codes[code] = (codes[code] ?? 0) + 1;
      } else if (verdict.kind === "meaningless") {
        const why = verdict.why.replace(/["'`{\d].*/s, "");
        meaningless[why] = (meaningless[why] ?? 0) + 1;
      } else {
        const head = `${batchSeed}:${position}`;
        different.push(
          different.length < mostShrunk ? `${head}\n${await shrunk(trees[position]!, verdict)}` : `${head}\n${verdict.found.join("\n")}`,
        );
      }
    }
  }
  return { ...found, different, meaningless, codes };
}

/** Tries one program that was found once more, and makes it smaller: `200022:16`. */
export async function again(program: string): Promise<string> {
  const [seed, position] = program.split(":").map(Number);
  const tree = fc.sample(programs, { seed: seed!, numRuns: position! + 1 })[position!]!;
  const [verdict] = await check([printProgram(tree, "found")]);
  return verdict?.kind === "different" ? shrunk(tree, verdict) : JSON.stringify(verdict);
}

type Different = Verdict & { readonly kind: "different" };

const mostSeconds = 120;

/** The smallest program that differs in the same way, as a fixture. */
async function shrunk(first: ProgramTree, verdict: Different): Promise<string> {
  const end = Date.now() + 1000 * mostSeconds;
  let smallest: { readonly tree: ProgramTree; readonly verdict: Different } | undefined;
  const isFound = async (tree: ProgramTree): Promise<boolean> => {
    const [now] = await check([printProgram(tree, "found")]);
    if (now?.kind !== "different" || wayOf(now) !== wayOf(verdict)) return false;
    smallest = { tree, verdict: now };
    return true;
  };
  if (!(await isFound(first))) return `${verdict.found.join("\n")}\n(alone it is as it should be)`;
  let goesOn = true;
  while (goesOn && Date.now() < end) {
    goesOn = false;
    for (const tree of smaller(smallest!.tree)) {
      if (Date.now() > end) break;
      if (!(await isFound(tree))) continue;
      goesOn = true;
      break;
    }
  }
  return `${smallest!.verdict.found.join("\n")}\n${await fixtureOf(printProgram(smallest!.tree, "found"))}`;
}

/** In which way a program differs: while it is made smaller, that stays. */
function wayOf({ found }: Different): string {
  return found[0]!
    .split(/[:(]/)[0]!
    .replace(/result \w+/, "result")
    .replace(/before .*/, "before");
}
