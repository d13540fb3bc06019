import type { Place } from "../graph/types.js";
export type Severity = "error" | "warning";
/** A message of `messages/*.md` with its values filled in: made only by the generated factories. */
export interface Message {
    /** `ARG2004`: stable for ever. */
    readonly code: string;
    readonly severity: Severity;
    /** One sentence on what is wrong, in the author's words. */
    readonly text: string;
    /** What to write instead. */
    readonly hint?: string;
}
export interface Diagnostic extends Message {
    /** Absent only where no file is concerned (a wrong flag). */
    readonly place?: Place;
}
/** Collects; nothing is thrown and all of them are kept. */
export declare class DiagnosticBag {
    #private;
    add(message: Message, place?: Place): void;
    get hasErrors(): boolean;
    /** By file, line, column, code. */
    sorted(): readonly Diagnostic[];
}
