import type { Message } from "../../diagnostics/diagnostic.ts";
import * as messages from "../../diagnostics/messages.generated.ts";
import { didYouMean } from "../../diagnostics/suggest.ts";
import { ts } from "../compiler-api.ts";
import { placeAt, reportAt, type CallSite, type Evaluation, type Frame } from "./context.ts";
import { namesOf } from "./declarations.ts";
import { environmentVariable, refuseEnvironment } from "./process-environment.ts";
import { narrowed } from "./narrowing.ts";
import { wordOfPython } from "./python-words.ts";
import { resolve } from "./merge.ts";
import { element, member } from "./members.ts";
import { insteadOfGlobal } from "./run-time-globals.ts";
import { declaringScope, openScope, visibleNames } from "./scope.ts";
import { choose } from "./conditions.ts";
import type { EvaluatedRuntime } from "./evaluated.ts";
import { givenWhen, mayBeAbsent, present } from "./presence.ts";
import { describe, primitive, runtime, unknown, type BuiltinThing, type Thing } from "./things.ts";

export function identifier(node: ts.Identifier, frame: Frame, evaluation: Evaluation): Thing {
  const place = placeAt(node, frame, evaluation);
  const scope = declaringScope(frame.scope, node.text);
  const binding = scope?.bindings.get(node.text);
  if (binding === undefined) {
    if (node.text === "undefined") return primitive(undefined, place);
    if (node.text === "NaN" || node.text === "Infinity") return primitive(Number(node.text), place);
    if (globals.has(node.text)) return { kind: "builtin", name: node.text, place };
    reportAt(evaluation, frame, node, unknownName(node, frame));
    return unknown(place);
  }
  if ("declaredAt" in binding) {
    reportAt(evaluation, frame, node, messages.nameBeforeDeclaration({ name: node.text, line: binding.declaredAt.line }));
    return unknown(place);
  }
  const value = typeof binding === "function" ? binding(place) : resolve(binding.value, place, frame, evaluation);
  if (value.kind === "runtime" && frame.given) return { kind: "runtime", value: narrowed(value.value, frame.given), place };
  const isSettable =
    "constant" in binding && !binding.constant && (value.kind === "object" || value.kind === "list" || value.kind === "collected");
  return { ...value, place, ...(isSettable ? { settable: true } : {}) } as Thing;
}

/** A name that nothing in sight declares: often one of a block that has ended. */
function unknownName(node: ts.Identifier, frame: Frame): Message {
  const elsewhere = insteadOfGlobal(node);
  if (elsewhere !== undefined) return messages.constructUnsupported({ construct: `\`${node.text}\``, instead: elsewhere });
  const inner = declaredInBlock(node, frame.module.source);
  if (inner) {
    const line = frame.module.source.getLineAndCharacterOfPosition(inner.getStart(frame.module.source)).line + 1;
    return messages.nameOfEndedBlock({ name: node.text, line });
  }
  return messages.nameUnknown({ name: node.text, suggestion: wordOfPython(node.text) ?? didYouMean(node.text, visibleNames(frame.scope)) });
}

/** The declaration of the same name inside one of the blocks that stand beside `node`, in the function it is in. */
function declaredInBlock(node: ts.Identifier, source: ts.SourceFile): ts.Identifier | undefined {
  const find = (within: ts.Node): ts.Identifier | undefined => {
    if (ts.isVariableDeclaration(within)) {
      const found = namesOf(within.name).find((name) => name.text === node.text);
      if (found) return found;
    }
    return ts.isFunctionLike(within) ? undefined : ts.forEachChild(within, find);
  };
  let around: ts.Node = node;
  while (around.parent !== source && around.parent && !ts.isFunctionLike(around)) around = around.parent;
  const body = ts.isFunctionLike(around) && "body" in around ? around.body : undefined;
  return body && ts.forEachChild(body as ts.Node, find);
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

/** `a?.b.c` is undefined as a whole where `a` is nothing. */
function endsChain(node: ts.PropertyAccessExpression | ts.ElementAccessExpression | ts.CallExpression, object: Thing): boolean {
  const nothing = object.kind === "primitive" && (object.value === null || object.value === undefined);
  return nothing && (node.questionDotToken !== undefined || (ts.isOptionalChain(node) && object.value === undefined));
}

/** The receiver of `note?.length`, where only the run knows whether there is one, and what is read of it is not simply absent as well. */
function mayEnd(node: ts.Expression, object: Thing | undefined): EvaluatedRuntime | undefined {
  if (!ts.isOptionalChain(node) || object?.kind !== "runtime" || !mayBeAbsent(object.value)) return undefined;
  const { kind, type } = object.value;
  const isObject = type.kind === "object" || type.kind === "record" || type.kind === "json";
  // Keys of what is absent are absent.
  return isObject && (kind === "parameter" || kind === "member" || kind === "operation") ? undefined : object;
}

function whereThere(
  { value, place }: EvaluatedRuntime,
  node: ts.Expression,
  frame: Frame,
  evaluation: Evaluation,
  read: (there: Thing, inner: Frame) => Thing,
): Thing {
  const given = givenWhen(value);
  const whenTrue = (inner: Frame): Thing => read(runtime(present(value), place), inner);
  if (typeof given === "boolean") return whenTrue(frame);
  return choose(given, whenTrue, () => primitive(undefined, place), node, frame, evaluation);
}

export function propertyAccess(node: ts.PropertyAccessExpression, frame: Frame, evaluation: Evaluation): Thing {
  const variable = environmentVariable(node, frame);
  if (variable !== undefined) return refuseEnvironment(node, variable, frame, evaluation);
  const object = evaluation.evaluate.expression(node.expression, frame);
  if (endsChain(node, object)) return primitive(undefined, placeAt(node, frame, evaluation));
  const asked = ts.isCallExpression(node.parent) && node.parent.expression === node ? undefined : mayEnd(node, object);
  if (asked) return whereThere(asked, node, frame, evaluation, (there, inner) => propertyOf(there, node, inner, evaluation));
  return propertyOf(object, node, frame, evaluation);
}

function propertyOf(object: Thing, node: ts.PropertyAccessExpression, frame: Frame, evaluation: Evaluation): Thing {
  const found = member(object, node.name.text, placeAt(node.name, frame, evaluation), evaluation, frame);
  const result = found.kind === "runtime" ? runtime(narrowed(found.value, frame.given), found.place) : found;
  return { ...result, place: placeAt(node, frame, evaluation) } as Thing;
}

export function elementAccess(node: ts.ElementAccessExpression, frame: Frame, evaluation: Evaluation): Thing {
  const variable = environmentVariable(node, frame);
  if (variable !== undefined) return refuseEnvironment(node, variable, frame, evaluation);
  const object = evaluation.evaluate.expression(node.expression, frame);
  if (endsChain(node, object)) return primitive(undefined, placeAt(node, frame, evaluation));
  const elementOf = (there: Thing, inner: Frame): Thing => {
    const key = evaluation.evaluate.expression(node.argumentExpression, inner);
    return element(there, key, placeAt(node, frame, evaluation), evaluation, inner);
  };
  const asked = mayEnd(node, object);
  return asked ? whereThere(asked, node, frame, evaluation, elementOf) : elementOf(object, frame);
}

export function call(node: ts.CallExpression, frame: Frame, evaluation: Evaluation): Thing {
  const place = placeAt(node, frame, evaluation);
  const { variable: _variable, settling: _settling, unused: _unused, ...inside } = frame;
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
  if (endsChain(node, callee)) return primitive(undefined, place);
  const asked = callee.kind === "builtin" ? mayEnd(node, callee.receiver) : undefined;
  if (!asked) return callWith(callee, node, frame, evaluation);
  return whereThere(asked, node, frame, evaluation, (receiver, inner) =>
    callWith({ ...(callee as BuiltinThing), receiver }, node, inner, evaluation),
  );
}

function callWith(callee: Thing, node: ts.CallExpression, frame: Frame, evaluation: Evaluation): Thing {
  const place = placeAt(node, frame, evaluation);
  const { variable, settling, unused: _, ...inside } = frame;
  const arguments_: Thing[] = [];
  const settles = callee.kind === "builtin" && callee.name === "Promise.allSettled";
  for (const argument of node.arguments) {
    if (!ts.isSpreadElement(argument)) {
      arguments_.push(evaluation.evaluate.expression(argument, settles ? { ...inside, settling: true } : inside));
      continue;
    }
    const spread = evaluation.evaluate.expression(argument.expression, inside);
    if (spread.kind === "list") arguments_.push(...spread.elements);
    else if (callee.kind === "builtin" && callee.name === "list.push" && (spread.kind === "runtime" || spread.kind === "collected"))
      arguments_.push({ kind: "spread", value: spread, place: spread.place });
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
  const site: CallSite = {
    ...{ arguments: arguments_, place, node },
    ...(variable === undefined ? {} : { variable }),
    ...(settling ? { settling } : {}),
  };
  return evaluation.evaluate.callThing(callee, site, inside);
}

export function functionExpression(node: ts.ArrowFunction | ts.FunctionExpression, frame: Frame, evaluation: Evaluation): Thing {
  const place = placeAt(node, frame, evaluation);
  const name = node.name?.text ?? "";
  const scope = name === "" ? frame.scope : openScope(frame.scope);
  const variable = ts.isVariableDeclaration(node.parent) && ts.isIdentifier(node.parent.name) ? node.parent.name.text : "";
  const value: Thing = { kind: "function", declaration: node, scope, module: frame.module, name: name === "" ? variable : name, place };
  // Its own name is known in it alone.
  if (name !== "") scope.bindings.set(name, { value, constant: true, region: frame.region, place });
  return value;
}
