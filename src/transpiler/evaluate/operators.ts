import type { Message } from "../../diagnostics/diagnostic.ts";
import * as messages from "../../diagnostics/messages.generated.ts";
import type { Place, ValueType } from "../../graph/types.ts";
import type { Operator, Value } from "../../graph/values.ts";
import { ts } from "../compiler-api.ts";
import { longestText, spendWeight } from "./budget.ts";
import { reportAbsent } from "./absent.ts";
import type { Evaluation } from "./context.ts";
import type { EvaluatedPrimitive } from "./evaluated.ts";
import { toValue } from "./convert.ts";
import { describe, describeType, primitive, runtime, unknown, type Thing } from "./things.ts";
import { comparedWithUnbounded, notFinite, notFiniteMessage } from "./not-finite.ts";
import { givenWhen, isNothing, mayBeAbsent, not, present } from "./presence.ts";
import { boolean, holdsArtifact, number, string } from "./value-types.ts";
import { isBroken } from "./reported.ts";
import { nonDatum, type OperandTexts } from "./operand-words.ts";

/** A message and no value, or a value. */
type Outcome = Thing | { readonly problem: Message; readonly at?: Place };

const symbols = new Map<ts.SyntaxKind, string>([
  [ts.SyntaxKind.PlusToken, "+"],
  [ts.SyntaxKind.MinusToken, "-"],
  [ts.SyntaxKind.AsteriskToken, "*"],
  [ts.SyntaxKind.SlashToken, "/"],
  [ts.SyntaxKind.PercentToken, "%"],
  [ts.SyntaxKind.AsteriskAsteriskToken, "**"],
  [ts.SyntaxKind.LessThanToken, "<"],
  [ts.SyntaxKind.LessThanEqualsToken, "<="],
  [ts.SyntaxKind.GreaterThanToken, ">"],
  [ts.SyntaxKind.GreaterThanEqualsToken, ">="],
  [ts.SyntaxKind.EqualsEqualsToken, "=="],
  [ts.SyntaxKind.EqualsEqualsEqualsToken, "==="],
  [ts.SyntaxKind.ExclamationEqualsToken, "!="],
  [ts.SyntaxKind.ExclamationEqualsEqualsToken, "!=="],
]);

const arithmetic: Readonly<Record<string, Operator>> = {
  "+": "add",
  "-": "subtract",
  "*": "multiply",
  "/": "divide",
  "%": "remainder",
  "**": "power",
};
const ordering: Readonly<Record<string, Operator>> = { "<": "less", "<=": "lessOrEqual", ">": "greater", ">=": "greaterOrEqual" };

export function operatorSymbol(kind: ts.SyntaxKind): string | undefined {
  return symbols.get(kind);
}

/** `left symbol right` with JavaScript's meaning: folded where both are known, else checked and kept for the run. */
export function binary(symbol: string, left: Thing, right: Thing, place: Place, evaluation: Evaluation, texts: OperandTexts): Thing {
  if (!spendWeight(evaluation, [left, right], place) || isBroken(left) || isBroken(right)) return unknown(place);
  if (!/^[!=]/.test(symbol) && [left, right].some((operand) => reportAbsent(operand, evaluation))) return unknown(place);
  const outcome =
    left.kind === "primitive" && right.kind === "primitive"
      ? fold(symbol, left, right, place, texts)
      : combine(symbol, left, right, place, texts);
  if (!("problem" in outcome)) return outcome;
  evaluation.report(outcome.problem, outcome.at ?? place);
  return unknown(place);
}

type Primitive = string | number | boolean | null | undefined;

function fold(symbol: string, left: EvaluatedPrimitive, right: EvaluatedPrimitive, place: Place, texts: OperandTexts): Outcome {
  const [a, b] = [left.value, right.value];
  const mixed = typeof a !== typeof b && a !== null && b !== null && a !== undefined && b !== undefined;
  switch (symbol) {
    case "===":
    case "==":
      return primitive(symbol === "==" ? looselyEqual(a, b) : a === b, place);
    case "!==":
    case "!=":
      return primitive(symbol === "!=" ? !looselyEqual(a, b) : a !== b, place);
    case "+":
      if (typeof a !== "string" && typeof b !== "string") break;
      if (String(a).length + String(b).length > longestText) return { problem: messages.valueTooLarge({ what: "This text" }) };
      return primitive(String(a) + String(b), place);
  }
  if (ordering[symbol]) {
    if (mixed || a === null || a === undefined || b === null || b === undefined) {
      return {
        problem: messages.comparisonOfDifferentTypes({ ...texts, leftType: nameOf(a), rightType: nameOf(b) }),
      };
    }
    return primitive(symbol === "<" ? a < b : symbol === "<=" ? a <= b : symbol === ">" ? a > b : a >= b, place);
  }
  if (typeof a !== "number" || typeof b !== "number") {
    const [wrong, what] = typeof a === "number" ? [right, texts.right] : [left, texts.left];
    return { problem: messages.arithmeticOnOther({ operator: symbol, what, type: nameOf(wrong.value) }), at: wrong.place };
  }
  switch (symbol) {
    case "+":
      return primitive(a + b, place);
    case "-":
      return primitive(a - b, place);
    case "*":
      return primitive(a * b, place);
    case "/":
      return primitive(a / b, place);
    case "%":
      return primitive(a % b, place);
    default:
      return primitive(a ** b, place);
  }
}

/** JavaScript's `==`, conversions and all. */
function looselyEqual(a: Primitive, b: Primitive): boolean {
  return a == b;
}

function nameOf(value: Primitive): string {
  return value === null || value === undefined ? String(value) : `a ${typeof value}`;
}

/** `x === undefined` of what may be absent: asked of the condition that decides about it. */
function comparedWithNothing(symbol: string, left: Thing, right: Thing): boolean | Value | undefined {
  if (!/^[!=]==?$/.test(symbol)) return undefined;
  const isAbsent = (thing: Thing): boolean => thing.kind === "primitive" && (thing.value === undefined || thing.value === null);
  const asked = isAbsent(right) ? left : isAbsent(left) ? right : undefined;
  const there = symbol.startsWith("!");
  if (asked?.kind === "object" && asked.given) return there ? asked.given : not(asked.given);
  // What a variable holds by now is there.
  if (asked?.kind === "object" || asked?.kind === "list" || asked?.kind === "collected")
    return { kind: "constant", value: there, type: boolean };
  if (asked?.kind !== "runtime" || asked.value.type.kind !== "artifact") return undefined;
  const given = givenWhen(asked.value);
  if (typeof given === "boolean") return given === there ? runtimeTrue : not(runtimeTrue);
  return there ? given : not(given);
}

/** `(c ? "a" : "b") === "a"` is `c`. */
function comparedChoice(a: Value, b: Value): boolean | Value | undefined {
  const [choice, other] = b.kind === "constant" ? [a, b] : [b, a];
  const parts =
    choice.kind === "merged"
      ? [choice.condition, choice.whenTrue, choice.whenFalse]
      : choice.kind === "operation" && choice.operator === "conditional"
        ? choice.operands
        : undefined;
  const [condition, x, y] = parts ?? [];
  if (other.kind !== "constant" || !condition || x?.kind !== "constant" || y?.kind !== "constant") return undefined;
  const [first, second] = [x.value === other.value, y.value === other.value];
  return first === second ? first : first ? condition : not(condition);
}

const runtimeTrue: Value = { kind: "constant", value: true, type: boolean };

function combine(symbol: string, left: Thing, right: Thing, place: Place, texts: OperandTexts): Outcome {
  const presence = comparedWithNothing(symbol, left, right);
  if (presence) return typeof presence === "boolean" ? primitive(presence, place) : runtime(presence, place);
  const unbounded = comparedWithUnbounded(symbol, left, right);
  if (unbounded !== undefined) return primitive(unbounded, place);
  const endless = [left, right].find((operand) => notFinite(operand) !== undefined);
  if (endless && symbol !== "+") return { problem: notFiniteMessage(notFinite(endless)!), at: endless.place };
  const outputs = [left, right].find((operand) => operand.kind === "object" && operand.task !== undefined);
  if (outputs) return { problem: messages.operatorOnNonDatum({ operator: symbol, ...nonDatum(outputs) }), at: outputs.place };
  const [a, b] = [toValue(left), toValue(right)];
  if (!a || !b)
    return { problem: messages.operatorOnNonDatum({ operator: symbol, ...nonDatum(a ? right : left) }), at: (a ? right : left).place };
  if (holdsArtifact(a.type) || holdsArtifact(b.type))
    return {
      problem: messages.artifactNotAValue({ what: describeType(holdsArtifact(a.type) ? a.type : b.type) }),
      at: holdsArtifact(a.type) ? left.place : right.place,
    };
  if (symbol === "+" && (a.type.kind === "string" || b.type.kind === "string")) return runtime(concatenation([a, b]), place);
  const arithmeticOperator = arithmetic[symbol];
  if (arithmeticOperator) {
    const wrong = [a, b].find((operand) => operand.type.kind !== "number" && operand.type.kind !== "json");
    if (wrong) {
      const [what, at] = wrong === a ? [texts.left, left.place] : [texts.right, right.place];
      return { problem: messages.arithmeticOnOther({ operator: symbol, what, type: describeType(wrong.type) }), at };
    }
    return runtime(
      { kind: "operation", operator: arithmeticOperator, operands: [asType(a, number), asType(b, number)], type: number },
      place,
    );
  }
  const problem = comparisonProblem(symbol, texts, a, b);
  if (problem) return { problem };
  const chosen = ordering[symbol] ? undefined : comparedChoice(a, b);
  if (chosen !== undefined) {
    if (typeof chosen === "boolean") return primitive(chosen !== symbol.startsWith("!"), place);
    return runtime(symbol.startsWith("!") ? not(chosen) : chosen, place);
  }
  const operator = ordering[symbol] ?? (symbol.startsWith("!") ? "notEqual" : "equal");
  const asked = isNothing(b) ? a : isNothing(a) ? b : undefined;
  if (asked?.kind === "merged" && !ordering[symbol]) {
    const given = givenWhen(asked);
    const there = operator === "notEqual";
    return typeof given === "boolean" ? primitive(given === there, place) : runtime(there ? given : not(given), place);
  }
  const [x, y] = [asType(a, b.type), asType(b, a.type)];
  return runtime({ kind: "operation", operator, operands: [x, y], type: boolean }, place);
}

/** JSON of unknown type is taken as what it is compared with. */
export function asType(value: Value, type: ValueType): Value {
  if (value.type.kind !== "json" || type.kind === "json" || type.kind === "null" || isMixture(value)) return value;
  return { ...value, type } as Value;
}

/** `c ? 1 : "a"`: of no one type, but every part has one. */
function isMixture(value: Value): boolean {
  if (value.kind !== "operation" || (value.operator !== "conditional" && value.operator !== "coalesce")) return false;
  return value.operands.slice(value.operator === "conditional" ? 1 : 0).every((part) => part.type.kind !== "json" || isMixture(part));
}

function comparisonProblem(symbol: string, operands: OperandTexts, a: Value, b: Value): Message | undefined {
  const kinds = [a.type.kind, b.type.kind];
  if (kinds.includes("json") || (kinds.includes("null") && !ordering[symbol])) return undefined;
  const texts = { ...operands, leftType: describeType(a.type), rightType: describeType(b.type) };
  if (kinds[0] !== kinds[1])
    return symbol.startsWith("!")
      ? messages.comparisonAlwaysTrue(texts)
      : ordering[symbol]
        ? messages.comparisonOfDifferentTypes(texts)
        : messages.comparisonNeverTrue(texts);
  if (ordering[symbol] && kinds[0] !== "number" && kinds[0] !== "string")
    return messages.orderOfOther({ type: describeType(a.type), operator: symbol });
  if (kinds[0] === "list" || kinds[0] === "object" || kinds[0] === "record")
    return messages.comparisonOfObjects({ type: describeType(a.type) });
  if (a.type.kind === "string" && b.type.kind === "string" && !ordering[symbol]) {
    const [choices, text] = a.type.literals ? [a.type.literals, b] : [b.type.literals, a];
    const known = text.kind === "constant" && typeof text.value === "string" ? text.value : undefined;
    if (choices && known !== undefined && !choices.includes(known)) {
      return messages.comparisonWithImpossible({ text: known, choices: choices.map((choice) => `"${choice}"`).join(", ") });
    }
  }
  return undefined;
}

/** Text of several parts, flattened; neighbouring constants are joined. */
export function concatenation(parts: readonly Value[]): Value {
  const operands: Value[] = [];
  for (const part of parts.flatMap((value) =>
    value.kind === "operation" && value.operator === "concatenate" ? value.operands : [value],
  )) {
    const last = operands.at(-1);
    const [a, b] = [last && constantText(last), constantText(part)];
    if (a !== undefined && b !== undefined) operands[operands.length - 1] = { kind: "constant", value: a + b, type: string };
    else if (b !== "") operands.push(b === undefined ? part : { kind: "constant", value: b, type: string });
  }
  if (operands.length === 0) return { kind: "constant", value: "", type: string };
  if (operands.length === 1 && operands[0]!.type.kind === "string") return operands[0]!;
  return { kind: "operation", operator: "concatenate", operands, type: string };
}

function constantText(value: Value): string | undefined {
  if (value.kind !== "constant") return undefined;
  return typeof value.value === "object" && value.value !== null ? undefined : String(value.value);
}

/** `xs[0]`: there may be none. */
const isElement = (value: Value): boolean => value.kind === "operation" && (value.operator === "element" || value.operator === "at");

/** Where a value is there, with `further` beside it; undefined where it is in any case, and nothing is beside it. */
function whereThereAnd(value: Value, further: Value | undefined): Value | undefined {
  const nothing: Value = { kind: "constant", value: null, type: { kind: "null" } };
  const given = givenWhen(value);
  const element = present(value);
  const isFound: Value = { kind: "operation", operator: "notEqual", operands: [element, nothing], type: boolean };
  const all = [...(typeof given === "boolean" ? [] : [given]), ...(isElement(element) ? [isFound] : []), ...(further ? [further] : [])];
  return all.length === 0
    ? undefined
    : all.reduce((a, b): Value => ({ kind: "operation", operator: "and", operands: [a, b], type: boolean }));
}

/** `value` is there, and differs from the one falsy value of its type. */
function truthy(value: Value, falsy: Value): Value {
  const given = givenWhen(value);
  const differs: Value = {
    kind: "operation",
    operator: "notEqual",
    operands: [typeof given === "boolean" ? value : present(value), falsy],
    type: boolean,
  };
  return whereThereAnd(value, differs)!;
}

/** `note?.startsWith("a")`: what is absent does not hold. */
function whereThere(value: Value): Value {
  const given = givenWhen(value);
  if (typeof given === "boolean") return value;
  return { kind: "operation", operator: "and", operands: [given, present(value)], type: boolean };
}

/** A condition: booleans as they are, other types by JavaScript's truthiness where that is one plain test. */
export function toCondition(thing: Thing, evaluation: Evaluation): boolean | Value | undefined {
  switch (thing.kind) {
    case "unknown":
      return undefined;
    case "primitive":
      return Boolean(thing.value);
    case "runtime": {
      const { value } = thing;
      if (value.kind === "constant") return Boolean(value.value);
      const problem = (text: Message) => {
        evaluation.report(text, thing.place);
        return undefined;
      };
      switch (value.type.kind) {
        case "boolean":
          return value.kind === "operation" && mayBeAbsent(value) ? whereThere(value) : value;
        case "json":
          return asType(value, boolean);
        case "string":
          return truthy(value, { kind: "constant", value: "", type: string });
        case "number":
          return truthy(value, { kind: "constant", value: 0, type: number });
        case "artifact":
          if (mayBeAbsent(value)) return givenWhen(value);
          return problem(messages.artifactNotAValue({ what: describeType(value.type) }));
        default:
          // An object or a list that is there is true.
          return whereThereAnd(value, undefined) ?? problem(messages.conditionAlwaysTrue({ what: describeType(value.type) }));
      }
    }
    default:
      if (thing.kind === "object" && thing.given) return thing.given;
      // It may have been something else before: `if (!best || one.loss < best.loss)`.
      if ((thing.kind === "object" || thing.kind === "list" || thing.kind === "collected") && thing.settable) return true;
      evaluation.report(messages.conditionAlwaysTrue({ what: describe(thing) }), thing.place);
      return undefined;
  }
}
