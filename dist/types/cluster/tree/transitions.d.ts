import type { Workflow } from "../objects.js";
import { type RunNode, type RunState } from "./run-node.js";
import type { Sources } from "./sources.js";
/** A part of a run came to another state. What lay between two looks at the run is not told: nobody has seen it. */
export interface Transition {
    readonly node: RunNode;
    /** undefined where it was not there before. */
    readonly from: RunState | undefined;
    readonly to: RunState;
    /** Milliseconds since 1970: when it came to that state, in whole seconds. */
    readonly at: number | undefined;
}
/** In the order of time; at the same second ends before beginnings, what is inside ends first and begins last. */
export declare function transitions(before: Workflow | undefined, after: Workflow, sources?: Sources): readonly Transition[];
/** From the id of every part of the run, without the run itself, to its state. */
export declare function statesOf(tree: RunNode): ReadonlyMap<string, RunState>;
export declare function transitionsFrom(known: ReadonlyMap<string, RunState>, tree: RunNode): readonly Transition[];
