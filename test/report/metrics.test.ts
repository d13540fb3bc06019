import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { metricsOf } from "../../src/report/metrics.ts";
import { project } from "../local/support.ts";

interface Left {
  /** What a component logged, by artifact. */
  readonly metadata?: Readonly<Record<string, unknown>>;
  /** What its files hold, by artifact. */
  readonly files?: Readonly<Record<string, string>>;
}

/** A task's folder, as a run leaves it. */
function taskWith({ metadata = {}, files = {} }: Left): string {
  const folder = project();
  mkdirSync(join(folder, "outputs"));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, "outputs", name), text);
  const record = {
    version: 1,
    parameters: Object.fromEntries(
      Object.entries(metadata).map(([name, value]) => [`${name}-metadata`, JSON.stringify({ digest: "", metadata: value })]),
    ),
    artifacts: Object.fromEntries(Object.keys(files).map((name) => [name, { path: `outputs/${name}`, digest: "" }])),
  };
  writeFileSync(join(folder, "task.json"), JSON.stringify(record));
  return folder;
}

const types = { scores: "Metrics", curve: "ClassificationMetrics", model: "Model" };
const matrix = {
  annotationSpecs: [{ displayName: "cat" }, { displayName: "dog" }],
  rows: [{ row: [3, 1] }, { row: [0, 4] }],
};

test("numbers, a confusion matrix and a curve are read; what a model says of itself is none of them", () => {
  const points = [{ confidenceThreshold: 0.5, recall: 0.9, falsePositiveRate: 0.1 }];
  const metadata = {
    scores: { accuracy: 0.9, name: "first", isGood: true },
    curve: { confusionMatrix: matrix, confidenceMetrics: points },
    model: { layers: 3 },
  };
  expect(metricsOf({ folder: taskWith({ metadata }), types })).toEqual([
    {
      artifact: "curve",
      values: [],
      confusionMatrix: {
        categories: ["cat", "dog"],
        rows: [
          [3, 1],
          [0, 4],
        ],
      },
      rocCurve: [{ threshold: 0.5, falsePositiveRate: 0.1, truePositiveRate: 0.9 }],
    },
    {
      artifact: "scores",
      values: [
        { name: "accuracy", value: 0.9 },
        { name: "name", value: "first" },
        { name: "isGood", value: true },
      ],
      confusionMatrix: undefined,
      rocCurve: [],
    },
  ]);
});

test("a task that was cached has no folder, and its metrics are in its outputs", () => {
  const outputs = { "scores-metadata": JSON.stringify({ digest: "", metadata: { "{\u2060{": 1 } }) };
  expect(metricsOf({ folder: undefined, outputs, types })[0]?.values).toEqual([{ name: "{{", value: 1 }]);
});

test("a component may write the file itself", () => {
  const files = { scores: '{"loss": 0.25}' };
  expect(metricsOf({ folder: taskWith({ files, metadata: { scores: {} } }), types })[0]?.values).toEqual([{ name: "loss", value: 0.25 }]);
});

test("where types are not known, metrics are what holds its own metadata", () => {
  const metadata = { scores: { accuracy: 0.9 }, model: { layers: 3 } };
  const folder = taskWith({ metadata, files: { scores: '{"accuracy": 0.9}', model: "weights" } });
  expect(metricsOf({ folder, types: undefined }).map(({ artifact }) => artifact)).toEqual(["scores"]);
});

test.each<readonly [string, unknown]>([
  ["no object", [1, 2]],
  ["numbers that are none", { a: null, b: [1], c: {} }],
  ["a matrix without rows", { confusionMatrix: { annotationSpecs: matrix.annotationSpecs } }],
  ["a matrix with a row too few", { confusionMatrix: { ...matrix, rows: matrix.rows.slice(1) } }],
  ["a matrix with a cell too many", { confusionMatrix: { ...matrix, rows: [{ row: [1, 2, 3] }, { row: [1, 2] }] } }],
  ["a matrix of texts", { confusionMatrix: { ...matrix, rows: [{ row: ["1", "2"] }, { row: [1, 2] }] } }],
  ["a curve with half a point", { confidenceMetrics: [{ recall: 1 }] }],
])("%s is left out", (_, scores) => {
  expect(metricsOf({ folder: taskWith({ metadata: { scores } }), types })).toEqual([]);
});

test("neither a path out of the folder nor a link is followed", () => {
  const folder = taskWith({ metadata: { scores: {} } });
  const secret = join(project({ "secret.json": '{"secret": 1}' }), "secret.json");
  symlinkSync(secret, join(folder, "outputs", "scores"));
  const record = (path: string): void => {
    writeFileSync(join(folder, "task.json"), JSON.stringify({ version: 1, artifacts: { scores: { path } } }));
  };
  for (const path of ["outputs/scores", secret, `../../${secret}`]) {
    record(path);
    expect(metricsOf({ folder, types })).toEqual([]);
  }
});

test("nothing is known of a folder without a record", () => {
  expect(metricsOf({ folder: project(), types })).toEqual([]);
});
