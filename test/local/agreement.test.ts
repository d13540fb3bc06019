import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { casesOf, type Case } from "../equivalence/cases.ts";
import { found } from "./agree/compare.ts";
import { readyFile, type Ready } from "./agree/really.ts";
import { repository } from "./support.ts";

const cache = join(repository, "node_modules", ".cache", "argots");
mkdirSync(cache, { recursive: true });
const folder = mkdtempSync(join(cache, "agreement-"));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** One of each kind; scripts/ci/local-runs.mjs has them all. */
const names = [
  "artifacts.pipeline.ts inside 1",
  "branches.pipeline.ts branches 0",
  "called.pipeline.ts called 0",
  "catching.pipeline.ts cleaning failing 0",
  "loops.pipeline.ts nested 0",
  "merged.pipeline.ts assigned 1",
  "order.pipeline.ts order 0",
  "recursion.pipeline.ts halving 0",
  "settled.pipeline.ts settled failing 1",
  "switch.pipeline.ts texts failing 2",
];

const files = new Map<string, { readonly cases: readonly Case[]; ready: Promise<Ready> }>();

function caseOf(name: string): { readonly one: Case; readonly ready: Promise<Ready> } {
  const file = name.split(" ")[0] ?? "";
  const known = files.get(file) ?? { cases: casesOf(repository, file), ready: readyFile(repository, file, folder) };
  files.set(file, known);
  const one = known.cases.find((candidate) => candidate.name === name);
  if (one === undefined)
    throw new Error(`there is no case ${name}; there are ${known.cases.map((candidate) => candidate.name).join(", ")}`);
  return { one, ready: known.ready };
}

test.each(names)("%s runs the tasks with the inputs that TypeScript and the simulator say", { timeout: 60_000 }, async (name) => {
  const { one, ready } = caseOf(name);
  expect((await found(one, await ready)).differences).toEqual([]);
});

test("a run that is another one is told from it", { timeout: 60_000 }, async () => {
  const { one, ready } = caseOf("merged.pipeline.ts assigned 1");
  const { compiled, ...more } = await ready;
  const other = { ...one, inputs: { ...one.inputs, url: "something else" } };
  const { differences } = await found(one, { compiled, ...more }, other);
  expect(differences.some((line) => line.startsWith("did not run: "))).toBe(true);
  expect(differences.some((line) => line.startsWith("should not have run: "))).toBe(true);
});
