import * as messages from "../../diagnostics/messages.generated.ts";
import { ts } from "../compiler-api.ts";
import { awaitThing } from "./barrier.ts";
import { placeAt, reportAt, type Evaluation, type Frame } from "./context.ts";
import { whereDecided } from "./merge-values.ts";
import { primitive, runtime, unknown, type ListThing, type Thing } from "./things.ts";
import type { ValueType } from "../../graph/types.ts";
import { typeContext } from "./makers/interface.ts";
import { resolveType } from "./resolve-type.ts";
import { gathered } from "./cells.ts";
import { descend, isTooLargeForRun, spendStep } from "./budget.ts";
import { call, elementAccess, functionExpression, identifier, propertyAccess } from "./access.ts";
import { binaryExpression, conditionalExpression, postfix, prefix } from "./conditions.ts";
import { resolve } from "./merge.ts";
import { present } from "./presence.ts";
import { insteadOfGlobal } from "./run-time-globals.ts";
import { arrayLiteral, literalText, numericLiteral, objectLiteral, template } from "./literals.ts";

type Handler = (node: never, frame: Frame, evaluation: Evaluation) => Thing;

const handlers: ReadonlyMap<ts.SyntaxKind, Handler> = new Map<ts.SyntaxKind, Handler>([
  [ts.SyntaxKind.StringLiteral, literalText],
  [ts.SyntaxKind.NoSubstitutionTemplateLiteral, literalText],
  [ts.SyntaxKind.NumericLiteral, numericLiteral],
  [ts.SyntaxKind.TrueKeyword, (node: ts.Node, frame, evaluation) => primitive(true, placeAt(node, frame, evaluation))],
  [ts.SyntaxKind.FalseKeyword, (node: ts.Node, frame, evaluation) => primitive(false, placeAt(node, frame, evaluation))],
  [ts.SyntaxKind.NullKeyword, (node: ts.Node, frame, evaluation) => primitive(null, placeAt(node, frame, evaluation))],
  [ts.SyntaxKind.Identifier, identifier],
  [ts.SyntaxKind.TemplateExpression, template],
  [ts.SyntaxKind.ObjectLiteralExpression, objectLiteral],
  [ts.SyntaxKind.ArrayLiteralExpression, arrayLiteral],
  [ts.SyntaxKind.ParenthesizedExpression, inner],
  [ts.SyntaxKind.AsExpression, asserted],
  [ts.SyntaxKind.SatisfiesExpression, inner],
  [ts.SyntaxKind.NonNullExpression, certain],
  [ts.SyntaxKind.TypeAssertionExpression, asserted],
  [
    ts.SyntaxKind.AwaitExpression,
    (node: ts.AwaitExpression, frame, evaluation) => awaitThing(evaluation.evaluate.expression(node.expression, frame), frame),
  ],
  [ts.SyntaxKind.PropertyAccessExpression, propertyAccess],
  [ts.SyntaxKind.ElementAccessExpression, elementAccess],
  [ts.SyntaxKind.CallExpression, call],
  [ts.SyntaxKind.ArrowFunction, functionExpression],
  [ts.SyntaxKind.FunctionExpression, functionExpression],
  [ts.SyntaxKind.ConditionalExpression, conditionalExpression],
  [ts.SyntaxKind.BinaryExpression, binaryExpression],
  [ts.SyntaxKind.PrefixUnaryExpression, prefix],
  [ts.SyntaxKind.PostfixUnaryExpression, postfix],
  [
    ts.SyntaxKind.VoidExpression,
    (node: ts.VoidExpression, frame, evaluation) => (
      evaluation.evaluate.expression(node.expression, frame),
      primitive(undefined, placeAt(node, frame, evaluation))
    ),
  ],
]);

const passesVariable = new Set([
  ts.SyntaxKind.ParenthesizedExpression,
  ts.SyntaxKind.AsExpression,
  ts.SyntaxKind.SatisfiesExpression,
  ts.SyntaxKind.NonNullExpression,
  ts.SyntaxKind.AwaitExpression,
  ts.SyntaxKind.CallExpression,
  // What is chosen is called after the variable; tasks on either side are not.
  ts.SyntaxKind.ConditionalExpression,
  ts.SyntaxKind.BinaryExpression,
]);

const passesSettling = new Set([
  ts.SyntaxKind.ParenthesizedExpression,
  ts.SyntaxKind.AsExpression,
  ts.SyntaxKind.SatisfiesExpression,
  ts.SyntaxKind.NonNullExpression,
  ts.SyntaxKind.CallExpression,
  ts.SyntaxKind.ArrayLiteralExpression,
]);

const passesTest = new Set([ts.SyntaxKind.ParenthesizedExpression, ts.SyntaxKind.BinaryExpression, ts.SyntaxKind.PrefixUnaryExpression]);

export function evaluateExpression(node: ts.Expression, frame: Frame, evaluation: Evaluation): Thing {
  if (!spendStep(evaluation, frame, node)) return unknown(placeAt(node, frame, evaluation));
  const handler = handlers.get(node.kind);
  if (!handler) {
    reportAt(evaluation, frame, node, messages.constructUnsupported(unsupportedExpression(node)));
    return unknown(placeAt(node, frame, evaluation));
  }
  let inside = frame;
  if ((frame.variable !== undefined || frame.unused) && !passesVariable.has(node.kind)) {
    const { variable: _, unused: __, ...rest } = inside;
    inside = rest;
  }
  if (frame.test && !passesTest.has(node.kind)) {
    const { test: _, ...rest } = inside;
    inside = rest;
  }
  if (frame.settling && !passesSettling.has(node.kind)) {
    const { settling: _, ...rest } = inside;
    inside = rest;
  }
  if (!descend(evaluation, frame, node)) return unknown(placeAt(node, frame, evaluation));
  evaluation.budget.nesting++;
  try {
    const thing = lookedAt(handler(node as never, inside, evaluation), node, inside, evaluation);
    if (thing.kind !== "runtime" || !isTooLargeForRun(thing.value, evaluation.budget)) return thing;
    reportAt(evaluation, frame, node, messages.valueTooLarge({ what: "This expression" }));
    return unknown(thing.place);
  } finally {
    evaluation.budget.nesting--;
  }
}

/** A list that is looked at is one value, however it was added to; one that is added to stays the list that it is. */
function lookedAt(given: Thing, node: ts.Expression, frame: Frame, evaluation: Evaluation): Thing {
  const thing = given.kind === "list" ? listLookedAt(given, node, frame, evaluation) : given;
  if (thing.kind !== "runtime" || !frame.decided || frame.decided.size === 0) return thing;
  const value = whereDecided(thing.value, frame.decided, evaluation.holdsMerged);
  return value === thing.value ? thing : runtime(value, thing.place);
}

function listLookedAt(thing: ListThing, node: ts.Expression, frame: Frame, evaluation: Evaluation): Thing {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) && parent.expression === node && parent.name.text === "push") return thing;
  if (ts.isIdentifier(node)) frame.looked?.add(thing.elements);
  const whole = gathered(thing, thing.place);
  if (whole.kind === "runtime") evaluation.elementsOf.set(whole.value, thing.elements);
  return whole;
}

function unsupportedExpression(node: ts.Expression): { construct: string; instead: string } {
  switch (node.kind) {
    case ts.SyntaxKind.NewExpression: {
      const { expression: made } = node as ts.NewExpression;
      const known = ts.isIdentifier(made) ? insteadOfGlobal(made) : undefined;
      if (known !== undefined) return { construct: `\`new ${made.getText()}\``, instead: known };
      return { construct: "`new`", instead: "make the object in a component, or write a plain object." };
    }
    case ts.SyntaxKind.RegularExpressionLiteral:
      return { construct: "A regular expression", instead: "use `.includes`, `.startsWith`, `.endsWith`, or match inside a component." };
    case ts.SyntaxKind.ThisKeyword:
      return { construct: "`this`", instead: "pass what you need as an argument." };
    case ts.SyntaxKind.TaggedTemplateExpression:
      return { construct: "A tagged template", instead: "write a plain template literal." };
    case ts.SyntaxKind.TypeOfExpression:
      return { construct: "`typeof`", instead: "types are known when the pipeline is compiled; compare values instead." };
    case ts.SyntaxKind.DeleteExpression:
      return { construct: "`delete`", instead: "make a new object without the property." };
    case ts.SyntaxKind.YieldExpression:
      return { construct: "`yield`", instead: "return a list." };
    case ts.SyntaxKind.ClassExpression:
      return { construct: "A class", instead: "use functions and plain objects." };
    case ts.SyntaxKind.BigIntLiteral:
      return { construct: "A bigint", instead: "write a string; Argo's parameters hold any number of digits as text." };
    case ts.SyntaxKind.SpreadElement:
      return { construct: "A spread here", instead: "name the values one by one." };
    default:
      return { construct: `\`${ts.SyntaxKind[node.kind]}\``, instead: "do this in a component." };
  }
}

function inner(
  node: ts.ParenthesizedExpression | ts.AsExpression | ts.SatisfiesExpression | ts.NonNullExpression | ts.TypeAssertion,
  frame: Frame,
  evaluation: Evaluation,
): Thing {
  return evaluation.evaluate.expression(node.expression, frame);
}

/** `x!`: its author knows that it is there. */
function certain(node: ts.NonNullExpression, frame: Frame, evaluation: Evaluation): Thing {
  const thing = inner(node, frame, evaluation);
  if (thing.kind === "runtime") return runtime(present(thing.value), thing.place);
  if (thing.kind !== "object" || !thing.given) return thing;
  return resolve(thing, thing.place, { decided: new Map([[thing.given, true]]) }, evaluation);
}

/** `JSON.parse(text) as number[]`: JSON of unknown type is from here on what its author says it is. */
function asserted(node: ts.AsExpression | ts.TypeAssertion, frame: Frame, evaluation: Evaluation): Thing {
  const thing = inner(node, frame, evaluation);
  if (thing.kind !== "runtime" || !holdsJson(thing.value.type) || ts.isConstTypeReference(node.type)) return thing;
  const { type, optional } = resolveType(node.type, typeContext(frame, evaluation));
  return optional || type.kind === "artifact" ? thing : runtime({ ...thing.value, type }, thing.place);
}

function holdsJson(type: ValueType): boolean {
  return type.kind === "json" || (type.kind === "list" && holdsJson(type.element));
}
