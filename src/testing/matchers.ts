// For `expect.extend(matchers)`: vitest and jest take the same functions.
import { shown } from "./check-value.ts";
import { SimulationError } from "./failure.ts";
import { ranBefore, runsOf, skipsOf, wasSkipped } from "./queries.ts";
import type { SimulatedRun } from "./run-types.ts";

/** What a matcher gives to the test runner. */
export interface MatcherResult {
  readonly pass: boolean;
  readonly message: () => string;
}

/** The types of the matchers, to be added to those of the test runner: see docs/testing.md. */
export interface SimulationMatchers<Result = unknown> {
  /** A task of the component ran, with these among its inputs. */
  toHaveRun(component: string, inputs?: object): Result;
  /** Each task of `later` waited for one of `earlier`. */
  toHaveRunBefore(earlier: string, later: string): Result;
  /** No task of the component ran, and at least one was skipped. */
  toHaveSkipped(component: string): Result;
  /** A task of the component was taken from the cache. */
  toHaveReused(component: string): Result;
}

function toHaveRun(received: unknown, component: string, inputs?: object): MatcherResult {
  const run = runIn(received, "toHaveRun");
  const found = runsOf(run, component, inputs);
  const wanted = `\`${component}\`${inputs === undefined ? "" : ` with ${shown(inputs)}`}`;
  return {
    pass: found.length > 0,
    message: () => `${wanted} ${found.length > 0 ? `ran ${timesText(found.length)}` : "did not run"}.\n${storyOf(run)}`,
  };
}

function toHaveRunBefore(received: unknown, earlier: string, later: string): MatcherResult {
  const run = runIn(received, "toHaveRunBefore");
  const pass = ranBefore(run, earlier, later);
  const missing = [earlier, later].filter((name) => runsOf(run, name).length === 0).map((name) => `\`${name}\``);
  const why = missing.length > 0 ? `${missing.join(" and ")} did not run` : `nothing makes \`${later}\` wait for \`${earlier}\``;
  return { pass, message: () => `${pass ? `\`${later}\` waited for \`${earlier}\`` : why}.\n${storyOf(run)}` };
}

function toHaveSkipped(received: unknown, component: string): MatcherResult {
  const run = runIn(received, "toHaveSkipped");
  const pass = wasSkipped(run, component);
  const ran = runsOf(run, component).length;
  const why = pass
    ? `\`${component}\` was skipped: ${skipsOf(run, component)[0]!.reason}`
    : ran > 0
      ? `\`${component}\` ran ${timesText(ran)}`
      : `there is no task of \`${component}\``;
  return { pass, message: () => `${why}.\n${storyOf(run)}` };
}

function toHaveReused(received: unknown, component: string): MatcherResult {
  const run = runIn(received, "toHaveReused");
  const pass = run.tasks.some((task) => (task.component === component || task.name === component) && task.status === "cached");
  return { pass, message: () => `\`${component}\` was ${pass ? "" : "not "}taken from the cache.\n${storyOf(run)}` };
}

/** Nothing is registered by importing this. */
export const matchers = { toHaveRun, toHaveRunBefore, toHaveSkipped, toHaveReused };

/** What happened, a task a line. */
export function storyOf({ status, problems, tasks, skipped }: SimulatedRun): string {
  const lines = [
    ...tasks.map(
      (task) => `  ${task.status.padEnd(9)} ${task.path} ${shown(task.inputs)}${task.message === undefined ? "" : ` — ${task.message}`}`,
    ),
    ...skipped.map((task) => `  skipped   ${task.path} — ${task.reason}`),
  ];
  return [`The run ${status}${problems.length === 0 ? "" : `: ${problems.join("; ")}`}.`, ...lines].join("\n");
}

function timesText(count: number): string {
  return count === 1 ? "once" : `${String(count)} times`;
}

function runIn(received: unknown, matcher: string): SimulatedRun {
  if (typeof received === "object" && received !== null && "tasks" in received && "skipped" in received) return received as SimulatedRun;
  const hint = received instanceof Promise ? "a promise: write `expect(await simulate(…))`" : shown(received);
  throw new SimulationError("options", `\`${matcher}\` asks about what \`simulate\` gives, and was given ${hint}.`);
}
