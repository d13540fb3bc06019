// Questions that a test asks of a run.
import { isObject } from "./check-value.ts";
import type { SimulatedRun, SimulatedTask, SkippedTask } from "./run-types.ts";

type Run = Pick<SimulatedRun, "tasks" | "skipped">;

/**
 * The tasks of a component that really ran, not those from the cache; `inputs` are what must be among their inputs.
 * `name` is the component's, or a task's own (`{ name }`, a variable's).
 */
export function runsOf(run: Run, name: string, inputs: object = {}): readonly SimulatedTask[] {
  return run.tasks.filter((task) => isCalled(task, name) && task.attempts.length > 0 && matches(task.inputs, inputs));
}

/** The tasks of a component that were not started. */
export function skipsOf(run: Run, name: string): readonly SkippedTask[] {
  return run.skipped.filter((task) => isCalled(task, name));
}

/** Nothing of a component ran, and something of it was skipped. */
export function wasSkipped(run: Run, name: string): boolean {
  return runsOf(run, name).length === 0 && skipsOf(run, name).length > 0;
}

/** Every task of `later` had to wait for one of `earlier`: because of its inputs, an `await` or `after`, not by chance. */
export function ranBefore(run: Run, earlier: string, later: string): boolean {
  const [first, second] = [runsOf(run, earlier), runsOf(run, later)];
  return first.length > 0 && second.length > 0 && second.every(({ after }) => first.some(({ path }) => after.includes(path)));
}

function isCalled({ component, name }: { readonly component: string; readonly name: string }, wanted: string): boolean {
  return component === wanted || name === wanted;
}

/** Objects may have more than is asked for, lists may not; `expect.any(Number)` and the like are asked. */
function matches(actual: unknown, wanted: unknown): boolean {
  if (isObject(wanted) && typeof wanted["asymmetricMatch"] === "function") {
    return (wanted as unknown as { asymmetricMatch(other: unknown): boolean }).asymmetricMatch(actual);
  }
  if (Array.isArray(wanted)) {
    return Array.isArray(actual) && actual.length === wanted.length && wanted.every((one, index) => matches(actual[index], one));
  }
  if (!isObject(wanted)) return Object.is(actual, wanted) || (actual === 0 && wanted === 0);
  return isObject(actual) && Object.entries(wanted).every(([key, value]) => matches(actual[key], value));
}
