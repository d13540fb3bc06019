import type { Value } from "./values.ts";

/** The values that a value is directly made of; of a collection, none: what it collects is a value of the loop. */
export function partsOf(value: Value): readonly Value[] {
  switch (value.kind) {
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
    case "merged":
      return [value.condition, value.whenTrue, value.whenFalse];
    case "iteration":
      return value.initial ? [value.list, value.body, value.initial] : [value.list, value.body];
    default:
      return [];
  }
}

/** The same value made of what `change` gives for each of its parts. */
export function withParts(value: Value, change: (part: Value) => Value): Value {
  switch (value.kind) {
    case "metadata":
      return { ...value, artifact: change(value.artifact) };
    case "member":
      return { ...value, object: change(value.object) };
    case "list":
      return { ...value, elements: value.elements.map(change) };
    case "object":
      return { ...value, fields: Object.fromEntries(Object.entries(value.fields).map(([name, field]) => [name, change(field)])) };
    case "operation":
      return { ...value, operands: value.operands.map(change) };
    case "merged":
      return { ...value, condition: change(value.condition), whenTrue: change(value.whenTrue), whenFalse: change(value.whenFalse) };
    case "iteration":
      return { ...value, list: change(value.list), body: change(value.body), ...(value.initial ? { initial: change(value.initial) } : {}) };
    default:
      return value;
  }
}
