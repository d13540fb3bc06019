import type { ArtifactCache } from "./artifacts.js";
/** One try of a task. */
export interface Attempt {
    readonly status: "succeeded" | "failed";
    readonly exitCode?: number;
    /** Why it failed. */
    readonly message?: string;
}
/** A task that was started, or taken from the cache. */
export interface SimulatedTask {
    /** The component, as its author calls it. */
    readonly component: string;
    /** The task in the manifest: `train-2`. */
    readonly name: string;
    /** Down to it: `map-rate(0:0.1).train`. Of two tasks with one name, it says which is which. */
    readonly path: string;
    /** Where it is called: `pipelines/training.pipeline.ts:31`. */
    readonly place: string;
    readonly status: "succeeded" | "failed" | "cached";
    /** By the names of the component's inputs; artifacts as the stand-in of their maker gave them. */
    readonly inputs: Readonly<Record<string, unknown>>;
    /** By the names of its outputs; one value that a component gives is called `result`. */
    readonly outputs: Readonly<Record<string, unknown>>;
    /** What the innermost loop around it is at, and where; not there outside of loops. */
    readonly item?: unknown;
    readonly index?: number;
    /** None where it was taken from the cache, or could not even be started. */
    readonly attempts: readonly Attempt[];
    /** Why it failed. */
    readonly message?: string;
    /** The paths of all tasks that had to be over before this one could start, whatever their pods' speed. */
    readonly after: readonly string[];
    /** Seconds of the run. */
    readonly startedAt: number;
    readonly finishedAt: number;
}
export type SkipReason = "condition" | "empty-list" | "failure" | "no-failure" | "not-reached";
/** A task that was not started. */
export interface SkippedTask {
    readonly component: string;
    readonly name: string;
    readonly path: string;
    readonly place: string;
    readonly because: SkipReason;
    /** The same as a sentence. */
    readonly reason: string;
    readonly item?: unknown;
    readonly index?: number;
}
export interface SimulatedRun<Results = {
    readonly [result: string]: unknown;
}> {
    readonly status: "succeeded" | "failed";
    /** Why it failed, a line each: what was thrown, and tasks that failed; empty where it succeeded. */
    readonly problems: readonly string[];
    /** In the order in which they were started. */
    readonly tasks: readonly SimulatedTask[];
    readonly skipped: readonly SkippedTask[];
    /** What the pipeline gives. Nothing where it failed, or an output was not there. */
    readonly results: Partial<Results>;
    /** How long it took, in the run's own time. */
    readonly seconds: number;
    /** For `simulate(…, { cache })`: a run that comes after this one. */
    readonly cache: ArtifactCache;
}
