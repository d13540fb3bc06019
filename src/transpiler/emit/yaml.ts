import type { Json } from "../../graph/types.ts";
import { flow } from "./flow.ts";
import { blockScalar, scalar } from "./scalars.ts";

/** A JSON value as YAML that people like to read: two spaces, keys in the order given, no anchors, no folding. Ends in a newline. */
export function printYaml(value: Json): string {
  const lines: string[] = [];
  if (isMap(value) && Object.keys(value).length > 0) printMap(value, "", lines);
  else if (isList(value) && value.length > 0) printList(value, "", undefined, lines);
  else lines.push(flow(value));
  return `${lines.join("\n")}\n`;
}

type Map = { readonly [key: string]: Json };

/** The longest line that is still written in flow style. */
const longestLine = 110;

/** Lists whose entries are long by nature: always one key a line. */
const blockLists = new Set(["tasks", "templates", "volumes", "sidecars", "initContainers", "prometheus"]);

/** Maps that people write on one line. */
const flowMaps = new Set([
  "valueFrom",
  "raw",
  "archive",
  "emptyDir",
  "persistentVolumeClaim",
  "secret",
  "configMap",
  "suspend",
  "s3",
  "gcs",
  "azure",
  "oss",
  "requests",
  "limits",
  "podGC",
  "withSequence",
]);

/** Where one short parameter is all there is, Argo's own examples write it on the key's line. */
const portMaps = new Set(["inputs", "outputs", "arguments"]);
const longestPortLine = 100;

function isSinglePort(map: Map): boolean {
  const [list, ...more] = Object.values(map);
  return more.length === 0 && list !== undefined && isList(list) && list.length === 1 && isFlat(list, 3);
}

function printMap(map: Map, indent: string, lines: string[], first = indent): void {
  let start = first;
  for (const [key, value] of Object.entries(map)) {
    printEntry(key, value, start, indent, lines);
    start = indent;
  }
}

function printEntry(key: string, value: Json, start: string, indent: string, lines: string[]): void {
  const name = `${start}${scalar(key, false)}:`;
  if (isMap(value)) {
    if (portMaps.has(key) && isSinglePort(value) && `${name} ${flow(value)}`.length <= longestPortLine) {
      lines.push(`${name} ${flow(value)}`);
      return;
    }
    const line = Object.keys(value).length === 0 || (flowMaps.has(key) && isFlat(value, 2)) ? `${name} ${flow(value)}` : undefined;
    if (line !== undefined && (line.length <= longestLine || Object.keys(value).length <= 1)) lines.push(line);
    else {
      lines.push(name);
      printMap(value, `${indent}  `, lines);
    }
  } else if (isList(value)) {
    const line = value.every((element) => !isContainer(element) && !isLongText(element)) ? `${name} ${flow(value)}` : undefined;
    if (value.length === 0 || (line !== undefined && line.length <= longestLine)) lines.push(line!);
    else {
      lines.push(name);
      printList(value, `${indent}  `, key, lines);
    }
  } else {
    lines.push(`${name} ${printScalar(value, `${indent}  `)}`);
  }
}

function printList(list: readonly Json[], indent: string, key: string | undefined, lines: string[]): void {
  for (const element of list) {
    if (isMap(element) && Object.keys(element).length > 0) {
      const line = key !== undefined && !blockLists.has(key) && isFlat(element, 2) ? `${indent}- ${flow(element)}` : undefined;
      if (line !== undefined && line.length <= longestLine) lines.push(line);
      else printMap(element, `${indent}  `, lines, `${indent}- `);
    } else if (isContainer(element)) {
      lines.push(`${indent}- ${flow(element)}`);
    } else {
      lines.push(`${indent}- ${printScalar(element, `${indent}  `)}`);
    }
  }
}

function printScalar(value: Json, indent: string): string {
  if (typeof value !== "string") return String(value);
  return blockScalar(value, indent) ?? scalar(value, false);
}

/** Nothing in it that wants a line of its own. */
function isFlat(value: Json, depth: number): boolean {
  if (!isContainer(value)) return !isLongText(value);
  if (depth === 0) return Object.keys(value as object).length === 0;
  return Object.values(value as object).every((inner) => isFlat(inner as Json, depth - 1));
}

function isLongText(value: Json): boolean {
  return typeof value === "string" && value.includes("\n");
}

function isContainer(value: Json): boolean {
  return typeof value === "object" && value !== null;
}

function isMap(value: Json): value is Map {
  return isContainer(value) && !Array.isArray(value);
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
