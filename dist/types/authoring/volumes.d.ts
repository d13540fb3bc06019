/** What `pvc` makes. */
export interface PersistentVolume {
    readonly kind: "pvc";
    readonly claim: string;
    readonly subPath?: string;
    readonly readOnly?: boolean;
}
/** What `ephemeral` makes. */
export interface EphemeralVolume {
    readonly kind: "ephemeral";
    readonly size: string;
    readonly storageClass?: string;
    readonly accessModes?: readonly AccessMode[];
}
/** What `emptyDir` makes. */
export interface EmptyDirectory {
    readonly kind: "empty-directory";
    readonly medium?: "Memory";
    readonly sizeLimit?: string;
}
/** What `secretVolume` makes. */
export interface SecretVolume {
    readonly kind: "secret-volume";
    readonly name: string;
    readonly optional?: boolean;
    readonly items?: Readonly<Record<string, string>>;
}
/** What `configMapVolume` makes. */
export interface ConfigMapVolume {
    readonly kind: "config-map-volume";
    readonly name: string;
    readonly optional?: boolean;
    readonly items?: Readonly<Record<string, string>>;
}
/** How many nodes may mount a volume, and what they may do with it. */
type AccessMode = "ReadWriteOnce" | "ReadOnlyMany" | "ReadWriteMany" | "ReadWriteOncePod";
/**
 * An existing PersistentVolumeClaim, to be mounted.
 *
 * @param name - of the claim, in the run's namespace; may be known only when the pipeline runs
 *
 * @example
 * ```ts
 * import { pvc, type TaskOptions } from "argots";
 *
 * export const options: TaskOptions = { volumes: { "/mnt/data": pvc("data", { subPath: "2024", readOnly: true }) } };
 * ```
 */
export declare function pvc(name: string, options?: {
    readonly subPath?: string;
    readonly readOnly?: boolean;
}): PersistentVolume;
/**
 * A volume that is made for the task and deleted after it.
 *
 * @param size - a Kubernetes quantity: `"10Gi"`
 *
 * @example
 * ```ts
 * import { ephemeral, type TaskOptions } from "argots";
 *
 * export const options: TaskOptions = { volumes: { "/scratch": ephemeral("10Gi", { storageClass: "fast" }) } };
 * ```
 */
export declare function ephemeral(size: string, options?: {
    readonly storageClass?: string;
    readonly accessModes?: readonly AccessMode[];
}): EphemeralVolume;
/**
 * An empty directory of the pod.
 *
 * @example
 * ```ts
 * import { emptyDir, type TaskOptions } from "argots";
 *
 * export const options: TaskOptions = { volumes: { "/dev/shm": emptyDir({ medium: "Memory", sizeLimit: "2Gi" }) } };
 * ```
 */
export declare function emptyDir(options?: {
    readonly medium?: "Memory";
    readonly sizeLimit?: string;
}): EmptyDirectory;
/**
 * A Secret, mounted as files.
 *
 * @param options - `items` maps keys to file names; `optional` lets the pod start without the Secret
 *
 * @example
 * ```ts
 * import { secretVolume, type TaskOptions } from "argots";
 *
 * export const options: TaskOptions = { volumes: { "/etc/tls": secretVolume("tls", { items: { "tls.crt": "server.crt" } }) } };
 * ```
 */
export declare function secretVolume(name: string, options?: {
    readonly optional?: boolean;
    readonly items?: Readonly<Record<string, string>>;
}): SecretVolume;
/**
 * A ConfigMap, mounted as files.
 *
 * @param options - `items` maps keys to file names; `optional` lets the pod start without the ConfigMap
 *
 * @example
 * ```ts
 * import { configMapVolume, type TaskOptions } from "argots";
 *
 * export const options: TaskOptions = { volumes: { "/etc/app": configMapVolume("app-settings", { optional: true }) } };
 * ```
 */
export declare function configMapVolume(name: string, options?: {
    readonly optional?: boolean;
    readonly items?: Readonly<Record<string, string>>;
}): ConfigMapVolume;
export {};
