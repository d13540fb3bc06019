import type { Operator, Value } from "../../../graph/values.ts";
import { absent, accessTo, decode, decodeText, isPlainText } from "./access.ts";
import { encodeConstant } from "./encode.ts";
import { stringLiteral } from "./literals.ts";
import { someValue } from "./children.ts";
import type { Printer } from "./callbacks.ts";
import { binary, call, coalesce, conditional, not, precedence, primary, type Printed } from "./precedence.ts";
import { alike, printIndexed } from "./texts.ts";

/** `===` on operands of one type. Booleans that are parameters compare as text; null asks whether a value is absent. */
export function printEquality(left: Value, right: Value, equal: boolean, printer: Printer): Printed {
  const nullSide = isNull(right) ? left : isNull(left) ? right : undefined;
  if (nullSide) {
    return printIsNull(nullSide, equal ? "==" : "!=", printer);
  }
  const absentSide = [left, right].find((side) => side.type.kind !== "string" && accessTo(side, printer.lookup)?.optional);
  const compared = printEqual(left, right, equal, printer);
  if (!absentSide) return compared;
  // What is absent equals nothing, and could not be decoded.
  const given = printIsNull(absentSide, equal ? "!=" : "==", printer);
  return binary(given, equal ? "&&" : "||", compared, equal ? precedence.and : precedence.or);
}

function printEqual(left: Value, right: Value, equal: boolean, printer: Printer): Printed {
  if (left.type.kind === "boolean") {
    if (right.kind === "constant") return right.value === equal ? printer.print(left) : not(printer.print(left));
    if (left.kind === "constant") return left.value === equal ? printer.print(right) : not(printer.print(right));
  }
  const [a, b] = left.type.kind === "string" ? alike(left, right, printer) : [comparable(left, printer), comparable(right, printer)];
  return binary(a, equal ? "==" : "!=", b, precedence.comparison);
}

function comparable(value: Value, printer: Printer): Printed {
  return value.type.kind === "number" ? comparableNumber(value, printer) : printer.print(value);
}

/** `<` and the like. Texts are ordered without the joiners in them. */
export function printOrder(symbol: string, [left, right]: readonly Value[], printer: Printer): Printed {
  const [a, b] =
    left!.type.kind === "string"
      ? [printIndexed(left!, printer), printIndexed(right!, printer)]
      : [printer.print(left!), printer.print(right!)];
  return binary(a, symbol, b, precedence.comparison);
}

/**
 * expr-lang takes the type of a choice, and of `min(1, x)`, from its first part, and compares two numbers it believes whole as such:
 * `(c ? 1 : 2.5) == 1` would end in an error.
 */
export function comparableNumber(value: Value, printer: Printer): Printed {
  const printed = printer.print(value);
  return mayMixNumbers(value, printer) ? call("float", printed) : printed;
}

/** Whether among the numbers of a value there may be whole ones and others. */
export function mayMixNumbers(value: Value, { frames }: Printer): boolean {
  return someValue(value, (inner) => {
    if (inner.kind === "element") return frames.some((frame) => frame.iteration === inner.iteration && frame.mixed);
    if (inner.kind === "list" || inner.kind === "iteration") return true;
    return inner.kind === "operation" && mixing.has(inner.operator);
  });
}

const mixing: ReadonlySet<Operator> = new Set(["conditional", "coalesce", "minimum", "maximum", "minimumOf", "maximumOf"]);

function isNull(value: Value): boolean {
  return value.kind === "constant" && value.value === null;
}

export function printConditional(operands: readonly Value[], printer: Printer): Printed {
  const [condition, then, otherwise] = operands as [Value, Value, Value];
  return conditional(printer.print(condition), printer.orNil(then), printer.orNil(otherwise));
}

/** `a ?? b`. What may be absent is a parameter's mark, an output of a skipped task, a key or an element. */
export function printCoalesce(values: readonly Value[], printer: Printer): Printed {
  const all = values.flatMap(alternatives);
  return joinTexts(all, printer) ?? all.reduceRight<Printed | undefined>((rest, value) => printEither(value, rest, printer), undefined)!;
}

/** `(a ?? b) ?? c` is `a ?? b ?? c`. */
function alternatives(value: Value): readonly Value[] {
  return value.kind === "operation" && value.operator === "coalesce" ? value.operands.flatMap(alternatives) : [value];
}

/** Outputs of tasks of which some were skipped: joined as texts and decoded once (lowering.md a1). */
function joinTexts(values: readonly Value[], printer: Printer): Printed | undefined {
  const type = values[0]!.type;
  const texts = values.map((value, position) => {
    if (isPlainText(value.type) !== isPlainText(type)) return undefined;
    if (value.kind === "constant") return primary(stringLiteral(encodeConstant(value.value, type)));
    const access = accessTo(value, printer.lookup);
    return position < values.length - 1 ? access?.missing : (access?.missing ?? (access?.optional ? undefined : access?.encoded));
  });
  if (!texts.every((text) => text !== undefined)) return undefined;
  return decodeText(texts.reduce(coalesce), type);
}

function printEither(value: Value, rest: Printed | undefined, printer: Printer): Printed {
  if (rest === undefined) return printer.print(value);
  const access = accessTo(value, printer.lookup);
  if (access?.optional && access.encoded) {
    return conditional(binary(access.encoded, "!=", absent, precedence.comparison), decode({ ...access, optional: false }), rest);
  }
  return coalesce(printer.print(value), rest);
}

/** Whether a value is absent: an optional parameter's mark, or null. */
export function printIsNull(value: Value, operator: "==" | "!=", printer: Printer): Printed {
  const access = accessTo(value, printer.lookup);
  if (access?.optional && access.encoded && access.otherwise === undefined) {
    return binary(access.encoded, operator, absent, precedence.comparison);
  }
  return binary(printer.print(value), operator, primary("nil"), precedence.comparison);
}
