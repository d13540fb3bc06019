import * as messages from "../../diagnostics/messages.generated.ts";
import { ts } from "../compiler-api.ts";
import { spendStep } from "./budget.ts";
import { leavesOf, mapLeaves } from "./completions.ts";
import { attempt, normal, placeAt, reportAt, type Completion, type Evaluation, type Frame } from "./context.ts";
import { declare } from "./declarations.ts";
import { awaitsDirectly, isCounted, overCount } from "./counting.ts";
import { whileGoneThrough } from "./gone-through.ts";
import { iterateStatements, type IteratingStatements } from "./iterate-statements.ts";
import { itemNameOf } from "./item-names.ts";
import { toCondition } from "./operators.ts";
import { inRegion } from "./regions.ts";
import { repeat, type Repeating } from "./repeat.ts";
import { copyScope, openScope } from "./scope.ts";
import { inSequence } from "./sequence.ts";

/** `for (const x of xs)`: independent iterations; one after the other where the body awaits or hands something on. */
export function evaluateForOf(node: ts.ForOfStatement, frame: Frame, evaluation: Evaluation): Completion {
  const refuse = (at: ts.Node, construct: string, instead: string): Completion => {
    reportAt(evaluation, frame, at, messages.constructUnsupported({ construct, instead }));
    return normal;
  };
  if (node.awaitModifier) refuse(node.awaitModifier, "`for await`", "write `for (const x of xs)` and `await` in the body.");
  const items = evaluation.evaluate.expression(node.expression, frame);
  if (!ts.isVariableDeclarationList(node.initializer))
    return refuse(node.initializer, "A loop over an existing variable", "declare it in the loop: `for (const x of xs)`.");
  const name = node.initializer.declarations[0]?.name;
  if (!name) {
    // The parser lets `for (const of xs)` through; the type checker does not.
    reportAt(evaluation, frame, node.initializer, messages.syntaxError({ problem: "Variable declaration expected" }));
    return normal;
  }
  const itemName = itemNameOf(name, node.expression);
  const iterating: IteratingStatements = {
    itemName,
    name: `for-${itemName}`,
    place: placeAt(node.expression, frame, evaluation),
    node: node.statement,
    sequential: awaitsDirectly(node.statement),
    body: (inner, item) => {
      const scoped = { ...inner, scope: openScope(frame.scope) };
      evaluation.evaluate.bind(name, item, scoped, true);
      return evaluation.evaluate.statements([node.statement], scoped);
    },
  };
  return whileGoneThrough(items, evaluation, () => iterateStatements(items, iterating, frame, evaluation));
}

/** A loop that conditions end. Those that are known are gone through now, iteration by iteration. */
interface Conditional {
  readonly node: ts.IterationStatement;
  readonly condition: ts.Expression | undefined;
  readonly body: ts.Statement;
  readonly testFirst: boolean;
  /** Each iteration of a `for` has its own variables, which functions made in it keep. */
  readonly next: (current: Frame) => Frame;
  readonly step: ts.Expression | undefined;
}

export function evaluateFor(node: ts.ForStatement, frame: Frame, evaluation: Evaluation): Completion {
  const inner: Frame = { ...frame, scope: openScope(frame.scope) };
  if (node.initializer) {
    if (ts.isVariableDeclarationList(node.initializer)) declare(node.initializer, inner, evaluation);
    else evaluation.evaluate.expression(node.initializer, inner);
  }
  const loop: Conditional = {
    node,
    condition: node.condition,
    body: node.statement,
    testFirst: true,
    next: (current) => ({ ...current, scope: copyScope(current.scope) }),
    step: node.incrementor,
  };
  return conditional(loop, inner, evaluation);
}

export function evaluateWhile(node: ts.WhileStatement | ts.DoStatement, frame: Frame, evaluation: Evaluation): Completion {
  const testFirst = ts.isWhileStatement(node);
  const loop = { node, condition: node.expression, body: node.statement, testFirst, next: (current: Frame) => current, step: undefined };
  return conditional(loop, frame, evaluation);
}

function runBody(loop: Conditional, frame: Frame, evaluation: Evaluation): Completion {
  return evaluation.evaluate.statements([loop.body], { ...frame, scope: openScope(frame.scope) });
}

function conditional(loop: Conditional, start: Frame, evaluation: Evaluation): Completion {
  const { condition } = loop;
  if (isOfRun(loop, start, evaluation)) {
    if (ts.isForStatement(loop.node) && isCounted(loop.node)) return overCount(loop.node, start, evaluation);
    return repeatConditionally(loop, start, evaluation);
  }
  let frame = start;
  for (let first = true; ; first = false) {
    if (!spendStep(evaluation, frame, loop.node)) return normal;
    if (condition && (loop.testFirst || !first)) {
      const verdict = toCondition(evaluation.evaluate.expression(condition, { ...frame, test: true }), evaluation);
      if (verdict === undefined || verdict === false) return normal;
      if (verdict !== true) return repeatConditionally(loop, frame, evaluation);
    }
    const completion = runBody(loop, frame, evaluation);
    // The run decides whether there is another one: what is left is said as a loop.
    if (completion.kind === "either") return goOn(completion, loop, frame, evaluation);
    if (completion.kind === "return" || completion.kind === "throw") return completion;
    if (completion.kind === "break") return normal;
    frame = advance(loop, frame, evaluation);
  }
}

function advance(loop: Conditional, frame: Frame, evaluation: Evaluation): Frame {
  const next = loop.next(frame);
  if (loop.step) evaluation.evaluate.expression(loop.step, next);
  return next;
}

function goOn(completion: Completion, loop: Conditional, frame: Frame, evaluation: Evaluation): Completion {
  const passed = mapLeaves(completion, (leaf) => (leaf.kind === "continue" ? normal : leaf));
  const rest = (inner: Frame): Completion => {
    const next = advance(loop, inner, evaluation);
    return conditional({ ...loop, testFirst: true }, next, evaluation);
  };
  const steps = [
    { node: loop.body, run: (): Completion => passed },
    { node: loop.body, run: rest },
  ];
  return mapLeaves(inSequence(steps, frame, evaluation), (leaf) => (leaf.kind === "break" ? normal : leaf));
}

/** Does the run decide about the first iteration, or about the second? */
function isOfRun(loop: Conditional, frame: Frame, evaluation: Evaluation): boolean {
  const { condition } = loop;
  const tried = tryOut(frame, evaluation, (inner) => {
    const ask = (): boolean | undefined => {
      const verdict = condition && toCondition(evaluation.evaluate.expression(condition, { ...inner, test: true }), evaluation);
      return condition === undefined ? true : verdict === undefined ? undefined : typeof verdict === "boolean" ? verdict : undefined;
    };
    const known = loop.testFirst ? ask() : true;
    if (known !== true) return condition !== undefined && loop.testFirst && known === undefined;
    const completion = runBody(loop, inner, evaluation);
    if (completion.kind === "either") return leavesOf(completion).some(({ kind }) => kind === "break" || kind === "return");
    if (completion.kind !== "normal" && completion.kind !== "continue") return false;
    if (loop.step) evaluation.evaluate.expression(loop.step, inner);
    return condition !== undefined && ask() === undefined;
  });
  return tried;
}

/** What it does is forgotten, its mistakes too: they are said when it is done in earnest. */
function tryOut(frame: Frame, evaluation: Evaluation, action: (inner: Frame) => boolean): boolean {
  const tried = attempt(evaluation, () => inRegion(frame, evaluation, action));
  return tried.sound && tried.result.result;
}

function repeatConditionally(loop: Conditional, frame: Frame, evaluation: Evaluation): Completion {
  const { condition, step } = loop;
  const ask = condition && ((inner: Frame) => evaluation.evaluate.expression(condition, { ...inner, test: true }));
  const kind = ts.isForStatement(loop.node) ? "for" : loop.testFirst || ts.isWhileStatement(loop.node) ? "while" : "do";
  const repeating: Repeating = {
    name: `${kind}-${conditionSubject(condition) ?? "loop"}`,
    itemName: "item",
    place: placeAt(condition ?? loop.node, frame, evaluation),
    ...(ask && loop.testFirst ? { before: ask } : {}),
    ...(ask && !loop.testFirst ? { behind: ask } : {}),
    body: (inner) => runBody(loop, inner, evaluation),
    ...(step ? { step: (inner: Frame) => void evaluation.evaluate.expression(step, inner) } : {}),
    awaited: awaitsDirectly(loop.body),
  };
  return repeat(repeating, frame, evaluation);
}

/** What a condition asks about, for a name. */
function conditionSubject(condition: ts.Node | undefined): string | undefined {
  if (!condition) return undefined;
  if (ts.isIdentifier(condition)) return condition.text;
  return ts.forEachChild(condition, conditionSubject);
}
