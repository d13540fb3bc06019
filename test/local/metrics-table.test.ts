import { expect, test } from "vitest";
import { metricsTable } from "../../src/cli/run/metrics.ts";
import { plain } from "../../src/cli/colour.ts";
import type { EndedTask } from "../../src/local/local-run.ts";
import { compiledHere, project, runHere } from "./support.ts";

const plainly = { paint: plain, reader: "terminal" } as const;
const types = { "main/evaluate": { scores: "Metrics", classes: "ClassificationMetrics" } };

function evaluated(metadata: Readonly<Record<string, unknown>>, more: Partial<EndedTask> = {}): EndedTask {
  const outputs = Object.fromEntries(
    Object.entries(metadata).map(([name, value]) => [`${name}-metadata`, JSON.stringify({ metadata: value })]),
  );
  return {
    path: "main.evaluate",
    template: "main",
    task: "evaluate",
    state: "cached",
    message: "",
    took: 0,
    folder: undefined,
    outputs,
    tail: [],
    ...more,
  };
}

test("a row a number, and the confusion matrix with its accuracy", () => {
  const classes = {
    confusionMatrix: { annotationSpecs: [{ displayName: "cat" }, { displayName: "a dog" }], rows: [{ row: [30, 1] }, { row: [0, 9] }] },
    confidenceMetrics: [
      { confidenceThreshold: 1, recall: 0, falsePositiveRate: 0 },
      { confidenceThreshold: 0.5, recall: 1, falsePositiveRate: 0.5 },
      { confidenceThreshold: 0, recall: 1, falsePositiveRate: 1 },
    ],
  };
  const task = evaluated({ scores: { accuracy: 0.123456789, trees: 100 }, classes });
  expect(metricsTable([task], types, plainly)).toEqual([
    "  task      metric                             value",
    "  evaluate  classes: accuracy                  0.975",
    "  evaluate  classes: area under the ROC curve  0.75",
    "  evaluate  accuracy                           0.123457",
    "  evaluate  trees                              100",
    "",
    "  evaluate.classes (rows: actual, columns: predicted)",
    "           cat  a dog",
    "    cat     30      1",
    "    a dog    0      9",
  ]);
});

test("two artifacts with a metric of one name are told apart; what failed says nothing", () => {
  const task = evaluated({ scores: { accuracy: 1 }, classes: { accuracy: 0.5 } });
  const lines = metricsTable([task, { ...task, state: "failed" }], types, plainly);
  expect(lines.slice(1)).toEqual(["  evaluate  classes.accuracy  0.5", "  evaluate  scores.accuracy   1"]);
});

test("what a component wrote does nothing to a terminal, and commands nothing in CI", () => {
  const task = evaluated({ scores: { "\u001b[31mred": "a\nb", "##[error]x": 1 } });
  const terminal = metricsTable([task], types, plainly).join("|");
  expect(terminal).not.toMatch(/[\u001b\n]/);
  expect(metricsTable([task], types, { ...plainly, reader: "github" }).join("|")).not.toContain("##[");
});

test("no metrics, no table", () => {
  expect(metricsTable([evaluated({ model: { layers: 3 } })], types, plainly)).toEqual([]);
});

test("metrics of a component in TypeScript are found in its folder, and among the outputs when it is cached", async () => {
  const root = project({
    "two.pipeline.ts": `
import { component, pipeline, type Metrics } from "argots";
export const evaluate = component({ image: "node:24-slim" }, (_: {}, { scores }: { scores: Metrics }) => {
  scores.logMetric("accuracy", 0.5);
});
export const two = pipeline({ name: "two" }, () => {
  evaluate({}, { cache: true });
});
`,
  });
  const manifests = compiledHere(root, "two.pipeline.ts");
  const known = { "two/evaluate": { scores: "Metrics" } };
  const wanted = ["  task      metric    value", "  evaluate  accuracy  0.5"];
  for (const state of ["succeeded", "cached"]) {
    const { tasks } = await runHere(root, manifests);
    expect(tasks.map((task) => task.state)).toEqual([state]);
    expect(metricsTable(tasks, known, plainly)).toEqual(wanted);
  }
});
