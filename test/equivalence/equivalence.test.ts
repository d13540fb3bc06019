import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { batchText, randomBatch } from "./batch.ts";
import { caseFiles, casesOf } from "./cases.ts";
import { pipelineOf } from "./compare.ts";
import { randomCase } from "./random-case.ts";
import { isCarried } from "./values.ts";
import { nativeOutcome } from "./workflow.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

describe.each(caseFiles(root))("%s", async (file) => {
  const cases = await casesOf(root, file);

  it("compiles without a diagnostic", () => {
    expect(cases[0]?.compiled.diagnostics).toEqual([]);
    expect(cases.length).toBeGreaterThan(0);
  });

  it.each(cases)("$name gives the same twice, and what a workflow can carry", async ({ compiled, loaded, pipeline: name, inputs }) => {
    const pipeline = pipelineOf(compiled, name)!;
    const runs = [await loaded.runNatively(loaded.module, name, inputs), await loaded.runNatively(loaded.module, name, inputs)];
    const [first, second] = runs.map((run) => nativeOutcome(run, compiled.graph, pipeline));
    expect(second).toEqual(first);
    expect(isCarried(runs[0]!.result)).toBe(true);
    expect(first!.calls.filter((call) => call.endsWith("is not in the graph"))).toEqual([]);
  });

  it("calls each of its components", async () => {
    const called = new Set<string>();
    for (const { loaded, pipeline, inputs } of cases) {
      const { calls } = await loaded.runNatively(loaded.module, pipeline, inputs);
      for (const { component } of calls) called.add(component);
    }
    const exported = [...(cases[0]?.compiled.graph.components.values() ?? [])].map(({ name }) => name);
    expect([...called].sort()).toEqual(exported.sort());
  });
});

describe("random programs", () => {
  it("are the same for the same seed", () => {
    expect(batchText(randomBatch(7, 5))).toBe(batchText(randomBatch(7, 5)));
    expect(batchText(randomBatch(7, 5))).not.toBe(batchText(randomBatch(8, 5)));
  });

  it.each([1, 2, 3])("of seed %i are compiled, most of them", async (seed) => {
    const { batch, compiled } = await randomCase(root, seed, 10);
    expect(compiled.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(batch.programs.length).toBeGreaterThan(5);
  });
});
