import { expect, test } from "vitest";
import { firstFailure } from "../../../src/cluster/tree/first-failure.ts";
import { mixedRun, succeedingRun } from "./runs.ts";
import { makeWorkflow, type ShortNode } from "./workflows.ts";

const root: ShortNode = { path: "", type: "DAG", templateName: "main", phase: "Failed", to: 100 };
const pod = (path: string, phase: ShortNode["phase"], to: number, more: Partial<ShortNode> = {}): ShortNode => ({
  path,
  type: "Pod",
  templateName: `the-${path}`,
  phase,
  to,
  boundary: "",
  ...more,
});
const code = (exitCode: string) => ({ message: `main: Error (exit code ${exitCode})`, outputs: { exitCode } });

test("the task inside of the call, not the call; not what something waited for; not a try that another one made good", () => {
  const sources = new Map([["report/draw", "a.pipeline.ts:9"]]);
  expect(firstFailure(makeWorkflow("Failed", mixedRun.nodes), sources)).toMatchObject({
    path: "report.draw",
    template: "draw",
    exitCode: 1,
    message: "exit code 1",
    place: "a.pipeline.ts:9",
    attempts: 1,
  });
});

test("nothing failed: a run that succeeded, one that goes on, one that the controller refuses", () => {
  expect(firstFailure(makeWorkflow("Succeeded", succeedingRun.nodes))).toBeUndefined();
  expect(firstFailure(makeWorkflow("Running", [root, pod("a", "Failed", 1)]))).toBeUndefined();
  expect(firstFailure(makeWorkflow("Error", [], { message: "invalid spec: no entrypoint" }))).toBeUndefined();
});

test("the earliest of several", () => {
  expect(firstFailure(makeWorkflow("Failed", [root, pod("b", "Failed", 9, code("2")), pod("a", "Failed", 5, code("3"))]))).toMatchObject({
    path: "a",
    exitCode: 3,
  });
});

test("all tries failed: the last one speaks", () => {
  const nodes: ShortNode[] = [
    root,
    {
      path: "a",
      type: "Retry",
      templateName: "the-a",
      phase: "Failed",
      to: 9,
      boundary: "",
      message: "No more retries left",
      children: ["a(0)", "a(1)"],
    },
    pod("a(0)", "Failed", 5, code("3")),
    pod("a(1)", "Failed", 9, code("137")),
  ];
  expect(firstFailure(makeWorkflow("Failed", nodes))).toMatchObject({
    path: "a",
    exitCode: 137,
    message: "exit code 137",
    attempts: 2,
    node: { podNode: "run-a(1)" },
  });
});

test("a call that fails by itself although only tolerated tasks failed in it", () => {
  const nodes: ShortNode[] = [
    { ...root, children: ["call"] },
    {
      path: "call",
      type: "DAG",
      templateName: "inner",
      phase: "Error",
      to: 9,
      boundary: "",
      message: 'output parameter "o" is absent',
      children: ["call.a"],
    },
    pod("call.a", "Failed", 3, { boundary: "call", children: ["call.b"] }),
    pod("call.b", "Succeeded", 5, { boundary: "call" }),
  ];
  expect(firstFailure(makeWorkflow("Error", nodes))).toMatchObject({ path: "call", message: 'output parameter "o" is absent' });
  // Without words of its own, there is nothing better to blame than what failed in it.
  const silent = nodes.map((node) => (node.path === "call" ? { ...node, message: "" } : node));
  expect(firstFailure(makeWorkflow("Failed", silent))).toMatchObject({ path: "call.a" });
});

test("what follows a loop of which an iteration failed makes that tolerated", () => {
  const nodes: ShortNode[] = [
    { ...root, children: ["t"] },
    { path: "t", type: "TaskGroup", templateName: "t", phase: "Failed", to: 4, boundary: "", children: ["t(0:x)"] },
    pod("t(0:x)", "Failed", 4, { children: ["after"] }),
    pod("after", "Failed", 8, code("5")),
  ];
  expect(firstFailure(makeWorkflow("Failed", nodes))).toMatchObject({ path: "after", exitCode: 5 });
});

test("what was killed is no cause: terminated, stopped, because another one failed", () => {
  const killed = [
    { message: "workflow shutdown with strategy:  Terminate" },
    { message: "Stopped with strategy 'Stop'" },
    code("143"),
    code("137"),
  ];
  for (const more of killed) {
    const stopped = makeWorkflow("Failed", [root, pod("a", "Failed", 5, more)], {
      spec: { shutdown: "Terminate" },
      message: "Stopped with strategy 'Terminate'",
    });
    expect(firstFailure(stopped)).toBeUndefined();
    expect(
      firstFailure({
        ...stopped,
        status: {
          ...stopped.status,
          nodes: { ...stopped.status!.nodes, ...makeWorkflow("Failed", [pod("b", "Failed", 8, code("1"))]).status!.nodes },
        },
      }),
    ).toMatchObject({ path: "b" });
  }
  // Nobody stopped this run: the pod was killed for another reason, such as its memory.
  expect(firstFailure(makeWorkflow("Failed", [root, pod("a", "Failed", 5, code("137"))]))).toMatchObject({ path: "a", exitCode: 137 });
  const nodes: ShortNode[] = [
    { ...root, type: "Steps", message: "template has failed or errored children and failFast enabled" },
    pod("waits", "Failed", 4, { message: "template has failed or errored children and failFast enabled" }),
    pod("bad", "Failed", 6, code("4")),
  ];
  expect(firstFailure(makeWorkflow("Failed", nodes))).toMatchObject({ path: "bad" });
});

test("the exit handler, a hook, an expression that cannot be evaluated, a deadline, a run of one pod", () => {
  const done: ShortNode = { ...root, phase: "Succeeded", to: 5 };
  expect(
    firstFailure(
      makeWorkflow("Failed", [
        done,
        pod("a", "Succeeded", 5),
        { path: "onExit", type: "Pod", templateName: "bye", phase: "Failed", to: 9, ...code("1") },
      ]),
    ),
  ).toMatchObject({ path: "exit handler", template: "bye" });
  expect(firstFailure(makeWorkflow("Failed", [root, pod("a", "Succeeded", 5), pod("a.hooks.done", "Failed", 6, code("1"))]))).toMatchObject(
    { path: "a.hook done" },
  );
  expect(
    firstFailure(
      makeWorkflow("Error", [
        root,
        { path: "a", type: "Skipped", phase: "Error", to: 2, boundary: "", message: "failed to evaluate expression" },
      ]),
    ),
  ).toMatchObject({ path: "a", message: "failed to evaluate expression" });
  expect(firstFailure(makeWorkflow("Failed", [root, pod("a", "Failed", 9, { message: "Step exceeded its deadline" })]))).toMatchObject({
    path: "a",
  });
  expect(
    firstFailure(makeWorkflow("Failed", [{ path: "", type: "Pod", templateName: "main", phase: "Failed", to: 3, ...code("9") }])),
  ).toMatchObject({ path: "run", exitCode: 9 });
});

test("a place is that of the nearest call which has one", () => {
  expect(firstFailure(makeWorkflow("Failed", mixedRun.nodes), new Map([["main/report", "a.pipeline.ts:4"]]))).toMatchObject({
    path: "report.draw",
    place: "a.pipeline.ts:4",
  });
});
