import { afterEach, expect, test, vi } from "vitest";
import type { LocalEvent } from "../../src/local/local-run.ts";
import type { SimulatedNode } from "../../src/simulator/result.ts";
import { liveDisplay } from "../../src/cli/run/live/display.ts";
import { planOf } from "../../src/cli/run/live/planned-tasks.ts";
import { makeScreen } from "../../src/cli/run/live/screen.ts";
import type { RunDisplay } from "../../src/cli/run/run-display.ts";
import { testContext } from "../cli/support.ts";
import { makeTerminal, type Terminal } from "./terminal.ts";

afterEach(() => {
  vi.useRealTimers();
});

type Fields = Parameters<typeof planOf>[0][number];

/** load, then a loop of train, then report, behind which a tie stands. */
const workflow: Fields = {
  kind: "Workflow",
  metadata: { name: "run" },
  spec: {
    templates: [
      {
        name: "main",
        dag: {
          tasks: [
            { name: "load", template: "load" },
            { name: "train", template: "train" },
            { name: "report", template: "report" },
            { name: "tie", template: "nothing" },
          ],
        },
      },
      { name: "nothing", suspend: { duration: "0" } },
    ],
  },
};

interface Shown {
  readonly display: RunDisplay;
  readonly terminal: Terminal;
  readonly size: { columns: number; rows: number };
  readonly writes: () => number;
  /** Milliseconds go by. */
  pass(milliseconds?: number): void;
  resize(columns: number, rows: number): void;
  node(path: string, fields: Partial<SimulatedNode>): void;
  line(path: string, text: string): void;
}

function shown(columns = 60, rows = 20, manifest = workflow): Shown {
  vi.useFakeTimers({ now: 1_000_000 });
  const terminal = makeTerminal(columns, rows);
  const size = { columns, rows };
  let writes = 0;
  const context = {
    ...testContext("/"),
    clock: { now: () => Date.now(), sleep: () => Promise.resolve() },
    stderr: {
      isTerminal: true,
      get columns() {
        return size.columns;
      },
      get rows() {
        return size.rows;
      },
      write(text: string) {
        writes += 1;
        terminal.write(text);
      },
    },
  };
  const lineOf = (event: LocalEvent & { readonly kind: "line" | "note" }): string => `${event.path} | ${event.text}`;
  const display = liveDisplay("run", planOf([manifest], true), lineOf, context, (_style, text) => text);
  return {
    display,
    terminal,
    size,
    writes: () => writes,
    pass: (milliseconds = 3000) => vi.advanceTimersByTime(milliseconds),
    resize(nextColumns, nextRows) {
      Object.assign(size, { columns: nextColumns, rows: nextRows });
      terminal.resize(nextColumns, nextRows);
    },
    node: (path, fields) => display.show({ kind: "node", node: nodeOf(path, fields) }),
    line: (path, text) => display.show({ kind: "line", path, stream: "stdout", text }),
  };
}

function nodeOf(path: string, fields: Partial<SimulatedNode>): SimulatedNode {
  const name = path === "" ? "run" : `run.${path}`;
  const own = path.slice(path.lastIndexOf(".") + 1) || "run";
  return {
    id: name,
    name,
    displayName: own,
    type: "Pod",
    template: own.split("(")[0] ?? "",
    phase: "Running",
    message: "",
    inputs: { parameters: {}, artifacts: [] },
    outputs: { parameters: {}, artifacts: [] },
    boundary: path === "" ? "" : "run",
    children: [],
    flags: {},
    startedAt: Date.now(),
    finishedAt: fields.phase === "Succeeded" || fields.phase === "Failed" ? Date.now() : undefined,
    ...fields,
  };
}

const root = { type: "DAG", template: "main" } as const;

test("what waits, what runs with its last line, and what has ended; lines of tasks stay above", () => {
  const { node, line, pass, terminal, display } = shown();
  terminal.write("run  .argots/runs/run\n");
  node("", root);
  node("load", { phase: "Pending" });
  pass();
  expect(terminal.screen()).toEqual(["run  .argots/runs/run", "● run 3s", "  ○ load", "  ○ train", "  ○ report", ""]);
  display.show({ kind: "began", path: "load" });
  node("load", {});
  line("load", "epoch 1");
  pass(2000);
  line("load", "epoch 2");
  pass(200);
  const lines = ["run  .argots/runs/run", "load | epoch 1", "load | epoch 2"];
  expect(terminal.screen()).toEqual([...lines, "● run 5s", "  ● load 2s  epoch 2", "  ○ train", "  ○ report", ""]);
  node("load", { phase: "Succeeded", startedAt: 1_003_000 });
  node("tie", { type: "Suspend", template: "nothing", phase: "Running" });
  node("train", { type: "TaskGroup", children: ["run.train(0:a)", "run.train(1:b)"] });
  node("train(0:a)", { phase: "Failed", message: "main: Error (exit code 3)" });
  node("train(1:b)", {});
  display.show({ kind: "ended", task: { ...ended, path: "train(0:a)", state: "error", message: "there is no such program here" } });
  pass(1800);
  const after = [
    "  ✔ load 2s",
    "  ● train (1/2) 1s",
    "    ✖ train(0:a) 0s  there is no such program here",
    "    ● train(1:b) 1s",
    "  ○ report",
    "",
  ];
  expect(terminal.screen()).toEqual([...lines, "● run 7s", ...after]);
  expect(terminal.unknown).toEqual([]);
});

test("what is tried waits with its first attempt, and shows what that writes", () => {
  const { node, line, pass, terminal, display } = shown();
  node("", root);
  node("load", { type: "Retry" });
  node("load(0)", { phase: "Pending", flags: { retried: true } });
  pass();
  expect(terminal.screen()).toContain("  ○ load");
  display.show({ kind: "began", path: "load(0)" });
  node("load(0)", { flags: { retried: true } });
  line("load(0)", "on it");
  pass(1000);
  expect(terminal.screen()).toContain("  ● load 1s  on it");
  node("load(0)", { phase: "Failed", flags: { retried: true } });
  node("load(1)", { phase: "Pending", flags: { retried: true } });
  pass(1000);
  expect(terminal.screen()).toContain("  ● load 2s try 2");
});

test("a workflow whose entry runs itself is one line, with what it writes", () => {
  const { node, line, pass, terminal, display } = shown();
  node("", { type: "Retry", template: "main" });
  display.show({ kind: "node", node: { ...nodeOf("x", { phase: "Pending", flags: { retried: true } }), name: "run(0)", id: "run(0)" } });
  display.show({ kind: "began", path: "(0)" });
  line("(0)", "hello");
  pass(1000);
  expect(terminal.screen()).toEqual(["(0) | hello", "● run 1s  hello", ""]);
});

test("the last of it stays, with all iterations and their exact times", () => {
  const { node, pass, terminal, display } = shown();
  node("", root);
  node("load", {});
  node("train", { type: "TaskGroup" });
  for (const item of ["0:a", "1:b"]) node(`train(${item})`, {});
  pass(1500);
  for (const item of ["0:a", "1:b"]) node(`train(${item})`, { phase: "Succeeded", startedAt: 1_000_000 });
  node("train", { type: "TaskGroup", phase: "Succeeded", startedAt: 1_000_000 });
  display.show({ kind: "ended", task: { ...ended, path: "load", state: "reused" } });
  node("", { ...root, phase: "Succeeded", startedAt: 1_000_000 });
  display.end("Succeeded");
  const lines = [
    "✔ run 1.5 s",
    "  ● load 1.5 s  of before",
    "  ✔ train (2/2) 1.5 s",
    "    ✔ train(0:a) 1.5 s",
    "    ✔ train(1:b) 1.5 s",
    "",
  ];
  expect(terminal.screen()).toEqual(lines);
  terminal.write("after\n");
  pass();
  expect(terminal.screen()).toEqual([...lines.slice(0, -1), "after", ""]);
});

const ended = { template: "main", task: "load", state: "succeeded", message: "", took: 10, folder: undefined, tail: [] } as const;

test("more tasks than rows: the running and the failed, and how many others there are", () => {
  const tasks = Array.from({ length: 50 }, (_, index) => ({ name: `t${String(index)}`, template: "t" }));
  const { node, pass, terminal } = shown(60, 10, {
    metadata: { name: "run" },
    spec: { templates: [{ name: "main", dag: { tasks } }] },
  });
  node("", root);
  for (let index = 0; index < 37; index++) node(`t${String(index)}`, { phase: "Succeeded" });
  node("t40", { phase: "Failed", message: "no memory" });
  node("t41", {});
  pass(1000);
  expect(terminal.screen()).toEqual(["● run 1s", "  ✖ t40 0s  no memory", "  ● t41 1s", "  37 succeeded, 11 waiting", ""]);
});

test("lines are cut at the terminal's edge, also those of wide characters", () => {
  const { node, line, pass, terminal } = shown(24, 20);
  node("", root);
  node("load", {});
  line("load", "日本語のログ🚀🚀🚀🚀🚀🚀");
  pass(1000);
  expect(terminal.screen()).toEqual([
    "load | 日本語のログ🚀🚀",
    "🚀🚀🚀🚀",
    "● run 1s",
    "  ● load 1s  日本語のロ…",
    "  ○ train",
    "  ○ report",
    "",
  ]);
});

test("a terminal that becomes narrower, and wider again, leaves nothing of what was drawn before", () => {
  const { node, line, pass, terminal, resize } = shown(70, 20);
  terminal.write("first\n");
  node("", root);
  node("load", {});
  line("load", "a line that is longer than thirty columns are");
  pass(1000);
  for (const columns of [30, 15, 70]) {
    resize(columns, 20);
    pass(1000);
    expect(terminal.all().filter((row) => row.includes("run ")).length).toBe(1);
    expect(terminal.all().filter((row) => row.includes("first"))).toHaveLength(1);
    expect(terminal.all().at(-2)).toBe("  ○ report");
  }
});

test("whoever is asked is asked alone: nothing is drawn meanwhile, and nothing lost", async () => {
  const { node, line, pass, terminal, display } = shown();
  node("", root);
  node("load", {});
  pass();
  let answer = (_text: string): void => undefined;
  const asking = display.whileAsking(() => {
    terminal.write("Good enough? ");
    return new Promise<string>((resolve) => {
      answer = resolve;
    });
  });
  for (const text of ["one", "two"]) line("load", text);
  pass();
  expect(terminal.screen()).toEqual(["Good enough?"]);
  terminal.write("yes\n");
  answer("yes");
  expect(await asking).toBe("yes");
  pass(100);
  expect(terminal.screen().slice(0, 4)).toEqual(["Good enough? yes", "load | one", "load | two", "● run 6s"]);
});

test("Ctrl-C at a question: the run goes on to its end, and is shown", () => {
  const { node, pass, terminal, display } = shown();
  node("", root);
  void display.whileAsking(() => {
    terminal.write("Good enough? ^C");
    return new Promise(() => undefined);
  });
  display.interrupt();
  display.above("stopping");
  pass();
  expect(terminal.screen().slice(0, 3)).toEqual(["Good enough? ^C", "stopping", "● run 3s"]);
});

test("a thousand lines a second are a few writes, with a thousand tasks on the screen", () => {
  const { node, line, pass, terminal, display, writes } = shown(80, 24);
  node("", root);
  node("train", { type: "TaskGroup" });
  for (let index = 0; index < 1000; index++) node(`train(${String(index)}:x)`, index < 998 ? { phase: "Succeeded" } : {});
  for (let moment = 0; moment < 100; moment++) {
    for (let index = 0; index < 10; index++) line("train(999:x)", `line ${String(moment * 10 + index)}`);
    pass(10);
  }
  expect(writes()).toBeLessThanOrEqual(11);
  display.end("Running");
  expect(terminal.all().filter((row) => row.startsWith("train(999:x) | line"))).toHaveLength(1000);
});

test("a block that the terminal sees wider than argots keeps its height", () => {
  const terminal = makeTerminal(10, 5);
  const screen = makeScreen({ isTerminal: true, columns: 10, rows: 5, write: terminal.write });
  screen.show("log\n", ["012345678🅰", "0123456789 and more"]);
  screen.show("more\n", ["third"]);
  expect(terminal.screen()).toEqual(["log", "more", "third", ""]);
});
