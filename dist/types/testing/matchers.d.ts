import type { SimulatedRun } from "./run-types.js";
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
declare function toHaveRun(received: unknown, component: string, inputs?: object): MatcherResult;
declare function toHaveRunBefore(received: unknown, earlier: string, later: string): MatcherResult;
declare function toHaveSkipped(received: unknown, component: string): MatcherResult;
declare function toHaveReused(received: unknown, component: string): MatcherResult;
/** Nothing is registered by importing this. */
export declare const matchers: {
    toHaveRun: typeof toHaveRun;
    toHaveRunBefore: typeof toHaveRunBefore;
    toHaveSkipped: typeof toHaveSkipped;
    toHaveReused: typeof toHaveReused;
};
/** What happened, a task a line. */
export declare function storyOf({ status, problems, tasks, skipped }: SimulatedRun): string;
export {};
