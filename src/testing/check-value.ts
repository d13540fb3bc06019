import type { ValueType } from "../graph/types.ts";

/** What is wrong with a value, said behind its name: "has to be a number, and was \"high\""; undefined when nothing is. */
export function problemOf(value: unknown, type: ValueType, path = ""): string | undefined {
  const wrong = (): string => `has to be ${nounOf(type)}${path === "" ? "" : ` at \`${path}\``}, and was ${shown(value)}`;
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
      return first(value.map((one: unknown, index) => problemOf(one, type.elements?.[index] ?? type.element, `${path}[${String(index)}]`)));
    case "object":
      if (!isObject(value)) return wrong();
      return first(
        Object.entries(type.fields).map(([key, field]) => {
          const part = value[key];
          return field.optional && (part === undefined || part === null) ? undefined : problemOf(part, field.type, joined(path, key));
        }),
      );
    case "record":
      if (!isObject(value)) return wrong();
      return first(Object.entries(value).map(([key, part]) => problemOf(part, type.value, joined(path, key))));
    case "json":
      return jsonProblem(value, path);
    case "artifact":
      return isObject(value) ? undefined : wrong();
  }
}

function jsonProblem(value: unknown, path: string): string | undefined {
  if (value === null || typeof value === "string" || typeof value === "boolean" || Number.isFinite(value)) return undefined;
  if (Array.isArray(value)) return first(value.map((one: unknown, index) => jsonProblem(one, `${path}[${String(index)}]`)));
  if (isObject(value)) {
    return first(Object.entries(value).map(([key, part]) => (part === undefined ? undefined : jsonProblem(part, joined(path, key)))));
  }
  return `has to be JSON${path === "" ? "" : ` at \`${path}\``}, and was ${shown(value)}`;
}

function nounOf(type: ValueType): string {
  switch (type.kind) {
    case "string":
      return type.literals === undefined || type.literals.length === 0
        ? "a string"
        : `one of ${type.literals.map((one) => JSON.stringify(one)).join(", ")}`;
    case "list":
      return "a list";
    case "object":
    case "record":
      return "an object";
    case "json":
      return "JSON";
    case "artifact":
      return "an artifact (an object)";
    case "null":
      return "null";
    default:
      return `a ${type.kind}`;
  }
}

/** A value for messages, on one line. */
export function shown(value: unknown): string {
  if (value === undefined) return "not there";
  if (typeof value === "function") return "a function";
  if (typeof value === "number" && !Number.isFinite(value)) return String(value);
  let text: string | undefined;
  try {
    text = JSON.stringify(value) as string | undefined;
  } catch {
    text = undefined;
  }
  text ??= typeof value;
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function first(problems: readonly (string | undefined)[]): string | undefined {
  return problems.find((problem) => problem !== undefined);
}

function joined(path: string, key: string): string {
  return path === "" ? key : `${path}.${key}`;
}
