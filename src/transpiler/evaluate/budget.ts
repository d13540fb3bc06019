import * as messages from "../../diagnostics/messages.generated.ts";
import type { ts } from "../compiler-api.ts";
import { reportAt, type Budget, type Evaluation, type Frame } from "./context.ts";

/** Enough for the largest pipelines by far; little enough that a loop without an end is refused within a second or two. */
export const newBudget = (): Budget => ({ steps: 2_000_000, depth: 0, exhausted: false });

/** Call depth at which a helper function that calls itself is refused. */
export const deepestCall = 200;

export function spendStep(evaluation: Evaluation, frame: Frame, node: ts.Node): boolean {
  const { budget } = evaluation;
  if (budget.steps > 0) {
    budget.steps--;
    return true;
  }
  if (!budget.exhausted) {
    budget.exhausted = true;
    reportAt(evaluation, frame, node, messages.budgetExhausted());
  }
  return false;
}
