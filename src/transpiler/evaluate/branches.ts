import type { ts } from "../compiler-api.ts";
import { join } from "./completions.ts";
import { normal, placeAt, type Completion, type Evaluation, type Frame } from "./context.ts";
import { decide } from "./decide.ts";
import { toCondition } from "./operators.ts";
import { inRegion } from "./regions.ts";
import { openScope } from "./scope.ts";

/** A condition known now picks its branch and leaves no trace; one that only the run knows becomes a branch of the graph. */
export function evaluateIf(node: ts.IfStatement, frame: Frame, evaluation: Evaluation): Completion {
  const condition = toCondition(evaluation.evaluate.expression(node.expression, { ...frame, test: true }), evaluation);
  if (condition === undefined) {
    // Its mistake has been reported; what stands inside is read for more of them.
    evaluation.doubt ??= evaluation.project.place(node.expression, frame.module);
    readForMistakes(node.thenStatement, frame, evaluation);
    if (node.elseStatement) readForMistakes(node.elseStatement, frame, evaluation);
    return normal;
  }
  const side = (statement: ts.Statement | undefined, inner: Frame): Completion =>
    statement ? evaluation.evaluate.statements([statement], { ...inner, scope: openScope(frame.scope) }) : normal;
  if (typeof condition === "boolean") return side(condition ? node.thenStatement : node.elseStatement, frame);
  return join(
    decide(
      condition,
      { place: placeAt(node.expression, frame, evaluation) },
      { whenTrue: (inner) => side(node.thenStatement, inner), whenFalse: (inner) => side(node.elseStatement, inner) },
      frame,
      evaluation,
    ),
  );
}

/** Nothing of it is kept, and what it sets is not known afterwards. */
export function readForMistakes(statement: ts.Statement, frame: Frame, evaluation: Evaluation): void {
  const { changes } = inRegion(frame, evaluation, (inner) =>
    evaluation.evaluate.statements([statement], { ...inner, scope: openScope(frame.scope) }),
  );
  for (const [cell, { value }] of changes) cell.value = { kind: "unknown", place: value.place };
}
