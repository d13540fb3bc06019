import type { KubernetesObject, ArgoKind, Workflow } from "./objects.js";
/** What is in a cluster, whichever way leads there. All reject with a ClusterError. */
export interface ClusterService {
    /** Where the user said nothing else. */
    readonly namespace: string;
    /** For people. */
    readonly description: string;
    /** undefined where there is none. */
    get(kind: ArgoKind, name: string, namespace?: string): Promise<KubernetesObject | undefined>;
    list(kind: ArgoKind, options?: {
        readonly namespace?: string;
        readonly labels?: string;
    }): Promise<readonly KubernetesObject[]>;
    /** Rejects with kind `conflict` where one of the name exists. It is never sent twice by itself: see `create-workflow.ts` for that. */
    create(object: KubernetesObject, options?: WriteOptions): Promise<KubernetesObject>;
    /** Server-side apply, without force. Rejects with kind `conflict`, naming the owners, where others own a field. */
    apply(object: KubernetesObject, options?: WriteOptions): Promise<Applied>;
    /** false where there was none. */
    remove(kind: ArgoKind, name: string, namespace?: string): Promise<boolean>;
    /** The nodes that run end by themselves, exit handlers run (`spec.shutdown: Stop`). */
    stop(name: string, namespace?: string, message?: string): Promise<void>;
    /** Everything is killed at once. */
    terminate(name: string, namespace?: string): Promise<void>;
    suspend(kind: "Workflow" | "CronWorkflow", name: string, namespace?: string): Promise<void>;
    /** `answers`: what the tasks go on with that wait for a person. Rejects where one waits for a value that is not given and has no default. */
    resume(kind: "Workflow" | "CronWorkflow", name: string, namespace?: string, answers?: Answers): Promise<void>;
    /** Runs again what failed, keeps what succeeded. */
    retry(name: string, namespace?: string): Promise<Workflow>;
    /** One watch until the server ends it; events after `resourceVersion`. `gone` (410): list again. Throws a StreamCut as `Connection.lines` does. */
    watch(name: string, options: WatchOptions): AsyncIterable<WatchEvent>;
    /** A container's log from its beginning (or `since`), following it to its end. Throws a StreamCut when it breaks off. */
    logs(workflow: Workflow, nodeId: string, options: LogOptions): AsyncIterable<LogLine>;
    close(): Promise<void>;
}
/** Values by the name of the output that waits for one. */
export type Answers = Readonly<Record<string, string>>;
export interface WriteOptions {
    /** The server checks it (admission, schema, `fieldValidation=Strict`) and keeps nothing. */
    readonly dryRun?: boolean;
    readonly namespace?: string;
}
export interface Applied {
    readonly object: KubernetesObject;
    readonly change: "created" | "changed" | "unchanged";
}
export interface WatchOptions {
    readonly namespace?: string;
    readonly resourceVersion?: string;
    readonly signal?: AbortSignal;
    /** Milliseconds without a byte after which the connection counts as dead. */
    readonly silence?: number;
}
export type WatchEvent = {
    readonly kind: "changed";
    readonly workflow: Workflow;
} | {
    readonly kind: "deleted";
    readonly workflow: Workflow;
} | {
    readonly kind: "bookmark";
    readonly resourceVersion: string;
} | {
    readonly kind: "gone";
};
export interface LogOptions {
    readonly namespace?: string;
    /** Default: `main`. */
    readonly container?: string;
    /** Goes on until the container ends. */
    readonly follow?: boolean;
    /** RFC 3339 time of the last line that is known already. */
    readonly since?: string;
    readonly signal?: AbortSignal;
    readonly silence?: number;
}
export interface LogLine {
    /** RFC 3339 with nanoseconds, as the kubelet has it; undefined where the server does not say. */
    readonly time: string | undefined;
    readonly text: string;
}
