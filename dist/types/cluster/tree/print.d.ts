import { type Paint } from "./looks.js";
import { type RunNode } from "./run-node.js";
export interface PrintOptions {
    /** How many lines there may be at most. */
    readonly rows: number;
    readonly columns: number;
    /** Milliseconds since 1970, for what is still going on. */
    readonly now: number;
    readonly paint: Paint;
    /** Iterations that have ended well are shown, too, if there is room. */
    readonly isWhole?: boolean;
    /** How long something took, or has taken until now. */
    readonly durationText?: (milliseconds: number) => string;
    /** What something says at the moment, in place of its message. */
    readonly saying?: (node: RunNode) => string | undefined;
}
/** The run as lines: the more there is to show, the more of what succeeded or waits is folded; what fails and what runs stays longest. */
export declare function renderTree(tree: RunNode, options: PrintOptions): readonly string[];
