import type { Given, NoInputs } from "./interface.js";
import type { Pipeline } from "./pipeline.js";
/**
 * When a pipeline runs by itself.
 *
 * @example
 * ```ts
 * import type { CronSettings } from "argots";
 *
 * export const workdays: CronSettings = {
 *   schedule: ["0 2 * * 1-5", "0 14 * * 1-5"],
 *   timezone: "Asia/Seoul",
 *   concurrency: "Forbid",
 *   startingDeadlineSeconds: 600,
 *   history: { successful: 3, failed: 5 },
 * };
 * ```
 */
export interface CronSettings {
    /** Five fields: minute, hour, day of the month, month, day of the week. Several are possible. */
    readonly schedule: string | readonly string[];
    /** An IANA name: `"Asia/Seoul"`. Default: the controller's, mostly UTC. */
    readonly timezone?: string;
    /** What happens where the run before still goes on. Default: `Allow`. */
    readonly concurrency?: "Allow" | "Forbid" | "Replace";
    /** The schedule exists, but does not fire. */
    readonly suspend?: boolean;
    /** A firing that was missed is made up for within so many seconds. */
    readonly startingDeadlineSeconds?: number;
    /** How many finished runs are kept. */
    readonly history?: {
        readonly successful?: number;
        readonly failed?: number;
    };
    /** An Argo expression over `cronworkflow`: it fires only if that holds. */
    readonly when?: string;
    /** An Argo expression over `cronworkflow`: it fires no more once that holds. */
    readonly stopWhen?: string;
    /** Default: the export's name. */
    readonly name?: string;
    readonly namespace?: string;
    readonly labels?: Readonly<Record<string, string>>;
    readonly annotations?: Readonly<Record<string, string>>;
}
/**
 * The schedule, with the pipeline's parameters: those without a default must be given.
 *
 * @example
 * ```ts
 * import type { CronOptions } from "argots";
 *
 * export const options: CronOptions<{ region: string; depth?: number }> = { schedule: "@daily", params: { region: "eu" } };
 * ```
 */
export type CronOptions<In> = CronSettings & (Record<never, never> extends In ? {
    readonly params?: Given<In>;
} : {
    readonly params: Given<In>;
});
/**
 * What `cron` makes.
 *
 * @example
 * ```ts
 * import { cron, pipeline, type Cron } from "argots";
 *
 * const clean = pipeline({ name: "clean" }, ({ days = 7 }) => ({ days }));
 * export const weekly: Cron = cron(clean, { schedule: "0 4 * * 0", params: { days: 14 } });
 * ```
 */
export interface Cron {
    readonly kind: "cron";
    readonly pipeline: Pipeline<never, unknown>;
    readonly options: CronSettings;
}
/**
 * A pipeline on a schedule: a CronWorkflow.
 *
 * @example
 * ```ts
 * import { cron, pipeline } from "argots";
 *
 * export const training = pipeline({ name: "training" }, ({ datasetUrl, depth = 5 }: { datasetUrl: string; depth?: number }) => ({
 *   text: `${datasetUrl} ${depth}`,
 * }));
 *
 * export const nightly = cron(training, {
 *   schedule: "0 2 * * *",
 *   timezone: "Asia/Seoul",
 *   concurrency: "Forbid",
 *   params: { datasetUrl: "gs://my-bucket/latest-data.csv" },
 * });
 * ```
 */
export declare function cron<In = NoInputs>(pipeline: Pipeline<In, unknown>, options: CronOptions<NoInfer<In>>): Cron;
