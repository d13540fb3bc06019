import { expect, test } from "vitest";
import { compile, memoryFileSystem } from "../../src/compiler.ts";

const image = `{ image: "node:24-slim" }`;
const head = `import { approval, component, container, cron, http, map, pipeline, python, run, suspend } from "argots";
const step = component(${image}, ({ value }: { value: number }) => ({ loss: value }));
const tell = component(${image}, ({ text }: { text: string }) => console.log(text));
`;

/** What is said of a file, as `CODE text | hint`: all of it, so that a second message about the same mistake is seen, too. */
function said(source: string, more: Readonly<Record<string, string>> = {}): readonly string[] {
  const fileSystem = memoryFileSystem({ "/project/a.pipeline.ts": head + source, ...more });
  const { diagnostics } = compile(["a.pipeline.ts"], { root: "/project", fileSystem });
  return diagnostics.map(({ code, text, hint }) => `${code} ${text} | ${hint ?? ""}`);
}

const inPipeline = (body: string) => `export const main = pipeline({ name: "main" }, async ({ xs = [1, 2] }) => { ${body} });`;

test.each<[string, string, readonly (readonly string[])[]]>([
  [
    "a pause as a text",
    `const wait = suspend("10m"); ${inPipeline("step({ value: xs[0]! }); wait();")}`,
    [['`suspend({ duration: "10m" })`']],
  ],
  [
    "a question as a text",
    `const ok = approval("Deploy?"); ${inPipeline("step({ value: xs[0]! }); if (ok() === 'yes') step({ value: 1 });")}`,
    [["ARG2100", 'message: "Deploy?"']],
  ],
  [
    "choices under another name, and nothing about what is compared with them",
    `const ok = approval({ message: "Deploy?", options: ["yes"] }); ${inPipeline("step({ value: xs[0]! }); if (ok() === 'yes') step({ value: 1 });")}`,
    [["ARG2101", "Did you mean `choices`?"]],
  ],
  [
    "a request as a text",
    `const ping = http("https://x.y"); ${inPipeline("step({ value: xs[0]! }); ping();")}`,
    [['`http({ url: "https://x.y" })`']],
  ],
  ["a limit that is no object", inPipeline("map(xs, (x) => step({ value: x }), 3);"), [["ARG2066", "the number `3`"]]],
  [
    "a command as one text",
    `const run1 = container({ image: "a:1", command: "python train.py --lr 0.1" }); ${inPipeline("step({ value: xs[0]! }); run1();")}`,
    [['`command: ["python", "train.py", "--lr", "0.1"]`']],
  ],
  [
    "the name as a text",
    `export const main = pipeline("training", () => { step({ value: 1 }); });`,
    [["ARG4005", '`{ name: "training" }`']],
  ],
  [
    "the image as a text, and not that there is none",
    `const other = component("node:24-slim", () => 1); ${inPipeline("step({ value: xs[0]! }); other();")}`,
    [["ARG4005", '`{ image: "node:24-slim" }`']],
  ],
  [
    "parameters one by one",
    `export const main = pipeline({ name: "main" }, (rate: number, mode = "fast") => { step({ value: 1 }); });`,
    [["ARG2081", '`({ rate, mode = "fast" }: { rate: number; mode?: string }) => …`']],
  ],
  ["a log in a pipeline", inPipeline("step({ value: xs[0]! }); console.log(1);"), [["ARG2001", "`console.log`", "log inside a component"]]],
  [
    "a clock in a pipeline",
    inPipeline("step({ value: xs[0]! }); tell({ text: new Date().toISOString() });"),
    [["`new Date`", "`run.createdAt`"]],
  ],
  [
    "a method that only JavaScript has",
    inPipeline("step({ value: xs[0]! }); tell({ text: run.name.normalize() });"),
    [["ARG2001", "`.normalize` of a string"]],
  ],
  ["a method that the run has not", inPipeline("xs.lastIndexOf(3);"), [["ARG2001", "`.lastIndexOf` of a list"]]],
  [
    "numbers that are sorted as if they were texts",
    inPipeline("xs.toSorted().map((x) => step({ value: x }));"),
    [["ARG2131", "What this list is sorted by", "`.toSorted((a, b) => a - b)`"]],
  ],
  ["entries", inPipeline("for (const [i, x] of xs.entries()) step({ value: x + i });"), [["ARG2021", "xs.map((x, index) => …)"]]],
  ["parseInt", inPipeline("step({ value: parseInt(run.name) + xs[0]! });"), [["ARG2001", "Math.floor(Number(…))"]]],
  [
    "outputs in a text",
    inPipeline("tell({ text: `${step({ value: xs[0]! })}` });"),
    [["ARG2014", "The outputs of `step` cannot be put into a text", "`.loss`"]],
  ],
  [
    "outputs as an argument",
    inPipeline("const value = step({ value: xs[0]! }); step({ value });"),
    [["ARG2045", "(`.loss`)", "`const { loss } = …`"]],
  ],
  [
    "a variable of the shell with a default",
    inPipeline('step({ value: xs[0]! }); tell({ text: process.env["TAG"] ?? "latest" });'),
    [["`process.env.TAG`", '`define("TAG", "latest")`', "--define TAG=…"]],
  ],
])("%s", (_, source, expected) => {
  const found = said(source);
  expect(found).toHaveLength(expected.length);
  for (const [index, parts] of expected.entries()) for (const part of parts) expect(found[index]).toContain(part);
});

test("a misspelt field of a JSON file as a default is a misspelt name", () => {
  const source = `import settings from "./settings.json";\n${head}export const main = pipeline({ name: "main" }, ({ x = settings.rat, y = settings.deep.er }) => { step({ value: x + y }); });`;
  expect(said(source.replace(head, ""), { "/project/settings.json": '{ "rate": 1 }' })).toEqual([
    expect.stringMatching(/^ARG2016 There is no `rat` in this object\. Did you mean `rate`\?/),
    expect.stringMatching(/^ARG2016 There is no `deep` in this object\./),
  ]);
});

test("a package is called what the file calls it, and argots is known when it is misspelt", () => {
  const source = `import yaml from "js-yaml";\nimport { define } from "argot";\n${inPipeline("step({ value: xs[0]! }); tell({ text: yaml.dump(define('A')) });")}`;
  expect(said(source)).toEqual([
    expect.stringContaining("ARG2092 `yaml` comes from the package `js-yaml`"),
    expect.stringMatching(/ARG2092 `define` comes from the package `argot`.*did you mean `argots`\?/),
  ]);
});

test("a Python file without its function is completed", () => {
  expect(said(`const train = python("./train.py"); ${inPipeline("step({ value: xs[0]! }); train();")}`)).toEqual([
    expect.stringContaining('`python<…>("./train.py#train_model")`'),
  ]);
});

test("where Python has other inputs, a call may give those that TypeScript declares", () => {
  const source = `const train = python<{ modelName: string }, number>("./train.py#train", { image: "python:3.12-slim" });\n${inPipeline("step({ value: xs[0]! }); train({ modelName: 'a' });")}`;
  const codes = said(source, { "/project/train.py": "def train(model: str) -> float:\n    return 1.0\n" }).map((one) => one.slice(0, 7));
  expect(codes).toEqual(["ARG3120", "ARG3121"]);
});

test("an artifact that nobody gives is a mistake of a Workflow and of a cron, not of a template", () => {
  const source = `import { container, cron, pipeline, type Dataset } from "argots";
const read = container(({ data }: { data: Dataset }) => ({ image: "a:1", command: ["cat"], args: [data.path] }));
export const reading = pipeline({ name: "reading" }, ({ data }: { data: Dataset }) => { read({ data }); });
`;
  const codes = (text: string, as: "workflow" | "template") => {
    const fileSystem = memoryFileSystem({ "/project/a.pipeline.ts": text });
    return compile(["a.pipeline.ts"], { root: "/project", fileSystem, as }).diagnostics.map(({ code }) => code);
  };
  const scheduled = `${source}export const nightly = cron(reading, { schedule: "0 2 * * *" });`;
  expect(codes(source, "workflow")).toEqual(["ARG2205"]);
  expect(codes(source, "template")).toEqual([]);
  expect(codes(scheduled, "template")).toEqual(["ARG2205"]);
  expect(codes(source.replace("({ data }: { data: Dataset }) => {", "({ data }: { data?: Dataset }) => {"), "workflow")).toEqual([
    "ARG2118",
  ]);
});

test.each<[string, string, readonly string[]]>([
  [
    "a result that may be absent is asked for",
    `const seek = component(${image}, ({ n }: { n: number }): { found?: string } => (n > 1 ? { found: "x" } : {}));
${inPipeline("const { found } = seek({ n: xs[0]! }); tell({ text: found }); if (found !== undefined) tell({ text: found }); tell({ text: found ?? '-' });")}`,
    ["ARG2118"],
  ],
  [
    "so is one whose type only the body says",
    `const seek = component(${image}, ({ n }: { n: number }) => ({ found: n > 1 ? "x" : undefined }));
${inPipeline("const { found } = seek({ n: xs[0]! }); tell({ text: found });")}`,
    ["ARG2118"],
  ],
  [
    "and a variable of the body that it has asked for is there",
    `const seek = component(${image}, ({ note }: { note?: string }) => { if (note === undefined) throw new Error("none"); return { note }; });
${inPipeline("step({ value: xs[0]! }); const { note } = seek({}); tell({ text: note });")}`,
    [],
  ],
  [
    "what goes on although it failed may have given nothing",
    inPipeline(
      "const { loss } = step({ value: xs[0]! }, { continueOnError: true }); step({ value: loss }); step({ value: loss ?? 0 }); if (loss > 1) step({ value: 1 });",
    ),
    ["ARG2118"],
  ],
  [
    "an input without a type is one mistake, and not that nothing is known of the result",
    `const add = component(${image}, ({ a, b }) => a + b);\n${inPipeline("step({ value: xs[0]! }); add({ a: 1, b: 2 });")}`,
    ["ARG2082", "ARG2082"],
  ],
  [
    "a number that JSON has no form for is said once, where it stands",
    inPipeline("let loss = Infinity; for (const x of xs) { ({ loss } = await step({ value: x })); } step({ value: loss });"),
    ["ARG2027"],
  ],
  [
    "where the body bounds the loop, there is no warning",
    inPipeline("let i = 0; while (true) { i++; const { loss } = await step({ value: xs[0]! + i }); if (loss > 3 || i >= 10) break; }"),
    [],
  ],
  [
    "the reason of a rejection is not known",
    inPipeline(
      "const all = await Promise.allSettled(xs.map((value) => step({ value }))); for (const one of all) if (one.status === 'rejected') tell({ text: String(one.reason) });",
    ),
    ["ARG2151"],
  ],
])("%s", (_, source, codes) => {
  expect(said(source).map((one) => one.slice(0, 7))).toEqual(codes);
});

test("the hint of `Array(n)` is what can be typed", () => {
  expect(said(inPipeline("for (const i of [...Array(xs.length).keys()]) step({ value: i });"))).toEqual([
    expect.stringContaining("`Array.from({ length: n }, (_, index) => index)`"),
  ]);
});
