import type { WorkflowSpec } from "../argo/types.generated.js";
import type { SharedTaskOptions } from "./task-options.js";
/**
 * What holds for a whole pipeline. The task options among them (`image`, `retry`, `resources`, …) are defaults for its tasks.
 *
 * @example
 * ```ts
 * import { pipeline, type PipelineOptions } from "argots";
 *
 * const options: PipelineOptions = {
 *   name: "nightly",
 *   serviceAccount: "trainer",
 *   parallelism: 10,
 *   deadline: "6h",
 *   ttl: { afterSuccess: "24h", afterFailure: "7d" },
 *   podGC: "OnPodSuccess",
 *   retry: 2,
 * };
 * export const nightly = pipeline(options, ({ day = "today" }) => ({ day }));
 * ```
 */
export interface PipelineOptions extends SharedTaskOptions {
    /** Lowercase kebab-case. Default: the export's name. */
    readonly name?: string;
    /** Default: the pipeline's doc comment. */
    readonly description?: string;
    readonly namespace?: string;
    /** Labels of the Workflow. */
    readonly labels?: Readonly<Record<string, string>>;
    /** Annotations of the Workflow. */
    readonly annotations?: Readonly<Record<string, string>>;
    /** Runs are called `name`, not `name-x7f2k`; a second one of that name is refused. */
    readonly fixedName?: boolean;
    readonly serviceAccount?: string;
    /** Most pods of a run at the same time. */
    readonly parallelism?: number;
    /** A duration with a unit, `"2h"`, after which the run is stopped. */
    readonly deadline?: string;
    /** Runs with a higher one start earlier. */
    readonly priority?: number;
    /** When a finished run is deleted: durations (`"24h"`) or seconds. */
    readonly ttl?: {
        readonly afterCompletion?: string | number;
        readonly afterSuccess?: string | number;
        readonly afterFailure?: string | number;
    };
    /** When pods are deleted. */
    readonly podGC?: "OnPodCompletion" | "OnPodSuccess" | "OnWorkflowCompletion" | "OnWorkflowSuccess";
    readonly archiveLogs?: boolean;
    /** Names of the secrets that images are pulled with. */
    readonly imagePullSecrets?: readonly string[];
    /** A raw Argo WorkflowSpec, merged over the emitted one last: whatever argots has no option for. Its `templates` stand beside the emitted ones. */
    readonly workflow?: Partial<WorkflowSpec>;
}
