import * as messages from "../../diagnostics/messages.generated.ts";
import { ts } from "../compiler-api.ts";
import { topLevel } from "./define.ts";
import { placeAt, reportAt, type Evaluation, type Frame } from "./context.ts";
import { isGoneThrough } from "./gone-through.ts";
import { binary, operatorSymbol } from "./operators.ts";
import { operandTexts } from "./operand-words.ts";
import { declaringScope } from "./scope.ts";
import { element, member } from "./members.ts";
import { fieldCell } from "./cells.ts";
import { toValue } from "./convert.ts";
import { mayBeAbsent } from "./presence.ts";
import { isObjectOfRun, objectOfKey, spreadIntoObject } from "./run-objects.ts";
import { mayBeShared } from "./shared-lists.ts";
import { holdsArtifact } from "./value-types.ts";
import { write } from "./regions.ts";
import { primitive, type Thing } from "./things.ts";

const compound = new Map<ts.SyntaxKind, ts.SyntaxKind>([
  [ts.SyntaxKind.PlusEqualsToken, ts.SyntaxKind.PlusToken],
  [ts.SyntaxKind.MinusEqualsToken, ts.SyntaxKind.MinusToken],
  [ts.SyntaxKind.AsteriskEqualsToken, ts.SyntaxKind.AsteriskToken],
  [ts.SyntaxKind.SlashEqualsToken, ts.SyntaxKind.SlashToken],
  [ts.SyntaxKind.PercentEqualsToken, ts.SyntaxKind.PercentToken],
  [ts.SyntaxKind.AsteriskAsteriskEqualsToken, ts.SyntaxKind.AsteriskAsteriskToken],
]);

/** `target = value`: only where the assignment is certain to happen; a variable set in a branch or a loop of the run is refused. */
export function assign(target: ts.Expression, value: () => Thing, frame: Frame, evaluation: Evaluation): Thing {
  if (ts.isParenthesizedExpression(target) || ts.isNonNullExpression(target)) return assign(target.expression, value, frame, evaluation);
  if (ts.isIdentifier(target)) {
    const scope = declaringScope(frame.scope, target.text);
    const binding = scope?.bindings.get(target.text);
    const result = value();
    if (binding && "declaredAt" in binding) {
      reportAt(evaluation, frame, target, messages.nameBeforeDeclaration({ name: target.text, line: binding.declaredAt.line }));
    } else if (!binding || typeof binding === "function" || scope?.parent === undefined) {
      reportAt(
        evaluation,
        frame,
        target,
        binding ? messages.assignToModule({ name: target.text }) : messages.nameUnknown({ name: target.text, suggestion: "" }),
      );
    } else if (binding.constant) {
      reportAt(evaluation, frame, target, messages.assignToConstant({ name: target.text }));
    } else {
      write(binding, target.text, result, frame);
    }
    return result;
  }
  if (ts.isPropertyAccessExpression(target) || ts.isElementAccessExpression(target)) return assignMember(target, value, frame, evaluation);
  if (ts.isObjectLiteralExpression(target) || ts.isArrayLiteralExpression(target)) {
    const result = value();
    assignPattern(target, result, frame, evaluation);
    return result;
  }
  reportAt(evaluation, frame, target, messages.constructUnsupported({ construct: "Assigning to this", instead: "assign to a variable." }));
  return value();
}

/** `({ model, accuracy } = train(…))`, `[a, b] = [b, a]`. */
function assignPattern(
  target: ts.ObjectLiteralExpression | ts.ArrayLiteralExpression,
  given: Thing,
  frame: Frame,
  evaluation: Evaluation,
): void {
  const unsupported = (part: ts.Node): void => {
    const words = { construct: "This part of a pattern", instead: "assign the parts one by one." };
    reportAt(evaluation, frame, part, messages.constructUnsupported(words));
  };
  if (ts.isArrayLiteralExpression(target)) {
    for (const [index, part] of target.elements.entries()) {
      if (ts.isOmittedExpression(part)) continue;
      if (ts.isSpreadElement(part)) unsupported(part);
      else {
        const place = evaluation.project.place(part, frame.module);
        assignPart(part, element(given, primitive(index, place), place, evaluation, frame), frame, evaluation);
      }
    }
    return;
  }
  for (const property of target.properties) {
    const { name } = property;
    const key = name && (ts.isIdentifier(name) || ts.isStringLiteralLike(name)) ? name : undefined;
    if (!key || !(ts.isShorthandPropertyAssignment(property) || ts.isPropertyAssignment(property))) {
      unsupported(property);
      continue;
    }
    const value = member(given, key.text, evaluation.project.place(key, frame.module), evaluation, frame);
    if (ts.isPropertyAssignment(property)) assignPart(property.initializer, value, frame, evaluation);
    else if (property.objectAssignmentInitializer) unsupported(property);
    else assign(property.name, () => value, frame, evaluation);
  }
}

function assignPart(part: ts.Expression, given: Thing, frame: Frame, evaluation: Evaluation): void {
  if (ts.isBinaryExpression(part) && part.operatorToken.kind === ts.SyntaxKind.EqualsToken) {
    const words = { construct: "A default in such a pattern", instead: "assign first, then write `name ??= …`." };
    reportAt(evaluation, frame, part, messages.constructUnsupported(words));
    return;
  }
  assign(part, () => given, frame, evaluation);
}

function assignMember(
  target: ts.PropertyAccessExpression | ts.ElementAccessExpression,
  value: () => Thing,
  frame: Frame,
  evaluation: Evaluation,
): Thing {
  const object = evaluation.evaluate.expression(target.expression, frame);
  const name = ts.isPropertyAccessExpression(target) ? undefined : evaluation.evaluate.expression(target.argumentExpression, frame);
  const key = ts.isPropertyAccessExpression(target) ? target.name.text : keyOf(name!);
  const result = value();
  if (object.kind === "unknown" || name?.kind === "unknown") return result;
  const own = name ?? primitive(key, object.place);
  if ((key === undefined || object.kind === "runtime") && setKeyOfRun(target.expression, object, own, result, frame)) return result;
  const isOwn =
    (object.kind === "object" &&
      (object.region === frame.region || (object.region !== undefined && object.region !== topLevel && frame.writes))) ||
    (object.kind === "list" && object.region === frame.region);
  if (!isOwn || key === undefined) {
    reportAt(
      evaluation,
      frame,
      target,
      messages.constructUnsupported({ construct: "Changing this object", instead: "make a new one: `{ ...old, [key]: value }`." }),
    );
  } else if (isGoneThrough(object, placeAt(target, frame, evaluation), evaluation)) {
    return result;
  } else if (object.kind === "object") {
    write(fieldCell(object, String(key), evaluation), String(key), result, frame);
  } else if (object.kind === "list" && Number.isInteger(Number(key)) && Number(key) >= 0 && Number(key) <= object.elements.length) {
    object.elements[Number(key)] = result;
  } else {
    const words = { construct: "An element beyond the end of a list", instead: "add to it: `list.push(value)`." };
    reportAt(evaluation, frame, target, messages.constructUnsupported(words));
  }
  return result;
}

/** `counts[key] = value`, where the run knows the key or the object: the variable is another object from here on. */
function setKeyOfRun(target: ts.Expression, object: Thing, key: Thing, value: Thing, frame: Frame): boolean {
  if (!ts.isIdentifier(target) || mayBeShared(target) || value.kind === "unknown") return false;
  const binding = declaringScope(frame.scope, target.text)?.bindings.get(target.text);
  if (!binding || typeof binding === "function" || !("value" in binding) || binding.region === topLevel) return false;
  const [old, name, own] = [toValue(object), toValue(key), toValue(value)];
  if (!isObjectOfRun(old) || old.type.kind === "json" || !name || !own || (name.type.kind !== "string" && name.type.kind !== "json"))
    return false;
  const joined = spreadIntoObject([old, objectOfKey(name, own)], value.place);
  if (!joined || holdsArtifact(own.type) || mayBeAbsent(own) || mayBeAbsent(name)) return false;
  write(binding, target.text, joined, frame);
  return true;
}

function keyOf(thing: Thing): string | number | undefined {
  return thing.kind === "primitive" && (typeof thing.value === "string" || typeof thing.value === "number") ? thing.value : undefined;
}

/** `+=` and its like, and `??=`; undefined when the operator is no assignment. */
export function assignOperator(node: ts.BinaryExpression, frame: Frame, evaluation: Evaluation): Thing | undefined {
  const symbol = operatorSymbol(compound.get(node.operatorToken.kind) ?? ts.SyntaxKind.Unknown);
  if (!symbol) return undefined;
  const old = evaluation.evaluate.expression(node.left, frame);
  const place = evaluation.project.place(node, frame.module);
  const texts = operandTexts(node.left, node.right, frame.module.source);
  return assign(
    node.left,
    () => binary(symbol, old, evaluation.evaluate.expression(node.right, frame), place, evaluation, texts),
    frame,
    evaluation,
  );
}
