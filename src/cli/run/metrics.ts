import { harmlessLine } from "../../cluster/tree/harmless-line.ts";
import type { EndedTask } from "../../local/local-run.ts";
import type { TypesByTask } from "../../local/artifact-types.ts";
import { metricsOf, type ConfusionMatrix, type TaskMetrics } from "../../report/metrics.ts";
import type { Paint } from "../colour.ts";
import { shortPath } from "./printer.ts";

/** A longer table would hide what comes before it. */
const mostRows = 60;
/** A larger matrix is no picture: then it is its accuracy alone. */
const mostCategories = 8;
const longestName = 40;

/** A text of a component, made harmless. */
type Show = (text: string) => string;
type Row = readonly [task: string, metric: string, value: string];

/** What the tasks that have succeeded say of their models: a row a number, then confusion matrices. Nothing where there are no metrics. */
export function metricsTable(
  tasks: readonly EndedTask[],
  types: TypesByTask | undefined,
  { paint, reader }: { readonly paint: Paint; readonly reader: "terminal" | "github" },
): readonly string[] {
  const show: Show = (text) => {
    const harmless = harmlessLine(text, { for: reader });
    return harmless.length > longestName ? `${harmless.slice(0, longestName - 1)}…` : harmless;
  };
  const rows: Row[] = [];
  const matrices: string[] = [];
  for (const task of tasks) {
    if (task.state !== "succeeded" && task.state !== "cached" && task.state !== "reused") continue;
    const found = metricsOf({ ...task, types: types === undefined ? undefined : (types[`${task.template}/${task.task}`] ?? {}) });
    const name = shortPath(task.path);
    rows.push(...found.flatMap((metrics) => rowsOf(name, metrics, found, show)));
    for (const { artifact, confusionMatrix } of found) {
      if (confusionMatrix === undefined || confusionMatrix.categories.length > mostCategories) continue;
      matrices.push("", ...matrixLines(`${name}.${show(artifact)}`, confusionMatrix, paint, show));
    }
  }
  if (rows.length === 0) return [];
  const table = rows.slice(0, mostRows);
  const titles: Row = ["task", "metric", "value"];
  const widths = [0, 1].map((column) => Math.max(...[titles, ...table].map((row) => row[column]!.length)));
  const line = ([task, metric, value]: Row): string => `  ${task.padEnd(widths[0]!)}  ${metric.padEnd(widths[1]!)}  ${value}`;
  const hidden = rows.length - table.length;
  return [
    paint("bold", line(titles)),
    ...table.map(line),
    ...(hidden === 0 ? [] : [paint("dim", `  … and ${String(hidden)} more`)]),
    ...matrices.slice(0, mostRows),
  ];
}

/** An artifact's name stands before a metric's where the task has another metric of that name. */
function rowsOf(
  task: string,
  { artifact, values, confusionMatrix, rocCurve }: TaskMetrics,
  all: readonly TaskMetrics[],
  show: Show,
): readonly Row[] {
  const isTwice = (name: string): boolean => all.filter((other) => other.values.some((value) => value.name === name)).length > 1;
  const own = values.map(({ name, value }): Row => [
    task,
    isTwice(name) ? `${show(artifact)}.${show(name)}` : show(name),
    textOf(value, show),
  ]);
  const accuracy = confusionMatrix === undefined ? undefined : accuracyOf(confusionMatrix);
  return [
    ...own,
    ...(accuracy === undefined ? [] : [[task, `${show(artifact)}: accuracy`, textOf(accuracy, show)] as const]),
    ...(rocCurve.length < 2 ? [] : [[task, `${show(artifact)}: area under the ROC curve`, textOf(areaOf(rocCurve), show)] as const]),
  ];
}

function matrixLines(title: string, { categories, rows }: ConfusionMatrix, paint: Paint, show: Show): readonly string[] {
  const names = categories.map(show);
  const cells = rows.map((row) => row.map((cell) => textOf(cell, show)));
  const first = Math.max(...names.map((name) => name.length));
  const widths = names.map((name, column) => Math.max(name.length, ...cells.map((row) => row[column]!.length)));
  const line = (name: string, row: readonly string[]): string =>
    `    ${name.padEnd(first)}  ${row.map((cell, column) => cell.padStart(widths[column]!)).join("  ")}`;
  return [
    `  ${paint("bold", title)} ${paint("dim", "(rows: actual, columns: predicted)")}`,
    line("", names),
    ...cells.map((row, index) => line(names[index]!, row)),
  ];
}

/** The share of what lies on the diagonal. */
function accuracyOf({ rows }: ConfusionMatrix): number | undefined {
  const total = sum(rows.flat());
  return total > 0 ? sum(rows.map((row, index) => row[index]!)) / total : undefined;
}

function areaOf(curve: TaskMetrics["rocCurve"]): number {
  const points = [...curve].sort(
    (left, right) => left.falsePositiveRate - right.falsePositiveRate || left.truePositiveRate - right.truePositiveRate,
  );
  return sum(
    points.slice(1).map(({ falsePositiveRate, truePositiveRate }, index) => {
      const before = points[index]!;
      return ((falsePositiveRate - before.falsePositiveRate) * (truePositiveRate + before.truePositiveRate)) / 2;
    }),
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function textOf(value: number | string | boolean, show: Show): string {
  return typeof value === "number" && !Number.isInteger(value) ? String(Number(value.toPrecision(6))) : show(String(value));
}
