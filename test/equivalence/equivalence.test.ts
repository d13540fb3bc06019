import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { caseFiles, casesOf, type Case } from "./cases.ts";
import { playOf } from "./played.ts";
import { runNatively, type NativeEnd } from "./native/run.ts";
import { simulatedDifferences } from "./simulated/compare.ts";
import { pipelineOf } from "./workflow.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

function native({ compiled, loaded, pipeline: name, inputs, failing = {} }: Case) {
  const { pipeline } = pipelineOf(compiled, name);
  return runNatively({ loaded, graph: compiled.graph, pipeline, inputs, play: playOf(loaded.bodies, failing) });
}

/** An error that nobody threw is one of the case. */
function ended(kind: NativeEnd["kind"]): Partial<NativeEnd> {
  return kind === "returned" ? { kind, carried: true } : { kind: "failed" };
}

/** What goes wrong in one file does not hide the others. */
function collected(file: string): readonly Case[] {
  try {
    return casesOf(root, file);
  } catch (error) {
    it("can be compiled", () => {
      throw error;
    });
    return [];
  }
}

describe.each(caseFiles(root))("%s", (file) => {
  const cases = collected(file);

  it("compiles without an error", () => {
    expect(cases[0]?.compiled.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(cases.length).toBeGreaterThan(0);
  });

  it.each(cases)("$name does in the simulator what it does natively", async (one) => {
    expect(await simulatedDifferences(one)).toEqual([]);
    expect(await simulatedDifferences(one, "another order")).toEqual([]);
  });

  it("gives the same twice, and what a workflow can carry", async () => {
    for (const one of cases) {
      const first = await native(one);
      expect(await native(one)).toEqual(first);
      expect([one.name, first.ended]).toEqual([one.name, expect.objectContaining(ended(first.ended.kind))]);
    }
  });

  it("calls each of its components", async () => {
    const called = new Set<string>();
    for (const one of cases) for (const { component } of (await native(one)).calls) called.add(component);
    const all = [...(cases[0]?.compiled.graph.components.values() ?? [])].map(({ name }) => name);
    expect([...called].sort()).toEqual(all.sort());
  });
});
