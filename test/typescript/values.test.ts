import { describe, expect, test } from "vitest";
import { compile, guard, input, nodes, output, run } from "./run-component.ts";

const echo = compile(
  `import { component } from "argots";
export const train = component({ image: "node:24-slim" }, ({ text }: { text: string }) => text);`,
  { inputs: [input("text", "string")], outputs: [output("result", { kind: "string" })] },
);

const hostile: Readonly<Record<string, string>> = {
  nothing: "",
  quotes: `it's "quoted" \`ticked\``,
  newlines: "one\ntwo\r\nthree\n",
  "a template of Argo": "{{workflow.name}} {{=1+1}} {{{x}}}",
  "a word joiner where one would be put": "{\u2060{ {\u2060\u2060{ {{\u2060{",
  "word joiners elsewhere": "\u2060a\u2060",
  unicode: "żółć 🚀 \u0000 \u2028 \ufeff",
  backslashes: "\\n \\u007b \\\\",
  "a substitution": "${process.exit(3)} $& $1 $$",
  "200 kB": "{{x}}\n".repeat(40_000),
};

describe.each(nodes)("on %s", (node) => {
  test.each(Object.entries(hostile))("%s arrives and leaves unchanged", (_, text) => {
    const { outputs, exitCode, stderr } = run(echo.source, { text: guard(text) }, {}, node);
    expect(stderr).toBe("");
    expect(outputs).toEqual({ result: guard(text) });
    expect(exitCode).toBe(0);
  });
});

test("the emitted output has no two braces side by side", () => {
  expect(run(echo.source, { text: guard("{{{x}}}") }).outputs).toEqual({ result: "{\u2060{\u2060{x}}}" });
});

const all = compile(
  `import { component } from "argots";
interface Options { depth: number; names: string[] }
export const train = component(
  { image: "node:24-slim" },
  ({ count, flag, options, anything, rate = 0.5, label }: { count: number; flag: boolean; options: Options; anything: unknown; rate?: number; label?: string }) => ({
    seen: JSON.stringify([count + 1, !flag, options.names, anything, rate, label ?? null]),
    doubled: { ...options, depth: options.depth * 2 },
    list: [count, count],
    same: anything,
    no: !flag,
  }),
);`,
  {
    inputs: [
      input("count", "number"),
      input("flag", "boolean"),
      { name: "options", type: { kind: "object", fields: {} }, optional: false },
      input("anything", "json"),
      input("rate", "number", true),
      input("label", "string", true),
    ],
    outputs: [
      output("seen", { kind: "string" }),
      output("doubled", { kind: "object", fields: {} }),
      output("list", { kind: "list", element: { kind: "number" } }),
      output("same", { kind: "json" }),
      output("no", { kind: "boolean" }),
    ],
  },
);
const given = { count: "41", flag: "true", options: guard('{"depth":3,"names":["a","{{b}}"]}'), anything: "null" };

test("values are decoded and encoded by their declared types", () => {
  expect(run(all.source, given).outputs).toEqual({
    seen: '[42,false,["a","{\u2060{b}}"],null,0.5,null]',
    doubled: '{"depth":6,"names":["a","{\u2060{b}}"]}',
    list: "[41,41]",
    same: "null",
    no: "false",
  });
});

test("JSON that Argo put into a list of texts is text again", () => {
  const joined = compile(`component({}, ({ texts }: { texts: string[] }) => texts.join(" "))`, {
    inputs: [{ name: "texts", type: { kind: "list", element: { kind: "string" } }, optional: false }],
    outputs: [output("result", { kind: "string" })],
  });
  expect(run(joined.source, { texts: '["a","b"]' }).outputs).toEqual({ result: "a b" });
  expect(run(joined.source, { texts: '[[1,2],{"a":"b"}]' }).outputs).toEqual({ result: '[1,2] {"a":"b"}' });
});

test("a lone word joiner stands for an input that was not given", () => {
  expect(run(all.source, { ...given, rate: "\u2060", label: "\u2060" }).outputs["seen"]).toContain(",0.5,null]");
  expect(run(all.source, { ...given, rate: "2", label: "" }).outputs["seen"]).toContain(',2,""]');
});

test.each([
  ["a word for a value that may be anything", "plain words", '"plain words"'],
  ["JSON", '{"a":[1]}', '{"a":[1]}'],
])("%s", (_, anything, same) => {
  expect(run(all.source, { ...given, anything }).outputs["same"]).toBe(same);
});

test.each([
  ["count", "many", 'train: the input count cannot be "many": not a number\n'],
  ["count", "", 'train: the input count cannot be "": not a number\n'],
  ["flag", "perhaps", 'train: the input flag cannot be "perhaps": neither true nor false\n'],
  ["flag", "\u2060", "train: the input flag is missing\n"],
])("%s cannot be %j", (name, text, message) => {
  expect(run(all.source, { ...given, [name]: text })).toMatchObject({ exitCode: 1, stderr: message, outputs: {} });
});

test.each([
  ["a missing field", "({ other: 1 })", "number", "train: nothing was returned for the output score\n"],
  ["nothing at all", "undefined", "number", "train: nothing was returned for the output score\n"],
  ["not a number", "({ score: 0 / 0 })", "number", "train: the output score cannot be NaN\n"],
  ["infinity", "({ score: 1 / 0 })", "json", "train: the output score cannot be Infinity\n"],
  ["another type", '({ score: "0.9" })', "number", 'train: the output score is a number and cannot be "0.9"\n'],
  ["null", "({ score: null })", "number", "train: the output score is a number and cannot be null\n"],
  ["a list for a text", "({ score: [] })", "string", "train: the output score is a string and cannot be []\n"],
  ["a function", "({ score: () => 1 })", "json", "train: the output score cannot be a function\n"],
])("an output is refused: %s", (_, value, kind, message) => {
  const { source } = compile(`component({}, () => ${value})`, { outputs: [output("score", { kind: kind as "number" })] });
  expect(run(source)).toMatchObject({ exitCode: 1, stderr: message });
});

test("a big integer and a cycle cannot be written, and the output is named", () => {
  for (const value of ["({ score: { a: 1n } })", "(() => { const score = {}; score.self = score; return { score }; })()"]) {
    const { source } = compile(`component({}, () => ${value})`, { outputs: [output("score", { kind: "json" })] });
    const { exitCode, stderr } = run(source);
    expect(exitCode).toBe(1);
    expect(stderr).toContain("train: the output score cannot be written as JSON: ");
  }
});

test("one value may be returned as it is or as the field `result`", () => {
  const outputs = [output("result", { kind: "number" })];
  expect(run(compile("component({}, async () => 3)", { outputs }).source).outputs).toEqual({ result: "3" });
  expect(run(compile("component({}, () => ({ result: 3 }))", { outputs }).source).outputs).toEqual({ result: "3" });
});

test("an exception is told with the author's functions, and fails", () => {
  const { source } = compile(`
function checkRows(rows: number): void {
  if (rows < 1) throw new Error("no rows", { cause: "empty file" });
}
component({}, async () => { await null; checkRows(0); });`);
  const { exitCode, stderr } = run(source);
  expect(exitCode).toBe(1);
  expect(stderr).toMatch(/Error: no rows\n\s+at checkRows .*\n\s+at train /);
  expect(stderr).toContain("empty file");
});

test.each([
  ["process.exit(0)", 1],
  ["process.exit(7)", 7],
  ["new Promise(() => undefined)", 1],
])("leaving early by %s is no success", (body, exitCode) => {
  const { source } = compile(`component({}, async () => { await ${body}; return 1; })`, {
    outputs: [output("result", { kind: "number" })],
  });
  expect(run(source)).toMatchObject({ exitCode, outputs: {} });
});

test("a component without inputs and outputs reads and writes nothing", () => {
  const { source } = compile('component({}, () => console.log("done"))');
  expect(run(source)).toMatchObject({ exitCode: 0, stdout: "done\n", outputs: {} });
  expect(source).not.toContain("require(");
});

test.each(["read", "write", "given", "guard", "inputs", "result", "string", "keep", "error"])("a component may be called %s", (name) => {
  const main = `import { component } from "argots";
export const ${name} = component({ image: "node:24-slim" }, ({ text }: { text: string }) => text);`;
  const ports = { inputs: [input("text", "string")], outputs: [output("result", { kind: "string" })] };
  const { outputs, stderr } = run(compile(main, ports, {}, undefined, name).source, { text: "as it is" });
  expect({ outputs, stderr }).toEqual({ outputs: { result: "as it is" }, stderr: "" });
});

test("what may be absent is left to the mark that says so", () => {
  const found = compile(
    `import { component } from "argots";
export const train = component({ image: "node:24-slim" }, ({ n }: { n: number }): { found?: string; rank?: number } => (n > 1 ? { found: "x", rank: 0 } : {}));`,
    {
      inputs: [input("n", "number")],
      outputs: [
        { ...output("found", { kind: "string" }), optional: true },
        { ...output("rank", { kind: "number" }), optional: true },
      ],
    },
  );
  expect(run(found.source, { n: "2" }).outputs).toEqual({ found: "x", rank: "0" });
  expect(run(found.source, { n: "1" }).outputs).toEqual({ found: "\u2060", rank: "\u2060" });
});
