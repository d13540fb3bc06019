import type { Json } from "../graph/types.js";
/** What is asked of the server, once. */
export interface ClusterRequest {
    readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
    /** From the server's root, segments already encoded: `/apis/argoproj.io/v1alpha1/namespaces/argo/workflows`. */
    readonly path: string;
    readonly query?: Readonly<Record<string, string>>;
    readonly body?: Json;
    /** Default: `application/json`. */
    readonly contentType?: string;
    /**
     * Whether it may be sent again when the reply was lost (the connection broke, 5xx), so that nobody knows if it was carried out. Default: true
     * for all methods but POST. A 429, and a connection that was never made, are always tried again.
     */
    readonly repeatable?: boolean;
    readonly signal?: AbortSignal;
    /** Milliseconds for one attempt; default 30,000. */
    readonly timeout?: number;
}
/** Any HTTP status: what 404 and 409 mean, the caller knows. */
export interface ClusterResponse {
    readonly status: number;
    /** Lower-case names. */
    readonly headers: Readonly<Record<string, string>>;
    /** undefined where it is no JSON. */
    readonly json: Json | undefined;
    readonly text: string;
}
/**
 * A way to a cluster: one keep-alive pool of connections with its credentials. It sends again what may be sent again (network, 408, 429 with
 * Retry-After, 5xx, with jitter; 401 once with fresh credentials; never 400, 403, 404, 409, 422) and rejects with a ClusterError when the server
 * cannot be reached, refuses the credentials, or keeps failing.
 */
export interface Connection {
    /** What is behind it: the Kubernetes API, or Argo Server's REST. */
    readonly kind: "kubernetes" | "argo-server";
    /** For people: `https://10.0.0.1:6443 (context production of ~/.kube/config)`. */
    readonly description: string;
    /** Where the user said nothing else. */
    readonly namespace: string;
    request(request: ClusterRequest): Promise<ClusterResponse>;
    /**
     * The lines of a reply that goes on (a watch, a log), as they come. It ends when the server ends it; it throws a ClusterError when the reply is no 200,
     * and a StreamCut when the connection breaks, or is silent for `silence` milliseconds (default: for ever).
     */
    lines(request: ClusterRequest & {
        readonly silence?: number;
    }): AsyncIterable<string>;
    /** Everything in the credentials that must never be printed: see `mask.ts`. */
    readonly secrets: readonly string[];
    close(): Promise<void>;
}
/** The time, so that tests can shorten it. */
export interface Clock {
    /** Milliseconds since 1970. */
    now(): number;
    /** Rejects with the signal's reason when it is aborted. */
    sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
}
