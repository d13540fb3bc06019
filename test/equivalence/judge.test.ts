import { describe, expect, it } from "vitest";
import { compile, memoryFileSystem } from "../../src/compiler.ts";
import type { Graph, Pipeline } from "../../src/graph/graph.ts";
import { compared } from "./judge.ts";
import { load } from "./native/load.ts";
import { runNatively } from "./native/run.ts";
import { playOf, type Failing } from "./played.ts";
import type { WorkflowRun } from "./workflow-run.ts";

const components = `
import { component, pipeline } from "argots";
export const f = component({ image: "node" }, ({ x }: { x: number }) => x);
export const g = component({ image: "node" }, ({ x }: { x: number }) => x * 2);
const both = pipeline({ name: "both" }, ({ x }: { x: number }) => { f({ x }); g({ x }); });
`;

const { graph } = compileText(
  `${components}export const every = pipeline({ name: "every" }, () => { f({ x: 1 }); g({ x: 2 }); both({ x: 3 }); });`,
);

function compileText(text: string): { readonly graph: Graph } {
  return compile(["a.pipeline.ts"], { root: "/p", fileSystem: memoryFileSystem({ "/p/a.pipeline.ts": text }) });
}

/** `f1 0-2`: the component with its input, and when it ran. */
function workflow(ended: WorkflowRun["ended"], ...calls: readonly string[]): WorkflowRun {
  return {
    ended,
    because: [],
    results: {},
    calls: calls.map((call) => {
      const [, name, x, start, end] = /^(\w)(\S+) (\d+)-(\d+)$/.exec(call)!;
      return { text: `${name} {"x":${x}}`, start: Number(start), end: Number(end) };
    }),
  };
}

/** What is wrong with a workflow of a pipeline with this body. */
async function judged(body: string, failing: Failing, run: WorkflowRun): Promise<readonly string[]> {
  const loaded = load(`${components}export const main = pipeline({ name: "main" }, async () => {\n${body}\n});`, "/p/a.pipeline.ts");
  const pipeline = { id: "a#main", results: [] } as unknown as Pipeline;
  const wish = { loaded, graph, pipeline, inputs: {}, play: playOf(loaded.bodies, failing) };
  return compared(wish, await runNatively(wish), run);
}

const fails = (...xs: readonly number[]): Failing => ({ fails: { f: xs.map((x) => ({ x })) } });

describe("calls", () => {
  const body = "f({ x: 1 }); g({ x: 2 });";

  it.each([
    ["as they are", workflow("succeeded", "f1 0-1", "g2 0-1"), []],
    ["one is missing", workflow("succeeded", "f1 0-1"), ['did not run: g {"x":2}']],
    ["one has another input", workflow("succeeded", "f1 0-1", "g3 0-1"), ['did not run: g {"x":2}', 'should not have run: g {"x":3}']],
    ["one is made twice", workflow("succeeded", "f1 0-1", "g2 0-1", "g2 0-1"), ['should not have run: g {"x":2}']],
    ["it hangs", workflow("hangs", "f1 0-1", "g2 0-1"), ["the workflow hangs, and should have succeeded"]],
  ])("%s", async (_, run, found) => {
    expect(await judged(body, {}, run)).toEqual(found);
  });
});

describe("order", () => {
  it.each([
    ["await", "await f({ x: 1 }); g({ x: 2 });"],
    ["Promise.all", "await Promise.all([f({ x: 1 })]); g({ x: 2 });"],
    ["an async function", "const h = async (x: number) => { await f({ x }); }; await h(1); g({ x: 2 });"],
    ["within an async function", "await Promise.all([3].map(async (x) => { await f({ x: 1 }); g({ x: 2 }); }));"],
    ["iterations that await", "for (const x of [1, 2]) { if (x === 2) g({ x }); else await f({ x }); }"],
    ["what follows a try", "try { f({ x: 1 }); } catch { f({ x: 9 }); } g({ x: 2 });"],
    ["finally", "try { f({ x: 1 }); } finally { g({ x: 2 }); }"],
  ])("%s", async (_, body) => {
    expect(await judged(body, {}, workflow("succeeded", "f1 0-2", "g2 2-3"))).toEqual([]);
    expect(await judged(body, {}, workflow("succeeded", "f1 0-2", "g2 1-3"))).toEqual(['began before f {"x":1} had ended: g {"x":2}']);
  });

  it.each([
    ["tasks", "f({ x: 1 }); g({ x: 2 });"],
    ["another function's await", "const h = async (x: number) => { await f({ x }); }; await Promise.all([h(1), g({ x: 2 })]);"],
    ["another iteration's await", "await Promise.all([1, 2].map(async (x) => { if (x === 1) await f({ x }); else g({ x }); }));"],
    ["another iteration's try", "for (const x of [1, 2]) { try { if (x === 1) f({ x }); else g({ x }); } finally {} }"],
    ["a called pipeline's try", "const h = () => { try { f({ x: 1 }); } finally {} }; h(); g({ x: 2 });"],
  ])("%s that do not wait for each other", async (_, body) => {
    expect(await judged(body, {}, workflow("succeeded", "f1 0-2", "g2 1-3"))).toEqual([]);
  });

  it("pairs calls that look alike", async () => {
    const body = "await Promise.all([1, 2].map(async (x) => { await f({ x }); g({ x: 0 }); }));";
    expect(await judged(body, {}, workflow("succeeded", "f1 0-5", "f2 0-1", "g0 1-2", "g0 5-6"))).toEqual([]);
    expect(await judged(body, {}, workflow("succeeded", "f1 0-5", "f2 0-1", "g0 1-2", "g0 4-6"))).not.toEqual([]);
  });
});

describe("failures", () => {
  it("must be seen", async () => {
    expect(await judged("f({ x: 1 });", fails(1), workflow("failed", "f1 0-1"))).toEqual([]);
    expect((await judged("f({ x: 1 });", fails(1), workflow("succeeded", "f1 0-1")))[0]).toMatch("should have failed");
    expect(await judged("try { f({ x: 1 }); } catch {}", fails(1), workflow("succeeded", "f1 0-1"))).toEqual([]);
    expect((await judged("try { f({ x: 1 }); } catch {}", fails(1), workflow("failed", "f1 0-1")))[0]).toMatch("should have succeeded");
  });

  it.each([
    ["an independent task", "f({ x: 1 }); g({ x: 2 });", fails(1)],
    ["another iteration", "for (const x of [1, 2]) { if (x === 1) f({ x }); else g({ x }); }", fails(1)],
    [
      "another iteration than one that throws",
      'for (const x of [0, 2]) { if (x === 0) { f({ x: 1 }); throw new Error("x"); } g({ x }); }',
      {},
    ],
    ["a task beside one that is caught", "try { f({ x: 1 }); g({ x: 2 }); } catch {}", fails(1)],
    [
      "a task beside a pipeline that throws",
      'const p = pipeline({ name: "both" }, () => { f({ x: 1 }); throw new Error(""); }); p(); g({ x: 2 });',
      {},
    ],
    ["one of allSettled", "await Promise.allSettled([f({ x: 1 }), g({ x: 2 })]);", fails(1)],
  ])("may leave %s running", async (name, body, failing) => {
    const caught = name.includes("caught") || name.includes("Settled");
    const ended = caught ? "succeeded" : "failed";
    expect(await judged(body, failing, workflow(ended, "f1 0-1", "g2 0-1"))).toEqual([]);
    expect(await judged(body, failing, workflow(ended, "f1 0-1", "g2 0-1", "g7 0-1"))).toEqual(['should not have run: g {"x":7}']);
  });

  it.each([
    ["data", "const x = f({ x: 1 }); g({ x });"],
    ["await", "await f({ x: 1 }); g({ x: 2 });"],
    ["a condition", "if (f({ x: 1 }) > 0) g({ x: 2 }); else g({ x: 3 });"],
    ["a loop that awaits", "for (const x of [1, 2]) { if (x === 2) g({ x }); else await f({ x }); }"],
    ["a try in between", "try { f({ x: 1 }); } catch (error) { throw error; } g({ x: 2 });"],
  ])("ends what depends on it by %s", async (_, body) => {
    expect(await judged(body, fails(1), workflow("failed", "f1 0-1"))).toEqual([]);
    expect(await judged(body, fails(1), workflow("failed", "f1 0-1", "g2 1-2"))).toEqual(['should not have run: g {"x":2}']);
  });

  it("an error that the program throws ends what comes after it", async () => {
    const body = 'if (f({ x: 1 }) > 0) throw new Error("large"); g({ x: 2 });';
    expect(await judged(body, {}, workflow("failed", "f1 0-1"))).toEqual([]);
    expect(await judged(body, {}, workflow("failed", "f1 0-1", "g2 1-2"))).toEqual(['should not have run: g {"x":2}']);
  });

  it("what was called before one must run", async () => {
    expect(await judged("g({ x: 2 }); f({ x: 1 });", fails(1), workflow("failed", "f1 0-1"))).toEqual(['did not run: g {"x":2}']);
  });

  it("what stands in catch and finally must run, after it", async () => {
    const body = "try { f({ x: 1 }); } catch { g({ x: 2 }); } finally { g({ x: 3 }); }";
    expect(await judged(body, fails(1), workflow("succeeded", "f1 0-1", "g2 1-2", "g3 2-3"))).toEqual([]);
    expect(await judged(body, fails(1), workflow("succeeded", "f1 0-1", "g2 0-2", "g3 2-3"))).toHaveLength(1);
    expect(await judged(body, fails(1), workflow("succeeded", "f1 0-1", "g2 1-2"))).toEqual(['did not run: g {"x":3}']);
    expect(await judged(body, {}, workflow("succeeded", "f1 0-1", "g2 1-2", "g3 2-3"))).toEqual(['should not have run: g {"x":2}']);
  });
});
