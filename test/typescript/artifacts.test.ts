import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { ts } from "../../src/transpiler/compiler-api.ts";
import { artifactUses } from "../../src/transpiler/typescript/artifact-uses.ts";
import { artifact, compile, functionIn, guard, input, run } from "./run-component.ts";

const sha256 = (text: string) => `sha256:${createHash("sha256").update(text).digest("hex")}`;

test("artifacts are paths to read and write; metadata travel beside them", () => {
  const { source } = compile(
    `import { readFileSync, writeFileSync } from "node:fs";
component({}, ({ data }: { data: Dataset }, { model }: { model: Model }) => {
  writeFileSync(model.path, readFileSync(data.path, "utf8").toUpperCase());
  model.metadata["rows"] = data.metadata["rows"];
  model.metadata["note"] = "{{x}}";
  console.log(data.name, data.uri === data.path, model.name);
});`,
    { inputs: [artifact("data", "Dataset", true)], outputs: [artifact("model", "Model", true)] },
  );
  const { outputs, stdout, stderr } = run(source, { "data-metadata": '{"digest":"sha256:0","metadata":{"rows":3}}' }, { data: "abc" });
  expect(stderr).toBe("");
  expect(stdout).toBe("data true model\n");
  expect(outputs).toEqual({
    model: "ABC",
    "model-metadata": guard(JSON.stringify({ digest: sha256("ABC"), metadata: { rows: 3, note: "{{x}}" } })),
  });
});

test("without metadata, nothing is written beside the artifact", () => {
  const { source } = compile(
    `import { writeFileSync } from "node:fs"; component({}, (_: {}, { model }: { model: Model }) => writeFileSync(model.path, "m"));`,
    {
      outputs: [artifact("model", "Model")],
    },
  );
  expect(run(source)).toMatchObject({ exitCode: 0, outputs: { model: "m" } });
});

test("an artifact that was not written is an error that names it", () => {
  const { source } = compile("component({}, () => undefined);", { outputs: [artifact("model", "Model")] });
  const { exitCode, stderr } = run(source);
  expect(exitCode).toBe(1);
  expect(stderr).toMatch(/^train: nothing was written to \S+\/outputs\/model, the output model\n$/);
});

test("an optional artifact that is not there is absent", () => {
  const { source } = compile('component({}, (inputs: { data?: Dataset }) => console.log("data" in inputs))', {
    inputs: [{ ...artifact("data", "Dataset"), optional: true }],
  });
  expect(run(source).stdout).toBe("false\n");
  expect(run(source, {}, { data: "x" }).stdout).toBe("true\n");
});

test("a folder's digest is over paths, sizes and contents", () => {
  const { source } = compile(
    `import { mkdirSync, writeFileSync } from "node:fs";
component({}, (_: {}, { parts }: { parts: Directory }) => {
  mkdirSync(parts.path + "/b");
  writeFileSync(parts.path + "/b/two", "22");
  writeFileSync(parts.path + "/a", "1");
  parts.metadata["count"] = 2;
});`,
    { outputs: [artifact("parts", "Directory", true)] },
  );
  expect(JSON.parse(run(source).outputs["parts-metadata"]!)).toEqual({
    digest: sha256("a\u00001\u00001b/two\u00002\u000022"),
    metadata: { count: 2 },
  });
});

test("metrics are stored in KFP's shapes, and written where no file was", () => {
  const { source } = compile(
    `component({}, (_: {}, { metrics, curves }: { metrics: Metrics; curves: ClassificationMetrics }) => {
  metrics.logMetric("accuracy", 0.9);
  curves.logConfusionMatrix(["cat", "dog"], [[3, 1], [0, 4]]);
  curves.logRocCurve([0, 1], [0.5, 1], [0.9, 0.1]);
});`,
    { outputs: [artifact("metrics", "Metrics", true), artifact("curves", "ClassificationMetrics", true)] },
  );
  const { outputs, stderr } = run(source);
  expect(stderr).toBe("");
  expect(outputs["metrics"]).toBe('{"accuracy":0.9}');
  const curves = {
    confusionMatrix: { annotationSpecs: [{ displayName: "cat" }, { displayName: "dog" }], rows: [{ row: [3, 1] }, { row: [0, 4] }] },
    confidenceMetrics: [
      { confidenceThreshold: 0.9, recall: 0.5, falsePositiveRate: 0 },
      { confidenceThreshold: 0.1, recall: 1, falsePositiveRate: 1 },
    ],
  };
  expect(JSON.parse(outputs["curves"]!)).toEqual(curves);
  expect(JSON.parse(outputs["curves-metadata"]!)).toEqual({ digest: sha256(JSON.stringify(curves)), metadata: curves });
});

test.each([
  ['curves.logConfusionMatrix(["cat"], [[1], [2]])', "A confusion matrix of 1 categories has as many rows and columns"],
  ["curves.logRocCurve([0], [0, 1], [0])", "The lengths of fpr, tpr and thresholds differ: 1, 2, 1"],
])("%s is refused", (call, message) => {
  const { source } = compile(`component({}, (_: {}, { curves }: { curves: ClassificationMetrics }) => { ${call}; });`, {
    outputs: [artifact("curves", "ClassificationMetrics", true)],
  });
  const { exitCode, stderr } = run(source);
  expect(exitCode).toBe(1);
  expect(stderr).toContain(message);
});

test("an input called like a global is an input", () => {
  const { source } = compile(
    'component({}, ({ process: name, "data-url": url }: { process: string; "data-url": string }) => console.log(name, url))',
    {
      inputs: [input("process", "string"), input("data-url", "string")],
    },
  );
  expect(run(source, { process: "p", "data-url": "u" }).stdout).toBe("p u\n");
});

function uses(text: string): { input: boolean; output: boolean } {
  const source = ts.createSourceFile("main.ts", `component({}, ${text})`, ts.ScriptTarget.Latest, true);
  const found = artifactUses(functionIn(source));
  return { input: found.input("a"), output: found.output("m") };
}

test.each([
  ["({ a }, { m }) => copy(a.path, m.path)", false, false],
  ["({ a: data }, outputs) => copy(data.uri, outputs.m.name)", false, false],
  ["({ a }) => a.metadata.rows", true, false],
  ["({ a }) => { const { path } = a; return path; }", false, false],
  ["({ a }) => { const { metadata } = a; return metadata; }", true, false],
  ["({ a: { path } }) => path", false, false],
  ["({ a: { metadata } }) => metadata", true, false],
  ["({ a }) => show(a)", true, false],
  ["({ a }) => { const b = a; return b; }", true, false],
  ["(inputs) => show(inputs)", true, false],
  ["(inputs) => { const { a } = inputs; return a.path; }", false, false],
  ["(inputs) => { const { a } = inputs; return a.metadata; }", true, false],
  ['(inputs) => inputs["a"]', true, false],
  ["({ ...rest }) => rest", true, false],
  ["({ a }) => [1].map((a) => a.metadata)", false, false],
  ["(_, { m }) => m.logMetric('x', 1)", false, true],
  ["(_, { m }) => { m.metadata.x = 1; }", false, true],
  ["() => 1", false, false],
])("%s", (text, inputUsed, outputUsed) => {
  expect(uses(text)).toEqual({ input: inputUsed, output: outputUsed });
});
