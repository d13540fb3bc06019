import * as messages from "../../diagnostics/messages.generated.ts";
import type { Place } from "../../graph/types.ts";
import type { Value } from "../../graph/values.ts";
import type { ts } from "../compiler-api.ts";
import { reportAt, type Budget, type Evaluation, type Frame, type HelperCall, type ValueSize } from "./context.ts";
import { weightOf } from "./thing-parts.ts";
import type { FunctionThing, Thing } from "./things.ts";
import { partsOf } from "../../graph/value-parts.ts";

/** Enough for the largest files by far; little enough that a loop without an end is refused within a second or two. */
export const newBudget = (): Budget => ({
  steps: 1_000_000,
  calls: [],
  nesting: 0,
  exhausted: false,
  sizes: new WeakMap(),
  last: undefined,
});

/** Call depth at which a helper function that calls itself is refused. */
export const deepestCall = 200;

/** Expressions inside each other, through all calls, that JavaScript's stack holds with room to spare (each takes up to a dozen of its frames). */
const deepestNesting = 500;

/** Argo's expression language stops at 10,000 syntax nodes (expr-lang, `MaxNodes`), and an operation takes two or three. */
const largestValue = { parts: 4_000, height: 250 };

/** Longer texts would let a few characters of source fill the memory. */
export const longestText = 1_000_000;

/** As long as a list may be, however it comes about. */
export const longestList = 100_000;

export function spendStep(evaluation: Evaluation, frame: Frame, node: ts.Node): boolean {
  const { budget } = evaluation;
  budget.last = node;
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

/** Work on data takes as many steps as there are data; a task takes more room than any other step. */
export function spendSteps(evaluation: Evaluation, count: number, place: Place): boolean {
  const { budget } = evaluation;
  if (budget.steps >= count) {
    budget.steps -= count;
    return true;
  }
  budget.steps = 0;
  if (!budget.exhausted) evaluation.report(messages.budgetExhausted(), place);
  budget.exhausted = true;
  return false;
}

/** Going through lists and objects; everything else is as cheap as the step that it took anyway. */
export function spendWeight(evaluation: Evaluation, things: readonly Thing[], place: Place): boolean {
  const weight = things.reduce((sum, thing) => (thing.kind === "list" || thing.kind === "object" ? sum + weightOf(thing) : sum), 0);
  return weight === 0 || spendSteps(evaluation, weight, place);
}

/** What a task costs: no manifest holds more than some ten thousand of them. */
export const stepsOfTask = 50;

/** Gives way for one more expression inside the present one, unless they are too many. */
export function descend(evaluation: Evaluation, frame: Frame, node: ts.Node): boolean {
  if (evaluation.budget.nesting < deepestNesting) return true;
  const recursion = recursionIn(evaluation.budget);
  if (recursion) evaluation.report(messages.recursionTooDeep({ name: nameOfHelper(recursion.callee) }), recursion.place);
  else reportAt(evaluation, frame, node, messages.nestedTooDeeply());
  return false;
}

/** As often as this inside itself, it is the calls that are nested, not what somebody wrote. */
const manyCalls = 8;

/** The first call of the function that calls itself again and again. */
export function recursionIn({ calls }: Budget): HelperCall | undefined {
  const counts = new Map<ts.Node, number>();
  for (const { callee } of calls) counts.set(callee.declaration, (counts.get(callee.declaration) ?? 0) + 1);
  return calls.find(({ callee }) => counts.get(callee.declaration)! >= manyCalls);
}

export function nameOfHelper({ name }: FunctionThing): string {
  return name === "" ? "this function" : `\`${name}\``;
}

/** Could Argo never evaluate it? `n = n + n` doubles an expression. */
export function isTooLargeForRun(value: Value, { sizes }: Budget): boolean {
  const { parts, height } = sizeOf(value, sizes);
  return parts > largestValue.parts || height > largestValue.height;
}

function sizeOf(value: Value, sizes: WeakMap<Value, ValueSize>): ValueSize {
  const known = sizes.get(value);
  if (known) return known;
  let [parts, height] = [1, 0];
  for (const part of value.kind === "collected" ? [value.value] : partsOf(value)) {
    const size = sizeOf(part, sizes);
    parts += size.parts;
    height = Math.max(height, size.height);
  }
  const size = { parts, height: height + 1 };
  sizes.set(value, size);
  return size;
}
