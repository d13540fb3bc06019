import type { Run } from "./run.js";
/** Where a component keeps what it is, for tools that call pipelines natively. Shared by all copies of argots in a process. */
export declare const definitionKey: unique symbol;
/** What a component or pipeline is when it is called as an ordinary function. */
export interface Definition {
    readonly kind: "component" | "python" | "container" | "http" | "resource" | "suspend" | "approval" | "template" | "template-reference" | "pipeline";
    /** For messages: "the Python component `./data.py#load`". */
    readonly what: string;
    /** The author's function, where it can run here. */
    readonly body?: (inputs: never) => unknown;
}
/** What stands for components, and for the run, while a pipeline's body is called natively. */
interface Stand {
    readonly implementations: ReadonlyMap<object, (inputs: never) => unknown>;
    readonly run: Partial<Run>;
}
export declare function currentStand(): Stand | undefined;
/** Stands in an outer one remain, unless replaced. */
export declare function callWith<T>(stand: Stand, call: () => T): T;
/** The function that a maker returns: what happens when it is called outside of the transpiler. */
export declare function callable<Made>(definition: Definition): Made;
export {};
