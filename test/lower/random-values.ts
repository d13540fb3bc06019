import fc, { type Arbitrary } from "fast-check";
import type { ValueType } from "../../src/graph/types.ts";
import type { Operator, Value } from "../../src/graph/values.ts";
import { boolean, constant, element, iteration, listOf, member, number, objectOf, operation, parameter, text } from "./graph-builder.ts";

const numbers = listOf(number);
const texts = listOf(text);
const settings = objectOf({ count: number, label: text, on: boolean });

/** Names and types of the parameters that random expressions use. */
export const parameters = { n: number, m: number, s: text, t: text, b: boolean, xs: numbers, ss: texts, cfg: settings } as const;

const someNumber = fc.oneof(
  fc.integer({ min: -20, max: 20 }),
  fc.integer({ min: -40, max: 40 }).map((n) => n / 2),
  fc.constantFrom(0.1, 0.2, 0.3, 1.15, 1e6),
);
const someText = fc.string({ unit: fc.constantFrom("a", "b", "{", "}", " ", "é", "'", '"', "\\", "\n", "<", "="), maxLength: 6 });

export const someArguments = fc.record({
  n: someNumber,
  m: someNumber,
  s: someText,
  t: someText,
  b: fc.boolean(),
  xs: fc.array(someNumber, { maxLength: 4 }),
  ss: fc.array(someText, { maxLength: 4 }),
  cfg: fc.record({ count: someNumber, label: someText, on: fc.boolean() }),
});

/** A tuple of random operands under an operator. */
function op(type: ValueType, operator: Operator, ...operands: readonly Arbitrary<Value>[]): Arbitrary<Value> {
  return fc.tuple(...operands).map((values) => operation(type, operator, ...values));
}

/** Random values of every type, down to a depth. In a callback its element may be used, too. */
export function valuesOf(depth: number, inside: { readonly id: string; readonly type: ValueType } | undefined = undefined) {
  const own = (type: ValueType): Arbitrary<Value>[] =>
    inside && inside.type.kind === type.kind ? [fc.constant(element(inside.id, type)), fc.constant(element(inside.id, type))] : [];
  const index = inside ? [fc.constant(element(inside.id, number, "index"))] : [];
  const leafNumber = fc.oneof(
    ...own(number),
    ...index,
    fc.constant(parameter("n", number)),
    fc.constant(parameter("m", number)),
    someNumber.map((n) => constant(n)),
    fc.constant(member(parameter("cfg", settings), "count", number)),
  );
  const leafText = fc.oneof(
    ...own(text),
    fc.constant(parameter("s")),
    fc.constant(parameter("t")),
    someText.map((s) => constant(s)),
    fc.constant(member(parameter("cfg", settings), "label", text)),
  );
  const leafBoolean = fc.oneof(
    fc.constant(parameter("b", boolean)),
    fc.boolean().map((b) => constant(b)),
    fc.constant(member(parameter("cfg", settings), "on", boolean)),
  );
  const leafNumbers = fc.oneof(
    fc.constant(parameter("xs", numbers)),
    fc.array(someNumber, { maxLength: 3 }).map((xs) => constant(xs, numbers)),
  );
  const leafTexts = fc.oneof(
    fc.constant(parameter("ss", texts)),
    fc.array(someText, { maxLength: 3 }).map((xs) => constant(xs, texts)),
  );
  if (depth === 0) return { number: leafNumber, text: leafText, boolean: leafBoolean, numbers: leafNumbers, texts: leafTexts };
  const below = valuesOf(depth - 1, inside);
  const small = fc.integer({ min: -3, max: 3 }).map((n) => constant(n));
  const callback = (elements: ValueType) => valuesOf(depth - 1, { id: `${inside?.id ?? "i"}${depth}`, type: elements });
  const id = `${inside?.id ?? "i"}${depth}`;
  const overNumbers = callback(number);
  const overTexts = callback(text);
  const iterate = (
    type: ValueType,
    operator: Extract<Value, { kind: "iteration" }>["operator"],
    list: Arbitrary<Value>,
    body: Arbitrary<Value>,
  ): Arbitrary<Value> => fc.tuple(list, body).map(([xs, f]) => iteration(type, operator, id, xs, f));
  const numberValue: Arbitrary<Value> = fc.oneof(
    leafNumber,
    ...(["add", "subtract", "multiply", "divide", "remainder"] as const).map((name) => op(number, name, below.number, below.number)),
    op(number, "power", below.number, fc.constantFrom(constant(2), constant(3))),
    ...(["negate", "floor", "ceiling", "round", "absolute"] as const).map((name) => op(number, name, below.number)),
    op(number, "minimum", below.number, below.number),
    op(number, "maximum", below.number, below.number, below.number),
    op(number, "minimumOf", below.numbers, below.number),
    op(number, "maximumOf", below.numbers, small),
    op(number, "length", fc.oneof(below.text, below.numbers, below.texts)),
    op(number, "at", below.numbers, small),
    op(number, "element", below.numbers, fc.constantFrom(constant(0), constant(1))),
    op(number, "coalesce", below.number, below.number),
    op(number, "conditional", below.boolean, below.number, below.number),
    op(number, "toNumber", fc.oneof(below.boolean, below.number)),
    iterate(number, "findIndex", below.numbers, overNumbers.boolean),
    iterate(number, "find", below.numbers, overNumbers.boolean),
    fc
      .tuple(below.numbers, overNumbers.number, below.number)
      .map(([xs, f, start]) => iteration(number, "reduce", id, xs, operation(number, "add", element(id, number, "accumulator"), f), start)),
  );
  const textValue: Arbitrary<Value> = fc.oneof(
    leafText,
    op(
      text,
      "concatenate",
      fc.oneof(below.text, below.number, below.boolean),
      fc.oneof(below.text, below.number, below.numbers, below.texts),
    ),
    op(text, "concatenate", below.text, below.text, below.text),
    ...(["trim", "toUpperCase", "toLowerCase"] as const).map((name) => op(text, name, below.text)),
    op(text, "replaceAll", below.text, below.text, below.text),
    op(text, "slice", below.text, small),
    op(text, "slice", below.text, small, small),
    op(text, "at", below.text, small),
    op(text, "join", fc.oneof(below.texts, below.numbers), below.text),
    op(text, "toText", fc.oneof(below.number, below.boolean, below.text)),
    op(text, "conditional", below.boolean, below.text, below.text),
    op(text, "stringifyJson", fc.oneof(below.number, below.text, below.texts, fc.constant(parameter("cfg", settings)))),
    iterate(text, "find", below.texts, overTexts.boolean),
  );
  const booleanValue: Arbitrary<Value> = fc.oneof(
    leafBoolean,
    ...(["equal", "notEqual", "less", "lessOrEqual", "greater", "greaterOrEqual"] as const).map((name) =>
      op(boolean, name, below.number, below.number),
    ),
    op(boolean, "equal", below.text, below.text),
    op(boolean, "notEqual", below.boolean, below.boolean),
    op(boolean, "and", below.boolean, below.boolean),
    op(boolean, "or", below.boolean, below.boolean),
    op(boolean, "not", below.boolean),
    op(boolean, "includes", below.text, below.text),
    op(boolean, "includes", below.numbers, below.number),
    op(boolean, "includes", below.texts, below.text),
    op(boolean, "startsWith", below.text, below.text),
    op(boolean, "endsWith", below.text, below.text),
    op(boolean, "toBoolean", fc.oneof(below.number, below.text, below.boolean)),
    iterate(boolean, "some", below.numbers, overNumbers.boolean),
    iterate(boolean, "every", below.texts, overTexts.boolean),
  );
  const numbersValue: Arbitrary<Value> = fc.oneof(
    leafNumbers,
    fc.array(below.number, { maxLength: 3 }).map((elements): Value => ({ kind: "list", elements, type: numbers })),
    op(numbers, "slice", below.numbers, small),
    op(numbers, "slice", below.numbers, small, small),
    op(numbers, "concatenateLists", below.numbers, below.numbers),
    op(
      numbers,
      "range",
      fc.integer({ min: 0, max: 4 }).map((n) => operation(number, "add", constant(n), operation(number, "length", parameter("ss", texts)))),
    ),
    iterate(numbers, "map", below.numbers, overNumbers.number),
    iterate(numbers, "map", below.texts, overTexts.number),
    iterate(numbers, "filter", below.numbers, overNumbers.boolean),
    iterate(numbers, "flatMap", below.numbers, overNumbers.numbers),
  );
  const textsValue: Arbitrary<Value> = fc.oneof(
    leafTexts,
    op(texts, "split", below.text, below.text),
    op(texts, "concatenateLists", below.texts, below.texts),
    iterate(texts, "map", below.numbers, overNumbers.text),
    iterate(texts, "filter", below.texts, overTexts.boolean),
  );
  return { number: numberValue, text: textValue, boolean: booleanValue, numbers: numbersValue, texts: textsValue };
}
