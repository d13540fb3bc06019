/**
 * A task that failed, as `run.failures` lists it.
 *
 * @example
 * ```ts
 * import type { Failure } from "argots";
 *
 * export const describe = ({ displayName, message }: Failure) => `${displayName}: ${message}`;
 * ```
 */
export interface Failure {
    readonly displayName: string;
    readonly message: string;
    readonly templateName: string;
    readonly phase: string;
    readonly podName: string;
    /** ISO 8601. */
    readonly finishedAt: string;
}
/**
 * What a run knows of itself.
 *
 * @example
 * ```ts
 * import type { Run } from "argots";
 *
 * export const failed: Partial<Run> = { name: "nightly-x7f2k", status: "Failed" };
 * ```
 */
export interface Run {
    /** Of the Workflow: `nightly-x7f2k`. */
    readonly name: string;
    readonly uid: string;
    readonly namespace: string;
    /** How it ended: known in the `finally` of a `try` around everything that the pipeline does. */
    readonly status: "Running" | "Succeeded" | "Failed" | "Error";
    /** The tasks that failed, and the pipelines around them; known where `status` is. */
    readonly failures: readonly Failure[];
    /** ISO 8601. */
    readonly createdAt: string;
    /** ISO 8601: the time that a cron started this run for. Other runs have none: `run.scheduledAt ?? run.createdAt`. */
    readonly scheduledAt: string | undefined;
}
