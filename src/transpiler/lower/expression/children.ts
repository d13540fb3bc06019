import type { Value } from "../../../graph/values.ts";

export function someValue(value: Value, test: (value: Value) => boolean): boolean {
  return test(value) || children(value).some((child) => someValue(child, test));
}

/** The values that a value is directly made of. */
export function children(value: Value): readonly Value[] {
  switch (value.kind) {
    case "collected":
      return [value.value];
    case "metadata":
      return [value.artifact];
    case "member":
      return [value.object];
    case "list":
      return value.elements;
    case "object":
      return Object.values(value.fields);
    case "operation":
      return value.operands;
    case "iteration":
      return value.initial === undefined ? [value.list, value.body] : [value.list, value.body, value.initial];
    default:
      return [];
  }
}

/** A value with some of the values in it replaced, outermost first. */
export function replaceValues(value: Value, replacement: (value: Value) => Value | undefined): Value {
  const replaced = replacement(value);
  if (replaced) return replaced;
  const inner = (part: Value): Value => replaceValues(part, replacement);
  switch (value.kind) {
    case "collected":
      return { ...value, value: inner(value.value) };
    case "metadata":
      return { ...value, artifact: inner(value.artifact) };
    case "member":
      return { ...value, object: inner(value.object) };
    case "list":
      return { ...value, elements: value.elements.map(inner) };
    case "object":
      return { ...value, fields: Object.fromEntries(Object.entries(value.fields).map(([key, field]) => [key, inner(field)])) };
    case "operation":
      return { ...value, operands: value.operands.map(inner) };
    case "iteration":
      return { ...value, list: inner(value.list), body: inner(value.body), ...(value.initial ? { initial: inner(value.initial) } : {}) };
    default:
      return value;
  }
}
