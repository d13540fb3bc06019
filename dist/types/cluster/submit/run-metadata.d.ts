import type { Message } from "../../diagnostics/diagnostic.js";
/** What is known of a run or of an applied object, beside its manifest. */
export interface RunFacts {
    readonly pipeline: string;
    /** `owner/repository`, or whatever tells this project's objects from those of others. */
    readonly project?: string;
    readonly experiment?: string;
    readonly commit?: string;
    readonly runUrl?: string;
    /** `template/task` (or `template`) to `file:line`. */
    readonly sources?: Readonly<Record<string, string>>;
}
export interface RunMetadata {
    readonly labels: Readonly<Record<string, string>>;
    readonly annotations: Readonly<Record<string, string>>;
}
/** Labels and annotations of a run; see `labels.ts`. What cannot be a label's value as it is becomes the nearest that can. */
export declare function runMetadata(facts: RunFacts): RunMetadata;
/** What is wrong with the names that a user gave; empty where nothing is. */
export declare function checkRunNames(names: {
    readonly name?: string;
    readonly experiment?: string;
}): readonly Message[];
/** The places as JSON, as many as fit. */
export declare function sourcesText(sources: Readonly<Record<string, string>>): string;
