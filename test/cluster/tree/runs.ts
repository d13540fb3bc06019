import type { WorkflowPhase } from "../../../src/cluster/objects.ts";
import type { ShortNode } from "./workflows.ts";

/** Shapes of runs as the controller leaves them (3.7 and 4.1), written anew. */
export interface ShortRun {
  readonly phase: WorkflowPhase;
  readonly message?: string;
  readonly nodes: readonly ShortNode[];
}

const pod = (
  path: string,
  templateName: string,
  phase: ShortNode["phase"],
  from: number,
  to: number,
  more: Partial<ShortNode> = {},
): ShortNode => ({
  path,
  type: "Pod",
  templateName,
  phase,
  from,
  to,
  boundary: "",
  ...more,
});
const failed = (code: string) => ({ message: `main: Error (exit code ${code})`, outputs: { exitCode: code } });

/** A DAG: a loop with retries, a task that fails and is waited for by `depends: h.Failed`, a call of steps that fails, what is left out, an exit handler. */
export const mixedRun: ShortRun = {
  phase: "Failed",
  nodes: [
    { path: "", type: "DAG", templateName: "main", phase: "Failed", from: 0, to: 50, children: ["load", "notify"] },
    pod("load", "load", "Succeeded", 0, 5, { children: ["train", "report"] }),
    {
      path: "train",
      type: "TaskGroup",
      templateName: "train",
      phase: "Succeeded",
      from: 5,
      to: 30,
      boundary: "",
      children: ["train(0:a)", "train(1:b)"],
    },
    {
      path: "train(0:a)",
      type: "Retry",
      templateName: "train",
      phase: "Succeeded",
      from: 5,
      to: 30,
      boundary: "",
      children: ["train(0:a)(0)", "train(0:a)(1)"],
    },
    pod("train(0:a)(0)", "train", "Failed", 5, 10, failed("3")),
    pod("train(0:a)(1)", "train", "Succeeded", 12, 30, { children: ["choose"] }),
    pod("train(1:b)", "train", "Succeeded", 5, 20, { children: ["choose"], memoizationStatus: { hit: true } }),
    pod("notify", "notify", "Failed", 0, 8, { ...failed("2"), children: ["excuse"] }),
    pod("excuse", "excuse", "Succeeded", 8, 9),
    {
      path: "report",
      type: "Steps",
      templateName: "report",
      phase: "Failed",
      from: 5,
      to: 40,
      boundary: "",
      children: ["report[0]", "report.hooks.done"],
      message: "child 'run-report[0].draw' failed",
    },
    {
      path: "report[0]",
      type: "StepGroup",
      phase: "Failed",
      from: 5,
      to: 40,
      boundary: "report",
      children: ["report[0].draw", "report[0].each(0:1)", "report[0].each(1:2)"],
      message: "child 'run-report[0].draw' failed",
    },
    pod("report[0].draw", "draw", "Failed", 5, 35, { ...failed("1"), boundary: "report" }),
    pod("report[0].each(0:1)", "each", "Succeeded", 5, 7, { boundary: "report", displayName: "each(0:1)" }),
    pod("report[0].each(1:2)", "each", "Succeeded", 5, 40, { boundary: "report", displayName: "each(1:2)" }),
    pod("report.hooks.done", "notify", "Succeeded", 40, 41, { displayName: "report.hooks.done" }),
    {
      path: "choose",
      type: "Skipped",
      templateName: "choose",
      phase: "Skipped",
      from: 30,
      to: 30,
      boundary: "",
      message: "when 'false' evaluated false",
      children: ["publish"],
    },
    {
      path: "publish",
      type: "Skipped",
      templateName: "publish",
      phase: "Omitted",
      from: 40,
      to: 40,
      boundary: "",
      message: "omitted: depends condition not met",
    },
    {
      path: "onExit",
      type: "Steps",
      templateName: "goodbye",
      phase: "Succeeded",
      from: 50,
      to: 60,
      displayName: "run.onExit",
      children: ["onExit[0]"],
    },
    { path: "onExit[0]", type: "StepGroup", phase: "Succeeded", from: 50, to: 60, boundary: "onExit", children: ["onExit[0].mail"] },
    pod("onExit[0].mail", "mail", "Succeeded", 50, 60, { boundary: "onExit" }),
  ],
};

/** Steps that succeed; a call that calls itself; an approval. */
export const succeedingRun: ShortRun = {
  phase: "Succeeded",
  nodes: [
    {
      path: "",
      type: "Steps",
      templateName: "main",
      phase: "Succeeded",
      from: 0,
      to: 20,
      children: ["[0]"],
      outputs: { parameters: [{ name: "score", value: "0.9" }] },
    },
    { path: "[0]", type: "StepGroup", phase: "Succeeded", from: 0, to: 4, boundary: "", children: ["[0].a(0:1)", "[0].a(1:2)"] },
    pod("[0].a(0:1)", "a", "Succeeded", 0, 2, { displayName: "a(0:1)", children: ["[1]"] }),
    pod("[0].a(1:2)", "a", "Succeeded", 0, 4, { displayName: "a(1:2)", children: ["[1]"] }),
    { path: "[1]", type: "StepGroup", phase: "Succeeded", from: 4, to: 20, boundary: "", children: ["[1].ask", "[1].again"] },
    { path: "[1].ask", type: "Suspend", templateName: "ask", phase: "Succeeded", from: 4, to: 15, boundary: "" },
    { path: "[1].again", type: "DAG", templateName: "again", phase: "Succeeded", from: 4, to: 20, boundary: "", children: ["[1].again.d"] },
    pod("[1].again.d", "plain", "Succeeded", 4, 8, { boundary: "[1].again", children: ["[1].again.e"] }),
    {
      path: "[1].again.e",
      type: "DAG",
      templateName: "again",
      phase: "Succeeded",
      from: 8,
      to: 20,
      boundary: "[1].again",
      children: ["[1].again.e.d"],
    },
    pod("[1].again.e.d", "plain", "Succeeded", 8, 20, { boundary: "[1].again.e" }),
  ],
};
