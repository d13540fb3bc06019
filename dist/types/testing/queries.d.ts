import type { SimulatedRun, SimulatedTask, SkippedTask } from "./run-types.js";
type Run = Pick<SimulatedRun, "tasks" | "skipped">;
/**
 * The tasks of a component that really ran, not those from the cache; `inputs` are what must be among their inputs.
 * `name` is the component's, or a task's own (`{ name }`, a variable's).
 */
export declare function runsOf(run: Run, name: string, inputs?: object): readonly SimulatedTask[];
/** The tasks of a component that were not started. */
export declare function skipsOf(run: Run, name: string): readonly SkippedTask[];
/** Nothing of a component ran, and something of it was skipped. */
export declare function wasSkipped(run: Run, name: string): boolean;
/** Every task of `later` had to wait for one of `earlier`: because of its inputs, an `await` or `after`, not by chance. */
export declare function ranBefore(run: Run, earlier: string, later: string): boolean;
export {};
