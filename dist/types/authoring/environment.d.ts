/** What `secret` makes. */
export interface SecretReference {
    readonly kind: "secret";
    readonly name: string;
    readonly key: string;
    readonly optional?: boolean;
}
/** What `configMap` makes. */
export interface ConfigMapReference {
    readonly kind: "config-map";
    readonly name: string;
    readonly key: string;
    readonly optional?: boolean;
}
/** What `field` makes. */
export interface FieldReference {
    readonly kind: "field";
    readonly path: string;
}
/**
 * The value of a Secret's key, for an environment variable or an HTTP header. It is read by Kubernetes; it is never in the manifest.
 *
 * @example
 * ```ts
 * import { secret, type TaskOptions } from "argots";
 *
 * export const options: TaskOptions = { env: { API_TOKEN: secret("api", "token"), PROXY: secret("proxy", "url", { optional: true }) } };
 * ```
 */
export declare function secret(name: string, key: string, options?: {
    readonly optional?: boolean;
}): SecretReference;
/**
 * The value of a ConfigMap's key, for an environment variable.
 *
 * @example
 * ```ts
 * import { configMap, type TaskOptions } from "argots";
 *
 * export const options: TaskOptions = { env: { LOG_LEVEL: configMap("settings", "log-level") } };
 * ```
 */
export declare function configMap(name: string, key: string, options?: {
    readonly optional?: boolean;
}): ConfigMapReference;
/**
 * A field of the pod, for an environment variable.
 *
 * @param path - as Kubernetes' `fieldRef`: `metadata.name`, `status.podIP`, `metadata.labels['app']`
 *
 * @example
 * ```ts
 * import { field, type TaskOptions } from "argots";
 *
 * export const options: TaskOptions = { env: { POD_NAME: field("metadata.name") } };
 * ```
 */
export declare function field(path: string): FieldReference;
