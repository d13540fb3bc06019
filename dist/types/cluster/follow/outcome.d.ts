import type { Workflow } from "../objects.js";
/** How waiting for a run ended. */
export type Outcome = {
    readonly kind: "finished";
    readonly phase: "Succeeded" | "Failed" | "Error";
    readonly workflow: Workflow;
}
/** Removed from the cluster while it ran; `workflow` is what was seen last. */
 | {
    readonly kind: "deleted";
    readonly workflow: Workflow;
}
/** It still runs: what becomes of it is the caller's business. */
 | {
    readonly kind: "timed-out";
    readonly workflow: Workflow | undefined;
};
