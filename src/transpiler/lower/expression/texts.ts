import { keepsJoiners } from "./joiners.ts";
import type { Value } from "../../../graph/values.ts";
import { unguardExpression } from "./guard.ts";
import { stringLiteral } from "./literals.ts";
import { someValue } from "./children.ts";
import { holdsFreeText, isFreeText, mayHoldTag } from "./risk.ts";
import { holdsTag } from "./tags.ts";
import type { Printer } from "./callbacks.ts";
import { argument, binary, call, operand, precedence, primary, type Printed } from "./precedence.ts";
import { printToText, textOfConstant } from "./to-text.ts";
import { guardText } from "./guard.ts";

/** A template literal: constants are joined now. */
export function printText(operands: readonly Value[], printer: Printer): Printed {
  const pieces: (string | Value)[] = [];
  for (const part of operands.flatMap(parts)) {
    const text = part.kind === "constant" ? textOfConstant(part) : part;
    const last = pieces.at(-1);
    if (typeof text === "string" && typeof last === "string") pieces[pieces.length - 1] = last + text;
    else if (text !== "") pieces.push(text);
  }
  const printed = pieces.map((piece) =>
    typeof piece === "string" ? primary(stringLiteral(guardText(piece))) : printToText(piece, printer),
  );
  return (
    printed.reduce<Printed | undefined>((left, right) => (left ? binary(left, "+", right, precedence.sum) : right), undefined) ??
    primary("''")
  );
}

/** Nested concatenations are one. */
export function parts(value: Value): readonly Value[] {
  return value.kind === "operation" && value.operator === "concatenate" ? value.operands.flatMap(parts) : [value];
}

/** What is measured or cut must not show the joiners of guarded texts. */
export function printIndexed(value: Value, printer: Printer): Printed {
  if (value.kind === "constant" && typeof value.value === "string") return primary(stringLiteral(value.value));
  const printed = printer.print(value);
  return isFreeText(value.type) ? primary(unguardExpression(printed.text)) : printed;
}

/**
 * Two texts that are compared, or one that is looked for in another: both guarded or both not. Guarded ones are alike as they stand; what was
 * cut, or comes from whoever submitted the workflow, may not be. A constant that holds no tag is alike in both forms.
 */
export function alike(left: Value, right: Value, printer: Printer): readonly [Printed, Printed] {
  const sides = [left, right];
  const harmless = sides.some((side) => side.kind === "constant" && !holdsTag(JSON.stringify(side.value)));
  if (harmless || !sides.some((side) => mayBeUnguarded(side, printer))) return [printer.print(left), printer.print(right)];
  return [printUnguarded(left, printer), printUnguarded(right, printer)];
}

function mayBeUnguarded(value: Value, printer: Printer): boolean {
  const isUnguarded = (inner: Value): boolean =>
    inner.kind === "element" && printer.frames.some((frame) => frame.iteration === inner.iteration && frame.unguarded);
  return mayHoldTag(value, printer.lookup) || (holdsFreeText(value.type) && someValue(value, isUnguarded));
}

function printUnguarded(value: Value, printer: Printer): Printed {
  if (value.type.kind !== "list") return printIndexed(value, printer);
  return call("map", printer.print(value), primary(unguardExpression("#")));
}

/** `split` and `replaceAll`. */
export function printAtPattern(name: string, operands: readonly Value[], printer: Printer): Printed {
  const [subject, pattern, ...rest] = operands as [Value, Value, ...Value[]];
  const [text, part] = keepsJoiners(pattern)
    ? [printer.print(subject), printer.print(pattern)]
    : [printIndexed(subject, printer), printIndexed(pattern, printer)];
  return call(name, text, part, ...rest.map((value) => printer.print(value)));
}

/**
 * `slice`. Lists are sliced by expr-lang; its slices of texts cut bytes, so that a text is cut as a list of characters (code points, where
 * JavaScript counts UTF-16 units: they differ beyond U+FFFF).
 */
export function printSlice(operands: readonly Value[], printer: Printer): Printed {
  const [subject, start, end] = operands as [Value, Value | undefined, Value | undefined];
  const from = start === undefined || isZero(start) ? "" : bound(start, printer);
  const range = `[${from}:${end === undefined ? "" : bound(end, printer)}]`;
  if (subject.type.kind !== "string") return primary(operand(printer.print(subject), precedence.primary) + range);
  const characters = call("split", printIndexed(subject, printer), primary("''"));
  return call("join", primary(characters.text + range), primary("''"));
}

function isZero(value: Value): boolean {
  return value.kind === "constant" && value.value === 0;
}

function bound(value: Value, printer: Printer): string {
  if (value.kind === "constant") return String(value.value);
  return argument(call("int", printer.print(value)));
}
