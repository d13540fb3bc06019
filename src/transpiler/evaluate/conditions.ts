import * as messages from "../../diagnostics/messages.generated.ts";
import { ts } from "../compiler-api.ts";
import type { Place } from "../../graph/types.ts";
import type { Value } from "../../graph/values.ts";
import { assign, assignOperator } from "./assignments.ts";
import { waitFor } from "./barrier.ts";
import { attempt, placeAt, reportAt, type Evaluation, type Frame } from "./context.ts";
import { toJson, toValue } from "./convert.ts";
import { decide } from "./decide.ts";
import { deciding, resolve } from "./merge.ts";
import { givenWhere } from "./narrowing.ts";
import { inRegion } from "./regions.ts";
import { asType, binary, operatorSymbol, toCondition } from "./operators.ts";
import { givenWhen, not, present } from "./presence.ts";
import { operandTexts } from "./operand-words.ts";
import { describe, primitive, runtime, unknown, type Thing } from "./things.ts";
import { boolean, holdsArtifact, number, string, unify } from "./value-types.ts";

export function conditionalExpression(node: ts.ConditionalExpression, frame: Frame, evaluation: Evaluation): Thing {
  const condition = toCondition(evaluation.evaluate.expression(node.condition, { ...inside(frame), test: true }), evaluation);
  if (condition === undefined) return unknown(placeAt(node, frame, evaluation));
  if (typeof condition === "boolean") return evaluation.evaluate.expression(condition ? node.whenTrue : node.whenFalse, frame);
  return choose(
    condition,
    (inner) => evaluation.evaluate.expression(node.whenTrue, inner),
    (inner) => evaluation.evaluate.expression(node.whenFalse, inner),
    node,
    frame,
    evaluation,
  );
}

/** One of two expressions, as the run decides. */
export function choose(
  condition: Value,
  whenTrue: (inner: Frame) => Thing,
  whenFalse: (inner: Frame) => Thing,
  node: ts.Expression,
  frame: Frame,
  evaluation: Evaluation,
): Thing {
  const place = placeAt(node, frame, evaluation);
  const own = inside(frame);
  const sides = {
    whenTrue: (inner: Frame) => whenTrue(unused(frame, inner)),
    whenFalse: (inner: Frame) => whenFalse(unused(frame, inner)),
  };
  const decision = decide(condition, { place: subjectPlace(node, frame, evaluation) }, sides, own, evaluation);
  if (frame.unused) return primitive(undefined, place);
  return resolve({ kind: "either", ...decision, name: frame.variable ?? "value", place }, place, frame, evaluation);
}

/** Where the condition stands. */
function subjectPlace(node: ts.Expression, frame: Frame, evaluation: Evaluation): Place {
  const first = ts.isConditionalExpression(node) ? node.condition : ts.isBinaryExpression(node) ? node.left : node;
  return placeAt(first, frame, evaluation);
}

const unused = (frame: Frame, inner: Frame): Frame => (frame.unused ? { ...inner, unused: true } : inner);

/** Its value is asked for, not only whether it holds. */
function untested({ test: _, ...frame }: Frame): Frame {
  return frame;
}

/** Its operands are not what the variable is. */
function inside(frame: Frame): Frame {
  const { variable: _, unused: __, test: ___, ...rest } = frame;
  return rest;
}

export function binaryExpression(node: ts.BinaryExpression, around: Frame, evaluation: Evaluation): Thing {
  const operator = node.operatorToken.kind;
  switch (operator) {
    case ts.SyntaxKind.AmpersandAmpersandToken:
    case ts.SyntaxKind.BarBarToken:
      return logical({ left: node.left, right: node.right, node }, operator === ts.SyntaxKind.AmpersandAmpersandToken, around, evaluation);
    case ts.SyntaxKind.QuestionQuestionToken:
      return coalesce({ left: node.left, right: node.right, node }, untested(around), evaluation);
  }
  const assigned = logicalAssignments.get(operator);
  if (assigned) return assignLogically(node, assigned, around, evaluation);
  const place = placeAt(node, around, evaluation);
  const frame = inside(around);
  const symbol = operatorSymbol(operator);
  if (symbol)
    return binary(
      symbol,
      evaluation.evaluate.expression(node.left, frame),
      evaluation.evaluate.expression(node.right, frame),
      place,
      evaluation,
      operandTexts(node.left, node.right, frame.module.source),
    );
  switch (operator) {
    case ts.SyntaxKind.EqualsToken:
      return assign(node.left, () => evaluation.evaluate.expression(node.right, frame), frame, evaluation);
    case ts.SyntaxKind.CommaToken:
      evaluation.evaluate.expression(node.left, frame);
      return evaluation.evaluate.expression(node.right, frame);
    case ts.SyntaxKind.InKeyword: {
      const [key, object] = [evaluation.evaluate.expression(node.left, frame), evaluation.evaluate.expression(node.right, frame)];
      if (key.kind === "primitive" && object.kind === "object")
        return primitive(object.fields.has(String(key.value)) || String(key.value) in {}, place);
      break;
    }
  }
  const compound = assignOperator(node, frame, evaluation);
  if (compound) return compound;
  reportAt(
    evaluation,
    frame,
    node.operatorToken,
    messages.constructUnsupported({
      construct: `The operator \`${node.operatorToken.getText(frame.module.source)}\``,
      instead: insteadOfOperator.get(operator) ?? "do this in a component.",
    }),
  );
  return unknown(place);
}

/** As Python writes conditions. */
const insteadOfOperator: ReadonlyMap<ts.SyntaxKind, string> = new Map([
  [ts.SyntaxKind.AmpersandToken, "write `&&`, or do this in a component."],
  [ts.SyntaxKind.BarToken, "write `||`, or do this in a component."],
  [ts.SyntaxKind.CaretToken, "write `!==`, or do this in a component."],
]);

/** The parts of an operator that decides by its left side. */
interface Logical {
  readonly left: ts.Expression;
  readonly right: ts.Expression;
  readonly node: ts.Expression;
}

type LogicalOperator = "&&" | "||" | "??";

const logicalAssignments: ReadonlyMap<ts.SyntaxKind, LogicalOperator> = new Map([
  [ts.SyntaxKind.AmpersandAmpersandEqualsToken, "&&"],
  [ts.SyntaxKind.BarBarEqualsToken, "||"],
  [ts.SyntaxKind.QuestionQuestionEqualsToken, "??"],
]);

/** `x ??= f()` is `x = x ?? f()`: setting a variable to what it is changes nothing. */
function assignLogically({ left, right }: ts.BinaryExpression, operator: LogicalOperator, frame: Frame, evaluation: Evaluation): Thing {
  const parts: Logical = { left, right, node: left.parent as ts.Expression };
  const variable = ts.isIdentifier(left) ? { variable: left.text } : {};
  const own: Frame = { ...inside(frame), ...variable };
  const value = (): Thing => (operator === "??" ? coalesce(parts, own, evaluation) : logical(parts, operator === "&&", own, evaluation));
  return assign(left, value, inside(frame), evaluation);
}

function logical({ left: leftSide, right: rightSide, node }: Logical, and: boolean, frame: Frame, evaluation: Evaluation): Thing {
  const place = placeAt(node, frame, evaluation);
  const { test } = frame;
  const asked = (around: Frame): Frame => (test ? { ...inside(around), test } : inside(around));
  const left = asTested(evaluation.evaluate.expression(leftSide, asked(frame)), frame, evaluation);
  const right = (inner: Frame): Thing =>
    asTested(evaluation.evaluate.expression(rightSide, test ? { ...inner, test } : inner), frame, evaluation);
  if (left.kind === "unknown") return left;
  if (left.kind === "primitive") return Boolean(left.value) === and ? right(frame) : left;
  const known = toJson(left);
  if (known !== undefined) return Boolean(known) === and ? right(frame) : left;
  const condition = left.kind === "runtime" || (left.kind === "object" && left.given) ? toCondition(left, evaluation) : true;
  if (condition === undefined) return unknown(place);
  if (typeof condition === "boolean") return condition === and ? right(frame) : left;
  const a = left.kind === "runtime" ? left.value : undefined;
  if (a && !frame.unused) {
    const tried = attempt(evaluation, () => inRegion(frame, evaluation, (inner) => right(whereItHolds(condition, and, inside(inner)))));
    const { nodes, result, changes, barrier } = tried.result;
    const b = tried.sound && nodes.length === 0 && changes.size === 0 ? toValue(result) : undefined;
    if (b && isBoolean(b) && (isBoolean(a) || and)) {
      tried.keep();
      waitFor(barrier, frame);
      const operands = [isBoolean(a) ? asType(a, boolean) : condition, asType(b, boolean)];
      return runtime({ kind: "operation", operator: and ? "and" : "or", operands, type: boolean }, place);
    }
  }
  const stays = (inner: Frame): Thing => whatRemains(left, and, inner, evaluation);
  return and ? choose(condition, right, stays, node, frame, evaluation) : choose(condition, stays, right, node, frame, evaluation);
}

/** Where only that is asked: whether it holds. */
function asTested(thing: Thing, frame: Frame, evaluation: Evaluation): Thing {
  if (!frame.test) return thing;
  const condition = toCondition(thing, evaluation);
  if (condition === undefined) return unknown(thing.place);
  return typeof condition === "boolean" ? primitive(condition, thing.place) : runtime(condition, thing.place);
}

/** What is certain on the side of a condition. */
function whereItHolds(condition: Value, outcome: boolean, inner: Frame): Frame {
  return {
    ...inner,
    given: new Set([...(inner.given ?? []), ...givenWhere(condition, outcome)]),
    decided: deciding(inner.decided, condition, outcome),
  };
}

/** What decided is known on that side: a boolean, what is never falsy but where it is absent, and that it is there where it is truthy. */
function whatRemains(left: Thing, and: boolean, inner: Frame, evaluation: Evaluation): Thing {
  const { place } = left;
  if (left.kind === "object") return and ? primitive(undefined, place) : resolve(left, place, inner, evaluation);
  if (left.kind !== "runtime") return left;
  const { type } = left.value;
  if (type.kind === "boolean") return primitive(!and, place);
  if (!and) return runtime(present(left.value), place);
  return type.kind === "object" || type.kind === "record" || type.kind === "list" ? primitive(undefined, place) : left;
}

const isBoolean = (value: Value): boolean => value.type.kind === "boolean" || value.type.kind === "json";

function coalesce({ left: leftSide, right: rightSide, node }: Logical, frame: Frame, evaluation: Evaluation): Thing {
  const place = placeAt(node, frame, evaluation);
  const left = evaluation.evaluate.expression(leftSide, inside(frame));
  const right = (inner: Frame): Thing => evaluation.evaluate.expression(rightSide, inner);
  if (left.kind === "primitive") return left.value === null || left.value === undefined ? right(frame) : left;
  if (left.kind === "object" && left.given) return choose(left.given, () => left, right, node, frame, evaluation);
  if (left.kind !== "runtime") return left;
  const isArtifact = holdsArtifact(left.value.type);
  if (!isArtifact && !frame.unused) {
    const tried = attempt(evaluation, () => inRegion(frame, evaluation, (inner) => right(inside(inner))));
    const { nodes, result, changes, barrier } = tried.result;
    if (nodes.length === 0 && changes.size === 0) {
      tried.keep();
      waitFor(barrier, frame);
      if (result.kind === "unknown") return result;
      const b = toValue(result);
      if (b && !holdsArtifact(b.type)) {
        const operands = [asType(left.value, b.type), b];
        return runtime({ kind: "operation", operator: "coalesce", operands, type: unify(operands[0]!.type, b.type) }, place);
      }
      evaluation.report(messages.conditionalOfNonData({ what: describe(result) }), placeAt(rightSide, frame, evaluation));
      return unknown(place);
    }
  }
  const given = givenWhen(left.value);
  if (given === true && !isJson(left.value)) return left;
  const condition: Value =
    typeof given === "boolean" ? { kind: "operation", operator: "notEqual", operands: [left.value, nothingValue], type: boolean } : given;
  const { value } = left;
  return choose(condition, () => runtime(present(value), left.place), right, node, frame, evaluation);
}

const nothingValue: Value = { kind: "constant", value: null, type: { kind: "null" } };
const isJson = (value: Value): boolean => value.type.kind === "json" || value.kind === "member" || value.kind === "operation";

export function prefix(node: ts.PrefixUnaryExpression, frame: Frame, evaluation: Evaluation): Thing {
  const place = placeAt(node, frame, evaluation);
  if (node.operator === ts.SyntaxKind.PlusPlusToken || node.operator === ts.SyntaxKind.MinusMinusToken)
    return step(node, frame, evaluation, true);
  const { test: _, ...plain } = frame;
  const asked: Frame = node.operator === ts.SyntaxKind.ExclamationToken ? { ...plain, test: true } : plain;
  const operand = evaluation.evaluate.expression(node.operand, asked);
  if (operand.kind === "unknown") return operand;
  if (node.operator === ts.SyntaxKind.ExclamationToken) {
    const condition = toCondition(operand, evaluation);
    if (condition === undefined) return unknown(place);
    return typeof condition === "boolean" ? primitive(!condition, place) : runtime(not(condition), place);
  }
  if (node.operator === ts.SyntaxKind.MinusToken) {
    if (operand.kind === "primitive" && typeof operand.value === "number") return primitive(-operand.value, place);
    const value = toValue(operand);
    if (value && (value.type.kind === "number" || value.type.kind === "json"))
      return runtime({ kind: "operation", operator: "negate", operands: [asType(value, number)], type: number }, place);
  }
  if (node.operator === ts.SyntaxKind.PlusToken) {
    if (operand.kind === "primitive") return primitive(Number(operand.value), place);
    const value = toValue(operand);
    if (value?.type.kind === "number") return operand;
    if (value?.type.kind === "string")
      return runtime({ kind: "operation", operator: "toNumber", operands: [asType(value, string)], type: number }, place);
  }
  reportAt(
    evaluation,
    frame,
    node,
    messages.arithmeticOnOther({
      operator: ts.tokenToString(node.operator) ?? "?",
      what: operandTexts(node.operand, "", frame.module.source).left,
      type: describe(operand),
    }),
  );
  return unknown(place);
}

export function postfix(node: ts.PostfixUnaryExpression, frame: Frame, evaluation: Evaluation): Thing {
  return step(node, frame, evaluation, false);
}

function step(node: ts.PrefixUnaryExpression | ts.PostfixUnaryExpression, frame: Frame, evaluation: Evaluation, before: boolean): Thing {
  const place = placeAt(node, frame, evaluation);
  const old = evaluation.evaluate.expression(node.operand, frame);
  const symbol = node.operator === ts.SyntaxKind.PlusPlusToken ? "+" : "-";
  const texts = operandTexts(node.operand, "1", frame.module.source);
  const next = assign(node.operand, () => binary(symbol, old, primitive(1, place), place, evaluation, texts), frame, evaluation);
  return before ? next : old;
}
