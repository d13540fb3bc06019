import * as messages from "../../diagnostics/messages.generated.ts";
import { didYouMean } from "../../diagnostics/suggest.ts";
import { ts } from "../compiler-api.ts";
import { placeAt, reportAt, type CallSite, type Evaluation, type Frame } from "./context.ts";
import { element, member } from "./members.ts";
import { declaringScope, visibleNames } from "./scope.ts";
import { describe, list, primitive, unknown, type Thing } from "./things.ts";

export function identifier(node: ts.Identifier, frame: Frame, evaluation: Evaluation): Thing {
  const place = placeAt(node, frame, evaluation);
  const scope = declaringScope(frame.scope, node.text);
  const binding = scope?.bindings.get(node.text);
  if (binding === undefined) {
    if (node.text === "undefined") return primitive(undefined, place);
    if (node.text === "NaN" || node.text === "Infinity") return primitive(Number(node.text), place);
    if (globals.has(node.text)) return { kind: "builtin", name: node.text, place };
    reportAt(
      evaluation,
      frame,
      node,
      messages.nameUnknown({ name: node.text, suggestion: didYouMean(node.text, visibleNames(frame.scope)) }),
    );
    return unknown(place);
  }
  const value = typeof binding === "function" ? binding() : binding.value;
  return { ...value, place } as Thing;
}

const globals = new Set([
  "Math",
  "JSON",
  "Object",
  "Array",
  "String",
  "Number",
  "Boolean",
  "Promise",
  "parseInt",
  "parseFloat",
  "console",
  "structuredClone",
]);

export function propertyAccess(node: ts.PropertyAccessExpression, frame: Frame, evaluation: Evaluation): Thing {
  const object = evaluation.evaluate.expression(node.expression, frame);
  if (node.questionDotToken && object.kind === "primitive" && (object.value === null || object.value === undefined))
    return primitive(undefined, placeAt(node, frame, evaluation));
  const result = member(object, node.name.text, placeAt(node.name, frame, evaluation), evaluation, frame);
  return { ...result, place: placeAt(node, frame, evaluation) } as Thing;
}

export function elementAccess(node: ts.ElementAccessExpression, frame: Frame, evaluation: Evaluation): Thing {
  const object = evaluation.evaluate.expression(node.expression, frame);
  const key = evaluation.evaluate.expression(node.argumentExpression, frame);
  return element(object, key, placeAt(node, frame, evaluation), evaluation, frame);
}

export function call(node: ts.CallExpression, frame: Frame, evaluation: Evaluation): Thing {
  const place = placeAt(node, frame, evaluation);
  const { variable, ...inside } = frame;
  if (node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    reportAt(
      evaluation,
      frame,
      node,
      messages.constructUnsupported({
        construct: "`import()`",
        instead: "import at the top of the file; argots reads modules, it never loads them.",
      }),
    );
    return unknown(place);
  }
  const callee = evaluation.evaluate.expression(node.expression, inside);
  if (node.questionDotToken && callee.kind === "primitive" && (callee.value === null || callee.value === undefined))
    return primitive(undefined, place);
  const arguments_: Thing[] = [];
  for (const argument of node.arguments) {
    if (!ts.isSpreadElement(argument)) {
      arguments_.push(evaluation.evaluate.expression(argument, inside));
      continue;
    }
    const spread = evaluation.evaluate.expression(argument.expression, inside);
    if (spread.kind === "list") arguments_.push(...spread.elements);
    else if (callee.kind === "builtin" && (callee.name === "Math.max" || callee.name === "Math.min"))
      arguments_.push({ kind: "object", fields: new Map([["...", { value: spread, key: spread.place }]]), place: spread.place });
    else if (spread.kind !== "unknown") {
      reportAt(
        evaluation,
        frame,
        argument,
        messages.constructUnsupported({ construct: `Spreading ${describe(spread)} into arguments`, instead: "pass the list itself." }),
      );
      return unknown(place);
    }
  }
  const site: CallSite = { arguments: arguments_, place, node, ...(variable === undefined ? {} : { variable }) };
  return evaluation.evaluate.callThing(callee, site, inside);
}

export function functionExpression(node: ts.ArrowFunction | ts.FunctionExpression, frame: Frame, evaluation: Evaluation): Thing {
  return {
    kind: "function",
    declaration: node,
    scope: frame.scope,
    module: frame.module,
    name: node.name?.text ?? "",
    place: placeAt(node, frame, evaluation),
  };
}
