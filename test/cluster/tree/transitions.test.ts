import { expect, test } from "vitest";
import { isWorthALine, transitionLine } from "../../../src/cluster/tree/print-transition.ts";
import { transitions } from "../../../src/cluster/tree/transitions.ts";
import { recordingOf } from "../follow/recording.ts";
import { mixedRun } from "./runs.ts";
import { makeWorkflow } from "./workflows.ts";

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

test("lines for a log", () => {
  const sources = new Map([["report/draw", "a.pipeline.ts:9"]]);
  const plain = (_style: string, text: string) => text;
  const all = transitions(undefined, versions.at(-1)!.workflow, sources).filter(isWorthALine);
  expect(all.map((one) => transitionLine(one, plain))).toEqual([
    "✔ load succeeded after 5s",
    "✔ report.each(0:1) succeeded after 2s",
    "✖ notify failed after 8s: main: Error (exit code 2)",
    "✔ excuse succeeded after 1s",
    "✖ train(0:a)(0) failed after 5s: main: Error (exit code 3)",
    "✔ train(1:b) succeeded (from the cache)",
    "✔ train(0:a) succeeded after 25s",
    "– choose was skipped: when 'false' evaluated false",
    "✖ report.draw failed after 30s: main: Error (exit code 1)  a.pipeline.ts:9",
    "✔ report.each(1:2) succeeded after 35s",
    "✖ report failed after 35s: child 'draw' failed",
    "– publish was omitted: depends condition not met",
    "✔ report.hook done succeeded after 1s",
    "✔ exit handler.mail succeeded after 10s",
    "✔ exit handler succeeded after 10s",
  ]);
});

test("a message cannot give the runner a command, nor the terminal", () => {
  const [event] = transitions(
    undefined,
    makeWorkflow("Running", [
      { path: "", type: "DAG", phase: "Running" },
      { path: "a", type: "Pod", phase: "Failed", boundary: "", to: 1, message: "\u001b[31mno\n::error::x ##[group]y" },
    ]),
  );
  expect(transitionLine(event!, (_style, text) => text, "github")).toBe("✖ a failed after 1s: no ::error::x ## [group]y");
});
