// The outputs of a loop: lists of those of the iterations that succeeded, in the order of the items.
import { readJson } from "../expressions/go/json-read.ts";
import { writeJson } from "../expressions/go/json-write.ts";
import { Panic } from "../expressions/go/outcome.ts";
import { type Value, isList, isMap, list } from "../expressions/go/value.ts";
import { ControllerPanic, Failure } from "./failure.ts";
import { escapeHtml, goJson } from "./go-text.ts";
import type { Node } from "./node.ts";

export function aggregate(children: readonly Node[]): ReadonlyMap<string, string> {
  const result = new Map<string, string>();
  if (children.length === 0) return result;
  const iterations = children
    .filter(({ flag }) => flag?.hooked !== true && flag?.retried !== true)
    .map((node) => ({ node, index: loopIndex(node.name) }))
    .sort((left, right) => left.index - right.index)
    .map(({ node }) => node);
  const wholes: Readonly<Record<string, string>>[] = [];
  const values = new Map<string, string[]>();
  const results: string[] = [];
  for (const { outputs, phase } of iterations) {
    if (outputs === undefined || phase !== "Succeeded") continue;
    const parameters = outputs.parameters ?? [];
    if (parameters.length > 0) wholes.push(Object.fromEntries(parameters.map(({ name, value }) => [name, value ?? ""])));
    for (const { name, value } of parameters) values.set(name, [...(values.get(name) ?? []), value ?? ""]);
    if (outputs.result !== undefined) results.push(compactJson(outputs.result));
  }
  result.set("result", `[${results.join(",")}]`);
  result.set("parameters", `[${wholes.map(sortedObject).join(",")}]`);
  for (const [name, texts] of values) result.set(`parameters.${name}`, valueList(texts));
  return result;
}

function sortedObject(object: Readonly<Record<string, string>>): string {
  return goJson(Object.fromEntries(Object.entries(object).sort(([left], [right]) => (left < right ? -1 : 1))));
}

/** The number after the last parenthesis: `a(3:x)`. */
function loopIndex(name: string): number {
  const text = name.slice(name.lastIndexOf("(") + 1).split(":")[0] ?? "";
  if (!/^[-+]?[0-9]+$/.test(text)) throw new ControllerPanic(`failed to parse '${text}' as int`);
  return Number(text);
}

/** Objects and lists are embedded if all are such; texts otherwise. */
function valueList(texts: readonly string[]): string {
  const parsed: Value[] = [];
  for (const text of texts) {
    const value = tryJson(text);
    if (value === undefined || (!isList(value) && !isMap(value))) return goJson(texts);
    parsed.push(value);
  }
  return writeJson(list(parsed));
}

function tryJson(text: string): Value | undefined {
  try {
    return readJson(text);
  } catch (error) {
    if (error instanceof Panic) return undefined;
    throw error;
  }
}

/** A json.RawMessage that is read and written: numbers keep their digits, white space goes. */
export function compactJson(text: string): string {
  checkJson(text);
  return escapeHtml(text.replace(/"(?:[^"\\]|\\.)*"|\s+/g, (part) => (part.startsWith('"') ? part : "")));
}

/** Throws what json.Unmarshal says. */
export function checkJson(text: string): Value {
  try {
    return readJson(text);
  } catch (error) {
    if (error instanceof Panic) throw new Failure(error.message);
    throw error;
  }
}
