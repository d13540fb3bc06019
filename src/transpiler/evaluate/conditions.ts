import * as messages from "../../diagnostics/messages.generated.ts";
import { ts } from "../compiler-api.ts";
import { assign, assignOperator } from "./assignments.ts";
import { waitFor } from "./barrier.ts";
import { placeAt, reportAt, type Evaluation, type Frame } from "./context.ts";
import { toJson, toValue } from "./convert.ts";
import { inRegion } from "./iterate.ts";
import { asType, binary, conditional, not, operatorSymbol, toCondition } from "./operators.ts";
import { operandTexts } from "./operand-words.ts";
import { describe, primitive, runtime, unknown, type Thing } from "./things.ts";
import { boolean, holdsArtifact, number, string, unify } from "./value-types.ts";

export function conditionalExpression(node: ts.ConditionalExpression, frame: Frame, evaluation: Evaluation): Thing {
  const condition = toCondition(evaluation.evaluate.expression(node.condition, frame), evaluation);
  if (condition === undefined) return unknown(placeAt(node, frame, evaluation));
  if (typeof condition === "boolean") return evaluation.evaluate.expression(condition ? node.whenTrue : node.whenFalse, frame);
  const [whenTrue, whenFalse] = [uncertain(node.whenTrue, frame, evaluation), uncertain(node.whenFalse, frame, evaluation)];
  if (!whenTrue || !whenFalse) {
    reportAt(
      evaluation,
      frame,
      node,
      messages.constructUnsupported({
        construct: "A task inside `?:`",
        instead: "write `if (…) { … } else { … }` with a task in each branch.",
      }),
    );
    return unknown(placeAt(node, frame, evaluation));
  }
  return conditional(condition, whenTrue, whenFalse, placeAt(node, frame, evaluation), evaluation);
}

export function binaryExpression(node: ts.BinaryExpression, frame: Frame, evaluation: Evaluation): Thing {
  const place = placeAt(node, frame, evaluation);
  const operator = node.operatorToken.kind;
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
    case ts.SyntaxKind.AmpersandAmpersandToken:
    case ts.SyntaxKind.BarBarToken:
      return logical(node, operator === ts.SyntaxKind.AmpersandAmpersandToken, frame, evaluation);
    case ts.SyntaxKind.QuestionQuestionToken:
      return coalesce(node, frame, evaluation);
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
      instead: "do this in a component.",
    }),
  );
  return unknown(place);
}

function guarded(node: ts.Expression, frame: Frame, evaluation: Evaluation, operator: string): Thing | undefined {
  const thing = uncertain(node, frame, evaluation);
  if (!thing)
    reportAt(
      evaluation,
      frame,
      node,
      messages.constructUnsupported({ construct: `A task on the right of \`${operator}\``, instead: "write `if (…) { … }` around it." }),
    );
  return thing;
}

/** An expression that the run may skip, so that it can change nothing outside. Undefined where it starts a task. */
function uncertain(node: ts.Expression, frame: Frame, evaluation: Evaluation): Thing | undefined {
  const { nodes, result, barrier } = inRegion(frame, evaluation, (inner) => evaluation.evaluate.expression(node, inner));
  waitFor(barrier, frame);
  return nodes.length === 0 ? result : undefined;
}

function logical(node: ts.BinaryExpression, and: boolean, frame: Frame, evaluation: Evaluation): Thing {
  const place = placeAt(node, frame, evaluation);
  const left = evaluation.evaluate.expression(node.left, frame);
  if (left.kind === "unknown") return left;
  if (left.kind === "primitive") return Boolean(left.value) === and ? evaluation.evaluate.expression(node.right, frame) : left;
  const known = toJson(left);
  if (known !== undefined) return Boolean(known) === and ? evaluation.evaluate.expression(node.right, frame) : left;
  if (left.kind !== "runtime") return and ? evaluation.evaluate.expression(node.right, frame) : left;
  const right = guarded(node.right, frame, evaluation, and ? "&&" : "||");
  if (!right || right.kind === "unknown") return unknown(place);
  const b = toValue(right);
  const a = left.value;
  if (b && isBoolean(a) && isBoolean(b)) {
    return runtime(
      { kind: "operation", operator: and ? "and" : "or", operands: [asType(a, boolean), asType(b, boolean)], type: boolean },
      place,
    );
  }
  const condition = toCondition(left, evaluation);
  if (condition === undefined || typeof condition === "boolean") return unknown(place);
  if (and && b && isBoolean(b)) return runtime({ kind: "operation", operator: "and", operands: [condition, b], type: boolean }, place);
  return and ? conditional(condition, right, left, place, evaluation) : conditional(condition, left, right, place, evaluation);
}

const isBoolean = (value: { type: { kind: string } }) => value.type.kind === "boolean" || value.type.kind === "json";

function coalesce(node: ts.BinaryExpression, frame: Frame, evaluation: Evaluation): Thing {
  const place = placeAt(node, frame, evaluation);
  const left = evaluation.evaluate.expression(node.left, frame);
  if (left.kind === "primitive")
    return left.value === null || left.value === undefined ? evaluation.evaluate.expression(node.right, frame) : left;
  if (left.kind !== "runtime") return left;
  const right = guarded(node.right, frame, evaluation, "??");
  if (!right || right.kind === "unknown") return unknown(place);
  const b = toValue(right);
  if (!b || holdsArtifact(b.type) || holdsArtifact(left.value.type)) {
    reportAt(evaluation, frame, node.right, messages.conditionalOfNonData({ what: describe(right) }));
    return unknown(place);
  }
  return runtime(
    {
      kind: "operation",
      operator: "coalesce",
      operands: [asType(left.value, b.type), b],
      type: unify(asType(left.value, b.type).type, b.type),
    },
    place,
  );
}

export function prefix(node: ts.PrefixUnaryExpression, frame: Frame, evaluation: Evaluation): Thing {
  const place = placeAt(node, frame, evaluation);
  if (node.operator === ts.SyntaxKind.PlusPlusToken || node.operator === ts.SyntaxKind.MinusMinusToken)
    return step(node, frame, evaluation, true);
  const operand = evaluation.evaluate.expression(node.operand, frame);
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
