import { expect, test } from "vitest";
import { columnsOf, fitted } from "../../../src/cluster/tree/column-width.ts";
import { durationText } from "../../../src/cluster/tree/duration-text.ts";
import { harmlessLine } from "../../../src/cluster/tree/harmless-line.ts";
import { renderTree } from "../../../src/cluster/tree/print.ts";
import { runTree } from "../../../src/cluster/tree/run-tree.ts";
import { mixedRun } from "./runs.ts";
import { makeWorkflow, milliseconds, type ShortNode } from "./workflows.ts";

const plain = { columns: 100, now: milliseconds(70), paint: (_style: string, text: string) => text };

test("the whole run, with what each task says", () => {
  const sources = new Map([["main/load", "a.pipeline.ts:3"]]);
  expect(renderTree(runTree(makeWorkflow("Failed", mixedRun.nodes), sources), { ...plain, rows: 40 })).toEqual([
    "✖ run 1m 40s",
    "  ✔ load 5s  a.pipeline.ts:3",
    "  ✖ notify 8s  exit code 2",
    "  ✔ train (2/2) 25s",
    "  ✖ report 35s",
    "    ✖ draw 30s  exit code 1",
    "    ✔ each (2/2) 35s",
    "    ✔ hook done 1s",
    "  ✔ excuse 1s",
    "  – choose",
    "  – publish",
    "  ✔ exit handler 10s",
    "    ✔ mail 10s",
  ]);
});

test("the fewer rows there are, the more is folded; what failed stays", () => {
  const tree = runTree(makeWorkflow("Failed", mixedRun.nodes));
  for (let rows = 1; rows <= 14; rows++) {
    const lines = renderTree(tree, { ...plain, rows });
    expect(lines.length).toBeLessThanOrEqual(rows);
    expect(lines[0]).toBe("✖ run 1m 40s");
    if (rows >= 5) expect(lines.some((line) => line.includes("✖ draw"))).toBe(true);
  }
  expect(renderTree(tree, { ...plain, rows: 12 })).not.toContain("    ✔ mail 10s");
  expect(renderTree(tree, { ...plain, rows: 8 })).toEqual([
    "✖ run 1m 40s",
    "  ✖ notify 8s  exit code 2",
    "  ✖ report 35s",
    "    ✖ draw 30s  exit code 1",
    "    2 succeeded",
    "  4 succeeded, 2 left out",
  ]);
});

test("a loop shows the iterations that do something", () => {
  const phases = ["Succeeded", "Succeeded", "Running", "Failed", "Pending"] as const;
  const iterations = phases.map((phase, index): ShortNode => ({
    path: `train(${index}:x)`,
    type: "Pod",
    templateName: "train",
    phase,
    boundary: "",
    from: 10,
    displayName: `train(${index}:x)`,
    ...(phase === "Running" || phase === "Pending" ? {} : { to: 20 }),
  }));
  const nodes: ShortNode[] = [
    { path: "", type: "DAG", templateName: "main", phase: "Running", children: ["train"] },
    {
      path: "train",
      type: "TaskGroup",
      templateName: "train",
      phase: "Running",
      boundary: "",
      from: 10,
      children: iterations.map(({ path }) => path),
    },
    ...iterations,
  ];
  expect(renderTree(runTree(makeWorkflow("Running", nodes)), { ...plain, rows: 30 })).toEqual([
    "● run 1m 10s",
    "  ● train (3/5) 1m 00s",
    "    ● train(2:x) 1m 00s",
    "    ✖ train(3:x) 10s",
  ]);
});

test("wide characters take two columns, what is put onto others none", () => {
  expect(["abc", "日本", "e\u0301", "🚀", "✔●○–", "ﾊﾝ", "한글", "☀\ufe0f", "a\u200bb"].map(columnsOf)).toEqual([3, 4, 1, 2, 4, 2, 4, 2, 2]);
  expect(fitted("日本語", 6)).toEqual({ text: "日本語", columns: 6, isCut: false });
  expect(fitted("日本語", 5)).toEqual({ text: "日本…", columns: 5, isCut: true });
  expect(fitted("日本語", 4)).toEqual({ text: "日…", columns: 3, isCut: true });
});

test("a run that has ended shows every iteration, where there is room, and times as they are asked for", () => {
  const tree = runTree(makeWorkflow("Failed", mixedRun.nodes));
  const whole = { ...plain, isWhole: true, durationText: (milliseconds: number) => `${milliseconds} ms` };
  const lines = renderTree(tree, { ...whole, rows: 40 });
  expect(lines[0]).toBe("✖ run 100000 ms");
  expect(lines.some((line) => /^ {4}✔ train\(0/.test(line))).toBe(true);
  expect(renderTree(tree, { ...whole, rows: 14 }).some((line) => /^ {4}✔ train\(0/.test(line))).toBe(false);
  expect(renderTree(tree, { ...plain, rows: 40, saying: ({ name }) => (name === "load" ? "epoch 3" : undefined) })[1]).toBe(
    "  ✔ load 5s  epoch 3",
  );
});

test("a thousand failures still fit", () => {
  const nodes: ShortNode[] = Array.from({ length: 1000 }, (_, index) => ({
    path: `t${index}`,
    type: "Pod",
    templateName: "t",
    phase: "Failed",
    boundary: "",
    to: 1,
  }));
  const lines = renderTree(runTree(makeWorkflow("Failed", [{ path: "", type: "DAG", phase: "Failed" }, ...nodes])), { ...plain, rows: 10 });
  expect(lines).toHaveLength(10);
  expect(lines.at(-1)).toBe("  … and 992 more");
});

test("lines are as wide as the terminal, colours do not count, and messages do nothing", () => {
  const nodes: ShortNode[] = [
    { path: "", type: "DAG", phase: "Failed" },
    {
      path: "a",
      type: "Pod",
      phase: "Failed",
      boundary: "",
      to: 1,
      message: "\u001b[2Jgone\r\n\u001b]0;title\u0007and a lot more text than there is room for",
    },
  ];
  const tree = runTree(makeWorkflow("Failed", nodes));
  expect(renderTree(tree, { ...plain, rows: 5, columns: 30 })[1]).toBe("  ✖ a 1s  gone and a lot more…");
  const coloured = renderTree(tree, { ...plain, rows: 5, columns: 30, paint: (style, text) => `<${style}>${text}</>` });
  expect(coloured[1]).toBe("  <red>✖</> a<dim> 1s</><red>  gone and a lot more…</>");
});

test("durations", () => {
  expect([0, 999, 59_999, 60_000, 3_600_000, 90_000_000].map(durationText)).toEqual(["0s", "0s", "59s", "1m 00s", "1h 00m", "1d 1h"]);
});

test("a line for a terminal does nothing but stand there", () => {
  const terminal = (text: string) => harmlessLine(text, { for: "terminal" });
  expect(terminal("\u001b[1;31mred\u001b[0m and \u001b[38;5;1mmore")).toBe("red and more");
  expect(terminal("\u001b]8;;http://x\u001b\\link\u001b]8;;\u001b\\")).toBe("link");
  expect(terminal("\u009b31mred\u009d0;title\u009c!")).toBe("red!");
  expect(terminal("10%\r20%\r\n")).toBe("10%␍20%␍␊");
  expect(terminal("line\r")).toBe("line");
  expect(terminal("bell\u0007 nul\u0000 del\u007f")).toBe("bell␇ nul␀ del␡");
  expect(terminal("a\u202eb\u2066c\u2028d")).toBe("a\ufffdb\ufffdc\ufffdd");
  expect(terminal("tab\there, ::error::too, é, 日本, 👩‍💻")).toBe("tab\there, ::error::too, é, 日本, 👩‍💻");
  expect(terminal("\u001b")).toBe("␛");
});

test("a line for GitHub is no command, however it is disguised", () => {
  const github = (text: string) => harmlessLine(text, { for: "github" });
  expect(github("::error file=a::no")).toBe("| ::error file=a::no");
  for (const disguised of [
    "  ::add-mask::x",
    "\t::x::",
    "\u001b[0m::x::",
    "\u200b::x::",
    ":\u200b:x::",
    "\ufeff::x::",
    "\u00a0::x::",
    ":\u00ad:x::",
    "\r::x::",
  ]) {
    const shown = github(disguised);
    expect(shown.replace(/[\p{Cf}\p{Mn}]/gu, "").trimStart()).not.toMatch(/^::/);
  }
  for (const older of ["##[error]no", "text ##[group]x", "#\u200b#[error]x", "##\u2060[error]x"]) {
    expect(github(older).replace(/[\p{Cf}\p{Mn}]/gu, "")).not.toContain("##[");
  }
  expect(github("a :: b ::error::")).toBe("a :: b ::error::");
});
