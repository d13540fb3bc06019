import type { Message } from "../../diagnostics/diagnostic.js";
import type { Failure } from "../tree/first-failure.js";
import type { Outcome } from "./outcome.js";
/** What to say of a run that did not succeed; undefined for one that did. */
export declare function outcomeMessage(outcome: Outcome, { name, failure, timeout }: {
    readonly name: string;
    readonly failure?: Failure | undefined;
    readonly timeout?: number | undefined;
}): Message | undefined;
