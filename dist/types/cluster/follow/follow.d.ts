import type { Message } from "../../diagnostics/diagnostic.js";
import type { Clock } from "../connection.js";
import type { Workflow } from "../objects.js";
import type { ClusterService } from "../service.js";
import type { RunNode } from "../tree/run-node.js";
import type { Sources } from "../tree/sources.js";
import { type Transition } from "../tree/transitions.js";
import type { Outcome } from "./outcome.js";
export interface FollowOptions {
    readonly clock: Clock;
    readonly namespace?: string | undefined;
    /** The run that is meant: another one of the same name is not it. */
    readonly uid?: string | undefined;
    readonly sources?: Sources | undefined;
    readonly signal?: AbortSignal | undefined;
    /** Milliseconds until the outcome is `timed-out`; default: never. */
    readonly timeout?: number | undefined;
    /** The run is asked for at least so often, in milliseconds, even while the watch seems to live; default 30,000. */
    readonly poll?: number | undefined;
    /** A watch on which nothing has come for so many milliseconds is opened again; default 75,000 (the API server sends a bookmark each minute). */
    readonly silence?: number | undefined;
    /** For how many milliseconds the cluster may not answer before following ends with a ClusterError; default 300,000. */
    readonly grace?: number | undefined;
}
export type FollowEvent = 
/** The run as it is now, and what that changes. The first one has all that was there already. */
{
    readonly kind: "changed";
    readonly workflow: Workflow;
    readonly tree: RunNode;
    readonly transitions: readonly Transition[];
}
/** Something does not work just now, and following goes on. */
 | {
    readonly kind: "notice";
    readonly message: Message;
}
/** The cluster answers again, after so many milliseconds. */
 | {
    readonly kind: "recovered";
    readonly after: number;
}
/** Always the last one. */
 | {
    readonly kind: "end";
    readonly outcome: Outcome;
};
/**
 * Follows a run to its end by a watch, that is opened again whenever it ends, and by asking now and then: what one of them misses, the other brings. Every
 * transition that is seen is given once. Rejects with a ClusterError where there is no such run, where the cluster refuses (401, 403), or does not answer
 * for longer than `grace`; with the reason of `signal` when that is aborted.
 */
export declare function follow(service: ClusterService, name: string, options: FollowOptions): AsyncGenerator<FollowEvent, void, undefined>;
/** Follows to the end, and gives the outcome. */
export declare function waitFor(service: ClusterService, name: string, options: FollowOptions & {
    readonly onEvent?: (event: FollowEvent) => void;
}): Promise<Outcome>;
