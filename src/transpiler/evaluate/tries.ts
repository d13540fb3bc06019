import * as messages from "../../diagnostics/messages.generated.ts";
import type { Try } from "../../graph/graph.ts";
import type { NodeId } from "../../graph/identifiers.ts";
import type { Place } from "../../graph/types.ts";
import type { Value } from "../../graph/values.ts";
import { ts } from "../compiler-api.ts";
import { stopAt, waitFor } from "./barrier.ts";
import { join, leavesOf } from "./completions.ts";
import { addTo, attempt, newNodeId, placeAt, reportAt, type Completion, type Evaluation, type Frame } from "./context.ts";
import { toValue } from "./convert.ts";
import { namesOf } from "./declarations.ts";
import { isBetween, setEither } from "./decide.ts";
import { concatenation } from "./operators.ts";
import { inRegion, write, type Changes, type Region } from "./regions.ts";
import { declaringScope, openScope } from "./scope.ts";
import type { Cell, Choice, Thing } from "./things.ts";
import { boolean, string } from "./value-types.ts";

/** `try`: with both `catch` and `finally` it is two, one in the other. */
export function evaluateTry(node: ts.TryStatement, frame: Frame, evaluation: Evaluation): Completion {
  const { tryBlock, catchClause, finallyBlock } = node;
  const body = (inner: Frame): Completion => block(tryBlock, inner, evaluation);
  const guarded = catchClause ? (inner: Frame): Completion => withCatch(catchClause, node, body, inner, evaluation) : body;
  if (!finallyBlock) return guarded(frame);
  if (asksHowItEnded(finallyBlock) && isWholeBody(node, frame)) return atExit(finallyBlock, node, guarded, frame, evaluation);
  return withFinally(finallyBlock, node, guarded, frame, evaluation);
}

/** Does it ask for `run.status` or `run.failures`? */
function asksHowItEnded(node: ts.Node): boolean {
  if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === "run")
    return node.name.text === "status" || node.name.text === "failures";
  return ts.forEachChild(node, (child) => asksHowItEnded(child) || undefined) ?? false;
}

/** Is the `try` all that the pipeline does? */
function isWholeBody(node: ts.TryStatement, { wholeBody, block }: Frame): boolean {
  if (!wholeBody || node.parent !== wholeBody || !ts.isBlock(wholeBody) || block?.around) return false;
  return wholeBody.statements.at(-1) === node && block?.nodes.length === 0;
}

/** `finally` around the whole body that asks how the run ended: the workflow's `onExit` (lowering.md f3). */
function atExit(
  statements: ts.Block,
  node: ts.TryStatement,
  body: (inner: Frame) => Completion,
  frame: Frame,
  evaluation: Evaluation,
): Completion {
  const read = inRegion(frame, evaluation, body);
  addTo(frame.block!, read.block, read.nodes);
  const handler = inRegion(frame, evaluation, (inner) => {
    for (const [cell, { name }] of read.changes) write(cell, name, { kind: "lost", name, place: placeAt(node, inner, evaluation) }, inner);
    return block(statements, { ...inner, atExit: true }, evaluation);
  });
  reportJumps(handler.result, frame, evaluation);
  frame.block!.pipeline.atExit = { nodes: handler.nodes };
  return read.result;
}

function reportJumps(completion: Completion, frame: Frame, evaluation: Evaluation): void {
  for (const leaf of leavesOf(completion))
    if ("at" in leaf) reportAt(evaluation, frame, leaf.at, messages.jumpOutOfFinally({ jump: leaf.kind }));
}

function block(statements: ts.Block, frame: Frame, evaluation: Evaluation): Completion {
  return evaluation.evaluate.statements(statements.statements, { ...frame, scope: openScope(frame.scope) });
}

/** One `try` of the graph that is being read. */
interface Trying {
  readonly id: NodeId;
  readonly choice: Choice;
  readonly body: Region<Completion>;
  readonly inline: { needed: boolean };
  /** What is made from now on does not belong to it. */
  readonly close: () => void;
}

/** Reads the body of a `try`. */
function tryBody(body: (inner: Frame) => Completion, frame: Frame, evaluation: Evaluation): Trying {
  const { block: outer } = frame;
  const first = outer?.pipeline.counter ?? 0;
  const id = outer ? newNodeId(outer) : "";
  const region = inRegion(frame, evaluation, body);
  const inline = { needed: false };
  const condition: Value = { kind: "succeeded", node: id, type: boolean };
  let last = Number.POSITIVE_INFINITY;
  const close = (): void => void (last = outer?.pipeline.counter ?? 0);
  const choice: Choice = { condition, node: () => id, holds: (other) => isBetween(other, outer, first, last) };
  return { id, choice, body: region, inline, close };
}

/** Runs in place what cannot fail: there is nothing to be caught. */
function keepBody({ body }: Trying, frame: Frame): void {
  if (frame.block && body.block && body.nodes.length === 0) addTo(frame.block, body.block, []);
  for (const [cell, { name, value }] of body.changes) write(cell, name, value, frame);
}

function withCatch(
  clause: ts.CatchClause,
  node: ts.TryStatement,
  body: (inner: Frame) => Completion,
  frame: Frame,
  evaluation: Evaluation,
): Completion {
  const place = placeAt(node, frame, evaluation);
  const trying = tryBody(body, frame, evaluation);
  const { body: read, choice, id } = trying;
  if (read.nodes.length === 0) {
    keepBody(trying, frame);
    return read.result;
  }
  const handler = inRegion(frame, evaluation, (inner) => {
    // A task that fails sets nothing. Behind several, nobody knows how far the body came.
    if (read.nodes.length > 1 || read.nodes.some(({ kind }) => kind !== "task" && kind !== "call"))
      lose(read.changes, node, inner, evaluation);
    const scope = openScope(inner.scope);
    if (clause.variableDeclaration) bindError(clause.variableDeclaration, { ...inner, scope }, evaluation);
    return evaluation.evaluate.statements(clause.block.statements, { ...inner, scope });
  });
  trying.close();
  pushTry(trying, node, handler, "failure", frame, evaluation);
  setEither(choice, read.changes, handler.changes, place, frame, evaluation);
  waitFor([id], frame);
  if (handler.stops.length > 0) stopAt([id], frame);
  return join({ choice, whenTrue: read.result, whenFalse: handler.result });
}

/** The variables that the body sets are unknown to whoever handles its failure. */
function lose(changes: Changes, node: ts.Node, inner: Frame, evaluation: Evaluation): void {
  for (const [cell, { name }] of changes) write(cell, name, { kind: "lost", name, place: placeAt(node, inner, evaluation) }, inner);
}

/** Argo tells why a task failed only when the run ends: the error has no value here (lowering.md g). */
function bindError({ name }: ts.VariableDeclaration, frame: Frame, evaluation: Evaluation): void {
  if (!ts.isIdentifier(name)) {
    reportAt(evaluation, frame, name, messages.errorNotKnown({ name: name.getText(frame.module.source) }));
    for (const { text } of namesOf(name)) {
      const place = placeAt(name, frame, evaluation);
      frame.scope.bindings.set(text, { value: { kind: "unknown", place }, constant: true, region: frame.region, place });
    }
    return;
  }
  const place = placeAt(name, frame, evaluation);
  const report = (use: Place = place): Thing => {
    evaluation.report(messages.errorNotKnown({ name: name.text }), use);
    return { kind: "unknown", place };
  };
  frame.scope.bindings.set(name.text, Object.assign(report, { caughtError: true }));
}

function withFinally(
  statements: ts.Block,
  node: ts.TryStatement,
  body: (inner: Frame) => Completion,
  frame: Frame,
  evaluation: Evaluation,
): Completion {
  const trying = tryBody(body, frame, evaluation);
  const { body: read, id } = trying;
  if (read.nodes.length === 0) {
    keepBody(trying, frame);
    const after = block(statements, frame, evaluation);
    return after.kind === "normal" ? read.result : after;
  }
  const given = new Map<Cell, Thing>();
  const tried = attempt(evaluation, () =>
    inRegion(frame, evaluation, (inner) => {
      for (const [cell, { name, value }] of read.changes) {
        const known = afterFailure(trying, value, cell.value, name, node, inner, evaluation);
        given.set(cell, known);
        write(cell, name, known, inner);
      }
      return block(statements, inner, evaluation);
    }),
  );
  if (tried.sound && tried.result.nodes.length === 0) {
    // Nothing is done at the end: the body stands for itself, and what follows runs only if it ended well.
    const after = frame.barrier.nodes;
    const nodes = read.nodes.map((inner) => ({ ...inner, after: [...new Set([...after, ...inner.after])] }));
    if (frame.block) addTo(frame.block, read.block, nodes);
    waitFor(read.barrier, frame);
    stopAt(read.stops, frame);
    keepBody(trying, frame);
    reportJumps(block(statements, frame, evaluation), frame, evaluation);
    return read.result;
  }
  const handler = tried.keep();
  trying.close();
  reportJumps(handler.result, frame, evaluation);
  pushTry(trying, node, handler, "every-end", frame, evaluation);
  // What follows runs only if the body ended well, and then what it set is known.
  keepBody(trying, frame);
  for (const [cell, { name, value }] of handler.changes) if (given.get(cell) !== value) write(cell, name, value, frame);
  stopAt([id], frame);
  return read.result;
}

/** What a variable that the body sets is in `finally`: what its task gave, if that ended well (lowering.md f2). */
function afterFailure(
  { body, inline, id }: Trying,
  value: Thing,
  before: Thing,
  name: string,
  node: ts.Node,
  inner: Frame,
  evaluation: Evaluation,
): Thing {
  const place = placeAt(node, inner, evaluation);
  const given = toValue(value);
  const producer = given?.kind === "output" ? body.nodes.find((one) => one.id === given.node) : undefined;
  const plain = body.nodes.every(({ kind }) => kind === "task" || kind === "call");
  if (!producer || !plain) return { kind: "lost", name, place };
  // What was called before it and failed ended the body before the variable was set.
  const called = body.nodes.slice(0, body.nodes.indexOf(producer) + 1);
  const ended = called.map((one): Value => ({ kind: "succeeded", node: one.id, type: boolean }));
  const condition = ended.reduceRight((rest, one): Value => ({ kind: "operation", operator: "and", operands: [one, rest], type: boolean }));
  const choose = (): NodeId => {
    inline.needed = true;
    return id;
  };
  return {
    kind: "either",
    choice: { condition, node: choose, holds: () => true },
    name,
    whenTrue: value,
    whenFalse: before,
    place,
  };
}

function pushTry(
  { id, body, inline }: Trying,
  node: ts.TryStatement,
  handler: Region<Completion>,
  handles: Try["handles"],
  frame: Frame,
  evaluation: Evaluation,
): void {
  const made: Try = {
    kind: "try",
    id,
    name: "try",
    after: frame.barrier.nodes,
    place: placeAt(node.getChildAt(0), frame, evaluation),
    body: { nodes: body.nodes },
    handles,
    handler: { nodes: handler.nodes },
    ...(inline.needed ? { inline: true } : {}),
  };
  frame.block?.nodes.push(made);
}

/** `throw new Error(message)` */
export function evaluateThrow(node: ts.ThrowStatement, frame: Frame, evaluation: Evaluation): Completion {
  const { block: outer } = frame;
  const message = messageOf(node.expression, frame, evaluation);
  if (!outer) {
    reportAt(evaluation, frame, node, messages.constructUnsupported({ construct: "`throw` outside of a pipeline", instead: "remove it." }));
    return { kind: "throw" };
  }
  if (message) {
    const id = newNodeId(outer);
    outer.nodes.push({ kind: "throw", id, name: "throw", after: frame.barrier.nodes, place: placeAt(node, frame, evaluation), message });
    stopAt([id], frame);
  }
  return { kind: "throw" };
}

function messageOf(thrown: ts.Expression, frame: Frame, evaluation: Evaluation): Value | undefined {
  if (isCaughtError(thrown, frame)) return { kind: "constant", value: "what failed before is thrown again", type: string };
  const made = ts.isNewExpression(thrown) || ts.isCallExpression(thrown) ? thrown : undefined;
  const isError = made && ts.isIdentifier(made.expression) && /^[A-Z]\w*Error$|^Error$/.test(made.expression.text);
  const text = isError ? made.arguments?.[0] : thrown;
  if (!text) return { kind: "constant", value: "Error", type: string };
  const given = evaluation.evaluate.expression(text, frame);
  const value = toValue(given);
  if (value?.type.kind === "string" || value?.type.kind === "number" || value?.type.kind === "json") return concatenation([value]);
  if (given.kind !== "unknown") reportAt(evaluation, frame, text, messages.throwNeedsText());
  return undefined;
}

/** `catch (error) { …; throw error; }`, where nothing of it is looked at. */
function isCaughtError(thrown: ts.Expression, { scope }: Frame): boolean {
  if (!ts.isIdentifier(thrown)) return false;
  const binding = declaringScope(scope, thrown.text)?.bindings.get(thrown.text);
  return typeof binding === "function" && "caughtError" in binding;
}
