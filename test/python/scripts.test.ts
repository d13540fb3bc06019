import { describe, expect, it } from "vitest";
import type { ValueType } from "../../src/graph/types.ts";
import type { DeclaredInterface } from "../../src/transpiler/python/match.ts";
import { compiled, guarded, run, runScript, unguarded } from "./run.ts";

const hostile: Readonly<Record<string, string>> = {
  quotes: `it's "quoted" \`back\``,
  newlines: "a\nb\r\nc\rd",
  trailing: "text\n\n\n",
  empty: "",
  space: "  \t ",
  tag: "{{workflow.name}}",
  expression: "{{=1+1}}",
  triple: "{{{x}}}",
  many: "{{{{{{",
  joined: "{\u2060{ and {\u2060\u2060{ and {{\u2060{",
  joiners: "\u2060\u2060",
  unicode: "héllo wörld 日本語 😀 \u0000 \u007f \u2028",
  python: `'''""" \\ \\n \\x7b r"x" f"{y}" %s {0}`,
  shell: "$(touch /tmp/x) `id` ; rm -rf /",
  json: `{"a":{"b":[1,2,{"c":"{{x}}"}]}}`,
};

describe("values arrive unchanged", () => {
  const echo = "def echo(text: str) -> str:\n    return text\n";
  it.each(Object.entries(hostile))("%s", (_, text) => {
    const result = run(echo, "echo", { parameters: { text: guarded(text) } });
    expect(result.stderr).toBe("");
    const output = result.outputs["result"]!;
    expect(output).not.toContain("{{");
    expect(unguarded(output)).toBe(`${text}\n`);
  });

  it("also in JSON, keys included", () => {
    const source = "def echo(data: dict) -> dict:\n    assert data['tag'] == '{' + '{workflow.name}}', data\n    return data\n";
    const text = JSON.stringify({ ...hostile, "{{key}}": [[{ "{{": "{{{" }]] });
    const result = run(source, "echo", { parameters: { data: guarded(text) } });
    expect(result.stderr).toBe("");
    expect(result.outputs["result"]).not.toContain("{{");
    expect(JSON.parse(unguarded(result.outputs["result"]!))).toEqual(JSON.parse(text));
    // What was guarded as text is guarded string by string, so that Argo may take the object apart on the way.
    const tag = (JSON.parse(result.outputs["result"]!) as Record<string, string>)["tag"]!;
    expect(unguarded(tag)).toBe("{{workflow.name}}");
  });

  it("200 kB", () => {
    const text = "{{x}} 'é' \n".repeat(18_000);
    const result = run(echo, "echo", { parameters: { text: guarded(text) } });
    expect(unguarded(result.outputs["result"]!) === `${text}\n`).toBe(true);
  });
});

/** [annotation, text given, Python expression that must hold of `x`, text that comes out] */
const inputs: readonly (readonly [string, string | undefined, string, string])[] = [
  ["str", "hello", "x == 'hello'", "hello"],
  ["str", "3", "x == '3'", "3"],
  ["'str'", "quoted annotation", "x == 'quoted annotation'", "quoted annotation"],
  ["int", "3", "type(x) is int and x == 3", "3"],
  ["int", "3.0", "type(x) is int and x == 3", "3"],
  ["int", "-7", "x == -7", "-7"],
  ["int", "1e+21", "type(x) is int and x == 10**21", "1000000000000000000000"],
  ["int", "12345678901234567890", "x == 12345678901234567890", "12345678901234567890"],
  ["float", "0.5", "x == 0.5", "0.5"],
  ["float", "3", "type(x) is float and x == 3", "3"],
  ["float", "1e-7", "x == 1e-7", "1e-07"],
  ["bool", "true", "x is True", "true"],
  ["bool", "false", "x is False", "false"],
  ["list", '[1,"a",null]', "x == [1, 'a', None]", '[1,"a",null]'],
  ["List[int]", "[1,2]", "x == [1, 2]", "[1,2]"],
  ["list[str]", '["a"]', "x == ['a']", '["a"]'],
  ["list[str]", '[[1], {"a": 2}]', "x == ['[1]', '{\"a\": 2}']", '["[1]","{\\"a\\": 2}"]'],
  ["typing.List[float]", "[1.5]", "x == [1.5]", "[1.5]"],
  ["dict", '{"a":1}', "x == {'a': 1}", '{"a":1}'],
  ["Dict[str, int]", '{"a":1}', "x == {'a': 1}", '{"a":1}'],
  ["Any", '{"a":[true]}', "x == {'a': [True]}", '{"a":[true]}'],
  ["Optional[str]", "a", "x == 'a'", "a"],
  ["Optional[int]", undefined, "x is None", "\u2060"],
  ["int | None", "4", "x == 4", "4"],
  ["Union[int, None]", undefined, "x is None", "\u2060"],
  ["Union[int, float]", "4.5", "x == 4.5", "4.5"],
  ['Literal["a", "b"]', "b", "x == 'b'", "b"],
  ["Literal[1, 2]", "2", "x == 2", "2"],
  ["Color", "red", "x is Color.RED", "red"],
  ["Size", "2", "x is Size.LARGE", "2"],
];

describe("every form of a parameter", () => {
  const head = `import enum
import typing
from enum import Enum
from typing import Any, Dict, List, Literal, Optional, Union

class Color(Enum):
    RED = "red"
    BLUE = "blue"

class Size(enum.IntEnum):
    SMALL = enum.auto()
    LARGE = enum.auto()

`;
  it.each(inputs)("%s of %s", (annotation, text, check, output) => {
    const source = `${head}def f(x: ${annotation}) -> ${annotation}:\n    assert ${check}, repr(x)\n    return x\n`;
    const result = run(source, "f", { parameters: text === undefined ? {} : { x: text } });
    expect(result.stderr).toBe("");
    expect(result.outputs).toEqual({ result: `${output}\n` });
  });

  it("leaves a default to Python, whether the input is missing or marked absent", () => {
    const source =
      "import os\n\ndef f(a: str = 'x{' + '{y', *, b: int = 3, c: list = [1], d: str = os.sep, e: 'Optional[dict]' = None) -> list:\n    return [a, b, c, d, e]\n";
    const expected = ["x{{y", 3, [1], "/", null];
    const missing = run(source, "f");
    expect(missing.stderr).toBe("");
    expect(JSON.parse(unguarded(missing.outputs["result"]!))).toEqual(expected);
    const absent = run(source, "f", { parameters: { a: "\u2060", b: "\u2060", c: "\u2060", d: "\u2060", e: "\u2060" } });
    expect(absent.outputs).toEqual(missing.outputs);
    const given = run(source, "f", { parameters: { a: "", b: "1", c: "[]", d: "d", e: "{}" } });
    expect(JSON.parse(given.outputs["result"]!)).toEqual(["", 1, [], "d", {}]);
  });

  it.each([
    ["int", "3.7", "invalid literal for int"],
    ["int", "abc", "JSONDecodeError"],
    ["float", "abc", "could not convert string to float"],
    ["Color", "green", "'green' is not a valid Color"],
  ])("refuses %s of %s", (annotation, text, message) => {
    const result = run(`${head}def f(x: ${annotation}):\n    pass\n`, "f", { parameters: { x: text } });
    expect(result.status).toBe(1);
    expect(result.stderr).toContain(message);
    expect(result.stderr).toContain('given["x"]');
  });
});

describe("results", () => {
  const numpy = `class Scalar:
    def __init__(self, value):
        self.value_ = value
    def item(self):
        return self.value_

class Array:
    def tolist(self):
        return [1, 2.5]

`;
  it.each([
    ["float", "1", "1"],
    ["float", "3.0", "3"],
    ["float", "2.5", "2.5"],
    ["float", "Scalar(0.25)", "0.25"],
    ["int", "Scalar(4)", "4"],
    ["bool", "Scalar(True)", "true"],
    ["bool", "False", "false"],
    ["list", "(1, 2)", "[1,2]"],
    ["list", "Array()", "[1,2.5]"],
    ["list", "[Scalar(1), {'a': Array()}]", '[1,{"a":[1,2.5]}]'],
    ["dict", "{'b': 1, 'a': None}", '{"b":1,"a":null}'],
    ["Any", "'text'", '"text"'],
    ["str", "'é{' + '{'", "é{\u2060{"],
  ])("-> %s of %s", (annotation, expression, text) => {
    const result = run(`${numpy}from typing import Any\n\ndef f() -> ${annotation}:\n    return ${expression}\n`, "f");
    expect(result.stderr).toBe("");
    expect(result.outputs).toEqual({ result: `${text}\n` });
  });

  it.each([
    ["float", "float('nan')"],
    ["float", "float('inf')"],
    ["float", "None"],
    ["float", "'0.5'"],
    ["float", "True"],
    ["int", "2.5"],
    ["str", "None"],
    ["str", "5"],
    ["bool", "1"],
    ["list", "[float('nan')]"],
    ["list", "{'a': 1}"],
    ["list", "[object()]"],
    ["dict", "{'a': {1, 2}}"],
    ["dict", "None"],
    ["str", "'\\ud800'"],
    ["dict", "{'a': '\\ud800'}"],
  ])("-> %s refuses %s and says which output", (annotation, expression) => {
    const result = run(`def f() -> ${annotation}:\n    return ${expression}\n`, "f");
    expect(result.status).toBe(1);
    expect(result.stderr).toMatch(/result/);
    expect(Object.values(result.outputs).join("")).toBe("");
  });

  it.each([
    [
      "inline",
      'def f() -> NamedTuple("Outputs", [("total", int), ("label", str)]):\n    from collections import namedtuple\n    return namedtuple("Outputs", ["total", "label"])(3, "three")\n',
    ],
    [
      "typing",
      "import typing\n\ndef f() -> typing.NamedTuple('O', [('total', int), ('label', str)]):\n    O = typing.NamedTuple('O', [('total', int), ('label', str)])\n    return O(total=3, label='three')\n",
    ],
    ["class", "class O(NamedTuple):\n    total: int\n    label: str\n\ndef f() -> O:\n    return O(3, 'three')\n"],
    ["assigned", "O = NamedTuple('O', [('total', int), ('label', str)])\n\ndef f() -> O:\n    return O(3, 'three')\n"],
  ])("a NamedTuple, %s", (_, body) => {
    const result = run(`from typing import NamedTuple\n\n${body}`, "f");
    expect(result.stderr).toBe("");
    expect(result.outputs).toEqual({ total: "3\n", label: "three\n" });
  });

  it("the function's own output stays its own, and an exception fails the task", () => {
    const result = run("def f(x: int) -> int:\n    print('said', x)\n    raise RuntimeError('no')\n", "f", { parameters: { x: "1" } });
    expect(result.status).toBe(1);
    expect(result.stdout).toBe("said 1\n");
    expect(result.stderr).toContain("RuntimeError: no");
    expect(result.outputs).toEqual({});
  });

  it("an async function is awaited", () => {
    const result = run("import asyncio\n\nasync def f(x: int) -> int:\n    await asyncio.sleep(0)\n    return x + 1\n", "f", {
      parameters: { x: "1" },
    });
    expect(result.outputs).toEqual({ result: "2\n" });
  });

  it("OutputPath of a value", () => {
    const source = `from kfp.dsl import OutputPath

def f(count: OutputPath('Integer'), label: OutputPath(str), data: OutputPath('dict')):
    for path, text in [(count, "4"), (label, "line\\n{" + "{x}}\\n"), (data, '{"a": 1}')]:
        with open(path, "w") as file:
            file.write(text)
`;
    const result = run(source, "f");
    expect(result.stderr).toBe("");
    expect(result.outputs).toEqual({ count: "4\n", label: "line\n{\u2060{x}}\n\n", data: '{"a":1}\n' });
  });

  it("a component without inputs or outputs is a plain call", () => {
    const { script } = compiled("def f():\n    print('done')\n", "f");
    expect(script.source.split("\n").length).toBeLessThan(18);
    expect(runScript(script.source, {}).stdout).toBe("done\n");
  });
});

describe("names that meet", () => {
  it.each(["json", "os", "save", "write", "digest", "given", "launch", "result", "function", "whole", "re", "main"])(
    "a function called %s",
    (name) => {
      const source = `from kfp.dsl import Output, Dataset\n\ndef ${name}(n: int, text: str, json_: Output[Dataset]) -> str:\n    json_.metadata["n"] = n\n    open(json_.path, "w").write(text)\n    return text * n\n`;
      const result = run(source, name, { parameters: { n: "2", text: "a" } });
      expect(result.stderr).toBe("");
      expect(result.outputs).toMatchObject({ result: "aa\n" });
    },
  );

  it.each(["json", "os", "save", "file", "Artifact", "f", "result_", "path", "types"])("an artifact called %s", (name) => {
    const source = `from kfp.dsl import Output, Dataset\n\ndef f(${name}: Output[Dataset]):\n    ${name}.metadata["n"] = 1\n    open(${name}.path, "w").write("x")\n`;
    const { script, matched } = compiled(source, "f");
    const result = runScript(script.source, {});
    expect(result.stderr).toBe("");
    const output = matched.mapping.outputs.get(name)!;
    expect(JSON.parse(result.outputs[`${output}-metadata`]!)).toMatchObject({ metadata: { n: 1 } });
  });

  it("a file that redefines builtins, and the launcher's name", () => {
    const source = `def open(*a):
    raise RuntimeError("mine")

def int(x):
    return "mine"

def launch():
    return "mine"

def f(n: float) -> float:
    try:
        open()
    except RuntimeError:
        return n + len(int(3)) + len(launch())
`;
    const result = run(source, "f", { parameters: { n: "1" } });
    expect(result.stderr).toBe("");
    expect(result.outputs).toEqual({ result: "9\n" });
  });
});

describe("results that may be None", () => {
  const source = `from typing import NamedTuple, Optional

class Found(NamedTuple):
    name: Optional[str]
    rank: Optional[float]
    rows: list

def find(rows: list) -> Found:
    return Found(rows[0] if rows else None, 2.0 if rows else None, rows)

def first(rows: list) -> Optional[dict]:
    return {"row": rows[0]} if rows else None
`;

  it("are left to the mark of an absent value", () => {
    expect(run(source, "find", { parameters: { rows: "[]" } }).outputs).toEqual({ name: "\u2060\n", rank: "\u2060\n", rows: "[]\n" });
    expect(run(source, "find", { parameters: { rows: '["a"]' } }).outputs).toEqual({ name: "a\n", rank: "2\n", rows: '["a"]\n' });
    expect(run(source, "first", { parameters: { rows: "[]" } }).outputs).toEqual({ result: "\u2060\n" });
    expect(run(source, "first", { parameters: { rows: "[1]" } }).outputs).toEqual({ result: '{"row":1}\n' });
  });

  it("are optional in TypeScript, or `null` in JSON", () => {
    const declared = (type: ValueType, optional: boolean): DeclaredInterface => ({
      inputs: [{ name: "rows", type: { kind: "list", element: { kind: "json" } }, optional: false }],
      outputs: [{ name: "result", type, ...(optional ? { optional } : {}) }],
    });
    const record: ValueType = { kind: "record", value: { kind: "json" } };
    expect(compiled(source, "first").matched.outputs).toEqual([{ name: "result", type: record, optional: true }]);
    expect(compiled(source, "first", declared(record, true)).codes).toEqual([]);
    expect(compiled(source, "first", declared(record, false)).codes).toEqual(["ARG3125"]);
    const json = compiled(source, "first", declared({ kind: "json" }, false));
    expect(json.codes).toEqual([]);
    expect(runScript(json.script.source, { parameters: { rows: "[]" } }).outputs).toEqual({ result: "null\n" });
  });
});
