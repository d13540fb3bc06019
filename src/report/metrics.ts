// What the metrics artifacts of a task say. Components wrote them: everything is checked before it is believed.
import { lstatSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { readRecord } from "../local/task/record.ts";

/** One metrics artifact. Names and texts are as the component wrote them: they are made harmless where they are shown. */
export interface TaskMetrics {
  readonly artifact: string;
  readonly values: readonly MetricValue[];
  readonly confusionMatrix: ConfusionMatrix | undefined;
  /** In the order in which they were logged; none where there is no curve. */
  readonly rocCurve: readonly RocPoint[];
}

export interface MetricValue {
  readonly name: string;
  readonly value: number | string | boolean;
}

/** As many rows as categories, each with as many cells: rows are what is, columns what was predicted. */
export interface ConfusionMatrix {
  readonly categories: readonly string[];
  readonly rows: readonly (readonly number[])[];
}

export interface RocPoint {
  readonly threshold: number;
  readonly falsePositiveRate: number;
  readonly truePositiveRate: number;
}

/** The types of a task's output artifacts, by name, where they are known. */
export type ArtifactTypes = Readonly<Record<string, string>>;

export interface MetricsSource {
  /** The task's folder; a task that was taken from the cache has none. */
  readonly folder: string | undefined;
  /** Its output parameters, where there is no folder. */
  readonly outputs?: Readonly<Record<string, string>>;
  /** Without types, metrics are the artifacts that hold their own metadata. */
  readonly types: ArtifactTypes | undefined;
}

/** More of them would be no summary of anything. */
const mostValues = 1_000;
const mostCategories = 200;
const mostPoints = 100_000;
const mostBytes = 16_000_000;

const metricsTypes: ReadonlySet<string> = new Set(["Metrics", "ClassificationMetrics", "SlicedClassificationMetrics"]);

/** The metrics artifacts of a task, in the order of their names. What is not of a known shape is left out. */
export function metricsOf({ folder, outputs, types }: MetricsSource): readonly TaskMetrics[] {
  const record = folder === undefined ? undefined : readRecord(folder);
  const parameters = entriesOf(record?.parameters ?? outputs);
  const files = new Map(
    entriesOf(record?.artifacts).flatMap(([name, entry]) => pathOf(folder, entry).map((path) => [name, path] as const)),
  );
  const metadata = new Map(parameters.flatMap(([name, text]) => metadataOf(name, text)));
  const names = [...new Set([...files.keys(), ...metadata.keys()])].sort();
  return names.flatMap((artifact) => {
    const known = metadata.get(artifact);
    const path = files.get(artifact);
    const type = types?.[artifact];
    if (types !== undefined && (type === undefined || !metricsTypes.has(type))) return [];
    if (types === undefined && !(path !== undefined && isFields(known) && isDeepStrictEqual(jsonIn(path), known))) return [];
    // A component may have written the file itself, and logged nothing.
    const found = isFields(known) && Object.keys(known).length > 0 ? known : path === undefined ? undefined : jsonIn(path);
    return isFields(found) ? nonEmpty(metricsIn(artifact, found)) : [];
  });
}

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function entriesOf(value: unknown): readonly (readonly [string, unknown])[] {
  return isFields(value) ? Object.entries(value) : [];
}

/** A path below the task's folder, and no other: `task.json` may have been changed. */
function pathOf(folder: string | undefined, entry: unknown): readonly string[] {
  if (folder === undefined || !isFields(entry) || typeof entry["path"] !== "string") return [];
  const path = resolve(folder, entry["path"]);
  return relative(folder, path).startsWith("..") ? [] : [join(folder, relative(folder, path))];
}

const suffix = "-metadata";

/** What a component noted beside its artifact travels in a parameter of the artifact's name. */
function metadataOf(name: string, text: unknown): readonly (readonly [string, unknown])[] {
  if (!name.endsWith(suffix) || typeof text !== "string") return [];
  const value = parsed(text);
  return isFields(value) && isFields(value["metadata"]) ? [[name.slice(0, -suffix.length), value["metadata"]]] : [];
}

/** Two braces in a row travel with a word joiner between them. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/\{\u2060(\u2060*)(?=\{)/g, "{$1")) as unknown;
  } catch {
    return undefined;
  }
}

/** A plain file only: what a link leads to is not the artifact. */
function jsonIn(path: string): unknown {
  try {
    const status = lstatSync(path);
    return status.isFile() && status.size <= mostBytes ? (JSON.parse(readFileSync(path, "utf8")) as unknown) : undefined;
  } catch {
    // It is not there any more, or no JSON.
    return undefined;
  }
}

function metricsIn(artifact: string, found: Fields): TaskMetrics {
  const values = Object.entries(found).flatMap(([name, value]): readonly MetricValue[] =>
    (typeof value === "number" && Number.isFinite(value)) || typeof value === "string" || typeof value === "boolean"
      ? [{ name, value }]
      : [],
  );
  return {
    artifact,
    values: values.slice(0, mostValues),
    confusionMatrix: matrixOf(found["confusionMatrix"]),
    rocCurve: pointsOf(found["confidenceMetrics"]),
  };
}

function nonEmpty(metrics: TaskMetrics): readonly TaskMetrics[] {
  return metrics.values.length > 0 || metrics.confusionMatrix !== undefined || metrics.rocCurve.length > 0 ? [metrics] : [];
}

function matrixOf(value: unknown): ConfusionMatrix | undefined {
  if (!isFields(value)) return undefined;
  const categories = listOf(value["annotationSpecs"]).map((entry) => (isFields(entry) ? entry["displayName"] : undefined));
  const rows = listOf(value["rows"]).map((entry) => listOf(isFields(entry) ? entry["row"] : undefined));
  const size = categories.length;
  if (size === 0 || size > mostCategories || rows.length !== size || rows.some((row) => row.length !== size)) return undefined;
  if (!rows.every((row) => row.every((cell) => typeof cell === "number" && Number.isFinite(cell)))) return undefined;
  return { categories: categories.map((name) => nameOf(name)), rows: rows as readonly (readonly number[])[] };
}

/** KFP's categories may be anything that Python prints. */
function nameOf(value: unknown): string {
  return typeof value === "string" ? value : (JSON.stringify(value) ?? "");
}

function pointsOf(value: unknown): readonly RocPoint[] {
  const points = listOf(value)
    .slice(0, mostPoints)
    .map((entry) => {
      const { confidenceThreshold, falsePositiveRate, recall } = isFields(entry) ? entry : {};
      return { threshold: confidenceThreshold, falsePositiveRate, truePositiveRate: recall };
    });
  const isPoint = (point: Readonly<Record<keyof RocPoint, unknown>>): point is RocPoint =>
    Object.values(point).every((number) => typeof number === "number" && Number.isFinite(number));
  return points.every(isPoint) ? points : [];
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : [];
}
