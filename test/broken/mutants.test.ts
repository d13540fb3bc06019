import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { compile, memoryFileSystem } from "../../src/compiler.ts";

const fixtures = fileURLToPath(new URL("../compile/fixtures", import.meta.url));
const seeds = ["branches", "loops", "order", "called-pipelines", "options", "expressions", "other-templates"];

/** A small deterministic generator (mulberry32): the same mutants in every run. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function mutate(tokens: readonly string[], next: () => number): string {
  const mutant = [...tokens];
  const pick = () => Math.floor(next() * mutant.length);
  for (let edits = 1 + Math.floor(next() * 3); edits > 0; edits--) {
    const [at, other] = [pick(), pick()];
    const kind = Math.floor(next() * 4);
    if (kind === 0) mutant.splice(at, 1);
    else if (kind === 1) mutant.splice(at, 0, mutant[other]!);
    else if (kind === 2) [mutant[at], mutant[other]] = [mutant[other]!, mutant[at]!];
    else mutant[at] = mutant[other]!;
  }
  return mutant.join("");
}

test.each(seeds)("whatever happens to %s, there are manifests or errors, never an exception", (name) => {
  const file = readdirSync(`${fixtures}/${name}`).find((entry) => entry.endsWith(".pipeline.ts"))!;
  const tokens = readFileSync(`${fixtures}/${name}/${file}`, "utf8").match(/\w+|\s+|[^\w\s]/g)!;
  const next = random(name.length);
  for (let count = 0; count < 250; count++) {
    const source = mutate(tokens, next);
    const fileSystem = memoryFileSystem({ "/project/a.pipeline.ts": source });
    try {
      const { manifests, diagnostics } = compile(["a.pipeline.ts"], { root: "/project", fileSystem });
      const failed = diagnostics.some(({ severity }) => severity === "error");
      if (failed === manifests.length > 0) throw new Error(failed ? "errors and manifests" : "neither errors nor manifests");
    } catch (error) {
      expect.fail(`${(error as Error).stack}\n\n${source}`);
    }
  }
});
