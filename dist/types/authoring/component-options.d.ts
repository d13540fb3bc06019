import type { SharedTaskOptions } from "./task-options.js";
/**
 * What holds for all tasks of a component, unless a call says otherwise.
 *
 * @example
 * ```ts
 * import type { ComponentOptions } from "argots";
 *
 * export const onGpu: ComponentOptions = { image: "trainer:1.4", resources: { gpu: 1 }, retry: 2 };
 * ```
 */
export interface ComponentOptions extends SharedTaskOptions {
    /** Default: the name it is exported or declared under. */
    readonly name?: string;
    /** Default: its doc comment. */
    readonly description?: string;
}
/**
 * Options of a Python component.
 *
 * @example
 * ```ts
 * import type { PythonOptions } from "argots";
 *
 * export const withPandas: PythonOptions = { image: "python:3.11-slim", packages: ["pandas==2.1.4"] };
 * ```
 */
export interface PythonOptions extends ComponentOptions {
    /** Installed with pip when the task starts. Better: an image that has them. */
    readonly packages?: readonly string[];
    /** Where pip looks for packages. */
    readonly pipIndexUrls?: readonly string[];
    /** Hosts that pip trusts without TLS. */
    readonly pipTrustedHosts?: readonly string[];
}
