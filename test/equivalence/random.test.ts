import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compile, memoryFileSystem } from "../../src/compiler.ts";
import { choosing } from "./program/choices.ts";
import { printProgram } from "./program/program.ts";
import { report } from "./program/report.ts";
import { search } from "./program/search.ts";
import { smaller } from "./program/smaller.ts";
import { programs, type ProgramTree } from "./program/tree.ts";
import { fixture } from "./program/fixture.ts";

const sample = fc.sample(programs, { seed: 1, numRuns: 20 });
const texts = (trees: readonly ProgramTree[]): readonly string[] => trees.map((tree) => printProgram(tree, "q").text);

describe("random programs", () => {
  it("do in the simulator what they do natively", async () => {
    const found = await search({ seed: 1, count: 50, part: 0, parts: 1 });
    const { text, failed } = report([found]);
    expect(failed, text).toBe(0);
    expect(found.same).toBeGreaterThan(30);
    expect(found.failedRuns).toBeGreaterThan(5);
  });

  it("are the same for the same seed", () => {
    expect(texts(fc.sample(programs, { seed: 1, numRuns: 20 }))).toEqual(texts(sample));
    expect(texts(fc.sample(programs, { seed: 2, numRuns: 20 }))).not.toEqual(texts(sample));
  });

  it("become smaller, and end", () => {
    for (const tree of sample) {
      const sizes = [...smaller(tree)].map(sizeOf);
      expect(Math.max(...sizes)).toBeLessThan(sizeOf(tree));
    }
  });

  it("are simplest without choices", () => {
    const random = choosing([]);
    expect([random.below(7), random.pick(["first", "second"])]).toEqual([0, "first"]);
    expect(choosing([3, 0xffff, 5]).below(2)).toBe(1);
  });

  it("can be written as cases", () => {
    const tree: ProgramTree = {
      parameters: [0, 0, 0],
      functions: [],
      body: [{ kind: "load", choices: [], blocks: [] }],
      results: [],
      failing: [],
      pace: 0,
    };
    const program = printProgram(tree, "found");
    const text = fixture(program, [{ component: "load", inputs: { at: "1", x: 1 }, how: "fails" }]);
    const { diagnostics, manifests } = compile(["a.pipeline.ts"], {
      root: "/p",
      fileSystem: memoryFileSystem({ "/p/a.pipeline.ts": text }),
    });
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(manifests).toHaveLength(1);
    expect(text).toContain('failing = { found: [{ given: {"p0":true,"p1":1,"p2":[]}, fails: { load: [{"at":"1","x":1}] } }] };');
    expect(text).not.toContain("export const num");
  });
});

/** Statements weigh most, then choices, then how large these are. */
function sizeOf(value: unknown): number {
  if (typeof value === "number") return 1 + value / 0x100000;
  if (Array.isArray(value)) return value.reduce((sum: number, one) => sum + sizeOf(one), 0.5);
  if (value === "errors" || value === "some") return 2;
  if (value === null || typeof value !== "object") return 1;
  const statement = "kind" in value && value.kind !== "task" ? 50 : 1;
  return Object.values(value).reduce((sum: number, one) => sum + sizeOf(one), statement);
}
