import { expect, test } from "vitest";
import { compile, onDisk, run } from "./run-component.ts";

const head = `import { component, python, type Model } from "argots";\n`;
const stdout = (main: string, files: Record<string, string> = {}): string => {
  const { source, diagnostics } = compile(main, {}, files);
  expect(diagnostics).toEqual([]);
  const result = run(source);
  expect(result.stderr).toBe("");
  return result.stdout.trimEnd();
};

test("what the body uses of its file is carried along, the rest is not", () => {
  const main = `${head}
enum Level { Low, High = 5 }
const enum Speed { Slow = "slow" }
const table: readonly number[] = [1, 2];
const { a, b: [renamed] } = { a: 1, b: [2] };
let counter = 0;
interface Shape { sides: number }
class Square implements Shape { private readonly factor: number = 2; constructor(public sides: number) {} get area(): number { return this.sides * this.factor; } }
namespace Names { export const first = "one"; }
function twice<T extends number>(x: T): number { counter++; return half(x) * 4; }
function half(x: number): number { return x / 2; }
function unused() { throw new Error(Level[0]); }
const loadData = python<{}, { model: Model }>("./data.py#load");
export const main = component({}, () => {
  console.log(Level.High, Speed.Slow, table.length, a, renamed, twice(10), counter, new Square(3).area, Names.first);
});`;
  expect(stdout(main)).toBe("5 slow 2 1 2 20 1 6 one");
  const { source } = compile(main);
  for (const absent of ["unused", "loadData", 'argots"', "interface"]) expect(source).not.toContain(absent);
});

test("the author's layout and comments stay, at the left margin", () => {
  const main = `${head}
  // Not about the limit.

  /** The most. */
  // Rows, that is.
  const limit: number = 3;

  export const main = component(
    { image: "node:24-slim" },
    async (inputs: {}): Promise<void> => {
      // Say it.
      const text = \`first
    second\`;
      console.log(  text,   limit  ); // aligned
    },
  );`;
  const { source } = compile(main);
  expect(source).toContain(`"use strict";

/** The most. */
// Rows, that is.
const limit = 3;

const train = async (inputs) => {
  // Say it.
  const text = \`first
    second\`;
  console.log(  text,   limit  ); // aligned
};

// Argo starts here`);
  expect(run(source).stdout).toBe("first\n    second 3\n");
});

test("files are followed through imports, re-exports, namespaces and defaults", () => {
  const main = `${head}
import describe, { size as count } from "./lib/index.js";
import * as shapes from "./lib/shapes.ts";
import settings from "./settings.json" with { type: "json" };
export const main = component({}, () => console.log(describe("x"), count, Object.keys(shapes).sort().join(), shapes.square(3), settings.deep.list[1]));`;
  const files = {
    "/project/lib/index.ts": `export { default } from "./describe"; export * from "./sizes"; export type { Foo } from "./describe";`,
    "/project/lib/describe.ts": `import { size } from "./sizes.ts"; export interface Foo {} export default function (name: string) { return name + size; }`,
    "/project/lib/sizes.ts": `export const size = 7, other = 8;`,
    "/project/lib/shapes.ts": `export const square = (x: number) => x * x; export class Circle {} export default square;`,
    "/project/settings.json": `{"deep":{"list":[1,"{{two}}"]}}`,
  };
  expect(stdout(main, files)).toBe("x7 7 Circle,default,square 9 {{two}}");
  expect(compile(main, {}, files).files).toEqual([
    "/project/lib/describe.ts",
    "/project/lib/index.ts",
    "/project/lib/shapes.ts",
    "/project/lib/sizes.ts",
    "/project/settings.json",
  ]);
});

test("names that several files use are told apart", () => {
  const main = `${head}
import { value as theirs, fetch } from "./one.ts";
import { value, show } from "./two.ts";
import { process as run } from "./three.ts";
const train = "mine";
const inner = "outer";
export const main = component({}, () => {
  const one = { theirs, value };
  const value_2 = (inner: string) => inner + train;
  console.log(JSON.stringify(one), show(), fetch(), run("r"), value_2("i"), inner, typeof globalThis.fetch);
});`;
  const files = {
    "/project/one.ts": `export const value = 1; export const fetch = () => "own fetch";`,
    "/project/two.ts": `const inner = 2; export const value = inner; export function show() { const value = "local"; return [value, inner, typeof fetch].join("/"); }`,
    "/project/three.ts": `export const process = (x: string) => { const { process: own } = { process: x }; return own; };`,
  };
  expect(stdout(main, files)).toBe('{"theirs":1,"value":2} local/2/function own fetch r imine outer function');
});

test("modules run in the order of the language, with what they do to what is used", () => {
  const main = `${head}
import { log } from "./log.ts";
import "./second.ts";
import { first } from "./first.ts";
log.push("main");
export const main = component({}, () => console.log(log.join(), first));`;
  const files = {
    "/project/log.ts": `export const log: string[] = []; log.push("log");`,
    "/project/first.ts": `import { log } from "./log.ts"; export const first = 1; log.push("first " + first);`,
    "/project/second.ts": `throw new Error("not used");`,
  };
  expect(stdout(main, files)).toBe("log,first 1,main 1");
});

test("files that import each other", () => {
  const main = `${head}import { isEven } from "./even.ts"; export const main = component({}, () => console.log(isEven(4), isEven(3)));`;
  const files = {
    "/project/even.ts": `import { isOdd } from "./odd.ts"; export function isEven(n: number): boolean { return n === 0 || isOdd(n - 1); }`,
    "/project/odd.ts": `import { isEven } from "./even.ts"; export function isOdd(n: number): boolean { return n !== 0 && isEven(n - 1); }`,
  };
  expect(stdout(main, files)).toBe("true false");
});

test("a file with pipelines lends its plain helpers", () => {
  const main = `${head}import { helper } from "./other.pipeline.ts"; export const main = component({}, () => console.log(helper()));`;
  const other = `import { python, cron } from "argots"; export const load = python("./x.py#f"); export const helper = () => "helped"; cron(load, {});`;
  expect(stdout(main, { "/project/other.pipeline.ts": other })).toBe("helped");
});

test("a function declared apart, also one that calls itself", () => {
  expect(
    stdout(
      `${head}export async function body(inputs: {}, n = 3): Promise<void> { if (n > 0) { console.log(n); await body({}, n - 1); } }\nexport const main = component({}, body);`,
    ),
  ).toBe("3\n2\n1");
});

test("modules of Node are required", () => {
  const main = `${head}
import fs, { existsSync as exists } from "node:fs";
import * as path from "path";
import os = require("node:os");
export const main = component({}, async () => { const { EOL } = await import("node:os"); console.log(exists("/"), fs.existsSync("/"), path.posix.join("a", "b"), os.EOL === EOL); });`;
  expect(stdout(main)).toBe("true true a/b true");
  expect(compile(main).source).toContain('const { existsSync: exists } = require("node:fs");');
});

test("packages are bundled as they are installed, and paths of the machine stay out", () => {
  const main = `${head}
import greet, { name } from "greeting";
import * as all from "greeting";
import pad from "@scope/pad";
import { loud } from "./loud.ts";
export const main = component({}, () => console.log(greet("you"), name, Object.keys(all).sort().join(), pad("x"), loud(1)));`;
  const project = onDisk({
    "main.pipeline.ts": main,
    "loud.ts": `import { name } from "greeting"; import old from "./old.cjs"; export const loud = (n: number) => name.toUpperCase() + n + old;`,
    "old.cjs": `module.exports = "old";`,
    "node_modules/greeting/package.json": `{"name":"greeting","type":"module","exports":"./index.js"}`,
    "node_modules/greeting/index.js": `export const name = "{{greeting}}"; export default (who) => "hello " + who;`,
    "node_modules/@scope/pad/package.json": `{"name":"@scope/pad","main":"pad.js"}`,
    "node_modules/@scope/pad/pad.js": `/*! @license MIT */ module.exports = (text) => require("node:util").format("<%s>", text);`,
  });
  try {
    const { source, diagnostics } = compile(main, {}, {}, project.folder);
    expect(diagnostics).toEqual([]);
    expect(run(source)).toMatchObject({ stderr: "", stdout: "hello you {{greeting}} default,name <x> {{GREETING}}1old\n" });
    expect(source).not.toContain(project.folder);
    expect(source).toContain("@license MIT");
    expect(source).not.toContain("{{");
  } finally {
    project.remove();
  }
});

test("the same source makes the same script", () => {
  const main = `${head}const x = 1; export const main = component({}, () => x);`;
  expect(compile(main).source).toBe(compile(main).source);
});

test("nothing is run at compile time", () => {
  const main = `${head}
import { writeFileSync } from "node:fs";
const proof = "/tmp/argots-was-here-" + Math.random();
writeFileSync(proof, "x");
export const main = component({}, () => { throw new Error(proof); });`;
  expect(compile(main).diagnostics).toEqual([]);
  expect(run(compile(main).source).stderr).toContain("Error: /tmp/argots-was-here-");
});
