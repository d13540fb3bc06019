import { expect, test } from "vitest";
import { transitionLines } from "../../../src/cluster/tree/print-transition.ts";
import { reasonText } from "../../../src/cluster/tree/reason-text.ts";
import { transitions } from "../../../src/cluster/tree/transitions.ts";
import { recordingOf } from "../follow/recording.ts";
import { mixedRun } from "./runs.ts";
import { makeWorkflow, type ShortNode } from "./workflows.ts";

const { versions } = recordingOf(mixedRun);
const steps = versions.map(({ workflow }, index) => transitions(versions[index - 1]?.workflow, workflow));
const short = (list: (typeof steps)[number]) => list.map(({ node, from, to }) => `${node.path} ${from ?? "-"}>${to}`);

test("one event a change, none without one", () => {
  const last = versions.at(-1)!.workflow;
  expect(transitions(last, last)).toEqual([]);
  expect(short(transitions(versions[2]!.workflow, versions[3]!.workflow))).toEqual(["report.each(0:1) running>succeeded"]);
});

test("each state of each part is told once, in the order of time", () => {
  const all = steps.flatMap(short);
  expect(new Set(all).size).toBe(all.length);
  const times = steps.flatMap((list) => list.map(({ at }) => at!));
  expect(times).toEqual([...times].sort((a, b) => a - b));
});

test("at the same second what ends comes before what begins, and what is inside ends first", () => {
  expect(short(steps[steps.length - 1]!)).toEqual(["exit handler.mail running>succeeded", "exit handler running>succeeded"]);
  const began = short(steps[2]!);
  expect(began[0]).toBe("load running>succeeded");
  expect(began.indexOf("report ->running")).toBeLessThan(began.indexOf("report.draw ->running"));
});

test("everything at once gives the last states only", () => {
  const all = short(transitions(undefined, versions.at(-1)!.workflow));
  expect(all).toContain("train(0:a)(0) ->failed");
  expect(all).toContain("publish ->omitted");
  expect(all.some((one) => one.endsWith("running"))).toBe(false);
});

const paint = (_style: string, text: string) => text;

test("lines for a log: calls are the sum of their tasks, tries are counted", () => {
  const sources = new Map([["report/draw", "a.pipeline.ts:9"]]);
  expect(transitionLines(transitions(undefined, versions.at(-1)!.workflow, sources), { paint })).toEqual([
    "✔ load succeeded after 5s",
    "✔ report.each(0:1) succeeded after 2s",
    "✖ notify failed after 8s: exit code 2",
    "✔ excuse succeeded after 1s",
    "✔ train(1:b) succeeded (from the cache)",
    "✔ train(0:a) succeeded after 25s and 2 tries",
    "– choose was skipped",
    "✖ report.draw failed after 30s: exit code 1  a.pipeline.ts:9",
    "✔ report.each(1:2) succeeded after 35s",
    "– publish was not reached",
    "✔ report.hook done succeeded after 1s",
    "✔ exit handler.mail succeeded after 10s",
  ]);
});

test("a try that failed has a line while there are more to come, the last one is the task's", () => {
  const retried = (phase: "Running" | "Failed", tries: number) =>
    makeWorkflow("Running", [
      { path: "", type: "DAG", phase: "Running" },
      {
        ...{ path: "a", type: "Retry", phase, boundary: "", from: 0, to: 9, children: ["a(0)", "a(1)"].slice(0, tries) },
        ...(phase === "Failed" ? { message: "No more retries left" } : {}),
      },
      ...[0, 1].slice(0, tries).map((index): ShortNode => ({
        ...{ path: `a(${index})`, type: "Pod", phase: "Failed", boundary: "", from: index * 5, to: index * 5 + 4 },
        message: "main: Error (exit code 1)",
      })),
    ]);
  const [one, both] = [retried("Running", 1), retried("Failed", 2)];
  expect(transitionLines(transitions(undefined, one), { paint })).toEqual(["● a started", "✖ a try 1 failed after 4s: exit code 1"]);
  expect(transitionLines(transitions(one, both), { paint })).toEqual(["✖ a failed after 9s and 2 tries: exit code 1"]);
});

test("who joins later is told in one line what went well before, and all that did not", () => {
  const lines = transitionLines(transitions(undefined, versions.at(-1)!.workflow), { paint, joined: true });
  expect(lines).toEqual([
    "✔ load, report.each(0:1), excuse, train(1:b), train(0:a) and 3 more had succeeded already, 2 tasks were left out",
    "✖ notify failed after 8s: exit code 2",
    "✖ report.draw failed after 30s: exit code 1",
  ]);
});

test("a call that fails although its tasks did not says why", () => {
  const workflow = makeWorkflow("Failed", [
    { path: "", type: "DAG", phase: "Failed" },
    { path: "call", type: "DAG", phase: "Error", boundary: "", to: 3, message: 'output parameter "o" is absent', children: ["call.a"] },
    { path: "call.a", type: "Pod", phase: "Succeeded", boundary: "call", to: 2 },
  ]);
  expect(transitionLines(transitions(undefined, workflow), { paint })).toEqual([
    "✔ call.a succeeded after 2s",
    '✖ call failed after 3s: output parameter "o" is absent',
  ]);
});

test("a task that waits for a person says for what", () => {
  const asked = makeWorkflow("Running", [
    { path: "", type: "DAG", phase: "Running" },
    {
      ...{ path: "choice", type: "Suspend", templateName: "decide", phase: "Running", boundary: "" },
      inputs: { parameters: [{ name: "choice", value: "", enum: ["deploy", "discard"] } as never] },
      outputs: { parameters: [{ name: "choice", valueFrom: { supplied: {}, default: "" } } as never] },
    },
  ]);
  const templates = [{ name: "decide", metadata: {}, annotations: { "workflows.argoproj.io/description": "Deploy it?" }, suspend: {} }];
  const lines = transitionLines(transitions(undefined, { ...asked, spec: { templates } }), { paint });
  expect(lines).toEqual(["◐ choice waits: Deploy it? (deploy or discard)"]);
});

test.each([
  ["main: Error (exit code 1)", "exit code 1"],
  ["Error (exit code 64): failed to load artifact", "Error (exit code 64): failed to load artifact"],
  ["main: OOMKilled (exit code 137)", "OOMKilled (exit code 137)"],
  ["workflow shutdown with strategy:  Terminate", "the run was terminated"],
  ["Stopped with strategy 'Stop'", "the run was stopped"],
  ["skipped: when 'a == b' evaluated false", "when 'a == b' evaluated false"],
  ["omitted: depends condition not met", ""],
])("%s: %s", (message, text) => {
  expect(reasonText(message)).toBe(text);
});

test("a message cannot give the runner a command, nor the terminal", () => {
  const all = transitions(
    undefined,
    makeWorkflow("Running", [
      { path: "", type: "DAG", phase: "Running" },
      { path: "a", type: "Pod", phase: "Failed", boundary: "", to: 1, message: "\u001b[31mno\n::error::x ##[group]y" },
    ]),
  );
  expect(transitionLines(all, { paint, reader: "github" })).toEqual(["✖ a failed after 1s: no ::error::x ## [group]y"]);
});
