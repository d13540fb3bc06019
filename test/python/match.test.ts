import { describe, expect, it } from "vitest";
import type { InputDeclaration, OutputDeclaration } from "../../src/graph/graph.ts";
import type { ArtifactType, ValueType } from "../../src/graph/types.ts";
import { camelCase, nearest, snakeCase } from "../../src/transpiler/python/spelling.ts";
import { fits, typeText } from "../../src/transpiler/python/type-text.ts";
import { compiled } from "./run.ts";

const string: ValueType = { kind: "string" };
const number: ValueType = { kind: "number" };
const artifact = (name: ArtifactType): ValueType => ({ kind: "artifact", artifact: name });
const input = (name: string, type: ValueType, optional = false): InputDeclaration => ({ name, type, optional });
const output = (name: string, type: ValueType): OutputDeclaration => ({ name, type });
const place = { file: "a.pipeline.ts", line: 3, column: 9, endLine: 3, endColumn: 20 };

const evaluate = `from kfp.dsl import *

def evaluate(test_dataset: Input[Dataset], modelInput: Input[Model], rate: float = 0.5, *, metrics_output: Output[Metrics]) -> float:
    """Evaluates.

    Args:
        rate: How fast.
    """
    return rate
`;
const inputs = [input("testDataset", artifact("Dataset")), input("modelInput", artifact("Model"))];
const outputs = [output("metricsOutput", artifact("Metrics")), output("accuracy", number)];

describe("matchInterface", () => {
  it("matches across the two spellings, and names the returned value", () => {
    const { matched, codes } = compiled(evaluate, "evaluate", { inputs: [input("rate", number, true), ...inputs], outputs, place });
    expect(codes).toEqual([]);
    expect([...matched.mapping.inputs]).toEqual([
      ["test_dataset", "testDataset"],
      ["modelInput", "modelInput"],
      ["rate", "rate"],
    ]);
    expect([...matched.mapping.outputs]).toEqual([
      ["metrics_output", "metricsOutput"],
      ["result", "accuracy"],
    ]);
    expect(matched.inputs[2]).toEqual({ name: "rate", type: number, optional: true, default: 0.5, description: "How fast." });
    expect(matched.outputs[0]).toEqual({ name: "metricsOutput", type: artifact("Metrics"), metadata: true });
  });

  it("an exact match wins over the other spelling", () => {
    const source = "def f(data_url: str, dataUrl: int):\n    pass\n";
    const { matched } = compiled(source, "f", { inputs: [input("data_url", string), input("dataUrl", number)] });
    expect([...matched.mapping.inputs]).toEqual([["data_url", "data_url"], ["dataUrl", "dataUrl"]]); // prettier-ignore
  });

  it("an input with a default may be left out", () => {
    const { matched, codes } = compiled(evaluate, "evaluate", { inputs, outputs });
    expect(codes).toEqual([]);
    expect(matched.inputs.map(({ name }) => name)).toEqual(["testDataset", "modelInput"]);
  });

  it("KFP's own name for the result, and a plain value as Out", () => {
    for (const name of ["Output", "output", "result", "anything"]) {
      const { matched, codes } = compiled("def f() -> float:\n    return 1\n", "f", { inputs: [], outputs: [output(name, number)] });
      expect(codes).toEqual([]);
      expect(matched.mapping.outputs.get("result")).toBe(name);
    }
  });

  const message = (declared: Parameters<typeof compiled>[2], source = evaluate): unknown => {
    const { problems } = compiled(source, "evaluate", { place, ...declared });
    expect(problems.every((problem) => problem.place === place)).toBe(true);
    return problems.map((problem) => `${problem.message.code} ${problem.message.text} ${problem.message.hint}`);
  };
  it.each([
    [
      { inputs: [inputs[0]!], outputs },
      "ARG3120 `evaluate` needs `modelInput`, which the type arguments do not have. add `modelInput: Model` to the inputs.",
    ],
    [
      { inputs: [inputs[1]!, input("testDatset", artifact("Dataset"))], outputs },
      "ARG3121 `evaluate` has no input `testDatset` (`test_datset` in Python). did you mean `testDataset` (`test_dataset`)?",
    ],
    [
      { inputs: [...inputs, input("zzz", number)], outputs },
      "ARG3121 `evaluate` has no input `zzz` (`zzz` in Python). its inputs are `testDataset` (`test_dataset`), `modelInput` (`modelInput`), `rate` (`rate`).",
    ],
    [
      { inputs: [...inputs, input("metricsOutput", number)], outputs },
      "ARG3121 `evaluate` has no input `metricsOutput` (`metrics_output` in Python). `metricsOutput` is an output in Python: move it to the second type argument.",
    ],
    [
      { inputs, outputs: [...outputs, output("model", artifact("Model"))] },
      "ARG3122 `evaluate` has no output `model` (`model` in Python). its outputs are `metricsOutput` (`metrics_output`), `result` (`result`).",
    ],
    [
      { inputs, outputs: [output("outputMetrics", artifact("Metrics")), outputs[1]!] },
      "ARG3122 `evaluate` has no output `outputMetrics` (`output_metrics` in Python). did you mean `metricsOutput` (`metrics_output`)?",
    ],
    [
      { inputs, outputs: [outputs[0]!] },
      "ARG3123 `evaluate` also gives `result`, which the type arguments leave out. add `result: number` to the outputs.",
    ],
    [
      { inputs: [...inputs, input("rate", string)], outputs },
      "ARG3124 `rate` is `string` in TypeScript, but `rate` of `evaluate` is `number` in Python. write `rate: number`, or change the annotation in Python.",
    ],
    [
      { inputs: [inputs[0]!, input("modelInput", artifact("Dataset"))], outputs },
      "ARG3124 `modelInput` is `Dataset` in TypeScript, but `modelInput` of `evaluate` is `Model` in Python. write `modelInput: Model`, or change the annotation in Python.",
    ],
    [
      { inputs, outputs: [outputs[0]!, output("accuracy", string)] },
      "ARG3125 The output `accuracy` is `string` in TypeScript, but `result` of `evaluate` is `number` in Python. write `accuracy: number`, or change the annotation in Python.",
    ],
    [
      { inputs: [inputs[0]!, input("modelInput", artifact("Model"), true)], outputs },
      "ARG3126 `modelInput` may be left out in TypeScript, but `modelInput` of `evaluate` has no default in Python. remove the `?`, or give it a default in Python.",
    ],
  ])("%#", (declared, expected) => {
    expect(message(declared)).toEqual([expected]);
  });

  it("two Python names that would be one", () => {
    expect(compiled("def f(a_b: int, aB: int):\n    pass\n", "f").codes).toEqual(["ARG3127"]);
  });

  it("an undeclared output is in the workflow all the same", () => {
    const { matched } = compiled(evaluate, "evaluate", { inputs, outputs: [outputs[1]!] });
    expect(matched.outputs.map(({ name }) => name)).toEqual(["metricsOutput", "accuracy"]);
  });
});

describe("types", () => {
  const list = (element: ValueType): ValueType => ({ kind: "list", element });
  const literals = (...values: string[]): ValueType => ({ kind: "string", literals: values });
  const object: ValueType = { kind: "object", fields: { a: { type: number, optional: false } } };
  it.each([
    [string, string, true],
    [string, number, false],
    [literals("a"), literals("a", "b"), true],
    [literals("a", "c"), literals("a", "b"), false],
    [string, literals("a"), true],
    [list(number), list({ kind: "json" }), true],
    [list(number), list(string), false],
    [object, { kind: "record", value: { kind: "json" } }, true],
    [object, { kind: "record", value: string }, false],
    [{ kind: "record", value: number }, object, true],
    [object, { kind: "object", fields: { a: { type: number, optional: false }, b: { type: string, optional: false } } }, false],
    [{ kind: "json" }, number, true],
    [{ kind: "json" }, artifact("Model"), false],
    [artifact("Model"), artifact("Artifact"), true],
    [artifact("Directory"), artifact("Dataset"), true],
    [artifact("Model"), artifact("Dataset"), false],
  ] satisfies [ValueType, ValueType, boolean][])("%j into %j: %s", (from, to, expected) => {
    expect(fits(from, to)).toBe(expected);
  });

  it("are written as TypeScript writes them", () => {
    expect(typeText(list(literals("a", "b")))).toBe('("a" | "b")[]');
    expect(typeText({ kind: "object", fields: { "a-b": { type: list(number), optional: true } } })).toBe('{ "a-b"?: number[] }');
    expect(typeText({ kind: "record", value: { kind: "json" } })).toBe("Record<string, Json>");
  });
});

describe("spelling", () => {
  it.each([
    ["dataset_url", "datasetUrl"],
    ["a", "a"],
    ["_private_name", "_privateName"],
    ["x_1", "x1"],
    ["already", "already"],
    ["class_", "class"],
  ])("%s is %s", (python, typescript) => {
    expect(camelCase(python)).toBe(typescript);
  });
  it("and back", () => {
    expect(snakeCase("modelID")).toBe("model_id");
    expect(snakeCase("httpURLPath")).toBe("http_url_path");
  });
  it("slips", () => {
    expect(nearest("trainDatset", ["train_dataset", "test_dataset"])).toBe("train_dataset");
    expect(nearest("x", ["model"])).toBeUndefined();
  });
});
