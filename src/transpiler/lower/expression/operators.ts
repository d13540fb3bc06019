import type { Operation, Operator, Value } from "../../../graph/values.ts";
import { accessTo, isGathered } from "./access.ts";
import { comparableNumber, printCoalesce, printConditional, printEquality, printOrder } from "./choices.ts";
import { orderedJson } from "./stringify.ts";
import { alike, printAtPattern, printIndexed, printSlice, printText } from "./texts.ts";
import { flattenOnce, sameElements } from "./iterations.ts";
import { withoutMinusZero } from "./minus-zero.ts";
import type { Printer } from "./callbacks.ts";
import { argument, binary, call, conditional, not, operand, precedence, primary, type Printed } from "./precedence.ts";
import { guardText } from "./guard.ts";
import { literal, stringLiteral } from "./literals.ts";
import { mayBeNothing } from "./may-be-nothing.ts";
import { lengthOf } from "./shapes.ts";
import { printToText } from "./to-text.ts";
import { remainderOfFraction, roundingAtRunTime } from "../../../diagnostics/messages.generated.ts";

type PrintOperator = (operands: readonly Value[], printer: Printer, operation: Operation) => Printed;

export function printOperation(operation: Operation, printer: Printer): Printed {
  return operators[operation.operator](operation.operands, printer, operation);
}

const infix =
  (symbol: string, level: number): PrintOperator =>
  (operands, printer) =>
    operands.map((value) => printer.print(value)).reduce((left, right) => binary(left, symbol, right, level));

const named =
  (name: string): PrintOperator =>
  (operands, printer) =>
    call(name, ...operands.map((value) => printer.print(value)));

const operators: Readonly<Record<Operator, PrintOperator>> = {
  add: infix("+", precedence.sum),
  subtract: infix("-", precedence.sum),
  multiply: infix("*", precedence.product),
  divide: infix("/", precedence.product),
  remainder: printRemainder,
  power: ([base, exponent], printer) => {
    // Right-associative, and `-2 ** 2` is `-(2 ** 2)`.
    const sides = [base!, exponent!].map((value) => operand(printer.print(value), precedence.primary));
    return { text: sides.join(" ** "), precedence: precedence.power };
  },
  negate: ([value], printer) => ({ text: `-${operand(printer.print(value!), precedence.primary)}`, precedence: precedence.negate }),
  concatenate: (operands, printer) => printText(operands, printer),
  equal: ([left, right], printer) => printEquality(left!, right!, true, printer),
  notEqual: ([left, right], printer) => printEquality(left!, right!, false, printer),
  less: (operands, printer) => printOrder("<", operands, printer),
  lessOrEqual: (operands, printer) => printOrder("<=", operands, printer),
  greater: (operands, printer) => printOrder(">", operands, printer),
  greaterOrEqual: (operands, printer) => printOrder(">=", operands, printer),
  and: infix("&&", precedence.and),
  or: infix("||", precedence.or),
  not: ([value], printer) => not(printer.print(value!)),
  conditional: printConditional,
  coalesce: printCoalesce,
  length: ([value], printer) => (isGathered(value) ? printer.print(lengthOf(value!)) : call("len", printIndexed(value!, printer))),
  includes: ([subject, part], printer) => {
    if (subject!.type.kind === "string") return printSearch("contains", subject!, part!, printer);
    const [list, element] =
      part!.type.kind === "string" ? alike(subject!, part!, printer) : [printer.print(subject!), printer.print(part!)];
    return binary(element, "in", list, precedence.comparison);
  },
  startsWith: ([subject, part], printer) => printSearch("startsWith", subject!, part!, printer),
  endsWith: ([subject, part], printer) => printSearch("endsWith", subject!, part!, printer),
  split: (operands, printer) => printAtPattern("split", operands, printer),
  join: ([list, separator], printer) => printJoin(list!, separator, printer),
  trim: named("trim"),
  toUpperCase: named("upper"),
  toLowerCase: named("lower"),
  replaceAll: (operands, printer) => printAtPattern("replace", operands, printer),
  slice: printSlice,
  at: ([subject, position], printer) => printElement(subject!, position!, printer, true),
  element: ([subject, position], printer) => printElement(subject!, position!, printer, false),
  parseJson: named("fromJSON"),
  // Argo's toJson escapes `<`, `>` and `&`; sprig's does not, as JSON.stringify.
  stringifyJson: ([value], printer) => {
    const ordered = orderedJson(value!);
    return ordered ? printer.print(ordered) : call("sprig.toRawJson", printer.print(withoutMinusZero(value!)));
  },
  toNumber: ([value], printer) => {
    if (value!.type.kind === "boolean") {
      return { text: `${operand(printer.print(value!), precedence.or)} ? 1 : 0`, precedence: precedence.conditional };
    }
    return value!.type.kind === "number" ? printer.print(value!) : call("float", printer.print(value!));
  },
  toText: ([value], printer) => printToText(value!, printer),
  toBoolean: printToBoolean,
  minimum: named("min"),
  maximum: named("max"),
  minimumOf: (operands, printer) => printExtreme("min", operands, printer),
  maximumOf: (operands, printer) => printExtreme("max", operands, printer),
  floor: named("floor"),
  ceiling: named("ceil"),
  // Math.round goes up at a half, also for negative numbers; expr-lang's round goes away from zero.
  round: ([value], printer) => call("floor", binary(printer.print(value!), "+", primary("0.5"), precedence.sum)),
  absolute: named("abs"),
  toFixed: ([value], printer) => {
    printer.report(roundingAtRunTime());
    return printer.print(value!);
  },
  flatten: ([lists], printer) => flattenOnce(printer.print(lists!)),
  concatenateLists: (operands, printer) => sameElements(named("concat")(operands, printer, undefined as never)),
  reverse: named("reverse"),
  fromPairs: ([pairs], printer) => objectOfPairs(printer.print(pairs!)),
  // sprig's `merge` goes into objects inside of objects, and expr-lang's `fromPairs` makes what is no JSON.
  mergeObjects: (operands, printer) => {
    const pairs = operands.map((value) => pairsOf(value, printer));
    return objectOfPairs(pairs.length === 1 ? pairs[0]! : call("concat", ...pairs));
  },
  range: ([count], printer) => {
    const last = binary(printer.print(count!), "-", primary("1"), precedence.sum);
    return { text: `0..${last.text}`, precedence: precedence.range };
  },
  keys: ([object], printer) => sortedKeys(printer.print(object!)),
  values: ([object], printer) => {
    const printed = printer.print(object!);
    return call("map", sortedKeys(printed), primary(`${operand(printed, precedence.primary)}[#]`));
  },
};

/** An object of our own, which is filled in place. */
function objectOfPairs(pairs: Printed): Printed {
  return call("reduce", pairs, primary("sprig.set(#acc, #[0], #[1])"), primary("{}"));
}

function pairsOf(value: Value, printer: Printer): Printed {
  if (value.kind === "operation" && value.operator === "fromPairs") return printer.print(value.operands[0]!);
  if (value.kind === "constant" && typeof value.value === "object" && value.value !== null) return literal(Object.entries(value.value));
  if (value.kind !== "object" || Object.values(value.fields).some(mayBeNothing)) return call("toPairs", printer.print(value));
  const pairs = Object.entries(value.fields).map(
    ([name, field]) => `[${stringLiteral(guardText(name))}, ${argument(printer.print(field))}]`,
  );
  return primary(`[${pairs.join(", ")}]`);
}

/** Go's maps have no order, and `keys` gives another one at every call: a loop would be another one, too. */
function sortedKeys(object: Printed): Printed {
  return call("sort", call("keys", object));
}

/** expr-lang's `%` takes whole numbers only. `int` cuts towards zero, so that the sign is the dividend's, as in JavaScript. */
function printRemainder(operands: readonly Value[], printer: Printer): Printed {
  const [dividend, divisor] = operands as [Value, Value];
  const number = divisor.kind === "constant" ? divisor.value : undefined;
  if (typeof number === "number" && !Number.isInteger(number)) printer.report(remainderOfFraction());
  const left = printer.print(dividend);
  const right = printer.print(divisor);
  const quotient = call("int", binary(left, "/", right, precedence.product));
  return binary(left, "-", binary(right, "*", quotient, precedence.product), precedence.sum);
}

/** Guards come first: an empty list then gives their extreme. */
function printExtreme(name: string, operands: readonly Value[], printer: Printer): Printed {
  const [list, ...guards] = operands;
  return call(name, ...guards.map((guard) => printer.print(guard)), printer.print(list!));
}

function printJoin(list: Value, separator: Value | undefined, printer: Printer): Printed {
  const element = list.type.kind === "list" ? list.type.element : undefined;
  const joined = printer.print(withoutMinusZero(list));
  const texts =
    element === undefined || element.kind === "string"
      ? joined
      : call("map", joined, primary(element.kind === "json" ? jsonElement : "toJson(#)"));
  return call("join", texts, separator ? printer.print(separator) : primary("','"));
}

const jsonElement = "type(#) == 'string' ? # : toJson(#)";

/** One text in another. */
function printSearch(symbol: string, subject: Value, part: Value, printer: Printer): Printed {
  const [text, found] = alike(subject, part, printer);
  return binary(text, symbol, found, precedence.comparison);
}

/**
 * `xs[i]` of a list, `x[key]` of an object, one character of a text: `nil` where there is none, as in JavaScript (an index of expr-lang ends
 * in an error there). `get` counts negative indices from the end, which only `.at` does.
 */
function printElement(subject: Value, position: Value, printer: Printer, fromEnd: boolean): Printed {
  const at = printer.print(position);
  const found = call("get", printIndexedList(subject, printer), at);
  if (fromEnd || position.kind === "index" || position.kind === "element" || position.type.kind !== "number") return found;
  if (position.kind !== "constant") return conditional(binary(at, "<", primary("0"), precedence.comparison), primary("nil"), found);
  return (position.value as number) < 0 ? primary("nil") : found;
}

function printIndexedList(subject: Value, printer: Printer): Printed {
  return subject.type.kind === "string" ? call("split", printIndexed(subject, printer), primary("''")) : printer.print(subject);
}

function printToBoolean(operands: readonly Value[], printer: Printer): Printed {
  const value = operands[0]!;
  const printed = printer.print(value);
  switch (value.type.kind) {
    case "boolean":
      return printed;
    case "string":
      return binary(printed, "!=", primary("''"), precedence.comparison);
    case "number":
      return binary(comparableNumber(value, printer), "!=", primary("0"), precedence.comparison);
    case "json":
      return binary(printed, "not in", primary("[nil, false, 0, '']"), precedence.comparison);
    default:
      return accessTo(value, printer.lookup) ? binary(printed, "!=", primary("nil"), precedence.comparison) : primary("true");
  }
}
