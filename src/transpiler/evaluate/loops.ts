import * as messages from "../../diagnostics/messages.generated.ts";
import { ts } from "../compiler-api.ts";
import { jumpOf } from "./branches.ts";
import { spendStep } from "./budget.ts";
import { normal, reportAt, type Completion, type Evaluation, type Frame } from "./context.ts";
import { iterateOver } from "./iterate.ts";
import { toCondition } from "./operators.ts";
import { copyScope, openScope } from "./scope.ts";
import { primitive } from "./things.ts";
import { declare } from "./declarations.ts";

/** `for (const x of xs)`: independent iterations; one after the other where the body awaits. */
export function evaluateForOf(node: ts.ForOfStatement, frame: Frame, evaluation: Evaluation): Completion {
  if (node.awaitModifier)
    reportAt(
      evaluation,
      frame,
      node.awaitModifier,
      messages.constructUnsupported({ construct: "`for await`", instead: "write `for (const x of xs)` and `await` in the body." }),
    );
  const items = evaluation.evaluate.expression(node.expression, frame);
  if (!ts.isVariableDeclarationList(node.initializer)) {
    reportAt(
      evaluation,
      frame,
      node.initializer,
      messages.constructUnsupported({
        construct: "A loop over an existing variable",
        instead: "declare it in the loop: `for (const x of xs)`.",
      }),
    );
    return normal;
  }
  const name = node.initializer.declarations[0]?.name;
  if (!name) {
    // The parser lets `for (const of xs)` through; the type checker does not.
    reportAt(evaluation, frame, node.initializer, messages.syntaxError({ problem: "Variable declaration expected" }));
    return normal;
  }
  const itemName = ts.isIdentifier(name) ? name.text : "item";
  let stopped: Completion | undefined;
  iterateOver(
    items,
    {
      itemName,
      name: `for-${itemName}`,
      place: evaluation.project.place(node.expression, frame.module),
      sequential: awaitsDirectly(node.statement),
      body: (item, _index, inner) => {
        const place = evaluation.project.place(node.statement, frame.module);
        if (stopped && stopped.kind !== "continue" && inner.region === frame.region) return primitive(undefined, place);
        const scoped = { ...inner, scope: openScope(frame.scope) };
        evaluation.evaluate.bind(name, item, scoped, true);
        const completion = evaluation.evaluate.statements([node.statement], scoped);
        if (inner.region === frame.region) {
          if (completion.kind !== "normal") stopped = completion;
        } else if (completion.kind === "break" || completion.kind === "return") {
          reportAt(
            evaluation,
            frame,
            jumpOf(node.statement) ?? node.statement,
            messages.constructUnsupported({
              construct: `\`${completion.kind}\` in a loop whose iterations run at the same time`,
              instead: "loop over the part of the list that you want.",
            }),
          );
        }
        return primitive(undefined, place);
      },
    },
    frame,
    evaluation,
  );
  return stopped?.kind === "return" ? stopped : normal;
}

/** Is there an `await` in it that belongs to the same function? */
function awaitsDirectly(node: ts.Node): boolean {
  if (ts.isAwaitExpression(node)) return true;
  if (ts.isFunctionLike(node)) return false;
  return ts.forEachChild(node, (child) => awaitsDirectly(child) || undefined) ?? false;
}

/** `for (let i = 0; i < n; i++)` whose bounds are known: gone through now, iteration by iteration. */
export function evaluateFor(node: ts.ForStatement, frame: Frame, evaluation: Evaluation): Completion {
  const inner: Frame = { ...frame, scope: openScope(frame.scope) };
  if (node.initializer) {
    if (ts.isVariableDeclarationList(node.initializer)) declare(node.initializer, inner, evaluation);
    else evaluation.evaluate.expression(node.initializer, inner);
  }
  return repeat(
    node,
    node.condition,
    node.statement,
    (current) => {
      const next = { ...current, scope: copyScope(current.scope) };
      if (node.incrementor) evaluation.evaluate.expression(node.incrementor, next);
      return next;
    },
    true,
    inner,
    evaluation,
  );
}

export function evaluateWhile(node: ts.WhileStatement | ts.DoStatement, frame: Frame, evaluation: Evaluation): Completion {
  return repeat(node, node.expression, node.statement, (current) => current, ts.isWhileStatement(node), frame, evaluation);
}

function repeat(
  node: ts.IterationStatement,
  condition: ts.Expression | undefined,
  body: ts.Statement,
  next: (current: Frame) => Frame,
  testFirst: boolean,
  start: Frame,
  evaluation: Evaluation,
): Completion {
  let frame = start;
  for (let first = true; ; first = false) {
    if (!spendStep(evaluation, frame, node)) return normal;
    if (condition && (testFirst || !first)) {
      const verdict = toCondition(evaluation.evaluate.expression(condition, frame), evaluation);
      if (verdict === undefined || verdict === false) return normal;
      if (verdict !== true) {
        reportAt(evaluation, frame, condition, messages.loopConditionOfRun());
        return normal;
      }
    }
    const completion = evaluation.evaluate.statements([body], { ...frame, scope: openScope(frame.scope) });
    if (completion.kind === "return") return completion;
    if (completion.kind === "break") return normal;
    frame = next(frame);
  }
}
