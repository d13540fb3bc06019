import type { Json, ValueType } from "../../../graph/types.ts";
import type { Value } from "../../../graph/values.ts";

/**
 * `JSON.stringify` as a text of parts, where Go would put keys into another order than JavaScript: Go sorts them, JavaScript keeps the order
 * in which they were written. Undefined where both are the same, and where the type does not tell the keys.
 */
export function orderedJson(value: Value): Value | undefined {
  if (value.kind === "object") {
    const entries = Object.entries(value.fields);
    return isSorted(Object.keys(value.fields)) && !entries.some(([, field]) => orderedJson(field)) ? undefined : objectText(entries);
  }
  if (value.kind === "list") {
    if (!value.elements.some((element) => orderedJson(element))) return undefined;
    return text(["[", ...separated(value.elements.map((element) => [stringify(element)])), "]"]);
  }
  if (value.kind === "constant") return hasSortedKeys(value.value) ? undefined : constant(JSON.stringify(value.value));
  if (value.kind === "operation" && value.operator === "conditional") {
    const [condition, ...sides] = value.operands as [Value, Value, Value];
    if (!sides.some((side) => orderedJson(side))) return undefined;
    return { ...value, operands: [condition, ...sides.map((side) => stringify(side))], type: string };
  }
  if (!needsOrder(value.type)) return undefined;
  if (value.type.kind === "object") {
    return objectText(Object.entries(value.type.fields).map(([name, { type }]) => [name, { kind: "member", object: value, name, type }]));
  }
  if (value.type.kind !== "list") return undefined;
  const id = "json";
  const body = stringify({ kind: "element", iteration: id, role: "element", type: value.type.element });
  const texts: Value = { kind: "iteration", operator: "map", id, list: value, body, type: { kind: "list", element: string } };
  return text(["[", { kind: "operation", operator: "join", operands: [texts, constant(",")], type: string }, "]"]);
}

const string: ValueType = { kind: "string" };

function needsOrder(type: ValueType): boolean {
  if (type.kind === "list") return needsOrder(type.element);
  if (type.kind !== "object") return false;
  const fields = Object.values(type.fields);
  return (
    fields.every(({ optional }) => !optional) && (!isSorted(Object.keys(type.fields)) || fields.some((field) => needsOrder(field.type)))
  );
}

/** Of a value that is known, at any depth. Numbers as keys come first for JavaScript, and as texts for Go. */
function hasSortedKeys(value: Json): boolean {
  if (typeof value !== "object" || value === null) return true;
  return (Array.isArray(value) || isSorted(Object.keys(value))) && Object.values(value).every((each: Json) => hasSortedKeys(each));
}

function isSorted(names: readonly string[]): boolean {
  return names.every((name, index) => index === 0 || names[index - 1]! < name);
}

function objectText(entries: readonly (readonly [string, Value])[]): Value {
  return text(["{", ...separated(entries.map(([name, field]) => [`${JSON.stringify(name)}:`, stringify(field)])), "}"]);
}

function separated(groups: readonly (readonly (string | Value)[])[]): readonly (string | Value)[] {
  return groups.flatMap((group, index) => (index === 0 ? group : [",", ...group]));
}

function stringify(value: Value): Value {
  return { kind: "operation", operator: "stringifyJson", operands: [value], type: string };
}

function text(parts: readonly (string | Value)[]): Value {
  return {
    kind: "operation",
    operator: "concatenate",
    operands: parts.map((part) => (typeof part === "string" ? constant(part) : part)),
    type: string,
  };
}

function constant(value: string): Value {
  return { kind: "constant", value, type: string };
}
