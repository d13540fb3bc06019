import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { compiled, guarded, run, runScript } from "./run.ts";

interface Metadata {
  digest: string;
  metadata: Record<string, unknown>;
}
const metadataOf = (outputs: Readonly<Record<string, string>>, name: string): Metadata =>
  JSON.parse(outputs[`${name}-metadata`]!.replaceAll("{\u2060{", "{{")) as Metadata;

const head = "from kfp import dsl\nfrom kfp.dsl import *\nfrom typing import List, NamedTuple, Optional\n\n";

describe("artifacts", () => {
  it("hand metadata from one component to the next", () => {
    const producer = `${head}@dsl.component
def make(data: Output[Dataset], model: Output[Model]):
    """Makes."""
    with open(data.path, "w") as file:
        file.write("{" + "{not a tag}}")
    data.metadata["rows"] = 3
    data.metadata["note"] = "{" + "{workflow.name}} ' \\" é"
    model.framework = "xgboost"
    with open(model.path, "w") as file:
        file.write("m")
`;
    const consumer = `${head}@dsl.component
def use(data: Input[Dataset], model: Input[Model], other: Input[Artifact], old: Input[Dataset]) -> dict:
    assert old.metadata == {}
    return {"meta": data.metadata, "framework": model.framework, "name": other.name, "same": data.path == data.uri, "text": open(data.path).read()}
`;
    const made = run(producer, "make");
    expect(made.stderr).toBe("");
    expect(made.outputs["data"]).toBe("{{not a tag}}");
    expect(made.outputs["data-metadata"]).not.toContain("{{");
    const digest = createHash("sha256").update("{{not a tag}}").digest("hex");
    expect(metadataOf(made.outputs, "data")).toEqual({
      digest: `sha256:${digest}`,
      metadata: { rows: 3, note: `{{workflow.name}} ' " é` },
    });
    const { script, matched } = compiled(consumer, "use");
    expect(matched.inputs.map(({ name, metadata }) => [name, metadata])).toEqual([
      ["data", true],
      ["model", true],
      ["other", undefined],
      ["old", true],
    ]);
    const used = runScript(script.source, {
      parameters: {
        "data-metadata": made.outputs["data-metadata"]!.slice(0, -1),
        "model-metadata": made.outputs["model-metadata"]!.slice(0, -1),
      },
      inputs: { data: made.outputs["data"]!, model: "m", other: "", old: "" },
    });
    expect(used.stderr).toBe("");
    expect(JSON.parse(used.outputs["result"]!.replaceAll("{\u2060{", "{{"))).toEqual({
      meta: { rows: 3, note: `{{workflow.name}} ' " é` },
      framework: "xgboost",
      name: "other",
      same: true,
      text: "{{not a tag}}",
    });
  });

  it("digest a folder by paths and contents, in any order of writing", () => {
    const source = (order: string): string => `${head}def make(model: Output[Model]):
    import os
    model.metadata["a"] = 1
    for name in ${order}:
        os.makedirs(os.path.dirname(model.path + "/" + name), exist_ok=True)
        open(model.path + "/" + name, "w").write(name)
`;
    const one = run(source('["b/x", "a", "a-b"]'), "make");
    const two = run(source('["a-b", "a", "b/x"]'), "make");
    const other = run(source('["a-b", "a", "b/y"]'), "make");
    expect(one.stderr).toBe("");
    expect(metadataOf(one.outputs, "model").digest).toBe(metadataOf(two.outputs, "model").digest);
    expect(metadataOf(one.outputs, "model").digest).not.toBe(metadataOf(other.outputs, "model").digest);
    expect(one.outputs["model/b/x"]).toBe("b/x");
  });

  it("Metrics become a file of their own; what was never written stays missing", () => {
    const source = `${head}def f(metrics: Output[Metrics], plots: Output[ClassificationMetrics], data: Output[Dataset]):
    metrics.log_metric("accuracy", 0.5)
    metrics.log_metric("name", "{" + "{x}}")
    data.metadata["a"] = 1
`;
    const result = run(source, "f");
    expect(result.stderr).toBe("");
    expect(JSON.parse(result.outputs["metrics"]!)).toEqual({ accuracy: 0.5, name: "{{x}}" });
    expect(JSON.parse(result.outputs["plots"]!)).toEqual({});
    expect(metadataOf(result.outputs, "metrics").metadata).toEqual({ accuracy: 0.5, name: "{{x}}" });
    expect(Object.keys(result.outputs).sort()).toEqual(["metrics", "metrics-metadata", "plots", "plots-metadata"]);
  });

  it("Metrics under another name, and returned ones", () => {
    const source = `from kfp.dsl import Metrics as Numbers, Output, ClassificationMetrics, get_uri

class Metrics:
    pass

def f(m: Output[Numbers]) -> ClassificationMetrics:
    m.log_metric("a", Numbers is not Metrics)
    result = ClassificationMetrics(uri=get_uri("roc"))
    result.log_roc_data_point(0, 1, 2)
    return result
`;
    const result = run(source, "f");
    expect(result.stderr).toBe("");
    expect(JSON.parse(result.outputs["m"]!)).toEqual({ a: true });
    expect(JSON.parse(result.outputs["result"]!)).toMatchObject({ confidenceMetrics: [{ recall: 1 }] });
  });

  it("Metrics that the function wrote itself are left alone", () => {
    const result = run(`${head}def f(metrics: Output[Metrics]):\n    open(metrics.path, "w").write("mine")\n`, "f");
    expect(result.outputs["metrics"]).toBe("mine");
    expect(metadataOf(result.outputs, "metrics").metadata).toEqual({});
  });

  it.each([
    [
      "log_roc_curve",
      "m.log_roc_curve([0.0, 1.0], [0.1, 0.9], [0.5, 0.4])",
      {
        confidenceMetrics: [
          { confidenceThreshold: 0.5, recall: 0.1, falsePositiveRate: 0 },
          { confidenceThreshold: 0.4, recall: 0.9, falsePositiveRate: 1 },
        ],
      },
    ],
    [
      "log_roc_data_point",
      "m.log_roc_data_point(fpr=0.1, tpr=0.2, threshold=0.3)",
      {
        confidenceMetrics: [{ confidenceThreshold: 0.3, recall: 0.2, falsePositiveRate: 0.1 }],
      },
    ],
    [
      "log_confusion_matrix",
      "m.log_confusion_matrix(['a', 'b'], [[1, 2], [3, 4]])",
      {
        confusionMatrix: { annotationSpecs: [{ displayName: "a" }, { displayName: "b" }], rows: [{ row: [1, 2] }, { row: [3, 4] }] },
      },
    ],
    [
      "set_confusion_matrix_categories",
      "m.set_confusion_matrix_categories(['a', 'b'])",
      {
        confusionMatrix: { annotationSpecs: [{ displayName: "a" }, { displayName: "b" }], rows: [{ row: [0, 0] }, { row: [0, 0] }] },
      },
    ],
    [
      "row and cell",
      "m.set_confusion_matrix_categories(['a', 'b']); m.log_confusion_matrix_row('b', [3, 4]); m.log_confusion_matrix_cell('a', 'b', 7)",
      {
        confusionMatrix: { annotationSpecs: [{ displayName: "a" }, { displayName: "b" }], rows: [{ row: [0, 7] }, { row: [3, 4] }] },
      },
    ],
  ])("%s", (_, call, metadata) => {
    const result = run(`${head}def f(m: Output[ClassificationMetrics]):\n    ${call}\n`, "f");
    expect(result.stderr).toBe("");
    expect(metadataOf(result.outputs, "m").metadata).toEqual(metadata);
  });

  it.each([
    "m.log_roc_curve([0.0], [0.1, 0.9], [0.5])",
    "m.log_confusion_matrix(['a', 'b'], [[1, 2]])",
    "m.log_confusion_matrix(['a', 'b'], [[1, 2], [3]])",
    "m.set_confusion_matrix_categories(['a']); m.log_confusion_matrix_row('x', [1])",
    "m.set_confusion_matrix_categories(['a']); m.log_confusion_matrix_cell('a', 'x', 1)",
    "m.log_confusion_matrix_row('a', [1])",
  ])("%s is a ValueError", (call) => {
    const result = run(`${head}def f(m: Output[ClassificationMetrics]):\n    ${call}\n`, "f");
    expect(result.status).toBe(1);
    expect(result.stderr).toContain("ValueError");
  });

  it("handed on to a helper, an artifact has all its methods there", () => {
    const source = `${head}def report(where, **kw):
    getattr(where, "log_" + "metric")("a", 1)

def f(m: Output[Metrics]):
    report(m)
`;
    expect(metadataOf(run(source, "f").outputs, "m").metadata).toEqual({ a: 1 });
  });

  it("paths as strings", () => {
    const source = `${head}def f(data: dsl.InputPath("Dataset"), out: dsl.OutputPath(Model), extra: OutputPath()):
    open(out, "w").write(open(data).read() + "!")
    open(extra, "w").write("e")
`;
    const { component, script } = compiled(source, "f");
    expect(component.interface.outputs).toEqual([
      { name: "out", type: { kind: "artifact", artifact: "Model" } },
      { name: "extra", type: { kind: "artifact", artifact: "Artifact" } },
    ]);
    expect(runScript(script.source, { inputs: { data: "d" } }).outputs).toEqual({ out: "d!", extra: "e" });
  });

  it("an optional artifact is None when it was not handed over", () => {
    const source = `${head}def f(a: Optional[Input[Dataset]] = None, b: Input[Dataset] = None) -> list:\n    return [a is None, b is None]\n`;
    const { component, script } = compiled(source, "f");
    expect(component.interface.inputs.map(({ optional }) => optional)).toEqual([true, true]);
    expect(runScript(script.source, { inputs: { a: "x" } }).outputs["result"]).toBe("[false,true]\n");
  });

  it("a list of artifacts is a folder, in the order of its names", () => {
    const source = `${head}def f(parts: Input[List[Dataset]]) -> list:\n    return [open(part.path).read() for part in parts]\n`;
    const { component, script } = compiled(source, "f");
    expect(component.interface.inputs[0]!.type).toEqual({ kind: "artifact", artifact: "Directory" });
    const inputs = { "parts/000001": "b", "parts/000000": "a", "parts/000010": "c" };
    expect(runScript(script.source, { inputs }).outputs["result"]).toBe('["a","b","c"]\n');
  });

  it.each([
    ["get_uri", "Model(uri=dsl.get_uri(suffix='model'), metadata={'a': 1})", "return model"],
    ["its own place", "Model(uri='/tmp/outputs/result', metadata={'a': 1})", "return model"],
    ["metadata afterwards", "dsl.Model(name='m', uri=dsl.get_uri())", "model.metadata['a'] = 1; return model"],
  ])("an artifact is returned: %s", (_, made, end) => {
    const source = `${head}def f() -> Model:\n    model = ${made}\n    open(model.path, "w").write("m")\n    ${end}\n`;
    const result = run(source, "f");
    expect(result.stderr).toBe("");
    expect(result.outputs["result"]).toBe("m");
    expect(metadataOf(result.outputs, "result").metadata).toEqual({ a: 1 });
  });

  it("artifacts in a NamedTuple, and one that comes in", () => {
    const source = `import kfp.dsl
import typing

class Out(typing.NamedTuple):
    data: kfp.dsl.Dataset
    rows: int

def f(data: kfp.dsl.Dataset) -> Out:
    copy = kfp.dsl.Dataset(uri=kfp.dsl.get_uri("copy"))
    open(copy.path, "w").write(open(data.path).read() * 2)
    return Out(data=copy, rows=2)
`;
    const { script, codes, component } = compiled(source, "f");
    expect(codes).toEqual([]);
    expect(component.interface.outputs.map(({ name }) => name)).toEqual(["data", "rows"]);
    const result = runScript(script.source, { inputs: { data: "x" } });
    expect(result.stderr).toBe("");
    expect(result.outputs).toMatchObject({ data: "xx", rows: "2\n" });
  });

  it("classes of KFP's at run time, under other names, beside the file's own", () => {
    const source = `from kfp.dsl import Dataset as Table, Input, Output, Model

class Artifact:
    kind = "mine"

def f(table: Input[Table], model: Output[Model]) -> list:
    model.metadata["x"] = Artifact.kind
    open(model.path, "w").close()
    return [isinstance(table, Table), isinstance(model, Model), type(model).__name__]
`;
    const result = run(source, "f", { inputs: { table: "" } });
    expect(result.stderr).toBe("");
    expect(result.outputs["result"]).toBe('[true,true,"Model"]\n');
    expect(metadataOf(result.outputs, "model").metadata).toEqual({ x: "mine" });
  });

  it("metadata that JSON cannot hold fails and says where", () => {
    const result = run(`${head}def f(d: Output[Dataset]):\n    open(d.path, "w").close()\n    d.metadata["x"] = float("nan")\n`, "f");
    expect(result.status).toBe(1);
    expect(result.stderr).toContain("d-metadata");
  });

  it("hostile metadata round trip", () => {
    const source = `${head}def f(d: Input[Dataset], o: Output[Dataset]):\n    open(o.path, "w").close()\n    o.metadata.update(d.metadata)\n`;
    const metadata = { "{{=1+1}}": "{{{x}}} {\u2060{ ''' \"\"\" \\ \n", nested: [{ a: "{{" }] };
    const { script } = compiled(source, "f");
    const text = JSON.stringify({ digest: "sha256:0", metadata });
    const result = runScript(script.source, { inputs: { d: "" }, parameters: { "d-metadata": guarded(text) } });
    const out = result.outputs["o-metadata"]!;
    expect(out).not.toContain("{{");
    expect(JSON.parse(out.replace(/\{\u2060(\u2060*)(?=\{)/g, "{$1"))).toMatchObject({ metadata });
  });
});
