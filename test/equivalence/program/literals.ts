import type { Json } from "../../../src/graph/types.ts";
import type { Random } from "./choices.ts";
import type { ValueType } from "./scope.ts";

const numbers = [1, 0, 2, 3, -1, 0.5, -2.5, 7, 10, 100, 1e21, 1e-7, 0.1, 1000000, 123456789012];
const texts = [
  "a",
  "",
  "abc",
  "a,b",
  " pad ",
  "é漢",
  "{{x}}",
  "{",
  'it\'s "q"',
  "line\nbreak",
  "true",
  "10",
  "}}",
  "\\",
  "<&>",
  "{{=1+1}}",
];
/** As TypeScript. */
export function literal(type: ValueType, { random }: { readonly random: Random }): string {
  const text = JSON.stringify(literalValue(type, random));
  return type.endsWith("[]") ? `(${text} as ${type === "setting[]" ? "Setting[]" : type})` : text;
}

/** A value of a type, edge values above all. */
export function literalValue(type: ValueType, random: Random): Json {
  const many = (of: ValueType): Json => Array.from({ length: random.below(4) }, () => literalValue(of, random));
  switch (type) {
    case "number":
    case "number?":
      return random.pick(numbers);
    case "string":
    case "string?":
      return random.pick(texts);
    case "boolean":
      return random.pick([true, false]);
    case "mode":
      return random.pick(["fast", "exact", "none"]);
    case "number[]":
      return many("number");
    case "string[]":
      return many("string");
    case "boolean[]":
      return many("boolean");
    case "setting":
      return { label: random.pick(texts), count: random.pick(numbers), on: random.pick([true, false]) };
    case "setting[]":
      return many("setting");
  }
}
