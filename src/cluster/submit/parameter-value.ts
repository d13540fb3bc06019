import { closest } from "../../diagnostics/suggest.ts";
import type { InputDeclaration } from "../../graph/graph.ts";
import type { Json, ValueType } from "../../graph/types.ts";
import { fieldsOf } from "../kubernetes/json.ts";

export type ReadValue =
  | { readonly kind: "value"; readonly text: string }
  /** `problem` is said after the name: "must be a number". */
  | { readonly kind: "problem"; readonly problem: string; readonly example: string };

/** A value as it is typed, as the text of a parameter of this type. */
export function readValue(text: string, { type, anyScalar }: InputDeclaration): ReadValue {
  if (type.kind === "string") return anyScalar ? { kind: "value", text } : readText(text, type.literals);
  const value = parsed(text);
  const problem = value === undefined ? `must be ${nounOf(type)}` : problemOf(value, type, "");
  if (value !== undefined && problem === undefined) return { kind: "value", text: JSON.stringify(value) };
  return { kind: "problem", problem: problem!, example: listMeant(text, type) ?? exampleOf(type) };
}

/** `1,2` is `[1,2]` without what makes it JSON. */
function listMeant(text: string, type: ValueType): string | undefined {
  if (type.kind !== "list" || text.trim() === "" || /["[\]{}]/.test(text)) return undefined;
  const elements = text.split(",").map((element) => element.trim());
  const value = type.element.kind === "string" ? elements : elements.map(parsed);
  return value.every((element) => element !== undefined) && problemOf(value, type, "") === undefined ? JSON.stringify(value) : undefined;
}

function readText(text: string, literals: readonly string[] | undefined): ReadValue {
  if (literals === undefined || literals.length === 0 || literals.includes(text)) return { kind: "value", text };
  const choices = literals.map((literal) => `\`${literal}\``).join(", ");
  return { kind: "problem", problem: `must be one of ${choices}`, example: closest(text, literals) ?? literals[0]! };
}

/** JSON, without the space around it that JSON allows: a number with a line break is a mistake. */
function parsed(text: string): Json | undefined {
  try {
    const value = JSON.parse(text) as Json;
    return typeof value === "object" || text === text.trim() ? value : undefined;
  } catch {
    return undefined;
  }
}

/** What is wrong with a value, said after the parameter's name; undefined when nothing is. */
function problemOf(value: Json, type: ValueType, path: string): string | undefined {
  const wrong = () => (path === "" ? `must be ${nounOf(type)}` : `must have ${nounOf(type)} as \`${path}\``);
  switch (type.kind) {
    case "string":
      if (typeof value !== "string") return wrong();
      return type.literals !== undefined && type.literals.length > 0 && !type.literals.includes(value) ? wrong() : undefined;
    case "number":
      return typeof value === "number" && Number.isFinite(value) ? undefined : wrong();
    case "boolean":
      return typeof value === "boolean" ? undefined : wrong();
    case "null":
      return value === null ? undefined : wrong();
    case "list":
      if (!Array.isArray(value)) return wrong();
      return first((value as readonly Json[]).map((element, index) => problemOf(element, type.element, `${path}[${index}]`)));
    case "object":
      return problemOfObject(value, type, path) ?? undefined;
    case "record": {
      const fields = fieldsOf(value);
      if (fields === undefined) return wrong();
      return first(Object.entries(fields).map(([key, each]) => problemOf(each, type.value, joined(path, key))));
    }
    case "json":
      return undefined;
    case "artifact":
      return wrong();
  }
}

function problemOfObject(value: Json, type: ValueType & { readonly kind: "object" }, path: string): string | undefined {
  const fields = fieldsOf(value);
  if (fields === undefined) return path === "" ? `must be ${nounOf(type)}` : `must have ${nounOf(type)} as \`${path}\``;
  const missing = Object.entries(type.fields).find(([key, { optional }]) => !optional && fields[key] === undefined);
  if (missing !== undefined) return `needs the field \`${joined(path, missing[0])}\``;
  const unknown = Object.keys(fields).find((key) => type.fields[key] === undefined);
  if (unknown !== undefined) return `has no field \`${joined(path, unknown)}\``;
  return first(Object.entries(fields).map(([key, each]) => problemOf(each, type.fields[key]!.type, joined(path, key))));
}

function first(problems: readonly (string | undefined)[]): string | undefined {
  return problems.find((problem) => problem !== undefined);
}

function joined(path: string, key: string): string {
  return path === "" ? key : `${path}.${key}`;
}

function nounOf(type: ValueType): string {
  switch (type.kind) {
    case "string":
      return type.literals === undefined || type.literals.length === 0 ? "a text" : `one of ${type.literals.join(", ")}`;
    case "number":
      return "a number";
    case "boolean":
      return "`true` or `false`";
    case "null":
      return "`null`";
    case "list":
      return "a list, written as JSON";
    case "object":
    case "record":
      return "an object, written as JSON";
    case "json":
      return "JSON";
    case "artifact":
      return "an artifact";
  }
}

/** Something that could be typed. */
export function exampleOf(type: ValueType): string {
  const value = exampleValue(type);
  return typeof value === "string" ? value : JSON.stringify(value);
}

function exampleValue(type: ValueType): Json {
  switch (type.kind) {
    case "string":
      return type.literals?.[0] ?? "text";
    case "number":
      return 1;
    case "boolean":
      return true;
    case "list":
      return [exampleValue(type.element)];
    case "object":
      return Object.fromEntries(
        Object.entries(type.fields)
          .filter(([, { optional }]) => !optional)
          .map(([key, field]) => [key, exampleValue(field.type)]),
      );
    case "record":
      return { key: exampleValue(type.value) };
    case "json":
      return {};
    case "null":
    case "artifact":
      return null;
  }
}
