import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { caseFiles, casesOf, type Case } from "../../equivalence/cases.ts";
import { hashBelow } from "../../equivalence/hash.ts";
import { found } from "./compare.ts";
import { readyFile, type Ready } from "./really.ts";

/** Counts and prints named checks: see scripts/ci/check.mjs. */
interface Checks {
  readonly check: (name: string, body: () => Promise<void>) => Promise<void>;
  readonly finish: () => void;
}

export interface Wish {
  readonly root: string;
  /** Only cases whose name holds this. */
  readonly only: string;
  /** One in so many, always the same ones. */
  readonly every: number;
}

/** So many runs go on at a time. */
const abreast = 2;

/** Runs cases really, and compares each with the TypeScript, and the simulator with it. */
export async function compareAll({ root, only, every }: Wish, { check, finish }: Checks): Promise<void> {
  const cache = join(root, "node_modules", ".cache", "argots");
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, "agree-"));
  let tasks = 0;
  try {
    const jobs: { readonly one: Case; readonly ready: () => Promise<Ready> }[] = caseFiles(root).flatMap((file) => {
      let made: Promise<Ready> | undefined;
      const ready = (): Promise<Ready> => (made ??= readyFile(root, file, folder));
      return casesOf(root, file).map((one) => ({ one, ready }));
    });
    const chosen = jobs.filter(({ one: { name } }) => name.includes(only) && hashBelow(name, every) === 0);
    const worker = async (): Promise<void> => {
      for (let job = chosen.shift(); job; job = chosen.shift()) {
        const { one, ready } = job;
        await check(one.name, async () => {
          const { differences, tasks: count } = await found(one, await ready());
          tasks += count;
          if (differences.length > 0) throw new Error(`  ${differences.join("\n  ")}`);
        });
      }
    };
    await Promise.all(Array.from({ length: abreast }, worker));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  console.log(`${tasks} tasks were really run`);
  finish();
}
