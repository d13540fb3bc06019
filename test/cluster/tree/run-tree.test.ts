import { expect, test } from "vitest";
import { durationOf, type RunNode } from "../../../src/cluster/tree/run-node.ts";
import { runTree } from "../../../src/cluster/tree/run-tree.ts";
import { isFinished, workflowOutputs } from "../../../src/cluster/tree/outcome.ts";
import { mixedRun, succeedingRun } from "./runs.ts";
import { makeWorkflow, milliseconds, type ShortNode } from "./workflows.ts";

/** Indented lines: `task load succeeded`. */
function outline(node: RunNode, depth = 0): readonly string[] {
  const tries = node.attempts.length > 0 ? ` (${node.attempts.map(({ state }) => state).join(", ")})` : "";
  return [
    `${"  ".repeat(depth)}${node.kind} ${node.name} ${node.state}${tries}`,
    ...node.children.flatMap((child) => outline(child, depth + 1)),
  ];
}

function find(node: RunNode, path: string): RunNode {
  const all = (one: RunNode): readonly RunNode[] => [one, ...one.attempts, ...one.children.flatMap(all)];
  return all(node).find((one) => one.path === path)!;
}

test("tasks stand below their call, iterations below their loop, tries are folded, hooks and the exit handler come last", () => {
  expect(outline(runTree(makeWorkflow("Failed", mixedRun.nodes)))).toEqual([
    "workflow run failed",
    "  task load succeeded",
    "  task notify failed",
    "  loop train succeeded",
    "    iteration train(0:a) succeeded (failed, succeeded)",
    "    iteration train(1:b) succeeded",
    "  task report failed",
    "    task draw failed",
    "    loop each succeeded",
    "      iteration each(0:1) succeeded",
    "      iteration each(1:2) succeeded",
    "    hook hook done succeeded",
    "  task excuse succeeded",
    "  task choose skipped",
    "  task publish omitted",
    "  exit-handler exit handler succeeded",
    "    task mail succeeded",
  ]);
});

test("steps: loops without a node of their own, a template that calls itself", () => {
  const tree = runTree(makeWorkflow("Succeeded", succeedingRun.nodes));
  expect(outline(tree)).toEqual([
    "workflow run succeeded",
    "  loop a succeeded",
    "    iteration a(0:1) succeeded",
    "    iteration a(1:2) succeeded",
    "  task ask succeeded",
    "  task again succeeded",
    "    task d succeeded",
    "    task e succeeded",
    "      task d succeeded",
  ]);
  expect(find(tree, "again.e.d").podNode).toBe("run-[1].again.e.d");
  expect(find(tree, "a")).toMatchObject({ template: "a", startedAt: milliseconds(0), finishedAt: milliseconds(4) });
});

test("what a node says: times, exit code, pod of the last attempt, cache", () => {
  const tree = runTree(makeWorkflow("Failed", mixedRun.nodes));
  expect(find(tree, "train(0:a)")).toMatchObject({ podNode: "run-train(0:a)(1)", memoized: false });
  expect(find(tree, "train(0:a)(0)")).toMatchObject({ kind: "attempt", exitCode: 3, state: "failed" });
  expect(find(tree, "train(1:b)").memoized).toBe(true);
  expect(find(tree, "report.draw")).toMatchObject({ exitCode: 1, template: "draw", message: "main: Error (exit code 1)" });
  expect(durationOf(find(tree, "load"), 0)).toBe(5_000);
  expect(tree).toMatchObject({ state: "failed", startedAt: milliseconds(0), finishedAt: milliseconds(100) });
});

test("places: the task in its template, then the template, from the run and from the caller", () => {
  const annotations = {
    "argots.dev/sources": JSON.stringify({
      "main/load": "a.pipeline.ts:3",
      "report/draw": "a.pipeline.ts:9",
      train: "a.pipeline.ts:20",
      wrong: 7,
    }),
  };
  const workflow = makeWorkflow("Failed", mixedRun.nodes, { annotations });
  expect(find(runTree(workflow), "load").place).toBe("a.pipeline.ts:3");
  expect(find(runTree(workflow), "report.draw").place).toBe("a.pipeline.ts:9");
  expect(find(runTree(workflow), "train(1:b)").place).toBe("a.pipeline.ts:20");
  expect(find(runTree(workflow, new Map([["main/load", "b.pipeline.ts:1"]])), "load").place).toBe("b.pipeline.ts:1");
  for (const broken of ["", "{", "[]", "null", "7"]) {
    expect(
      find(runTree(makeWorkflow("Failed", mixedRun.nodes, { annotations: { "argots.dev/sources": broken } })), "load").place,
    ).toBeUndefined();
  }
});

test("a task that is only named like a hook or an exit handler is a task", () => {
  const nodes: ShortNode[] = [
    { path: "", type: "DAG", templateName: "main", phase: "Running", children: ["call", "onExit"] },
    { path: "onExit", type: "Pod", templateName: "t", phase: "Running", boundary: "" },
    { path: "call", type: "DAG", templateName: "inner", phase: "Running", boundary: "", children: ["call.onExit"] },
    { path: "call.onExit", type: "Pod", templateName: "t", phase: "Pending", boundary: "call" },
  ];
  expect(outline(runTree(makeWorkflow("Running", nodes)))).toEqual([
    "workflow run running",
    "  task call running",
    "    task onExit pending",
    "  task onExit running",
  ]);
});

test("a run whose entry is a pod, is retried, or is not there yet", () => {
  const single = runTree(makeWorkflow("Running", [{ path: "", type: "Pod", templateName: "main", phase: "Running" }]));
  expect(single).toMatchObject({ kind: "workflow", state: "running", podNode: "run" });
  const retried = runTree(
    makeWorkflow("Running", [
      { path: "", type: "Retry", templateName: "main", phase: "Running", children: ["(0)", "(1)"] },
      { path: "(0)", type: "Pod", templateName: "main", phase: "Failed", to: 1 },
      { path: "(1)", type: "Pod", templateName: "main", phase: "Running", from: 2 },
    ]),
  );
  expect(retried).toMatchObject({ podNode: "run-(1)", children: [] });
  expect(retried.attempts.map(({ name }) => name)).toEqual(["run(0)", "run(1)"]);
  expect(runTree(makeWorkflow("", []))).toMatchObject({ kind: "workflow", name: "run", state: "pending", children: [] });
});

test("containers of a container set, a suspended node, a retried call whose last attempt gives the tasks", () => {
  const tree = runTree(
    makeWorkflow("Running", [
      { path: "", type: "DAG", templateName: "main", phase: "Running", children: ["set", "call"] },
      { path: "set", type: "Pod", templateName: "set", phase: "Running", boundary: "", children: ["set.one"] },
      { path: "set.one", type: "Container", templateName: "set", phase: "Running", boundary: "set" },
      { path: "call", type: "Retry", templateName: "inner", phase: "Running", boundary: "", from: 1, children: ["call(0)", "call(1)"] },
      { path: "call(0)", type: "DAG", templateName: "inner", phase: "Failed", boundary: "", to: 2, children: ["call(0).x"] },
      { path: "call(0).x", type: "Pod", templateName: "x", phase: "Failed", boundary: "call(0)", to: 2 },
      { path: "call(1)", type: "DAG", templateName: "inner", phase: "Running", boundary: "", from: 3, children: ["call(1).x"] },
      { path: "call(1).x", type: "Suspend", templateName: "x", phase: "Running", boundary: "call(1)", from: 3 },
    ]),
  );
  expect(outline(tree)).toEqual([
    "workflow run running",
    "  task set running",
    "    container one running",
    "  task call running (failed, running)",
    "    task x suspended",
  ]);
  expect(find(tree, "set.one").podNode).toBe("run-set");
});

test("many iterations are in the order of their numbers", () => {
  const iterations = Array.from({ length: 12 }, (_, index): ShortNode => ({
    path: `t(${index}:k:(${20 - index}))`,
    type: "Pod",
    templateName: "t",
    phase: "Succeeded",
    boundary: "",
    from: 20 - index,
    to: 30,
    displayName: `t(${index}:k:(${20 - index}))`,
  }));
  const nodes: ShortNode[] = [
    { path: "", type: "DAG", templateName: "main", phase: "Running", children: ["t"] },
    { path: "t", type: "TaskGroup", templateName: "t", phase: "Running", boundary: "", children: iterations.map(({ path }) => path) },
    ...[...iterations].reverse(),
  ];
  const [loop] = runTree(makeWorkflow("Running", nodes)).children;
  expect(loop!.children.map(({ name }) => Number(/\d+/.exec(name)![0]))).toEqual([...iterations.keys()]);
});

test("a loop of 8,000 iterations is a tree like any other", () => {
  const of = (count: number) => {
    const paths = Array.from({ length: count }, (_, index) => `t(${index}:x)`);
    return makeWorkflow("Running", [
      { path: "", type: "DAG", templateName: "main", phase: "Running", children: ["t"] },
      { path: "t", type: "TaskGroup", templateName: "t", phase: "Running", boundary: "", children: paths },
      ...paths.map((path): ShortNode => ({
        path,
        type: "Pod",
        templateName: "t",
        phase: "Running",
        boundary: "",
        displayName: path,
        children: ["end"],
      })),
    ]);
  };
  const [loop] = runTree(of(8_000)).children;
  expect(loop!.children).toHaveLength(8_000);
});

test("outputs: those of the run and of its entry, as texts", () => {
  const workflow = makeWorkflow("Succeeded", succeedingRun.nodes, {
    status: { outputs: { parameters: [{ name: "global", value: 3 }, { name: "score", value: "0" }, { name: "none" }] } },
  });
  expect(workflowOutputs(workflow)).toEqual({ global: "3", score: "0.9" });
  expect(workflowOutputs(makeWorkflow("", []))).toEqual({});
});

test("finished: by the label, or by the phase", () => {
  expect(["", "Pending", "Running"].map((phase) => isFinished(makeWorkflow(phase as "Running", [])))).toEqual([false, false, false]);
  expect(["Succeeded", "Failed", "Error"].map((phase) => isFinished(makeWorkflow(phase as "Failed", [])))).toEqual([true, true, true]);
  const running = makeWorkflow("Running", []);
  expect(isFinished({ ...running, metadata: { ...running.metadata, labels: { "workflows.argoproj.io/completed": "true" } } })).toBe(true);
});
