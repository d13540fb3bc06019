import { describe, expect, test } from "vitest";
import { declaredInputs, parameterEntries, readParameters } from "../../../src/cluster/submit/parameters.ts";
import type { InputDeclaration } from "../../../src/graph/graph.ts";
import type { ValueType } from "../../../src/graph/types.ts";
import { argo } from "../kubernetes/connected.ts";

const input = (name: string, type: ValueType, more: Partial<InputDeclaration> = {}): InputDeclaration => ({
  name,
  type,
  optional: true,
  ...more,
});
const inputs: readonly InputDeclaration[] = [
  input("datasetUrl", { kind: "string" }, { optional: false }),
  input("mode", { kind: "string", literals: ["fast", "thorough"] }),
  input("rate", { kind: "number" }),
  input("verbose", { kind: "boolean" }),
  input("sizes", { kind: "list", element: { kind: "number" } }),
  input("config", {
    kind: "object",
    fields: { depth: { type: { kind: "number" }, optional: false }, name: { type: { kind: "string" }, optional: true } },
  }),
  input("weights", { kind: "record", value: { kind: "number" } }),
  input("anything", { kind: "json" }),
  input("model", { kind: "artifact", artifact: "Model" }),
];
const read = (...entries: string[]) => readParameters(["datasetUrl=gs://x", ...entries], inputs, { pipeline: "the pipeline `training`" });
const mistakes = (...entries: string[]) => read(...entries).messages.map(({ code, text, hint }) => `${code} ${text} | ${hint}`);

describe("right values", () => {
  test.each([
    ["datasetUrl=", "datasetUrl", ""],
    ["datasetUrl=a=b c ", "datasetUrl", "a=b c "],
    ["datasetUrl={{workflow.name}} 'x' $(y)", "datasetUrl", "{{workflow.name}} 'x' $(y)"],
    ["datasetUrl=one\ntwo\n", "datasetUrl", "one\ntwo\n"],
    [" rate =0.10", "rate", "0.1"],
    ["rate=-1e3", "rate", "-1000"],
    ["mode=fast", "mode", "fast"],
    ["verbose=false", "verbose", "false"],
    ["sizes=[1, 2]", "sizes", "[1,2]"],
    ["sizes=[\n  1\n]\n", "sizes", "[1]"],
    ['config={"depth": 3}', "config", '{"depth":3}'],
    ['weights={"a b": 1}', "weights", '{"a b":1}'],
    ["anything=null", "anything", "null"],
  ])("%j", (entry, name, text) => {
    const { values, messages } = readParameters([...(name === "datasetUrl" ? [] : ["datasetUrl=x"]), entry], inputs, { pipeline: "it" });
    expect(messages).toEqual([]);
    expect(values[name]).toBe(text);
  });

  test("an input that takes any scalar takes any text", () => {
    const { values } = readParameters(["n=true"], [input("n", { kind: "string", literals: [] }, { anyScalar: true })], { pipeline: "it" });
    expect(values).toEqual({ n: "true" });
  });
});

describe("mistakes", () => {
  test.each([
    ["rate", "ARG8050 `rate` does not say which parameter gets which value. | write `NAME=value`, for example `rate=value`."],
    ["=1", "ARG8050 `=1` does not say which parameter gets which value. | write `NAME=value`, for example `datasetUrl=value`."],
    ["dataset_url=x", "ARG8051 The pipeline `training` has no parameter `dataset_url`. | did you mean `datasetUrl`?"],
    [
      "zzzz=x",
      "ARG8051 The pipeline `training` has no parameter `zzzz`. | there are `datasetUrl`, `mode`, `rate`, `verbose`, `sizes`, `config`, `weights`, `anything`.",
    ],
    ["mode=fats", "ARG8052 The parameter `mode` must be one of `fast`, `thorough`, but was given `fats`. | write `mode=fast`."],
    ["rate=much", "ARG8052 The parameter `rate` must be a number, but was given `much`. | write `rate=1`."],
    ["rate=", "ARG8052 The parameter `rate` must be a number, but was given nothing. | write `rate=1`."],
    ["rate=1\n", "ARG8052 The parameter `rate` must be a number, but was given `1 `. | write `rate=1`."],
    ['rate="1"', 'ARG8052 The parameter `rate` must be a number, but was given `"1"`. | write `rate=1`.'],
    ["rate=0x10", "ARG8052 The parameter `rate` must be a number, but was given `0x10`. | write `rate=1`."],
    ["verbose=True", "ARG8052 The parameter `verbose` must be `true` or `false`, but was given `True`. | write `verbose=true`."],
    ["sizes=1,2", "ARG8052 The parameter `sizes` must be a list, written as JSON, but was given `1,2`. | write `sizes=[1,2]`."],
    ['sizes=[1,"2"]', 'ARG8052 The parameter `sizes` must have a number as `[1]`, but was given `[1,"2"]`. | write `sizes=[1]`.'],
    ["config={}", 'ARG8052 The parameter `config` needs the field `depth`, but was given `{}`. | write `config={"depth":1}`.'],
    [
      'config={"depth":1,"dept":2}',
      'ARG8052 The parameter `config` has no field `dept`, but was given `{"depth":1,"dept":2}`. | write `config={"depth":1}`.',
    ],
    [
      'weights={"a":true}',
      'ARG8052 The parameter `weights` must have a number as `a`, but was given `{"a":true}`. | write `weights={"key":1}`.',
    ],
    ["anything=x", "ARG8052 The parameter `anything` must be JSON, but was given `x`. | write `anything={}`."],
    ["datasetUrl=again", "ARG8054 The parameter `datasetUrl` was given twice. | leave one of them out."],
    [
      "model=x",
      "ARG8055 `model` of the pipeline `training` is an artifact, and cannot be given as a parameter. | leave it out, and let the pipeline import the artifact from its address.",
    ],
  ])("%j", (entry, expected) => expect(mistakes(entry)).toEqual([expected]));

  test("a required one that is missing", () => {
    expect(readParameters([], inputs, { pipeline: "the pipeline `training`" }).messages).toMatchObject([
      {
        code: "ARG8053",
        text: "The parameter `datasetUrl` of the pipeline `training` has no default and was given no value.",
        hint: "add `datasetUrl=text`.",
      },
    ]);
  });

  test("all of them are said", () => {
    expect(readParameters(["rate=x", "mdoe=fast", "oops"], inputs, { pipeline: "it" }).messages.map(({ code }) => code)).toEqual([
      "ARG8052",
      "ARG8051",
      "ARG8050",
      "ARG8053",
    ]);
  });

  test("a long value is not repeated whole", () => {
    expect(mistakes(`rate=${"x".repeat(500)}`)[0]!.length).toBeLessThan(300);
  });

  test("names of an object's own are not taken for parameters", () => {
    expect(mistakes("__proto__=1", "constructor=2").map((text) => text.slice(0, 7))).toEqual(["ARG8051", "ARG8051"]);
    expect(read('anything={"__proto__":1}').values["anything"]).toBe('{"__proto__":1}');
  });
});

test("one entry a line", () => {
  expect(parameterEntries("a=1\r\n\n  \nb= 2 \n")).toEqual(["a=1", "b= 2 "]);
});

test("a template in the cluster declares names, values and choices", () => {
  const template = argo("WorkflowTemplate", "t", {
    arguments: { parameters: [{ name: "a" }, { name: "b", value: "x", enum: ["x", "y"] }, { name: "c", value: "", description: "text" }] },
  });
  const declared = declaredInputs(template);
  expect(declared).toEqual([
    { name: "a", type: { kind: "string" }, optional: false },
    { name: "b", type: { kind: "string", literals: ["x", "y"] }, optional: true },
    { name: "c", type: { kind: "string" }, optional: true, description: "text" },
  ]);
  expect(readParameters(["b=z", "d=1"], declared, { pipeline: "it" }).messages.map(({ code }) => code)).toEqual([
    "ARG8052",
    "ARG8051",
    "ARG8053",
  ]);
  expect(declaredInputs(argo("WorkflowTemplate", "t"))).toEqual([]);
});

test("hints are what is typed; a name without a value is complained about once", () => {
  const typed = (entry: string) => `-p ${entry}`;
  const hints = (...entries: string[]) => readParameters(entries, inputs, { pipeline: "it", typed }).messages.map(({ hint }) => hint);
  expect(hints("datasetUrl")).toEqual(["write `NAME=value`, for example `-p datasetUrl=value`."]);
  expect(hints("datasetUrl=x", "rate=fast")).toEqual(["write `-p rate=1`."]);
  expect(hints()).toEqual(["add `-p datasetUrl=text`."]);
});
