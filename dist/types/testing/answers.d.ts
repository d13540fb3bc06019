import type { Component } from "../authoring/component.js";
import { type Definition } from "../authoring/native.js";
export interface FailureOptions {
    /** Of the container; 1 if not given. */
    readonly exitCode?: number;
    /** The pod was lost (evicted, its node gone): what `retry: { on: "OnError" }` is for. */
    readonly lost?: boolean;
}
/** The task fails. It may be returned or thrown. */
export declare class TaskFailure extends Error {
    readonly exitCode: number;
    readonly lost: boolean;
    constructor(message: string, { exitCode, lost }: FailureOptions);
}
/**
 * What a stand-in gives so that its task fails.
 *
 * @example
 * const train = (_: unknown, { attempt }: TaskCall) => (attempt < 3 ? fail("out of memory", { exitCode: 137 }) : { accuracy: 0.9 });
 */
export declare function fail(message?: string, options?: FailureOptions): TaskFailure;
/** The answer to an HTTP request. */
export interface HttpAnswer {
    readonly answer: "http";
    readonly body: string;
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
}
/** What the stand-in of an `http` component gives where the status matters; a text alone is a body with status 200. */
export declare function respond(status: number, body?: string, headers?: Readonly<Record<string, string>>): HttpAnswer;
/** Outputs, after a while. */
export interface Lasting<Outputs> {
    readonly answer: "lasting";
    readonly seconds: number;
    readonly outputs: Outputs;
}
/** Outputs of a task that takes so many seconds of the run's time (of the test's it takes none): for timeouts and deadlines. */
export declare function lasting<Outputs>(seconds: number, outputs: Outputs): Lasting<Outputs>;
export declare function isHttpAnswer(value: unknown): value is HttpAnswer;
export declare function isLasting(value: unknown): value is Lasting<unknown>;
/**
 * The body of a TypeScript component, as its own stand-in: it runs here, in the test's process. What it throws fails the task.
 *
 * @example
 * await simulate("pipelines/sums.pipeline.ts", { components: { add: real(add) } });
 */
export declare function real<In, Out>(component: Component<In, Out>): (inputs: In) => Promise<Out | TaskFailure>;
/** What a component or pipeline is; undefined for everything else. */
export declare function definitionOf(value: unknown): Definition | undefined;
