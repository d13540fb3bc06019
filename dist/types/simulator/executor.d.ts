import type { Template } from "./objects.js";
/** What a pod (or the agent that makes an HTTP request) is asked to do. */
export interface PodRequest {
    /** The node's path, without the workflow's name: `train(0:a)(1)`. */
    readonly path: string;
    /** The node's full name. */
    readonly node: string;
    readonly pod: string;
    readonly template: Template;
    readonly inputs: ReadonlyMap<string, string>;
    /** Somebody refers to the output `result`; nothing else keeps it. */
    readonly captures: boolean;
}
export interface PodOutcome {
    /** Of the main container; anything but 0 makes the node Failed. */
    readonly exitCode?: number;
    /** Exit codes of a container set's containers, where they differ from `exitCode`. */
    readonly exitCodes?: Readonly<Record<string, number>>;
    /** The executor's own failure: the node is an Error with this message. */
    readonly failure?: string;
    /** What stands in the files of output parameters. One without a file and without a default makes the node an Error. */
    readonly parameters?: Readonly<Record<string, string>>;
    /** Names of the output artifacts that were written; all of them if not given. */
    readonly artifacts?: readonly string[];
    /** Standard output without its last newline. */
    readonly result?: string;
    /** How long it took, 0 if not given. */
    readonly seconds?: number;
}
/** What somebody gives to a node that waits. */
export interface Supplied {
    readonly parameters?: Readonly<Record<string, string>>;
}
export interface SuspendedNode {
    readonly path: string;
    readonly node: string;
    readonly template: string;
    readonly inputs: ReadonlyMap<string, string>;
}
export interface Executor {
    readonly run: (request: PodRequest) => PodOutcome | Promise<PodOutcome>;
    /** Asked when nothing else goes on; undefined leaves the node waiting. */
    readonly resume?: (node: SuspendedNode) => Supplied | undefined | Promise<Supplied | undefined>;
}
