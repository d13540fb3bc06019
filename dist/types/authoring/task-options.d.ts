import type { Affinity, Prometheus, SecurityContext, Template, Toleration, UserContainer } from "../argo/types.generated.js";
import type { ConfigMapReference, FieldReference, SecretReference } from "./environment.js";
import type { Nothing } from "./nothing.js";
import type { ConfigMapVolume, EmptyDirectory, EphemeralVolume, PersistentVolume, SecretVolume } from "./volumes.js";
/**
 * How a task runs: the second argument of every call. A component and a pipeline take the same options as defaults; the
 * nearest wins. Objects merge by key, lists replace. Texts and numbers may be values that are known only when the pipeline runs.
 *
 * @example
 * ```ts
 * import { component, pipeline, pvc, secret, type TaskOptions } from "argots";
 *
 * const train = component({ image: "node:24-slim" }, ({ epochs }: { epochs: number }) => ({ loss: 1 / epochs }));
 *
 * const onSpot: TaskOptions = { nodeSelector: { pool: "spot" }, timeout: "30m" };
 *
 * export const training = pipeline({ name: "training" }, ({ memory = "8Gi" }) => {
 *   const { loss } = train(
 *     { epochs: 10 },
 *     {
 *       ...onSpot,
 *       resources: { cpu: "4", memory, gpu: 1 },
 *       volumes: { "/mnt/data": pvc("data") },
 *       env: { API_TOKEN: secret("api", "token") },
 *       retry: { limit: 3, backoff: { duration: "10s", factor: 2 } },
 *     },
 *   );
 *   return { loss };
 * });
 * ```
 */
export interface TaskOptions extends SharedTaskOptions {
    /** What the task is called in the manifest. Default: the variable that takes its result, else the component. */
    readonly name?: string;
    /** Results of tasks that must have ended well (or been skipped) before this one starts, though it takes nothing from them. */
    readonly after?: readonly TaskResult[];
}
/** The task options that make sense as defaults too: all but the name and the order. */
export interface SharedTaskOptions {
    readonly resources?: Resources;
    /** Labels that the node must have. */
    readonly nodeSelector?: Readonly<Record<string, string>>;
    readonly tolerations?: readonly Toleration[];
    readonly affinity?: Affinity;
    /** What is mounted, by mount path: `{ "/mnt/data": pvc("data") }`. */
    readonly volumes?: Readonly<Record<string, Volume>>;
    /** Environment variables, by name. */
    readonly env?: Readonly<Record<string, EnvironmentValue>>;
    /** How often a failed task is tried again; `false` takes back a default. */
    readonly retry?: number | Retry | false;
    /** A duration with a unit, `"30m"` or `"1h30m"`, after which the task fails. */
    readonly timeout?: string;
    /** Skips the work where the same component ran with the same inputs; `false` takes back a default. */
    readonly cache?: boolean | Cache;
    /** The pipeline goes on although this task failed. */
    readonly continueOnError?: boolean;
    readonly image?: string;
    readonly imagePullPolicy?: "Always" | "IfNotPresent" | "Never";
    readonly serviceAccount?: string;
    /** The container's; for the pod's, use `patch`. */
    readonly securityContext?: SecurityContext;
    /** Labels of the pod. */
    readonly labels?: Readonly<Record<string, string>>;
    /** Annotations of the pod. */
    readonly annotations?: Readonly<Record<string, string>>;
    readonly sidecars?: readonly UserContainer[];
    readonly initContainers?: readonly UserContainer[];
    /** Most pods of this task at the same time, where it is a pipeline. */
    readonly parallelism?: number;
    readonly synchronization?: Synchronization;
    /** Prometheus metrics that the task emits. */
    readonly metrics?: readonly Prometheus[];
    /** A raw Argo template, merged over the emitted one last: whatever argots has no option for. */
    readonly patch?: Partial<Template>;
}
/**
 * Kubernetes quantities. `cpu`, `memory` and `gpu` are requested and are the limit; `requests` and `limits` say them apart.
 *
 * @example
 * ```ts
 * import type { Resources } from "argots";
 *
 * export const large: Resources = { cpu: "4", memory: "16Gi", gpu: { type: "nvidia.com/gpu", count: 2 } };
 * export const burst: Resources = { requests: { cpu: "500m" }, limits: { cpu: "4", "ephemeral-storage": "20Gi" } };
 * ```
 */
export interface Resources {
    /** Cores: `"500m"`, `"4"`, `0.5`. */
    readonly cpu?: string | number;
    /** Bytes with a unit: `"8Gi"`. */
    readonly memory?: string;
    /** How many `nvidia.com/gpu`, or of another type. */
    readonly gpu?: number | string | {
        readonly type: string;
        readonly count: number | string;
    };
    /** By Kubernetes resource name. */
    readonly requests?: Readonly<Record<string, string | number>>;
    /** By Kubernetes resource name. */
    readonly limits?: Readonly<Record<string, string | number>>;
}
/**
 * How a failed task is tried again.
 *
 * @example
 * ```ts
 * import type { Retry } from "argots";
 *
 * export const patient: Retry = { limit: 5, backoff: { duration: "10s", factor: 2, maxDuration: "10m" }, on: "Always" };
 * export const outOfMemory: Retry = { limit: 2, when: "asInt(lastRetry.exitCode) == 137" };
 * ```
 */
export interface Retry {
    /** Most attempts after the first. Without it, as often as it takes. */
    readonly limit?: number;
    readonly backoff?: {
        /** The first pause, with a unit: `"10s"`. */
        readonly duration: string;
        /** What each pause is longer by than the one before. */
        readonly factor?: number;
        /** All attempts together take no longer than this. */
        readonly maxDuration?: string;
    };
    /** Which ends are tried again. Default: `Always`. */
    readonly on?: "Always" | "OnFailure" | "OnError" | "OnTransientError";
    /** An Argo expression over `lastRetry`, in its own words. */
    readonly when?: string;
}
/**
 * What makes two tasks the same, and for how long.
 *
 * @example
 * ```ts
 * import type { Cache } from "argots";
 *
 * export const daily: Cache = { maxAge: "24h" };
 * ```
 */
export interface Cache {
    /** Default: made from the component's source, image, options and all inputs. */
    readonly key?: string;
    /** A duration with a unit, after which a result is no longer used. */
    readonly maxAge?: string;
}
/**
 * What only one task, or so many tasks, may hold at the same time, over all workflows.
 *
 * @example
 * ```ts
 * import type { Synchronization } from "argots";
 *
 * export const exclusive: Synchronization = { mutex: "database" };
 * export const limited: Synchronization = { semaphore: { configMap: "limits", key: "gpu-jobs" } };
 * ```
 */
export interface Synchronization {
    readonly mutex?: string | Mutex | readonly (string | Mutex)[];
    readonly semaphore?: Semaphore | readonly Semaphore[];
}
/** A lock that one holds at a time. */
export interface Mutex {
    readonly name: string;
    readonly namespace?: string;
}
/** A lock that as many hold at a time as the ConfigMap's key says. */
export interface Semaphore {
    readonly configMap: string;
    readonly key: string;
    readonly namespace?: string;
}
/**
 * What can be mounted: made with `pvc`, `ephemeral`, `emptyDir`, `secretVolume` or `configMapVolume`.
 *
 * @example
 * ```ts
 * import { emptyDir, pvc, type Volume } from "argots";
 *
 * export const volumes: Record<string, Volume> = { "/mnt/data": pvc("data"), "/scratch": emptyDir() };
 * ```
 */
export type Volume = PersistentVolume | EphemeralVolume | EmptyDirectory | SecretVolume | ConfigMapVolume;
/**
 * A text, or where one comes from: made with `secret`, `configMap` or `field`.
 *
 * @example
 * ```ts
 * import { secret, type EnvironmentValue } from "argots";
 *
 * export const environment: Record<string, EnvironmentValue> = { LEVEL: "debug", WORKERS: 4, TOKEN: secret("api", "token") };
 * ```
 */
export type EnvironmentValue = string | number | boolean | SecretReference | ConfigMapReference | FieldReference;
/** Whatever a call gave: a value, an artifact, an object of them, a list of them, or nothing. A component that was not called is none. */
export type TaskResult = string | number | boolean | null | undefined | Nothing | (object & {
    readonly [Symbol.hasInstance]?: never;
});
