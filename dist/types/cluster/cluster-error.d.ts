import type { Message } from "../diagnostics/diagnostic.js";
/**
 * What went wrong between here and the cluster, as a diagnostic with a code and a hint: no bug of argots, and nothing that a caller could have checked before.
 * `kind` is what the caller may want to tell apart.
 */
export declare class ClusterError extends Error {
    readonly name = "ClusterError";
    readonly kind: ClusterErrorKind;
    readonly diagnostic: Message;
    /** The HTTP status, where there was a reply. */
    readonly status: number | undefined;
    constructor(kind: ClusterErrorKind, diagnostic: Message, options?: {
        readonly status?: number;
        readonly cause?: unknown;
    });
}
export type ClusterErrorKind = 
/** The settings: no kubeconfig, no such context, a missing credentials program. */
"configuration"
/** The server cannot be reached, or keeps failing. */
 | "transport"
/** 401. */
 | "unauthenticated"
/** 403. */
 | "forbidden"
/** 404. */
 | "not-found"
/** 409. */
 | "conflict"
/** 400, 422: the server does not take the object. */
 | "refused"
/** The reply is none that the API has. */
 | "unexpected";
/** A reply that was to go on broke off, or fell silent: open it again. */
export declare class StreamCut extends Error {
    readonly name = "StreamCut";
}
