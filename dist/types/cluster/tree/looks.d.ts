import type { RunState } from "./run-node.js";
export type Style = "bold" | "dim" | "red" | "yellow" | "green" | "cyan";
/** Wraps text in a colour, or leaves it as it is. */
export type Paint = (style: Style, text: string) => string;
export interface Look {
    readonly symbol: string;
    readonly style: Style;
    /** For a sentence: `train succeeded`. */
    readonly verb: string;
}
export declare const looks: Readonly<Record<RunState, Look>>;
