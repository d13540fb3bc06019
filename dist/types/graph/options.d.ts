import type { Json } from "./types.js";
import type { Value } from "./values.js";
/** Task options after reading and checking; a `Value` may be known only when the pipeline runs. Merged: nearest wins, see `mergeOptions`. */
export interface TaskOptions {
    readonly resources?: ResourceOptions;
    readonly nodeSelector?: Readonly<Record<string, Value>>;
    readonly tolerations?: readonly Json[];
    readonly affinity?: Json;
    /** Keyed by mount path. */
    readonly volumes?: Readonly<Record<string, VolumeSource>>;
    readonly env?: Readonly<Record<string, EnvironmentSource>>;
    readonly retry?: RetryOptions | false;
    /** A duration with a unit: "30m". */
    readonly timeout?: Value;
    readonly cache?: CacheOptions | false;
    readonly continueOnError?: boolean;
    readonly image?: Value;
    readonly imagePullPolicy?: "Always" | "IfNotPresent" | "Never";
    readonly serviceAccount?: string;
    readonly securityContext?: Json;
    readonly labels?: Readonly<Record<string, Value>>;
    readonly annotations?: Readonly<Record<string, Value>>;
    /** Kubernetes containers, as Argo's UserContainer. */
    readonly sidecars?: readonly Json[];
    readonly initContainers?: readonly Json[];
    readonly parallelism?: number;
    readonly synchronization?: SynchronizationOptions;
    /** Argo's `metrics.prometheus` entries. */
    readonly metrics?: readonly Json[];
    /** A raw Argo template, merged over the emitted one last (objects by key, lists replaced). */
    readonly patch?: {
        readonly [key: string]: Json;
    };
}
/** Resource names as Kubernetes has them: `cpu`, `memory`, `nvidia.com/gpu`. */
export interface ResourceOptions {
    readonly requests: Readonly<Record<string, Value>>;
    readonly limits: Readonly<Record<string, Value>>;
}
export type VolumeSource = {
    readonly kind: "pvc";
    readonly claim: Value;
    readonly subPath?: string;
    readonly readOnly?: boolean;
} | {
    readonly kind: "ephemeral";
    readonly size: string;
    readonly storageClass?: string;
    readonly accessModes?: readonly string[];
} | {
    readonly kind: "empty-directory";
    readonly medium?: "Memory";
    readonly sizeLimit?: string;
} | {
    readonly kind: "secret";
    readonly name: Value;
    readonly optional?: boolean;
    readonly items?: Readonly<Record<string, string>>;
} | {
    readonly kind: "config-map";
    readonly name: Value;
    readonly optional?: boolean;
    readonly items?: Readonly<Record<string, string>>;
};
export type EnvironmentSource = {
    readonly kind: "value";
    readonly value: Value;
} | {
    readonly kind: "secret";
    readonly name: Value;
    readonly key: string;
    readonly optional?: boolean;
} | {
    readonly kind: "config-map";
    readonly name: Value;
    readonly key: string;
    readonly optional?: boolean;
} | {
    readonly kind: "field";
    readonly path: string;
};
export interface RetryOptions {
    readonly limit?: Value;
    readonly backoff?: {
        readonly duration: string;
        readonly factor?: number;
        readonly maxDuration?: string;
    };
    /** Argo's retryPolicy. Without it: Always, because a lost pod is an Error that OnFailure does not retry (controller.md 26). */
    readonly on?: "Always" | "OnFailure" | "OnError" | "OnTransientError";
    /** An expr-lang expression over `lastRetry`. */
    readonly when?: string;
}
export interface CacheOptions {
    readonly key?: Value;
    readonly maxAge?: string;
}
export interface SynchronizationOptions {
    readonly mutexes: readonly {
        readonly name: string;
        readonly namespace?: string;
    }[];
    readonly semaphores: readonly {
        readonly configMap: string;
        readonly key: string;
        readonly namespace?: string;
    }[];
}
/** What only a whole pipeline has. Its task options are defaults that are already merged into the tasks. */
export interface PipelineOptions {
    readonly namespace?: string;
    /** Labels and annotations of the Workflow object. */
    readonly labels?: Readonly<Record<string, string>>;
    readonly annotations?: Readonly<Record<string, string>>;
    /** A fixed `metadata.name` instead of `generateName`. */
    readonly fixedName?: boolean;
    readonly serviceAccount?: string;
    /** Most pods at the same time. */
    readonly parallelism?: number;
    /** Seconds for the whole run (`activeDeadlineSeconds`). */
    readonly deadlineSeconds?: number;
    readonly priority?: number;
    readonly ttl?: {
        readonly afterCompletion?: number;
        readonly afterSuccess?: number;
        readonly afterFailure?: number;
    };
    readonly podGarbageCollection?: "OnPodCompletion" | "OnPodSuccess" | "OnWorkflowCompletion" | "OnWorkflowSuccess";
    readonly archiveLogs?: boolean;
    readonly imagePullSecrets?: readonly string[];
    readonly synchronization?: SynchronizationOptions;
    readonly metrics?: readonly Json[];
    /** A raw Argo WorkflowSpec, merged over the emitted one last. */
    readonly patch?: {
        readonly [key: string]: Json;
    };
}
export interface ScheduleOptions {
    readonly name: string;
    readonly schedules: readonly string[];
    readonly timezone?: string;
    readonly concurrency?: "Allow" | "Forbid" | "Replace";
    readonly suspended?: boolean;
    readonly startingDeadlineSeconds?: number;
    readonly successfulJobsHistoryLimit?: number;
    readonly failedJobsHistoryLimit?: number;
    /** govaluate text, as Argo's `when` of a cron. */
    readonly when?: string;
    readonly stopWhen?: string;
    readonly labels?: Readonly<Record<string, string>>;
    readonly annotations?: Readonly<Record<string, string>>;
    readonly namespace?: string;
}
