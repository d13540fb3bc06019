import { describe, expect, test } from "vitest";
import { graphOf, prelude, shapeOf, shown } from "./graph-of.ts";

/** The values that the pipeline of `main.pipeline.ts` shows; `body` is its body, `imports` stand above it. */
function show(imports: string, body: string, files: Readonly<Record<string, string>>) {
  const main = `${prelude}${imports}\nexport const main = pipeline(() => {\n${body}\n});\n`;
  const { graph, problems } = graphOf({ "main.pipeline.ts": main, ...files });
  expect(problems).toEqual([]);
  return shown(graph.pipelines.find(({ name }) => name === "main")!);
}

const codes = (source: Parameters<typeof graphOf>[0]) =>
  graphOf(source).diagnostics.map(({ code, place }) => `${place?.file}:${place?.line} ${code}`);

describe("imports", () => {
  const files = {
    "values.ts":
      "export const a = 1; export let b = a + 1; const inner = 'c'; export { inner as c }; export default { d: 4 };\nexport function e(x: number) { return x + b; }\nexport const { f, g: [h] } = { f: 6, g: [8] };",
    "more.ts":
      "export * from './values.ts'; export { a as renamed, default as theDefault } from './values.ts'; export * as all from './values.ts'; export const a = 'mine';",
    "folder/index.ts": "export const where = 'index';",
    "data.json": '{ "list": [1, { "x": null }], "name": "json" }',
    "list.json": "[1, 2]",
    "constant.js": "export const fromJs = 'js';",
    "default.ts": "const made = () => 'made'; export default made;",
    "anonymous.ts": "export default function () { return 'anonymous'; }",
  };
  test.each([
    ["named", "import { a, b, c } from './values.ts';", "show({ value: [a, b, c] });", [[1, 2, "c"]]],
    ["renamed", "import { a as x } from './values.ts';", "const a = 5; show({ value: [a, x] });", [[5, 1]]],
    ["default", "import theirs from './values.ts';", "show({ value: theirs.d });", [4]],
    ["default beside named", "import theirs, { a } from './values.ts';", "show({ value: [theirs.d, a] });", [[4, 1]]],
    ["namespace", "import * as values from './values.ts';", "show({ value: [values.a, values.default.d, values.e(10)] });", [[1, 4, 12]]],
    ["functions, with their own file's scope", "import { e } from './values.ts'; const b = 100;", "show({ value: e(b) });", [102]],
    ["patterns", "import { f, h } from './values.ts';", "show({ value: [f, h] });", [[6, 8]]],
    [
      "re-exports",
      "import { a, b, renamed, theDefault, all } from './more.ts';",
      "show({ value: [a, b, renamed, theDefault.d, all.c] });",
      [["mine", 2, 1, 4, "c"]],
    ],
    ["a folder", "import { where } from './folder';", "show({ value: where });", ["index"]],
    ["without an ending", "import { a } from './values';", "show({ value: a });", [1]],
    ["`.js` for a `.ts`", "import { a } from './values.js';", "show({ value: a });", [1]],
    ["JavaScript", "import { fromJs } from './constant.js';", "show({ value: fromJs });", ["js"]],
    ["JSON", "import data from './data.json' with { type: 'json' };", "show({ value: data.list });", [[1, { x: null }]]],
    ["JSON by name", "import { name } from './data.json';", "show({ value: name });", ["json"]],
    ["a list in JSON", "import list2 from './list.json';", "show({ value: list2.map((x) => x + 1) });", [[2, 3]]],
    [
      "a default function",
      "import made from './default.ts'; import anonymous from './anonymous.ts';",
      "show({ value: [made(), anonymous()] });",
      [["made", "anonymous"]],
    ],
    ["names with no order", "const first = second + 1; const second = 1;", "show({ value: first });", [2]],
    [
      "types are none of ours",
      "import type { T } from './nowhere.ts'; import { type U, a } from './values.ts';",
      "show({ value: a });",
      [1],
    ],
    [
      "the authoring API as a namespace",
      "import * as argots from 'argots'; const tool = argots.container(() => ({ image: 'a:1', command: ['a'] }));",
      "tool({}); show({ value: argots.define('X', 'y') });",
      ["y"],
    ],
  ])("%s", (_, imports, body, expected) => {
    expect(show(imports, body, files)).toEqual(expected);
  });

  test("components and pipelines of other files", () => {
    const { graph, problems } = graphOf({
      "main.pipeline.ts":
        "import { pipeline } from 'argots'; import { step } from './steps.ts'; import { child } from './child.pipeline.ts'; export const main = pipeline(() => { step({}); child(); });",
      "steps.ts": "import { container } from 'argots'; export const step = container(() => ({ image: 'a:1', command: ['a'] }));",
      "child.pipeline.ts":
        "import { pipeline } from 'argots'; import { step } from './steps.ts'; export const child = pipeline(() => { step({}); });",
    });
    expect(problems).toEqual([]);
    expect(graph.pipelines.map(({ id, exported }) => [id, exported])).toEqual([
      ["main.pipeline.ts#main", true],
      ["child.pipeline.ts#child", false],
    ]);
    expect([...graph.components.keys()]).toEqual(["steps.ts#step"]);
  });

  test("files that import each other are fine as long as no value goes round", () => {
    const { graph, problems } = graphOf({
      "main.pipeline.ts": `${prelude}import { b } from './b.ts';\nexport const a = 1;\nexport const main = pipeline(() => { show({ value: b() }); });`,
      "b.ts": "import { a } from './main.pipeline.ts';\nexport const b = () => a + 1;",
    });
    expect(problems).toEqual([]);
    expect(shown(graph.pipelines[0]!)).toEqual([2]);
  });

  test("a namespace of a file that imports back is only looked at where it is used", () => {
    const { graph, problems } = graphOf({
      "main.pipeline.ts": `${prelude}import * as b from './b.ts';\nexport const a = b.c;\nexport const main = pipeline(() => { show({ value: b.d }); });`,
      "b.ts": "import * as main from './main.pipeline.ts';\nexport const c = 1;\nexport const d = main.a + 1;",
    });
    expect(problems).toEqual([]);
    expect(shown(graph.pipelines[0]!)).toEqual([2]);
  });

  test("files that pass each other's exports on", () => {
    const { graph, problems } = graphOf({
      "main.pipeline.ts": `${prelude}import { x, y } from './a.ts';\nexport const main = pipeline(() => { show({ value: [x, y] }); });`,
      "a.ts": "export * from './b.ts'; export const x = 1;",
      "b.ts": "export * from './a.ts'; export const y = 2;",
    });
    expect(problems).toEqual([]);
    expect(shown(graph.pipelines[0]!)).toEqual([[1, 2]]);
  });
});

describe("exports of the file itself", () => {
  const source = (rest: string) => `${prelude}const first = pipeline(() => { show({}); });\n${rest}`;
  const names = (rest: string, files: Readonly<Record<string, string>> = {}) => {
    const { graph, problems } = graphOf({ "main.pipeline.ts": source(rest), ...files });
    expect(problems).toEqual([]);
    return graph.pipelines.filter(({ exported }) => exported).map(({ name }) => name);
  };
  const other = {
    "other.ts":
      "import { pipeline, container } from 'argots'; const f = container(() => ({ image: 'a:1', command: ['a'] })); export const second = pipeline(() => { f(); }); export type Settings = { a: string };",
  };

  test.each([
    ["export { x }", "export { first };", ["first"]],
    ["export { x as y }", "export { first as published };", ["first"]],
    ["export default x", "export default first;", ["first"]],
    ["export default pipeline(…)", "export default pipeline({ name: 'made' }, () => { show({}); });", ["made"]],
    ["under two names", "export { first, first as again }; export default first;", ["first"]],
    ["types beside it", "export type A = string; export interface B {} export { first }; enum E { A } export { E };", ["first"]],
  ])("%s", (_, rest, expected) => {
    expect(names(rest)).toEqual(expected);
  });

  test.each([
    ["export { x } from", "export { second } from './other.ts';", ["second"]],
    ["export * from", "export * from './other.ts';", ["second"]],
    ["a type passed on without saying so", "import { second, Settings } from './other.ts'; export { second, Settings };", ["second"]],
    ["a type passed on from there", "export { second, Settings } from './other.ts';", ["second"]],
  ])("%s", (_, rest, expected) => {
    expect(names(rest, other)).toEqual(expected);
  });

  test("a default export that two files import is one pipeline", () => {
    const { graph, problems } = graphOf({
      "main.pipeline.ts":
        "import { pipeline } from 'argots'; import child from './child.ts'; import { again } from './again.ts'; export const main = pipeline(() => { child(); again(); });",
      "again.ts": "import child from './child.ts'; export const again = child;",
      "child.ts":
        "import { pipeline, container } from 'argots'; const f = container(() => ({ image: 'a:1', command: ['a'] })); export default pipeline({ name: 'child' }, () => { f({}); });",
    });
    expect(problems).toEqual([]);
    expect(graph.pipelines.map(({ name }) => name)).toEqual(["main", "child"]);
    expect(shapeOf(graph.pipelines[0]!.body.nodes)).toBe("pipeline; pipeline");
  });
});

describe("mistakes", () => {
  const main = (text: string) => `${prelude}${text}\nexport const main = pipeline(() => { show({ value: x }); });`;
  const line = prelude.split("\n").length;

  test.each<[string, string, Readonly<Record<string, string>>, readonly string[]]>([
    ["a file that is not there", "import { x } from './nowhere.ts';", {}, [`main.pipeline.ts:${line} ARG1007`]],
    [
      "a name that is not exported",
      "import { x } from './a.ts';",
      { "a.ts": "export const y = 1; const x = 2;" },
      [`main.pipeline.ts:${line} ARG1008`],
    ],
    ["a package", "import { x } from 'lodash';", {}, [`main.pipeline.ts:${line} ARG2092`]],
    ["a builtin of Node", "import x from 'node:fs';", {}, [`main.pipeline.ts:${line} ARG2092`]],
    ["JSON that is none", "import x from './a.json';", { "a.json": "{ a: 1 }" }, [`main.pipeline.ts:${line} ARG1011`]],
    ["JSON without the name", "import { x } from './a.json';", { "a.json": '{ "y": 1 }' }, [`main.pipeline.ts:${line} ARG1008`]],
    ["a value that needs itself", "const x = y + 1; const y = x + 1;", {}, [`main.pipeline.ts:${line} ARG1010`]],
    ["a pattern that needs itself", "const { x } = { x: x };", {}, [`main.pipeline.ts:${line} ARG1010`]],
    [
      "values that need each other across files",
      "import { y } from './a.ts'; export const x = y + 1;",
      { "a.ts": "import { x } from './main.pipeline.ts'; export const y = x + 1;" },
      [`main.pipeline.ts:${line} ARG1010`],
    ],
    ["a file that does not parse", "import { x } from './a.ts';", { "a.ts": "export const x = ;" }, ["a.ts:1 ARG1006"]],
    ["a name passed on that is not there", "import { x } from './a.ts';", { "a.ts": "export { x };" }, ["a.ts:1 ARG2002"]],
    ["a name passed on from nowhere", "import { x } from './a.ts';", { "a.ts": "export { x } from './b.ts';" }, ["a.ts:1 ARG1007"]],
    [
      "everything passed on from nowhere",
      "import { x } from './a.ts';",
      { "a.ts": "export * from './b.ts';" },
      ["a.ts:1 ARG1007", `main.pipeline.ts:${line} ARG1008`],
    ],
    [
      "`export *` has no default",
      "import x from './a.ts';",
      { "a.ts": "export * from './b.ts';", "b.ts": "export default 1;" },
      [`main.pipeline.ts:${line} ARG1008`],
    ],
    ["a value that is only declared", "declare const x: string;", {}, [`main.pipeline.ts:${line + 1} ARG2002`]],
    ["a function that is only declared", "declare function f(): string; const x = f();", {}, [`main.pipeline.ts:${line} ARG2002`]],
    ["something that argots does not have", "import { constructor as x } from 'argots';", {}, []],
  ])("%s", (_, text, files, expected) => {
    const found = codes({ "main.pipeline.ts": main(text), ...files });
    if (expected.length > 0) expect(found).toEqual(expected);
    else expect(found.length).toBeGreaterThan(0);
  });

  test.each(["constructor", "toString", "__proto__", "hasOwnProperty", "valueOf"])("calling `%s` of argots", (name) => {
    expect(codes(main(`import { ${name} as made } from 'argots'; const x = made({});`))).toEqual([`main.pipeline.ts:${line} ARG2093`]);
    expect(codes(main(`import { run } from 'argots'; const x = run.${name};`)).length).toBeGreaterThan(0);
  });

  test("calling `run`", () => {
    expect(codes(main("import { run } from 'argots'; const x = run();"))).toEqual([`main.pipeline.ts:${line} ARG2028`]);
  });

  test("a mistake in something that is first met while a loop is tried out is not lost", () => {
    const source = `${prelude}import { python } from 'argots';\nconst broken = python('./nowhere.py#f');\nconst child = pipeline(() => { unheardOf(); });\nexport const main = pipeline(() => { for (const x of [1, 2]) { broken({ x }); child(); } });`;
    expect(codes(source).sort()).toEqual([`main.pipeline.ts:${line + 1} ARG1001`, `main.pipeline.ts:${line + 2} ARG2002`]);
  });
});

describe("what a file does at its top level", () => {
  const read = (top: string, value: string) => {
    const { graph, diagnostics } = graphOf(`${prelude}${top}\nexport const main = pipeline(() => { show({ value: ${value} }); });`);
    return diagnostics.length > 0 ? diagnostics.map(({ code }) => code) : shown(graph.pipelines.find(({ name }) => name === "main")!)[0];
  };

  test.each([
    ["const steps = ['a']; steps.push('b');", "steps"],
    ["let mode = 'a'; mode = 'b';", "mode"],
    ["const config = { a: 1 }; config.a = 2;", "config"],
    ["const config: any = {}; config['x'].y = 2;", "config"],
    ["const config: any = {}; Object.assign(config, { a: 1 });", "config"],
    ["const config = { a: 1 }; delete config.a;", "config"],
    ["let n = 0; n++;", "n"],
    ["let n = 0; for (n of [1, 2]);", "n"],
    ["let a = 1, b = 2; [a, b] = [b, a];", "a"],
    ["let a = 1; ({ x: a } = { x: 5 });", "a"],
    ["const out: string[] = []; for (const x of ['a', 'b']) out.push(x);", "out"],
    ["const out: string[] = []; ['a', 'b'].forEach((x) => { out.push(x); });", "out"],
    ["const out: string[] = []; if (out.length === 0) { out.unshift('a'); }", "out"],
    ["const out: string[] = []; const add = (x: string) => { out.push(x); }; add('a');", "out"],
    ["const out: string[] = []; function add(x: string) { out.push(x); } add('a');", "out"],
    ["const out: string[] = []; (() => { out.push('a'); })();", "out"],
    ["const out = [2, 1]; const sorted = out.sort();", "out"],
    ["const out: string[] = []; const length = out.push('a');", "out"],
  ])("a value that it changes is not relied on: %s", (top, value) => {
    expect(read(top, value)).toEqual(["ARG2095"]);
  });

  test.each([
    ["process.exit(1); while (true) {} throw new Error('never');", "1", 1],
    ["const unused: string[] = []; unused.push('a');", "'fine'", "fine"],
    [
      "const rows = [1, 2]; const build = () => { const rows = [3]; rows.push(4); return rows; }; const built = build();",
      "[rows, built]",
      [
        [1, 2],
        [3, 4],
      ],
    ],
    ["const list2 = (() => { const out: number[] = []; for (const x of [1, 2]) out.push(x * 2); return out; })();", "list2", [2, 4]],
    ["console.log('hello'); setTimeout(() => {}, 10);", "2", 2],
  ])("everything else it does has no effect: %s", (top, value, expected) => {
    expect(read(top, value)).toEqual(expected);
  });

  test.each([
    ["const xs = [2, 1];", "xs.sort()", "ARG2001"],
    ["const xs = [1];", "[xs.push(2), xs]", "ARG2001"],
    ["let n = 1;", "(n = 2)", "ARG2052"],
    ["let n = 1;", "n++", "ARG2052"],
    ["let n = 0; const next = () => { n += 1; return n; };", "[next(), next()]", "ARG2052"],
    ["const o = { a: 1 };", "(o.a = 2)", "ARG2001"],
  ])("a pipeline cannot change it: %s %s", (top, value, code) => {
    expect(read(top, value)).toContain(code);
  });
});

describe("enums", () => {
  test.each([
    ["enum Level { Low, High = 5, Higher }", "[Level.Low, Level.High, Level.Higher]", [0, 5, 6]],
    ["enum Mode { A = 'a', B = 'b' }", "[Mode.A, Mode['B'], Object.keys(Mode)]", ["a", "b", ["A", "B"]]],
    ["const enum Bits { One = 1, Two = One * 2, Four = Bits.Two * 2 }", "[Bits.Two, Bits.Four]", [2, 4]],
    ["enum Level { Low, High }", "[Level[1], Object.keys(Level)]", ["High", ["0", "1", "Low", "High"]]],
    ["enum Odd { 'with space' = 1 }", "Odd['with space']", 1],
  ])("%s", (declaration, value, expected) => {
    const { graph, problems } = graphOf(`${prelude}${declaration}\nexport const main = pipeline(() => { show({ value: ${value} }); });`);
    expect(problems).toEqual([]);
    expect(shown(graph.pipelines[0]!)).toEqual([expected]);
  });
});
