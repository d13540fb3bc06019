import { partsOf, withParts } from "../../../graph/value-parts.ts";
import type { Value } from "../../../graph/values.ts";

export function someValue(value: Value, test: (value: Value) => boolean): boolean {
  return test(value) || children(value).some((child) => someValue(child, test));
}

/** The values that a value is directly made of, what a loop collects included. */
export function children(value: Value): readonly Value[] {
  return value.kind === "collected" ? [value.value] : partsOf(value);
}

/** A value with some of the values in it replaced, outermost first. */
export function replaceValues(value: Value, replacement: (value: Value) => Value | undefined): Value {
  const replaced = replacement(value);
  if (replaced) return replaced;
  const inner = (part: Value): Value => replaceValues(part, replacement);
  return value.kind === "collected" ? { ...value, value: inner(value.value) } : withParts(value, inner);
}
