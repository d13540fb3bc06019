/**
 * `terminal` is an ordinary error, which marks a node, and so is `missing`, of a variable that is not there, wherever nobody waits for
 * it. The others are the controller's own signals, and who catches them decides: look again later, wait for room, or give up a branch.
 */
export type FailureKind = "terminal" | "missing" | "requeue" | "parallelism" | "depth" | "timeout";
export declare class Failure extends Error {
    readonly kind: FailureKind;
    constructor(message: string, kind?: FailureKind);
}
/** Go's panic: the controller recovers from it and the whole workflow is an Error. */
export declare class ControllerPanic extends Error {
}
/** Where in the manifests that is which the simulator cannot do. */
export interface Place {
    readonly template?: string;
    /** A path below the template, or below the specification: `outputs.parameters.p.valueFrom.event`. */
    readonly field?: string;
}
/** What Argo can run and the simulator cannot: the whole simulation ends with its name. */
export declare class Unsupported extends Error {
    readonly place: Place;
    constructor(message: string, place?: Place);
}
export declare function asFailure(error: unknown): Failure;
