import * as messages from "../../diagnostics/messages.generated.ts";
import type { Place } from "../../graph/types.ts";
import type { Value } from "../../graph/values.ts";
import { ts } from "../compiler-api.ts";
import { deepestCall, nameOfHelper, recursionIn } from "./budget.ts";
import { stopAt, stopsOf } from "./barrier.ts";
import { leavesOf, returnedBy } from "./completions.ts";
import { reportAt, type Barrier, type Evaluation, type Frame } from "./context.ts";
import { isUndefined, nodesOf, toValue } from "./convert.ts";
import { element, member } from "./members.ts";
import { resolve } from "./merge.ts";
import { asType } from "./operators.ts";
import { mayBeAbsent } from "./presence.ts";
import { openScope } from "./scope.ts";
import { describe, list, primitive, runtime, unknown, type FunctionThing, type Thing } from "./things.ts";
import { holdsArtifact, unify } from "./value-types.ts";

/** A helper function: its body is read in place, with TypeScript's scoping. */
export function callFunction(
  callee: FunctionThing,
  arguments_: readonly Thing[],
  place: Place,
  frame: Frame,
  evaluation: Evaluation,
): Thing {
  const { declaration } = callee;
  if (declaration.asteriskToken) {
    evaluation.report(messages.constructUnsupported({ construct: "A generator function", instead: "return a list." }), place);
    return unknown(place);
  }
  const { calls } = evaluation.budget;
  if (calls.length >= deepestCall) {
    const recursion = recursionIn(evaluation.budget) ?? { callee, place };
    evaluation.report(messages.recursionTooDeep({ name: nameOfHelper(recursion.callee) }), recursion.place);
    return unknown(place);
  }
  const async = declaration.modifiers?.some((modifier) => modifier.kind === ts.SyntaxKind.AsyncKeyword) ?? false;
  // What the caller awaited holds in here; what is awaited in here ends with the function, unless the caller awaits the call.
  const barrier: Barrier = { nodes: frame.barrier.nodes, stops: [] };
  const { block, region, variable, writes, decided, atExit } = frame;
  const inner: Frame = {
    ...{ module: callee.module, scope: openScope(callee.scope), block, barrier, region },
    ...(variable === undefined ? {} : { returns: variable }),
    ...(writes ? { writes } : {}),
    ...(frame.looked ? { looked: frame.looked } : {}),
    ...(decided ? { decided } : {}),
    ...(atExit ? { atExit } : {}),
    ...(frame.wholeBody === callee.declaration ? { wholeBody: declaration.body! } : {}),
  };
  calls.push({ callee, place });
  try {
    bindParameters(declaration.parameters, arguments_, inner, place, evaluation);
    const value = bodyOf(declaration, inner, evaluation, place);
    if (!async) stopAt(barrier.stops, frame);
    if (!async) return value.kind === "promise" ? value : ({ ...value, place } as Thing);
    const result = value.kind === "promise" ? value.value : value;
    const awaited = barrier.nodes.filter((node) => !frame.barrier.nodes.includes(node));
    const stops = [...new Set([...barrier.stops, ...stopsOf(value)])];
    return { kind: "promise", value: result, nodes: [...new Set([...awaited, ...nodesOf(value)])], stops, place };
  } finally {
    calls.pop();
  }
}

/** What a function makes and returns is called after the variable that takes it: `const a = make()`. */
export function returning(frame: Frame): Frame {
  return frame.returns === undefined ? frame : { ...frame, variable: frame.returns };
}

function bodyOf(declaration: ts.FunctionLikeDeclaration, frame: Frame, evaluation: Evaluation, place: Place): Thing {
  const { body } = declaration;
  if (!body) return unknown(place);
  if (!ts.isBlock(body)) return evaluation.evaluate.expression(body, returning(frame));
  const completion = evaluation.evaluate.statements(body.statements, frame);
  for (const leaf of leavesOf(completion))
    if (leaf.kind === "break" || leaf.kind === "continue")
      reportAt(evaluation, frame, leaf.at, messages.syntaxError({ problem: `\`${leaf.kind}\` stands outside of a loop` }));
  return resolve(returnedBy(completion, frame.returns ?? "result", place), place, frame, evaluation);
}

function bindParameters(
  parameters: readonly ts.ParameterDeclaration[],
  arguments_: readonly Thing[],
  frame: Frame,
  place: Place,
  evaluation: Evaluation,
): void {
  for (const [index, parameter] of parameters.entries()) {
    if (parameter.dotDotDotToken) {
      evaluation.evaluate.bind(parameter.name, list(arguments_.slice(index), place, frame.region), frame, false);
      return;
    }
    const given = arguments_[index] ?? primitive(undefined, place);
    const value = parameter.initializer ? orDefault(given, parameter.initializer, frame, evaluation, place) : given;
    evaluation.evaluate.bind(parameter.name, value, frame, false);
  }
}

/** Binds a name or takes a pattern apart. */
export function bind(name: ts.BindingName, value: Thing, frame: Frame, constant: boolean, evaluation: Evaluation): void {
  if (ts.isIdentifier(name)) {
    frame.scope.bindings.set(name.text, { value, constant, region: frame.region, place: evaluation.project.place(name, frame.module) });
    return;
  }
  if (ts.isObjectBindingPattern(name)) bindObject(name, value, frame, constant, evaluation);
  else bindList(name, value, frame, constant, evaluation);
}

function bindObject(pattern: ts.ObjectBindingPattern, value: Thing, frame: Frame, constant: boolean, evaluation: Evaluation): void {
  const taken = new Set<string>();
  for (const part of pattern.elements) {
    const place = evaluation.project.place(part, frame.module);
    if (part.dotDotDotToken) {
      bind(part.name, restOf(value, taken, part, frame, evaluation), frame, constant, evaluation);
      continue;
    }
    const key = part.propertyName ?? part.name;
    const property = ts.isIdentifier(key) || ts.isStringLiteralLike(key) ? key.text : undefined;
    if (property === undefined) {
      reportAt(evaluation, frame, key, messages.keyNotKnown());
      continue;
    }
    taken.add(property);
    const given = member(value, property, evaluation.project.place(key, frame.module), evaluation, frame);
    bind(part.name, withDefault(given, part, frame, evaluation, place), frame, constant, evaluation);
  }
}

function withDefault(given: Thing, part: ts.BindingElement, frame: Frame, evaluation: Evaluation, place: Place): Thing {
  return part.initializer ? orDefault(given, part.initializer, frame, evaluation, place) : given;
}

/** A default holds where nothing is given: known now, or only when the pipeline runs. */
function orDefault(given: Thing, initializer: ts.Expression, frame: Frame, evaluation: Evaluation, place: Place): Thing {
  if (isUndefined(given)) return evaluation.evaluate.expression(initializer, frame);
  if (given.kind !== "runtime" || !mayBeMissing(given.value)) return given;
  const fallback = toValue(evaluation.evaluate.expression(initializer, frame));
  if (!fallback || holdsArtifact(fallback.type) || holdsArtifact(given.value.type)) return given;
  const value = asType(given.value, fallback.type);
  return runtime({ kind: "operation", operator: "coalesce", operands: [value, fallback], type: unify(value.type, fallback.type) }, place);
}

/** A key, an element, or an optional value: what a default is for. */
function mayBeMissing(value: Value): boolean {
  if (value.kind === "member" || mayBeAbsent(value)) return true;
  return value.kind === "operation" && (value.operator === "element" || value.operator === "at");
}

function restOf(value: Thing, taken: ReadonlySet<string>, node: ts.Node, frame: Frame, evaluation: Evaluation): Thing {
  if (value.kind === "object") return { ...value, fields: new Map([...value.fields].filter(([name]) => !taken.has(name))) };
  if (value.kind !== "unknown") {
    reportAt(
      evaluation,
      frame,
      node,
      messages.constructUnsupported({ construct: `The rest of ${describe(value)}`, instead: "name the properties that you need." }),
    );
  }
  return unknown(value.place);
}

function bindList(pattern: ts.ArrayBindingPattern, value: Thing, frame: Frame, constant: boolean, evaluation: Evaluation): void {
  for (const [index, part] of pattern.elements.entries()) {
    if (ts.isOmittedExpression(part)) continue;
    const place = evaluation.project.place(part, frame.module);
    if (part.dotDotDotToken) {
      const rest: Thing = value.kind === "list" ? list(value.elements.slice(index), place, frame.region) : unknown(place);
      if (value.kind !== "list" && value.kind !== "unknown")
        reportAt(
          evaluation,
          frame,
          part,
          messages.constructUnsupported({ construct: `The rest of ${describe(value)}`, instead: "use `.slice`." }),
        );
      bind(part.name, rest, frame, constant, evaluation);
      continue;
    }
    const given = element(value, primitive(index, place), place, evaluation, frame);
    bind(part.name, withDefault(given, part, frame, evaluation, place), frame, constant, evaluation);
  }
}
