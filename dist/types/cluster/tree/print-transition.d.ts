import { type Paint } from "./looks.js";
import type { Transition } from "./transitions.js";
export interface TransitionLinesOptions {
    readonly paint: Paint;
    readonly reader?: "terminal" | "github" | undefined;
    /** The run was there before anybody looked: what went well until now is told in one line. */
    readonly joined?: boolean | undefined;
}
/**
 * A log of one line a transition. Not in it: waiting, what is only the sum of its parts (a loop, a call of a pipeline), and tries, but for those that
 * failed before another one.
 */
export declare function transitionLines(transitions: readonly Transition[], { paint, reader, joined }: TransitionLinesOptions): readonly string[];
