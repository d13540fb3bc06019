import { expect, test } from "vitest";
import type { Shape } from "../../src/graph/diagram.ts";
import { runDiagram } from "../../src/report/graph/run-diagram.ts";
import type { SimulatedNode } from "../../src/simulator/result.ts";
import type { RunState } from "../../src/local/run-state.ts";
import { node, reportOf, task } from "./support.ts";

/** Boxes as `title state`, frames as `title[…]`, arrows as `from>to`. */
function drawn(nodes: readonly SimulatedNode[], tasks: RunState["tasks"]) {
  const report = reportOf({ nodes, state: { tasks } });
  const { diagram, boxes } = runDiagram(report.nodes, report.tasks, report.id);
  const titles = new Map<string, string>();
  const show = (shape: Shape): string => {
    titles.set(shape.id, shape.title);
    const box = boxes.get(shape.id);
    if (box === undefined) return `${shape.title}[${shape.inside.map(show).join(" ")}]`;
    return `${shape.title}:${box.state}${box.tasks.length > 1 ? `*${String(box.tasks.length)}` : ""}`;
  };
  const shapes = diagram.shapes.map(show);
  return { shapes, arrows: diagram.arrows.map(({ from, to }) => `${titles.get(from)!}>${titles.get(to)!}`) };
}

const root = (...children: string[]): SimulatedNode => node("", { type: "DAG", children });
const chain = (path: string, ...children: string[]): SimulatedNode => node(path, { children });

test("tasks are boxes, and what waits for what is an arrow", () => {
  const nodes = [root("a"), chain("a", "b", "c"), chain("b", "d"), chain("c", "d"), chain("d")];
  expect(drawn(nodes, [task("a"), task("b"), task("c", { state: "skipped" }), task("d", { state: "failed" })])).toEqual({
    shapes: ["a:succeeded", "b:succeeded", "c:skipped", "d:failed"],
    arrows: ["a>b", "a>c", "b>d", "c>d"],
  });
});

test("what only ties others together is no box, but arrows go through it", () => {
  const steps = node("", { type: "Steps", children: ["[0]"] });
  const group = (name: string, ...children: string[]) => node(name, { type: "StepGroup", children });
  const nodes = [
    steps,
    group("[0]", "[0].a"),
    chain("[0].a", "[1]"),
    group("[1]", "[1].b"),
    chain("[1].b", "tie"),
    chain("tie", "c"),
    chain("c"),
  ];
  const found = drawn(nodes, [task("[0].a"), task("[1].b"), task("c")]);
  expect(found).toEqual({ shapes: ["a:succeeded", "b:succeeded", "c:succeeded"], arrows: ["a>b", "b>c"] });
});

test("a few iterations stand in a frame, many are one box, in the state of the worst", () => {
  const loop = (count: number) => {
    const paths = Array.from({ length: count }, (_, index) => `train(${String(index)}:x.(y)`);
    return {
      nodes: [
        root("a"),
        chain("a", "train"),
        node("train", { type: "TaskGroup", children: paths }),
        ...paths.map((path) => chain(path, "b")),
        chain("b"),
      ],
      tasks: [task("a"), ...paths.map((path, index) => task(path, index === 1 ? { state: "failed" } : {})), task("b")],
    };
  };
  const few = loop(2);
  expect(drawn(few.nodes, few.tasks)).toEqual({
    shapes: ["a:succeeded", "train[(y):succeeded (y):failed]", "b:succeeded"],
    arrows: ["a>train", "train>b"],
  });
  const many = loop(7);
  expect(drawn(many.nodes, many.tasks)).toEqual({
    shapes: ["a:succeeded", "train:failed*7", "b:succeeded"],
    arrows: ["a>train", "train>b"],
  });
});

test("attempts are one box, in the state of the last", () => {
  const retry = node("train", { type: "Retry", children: ["train(0)", "train(1)"] });
  const nodes = [root("train"), retry, chain("train(0)"), chain("train(1)", "b"), chain("b")];
  const tasks = [task("train(0)", { state: "failed" }), task("train(1)"), task("b")];
  expect(drawn(nodes, tasks)).toEqual({ shapes: ["train:succeeded*2", "b:succeeded"], arrows: ["train>b"] });
});

test("another pipeline is a frame; an arrow into it or out of it is one to it", () => {
  const inner = { boundary: "run-1.call" };
  const nodes = [
    root("a"),
    chain("a", "call"),
    node("call", { type: "DAG", children: ["call.b"] }),
    node("call.b", { ...inner, children: ["call.c"] }),
    node("call.c", { ...inner, children: ["d"] }),
    chain("d"),
  ];
  expect(drawn(nodes, [task("a"), task("call.b"), task("call.c"), task("d")])).toEqual({
    shapes: ["a:succeeded", "call[b:succeeded c:succeeded]", "d:succeeded"],
    arrows: ["a>call", "b>c", "call>d"],
  });
});

test("a loop over nothing is not drawn", () => {
  const nodes = [root("a"), chain("a", "none"), node("none", { type: "TaskGroup" })];
  expect(drawn(nodes, [task("a")])).toEqual({ shapes: ["a:succeeded"], arrows: [] });
});
