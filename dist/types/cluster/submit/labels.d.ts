/**
 * Everything that argots writes beside a manifest's own labels and annotations. Labels are what `argots list` and `argots diff` select by;
 * annotations are what a run says about itself. What changes with every commit is on workflows alone: an applied object only changes with its sources.
 *
 * | key | on | value |
 * |---|---|---|
 * | label `app.kubernetes.io/managed-by` | all | `argots` |
 * | label `argots.dev/pipeline` | all | the pipeline's manifest name |
 * | label `argots.dev/project` | templates, crons | the repository they come from: what is only in the cluster is told apart by it |
 * | label `argots.dev/experiment` | workflows | what the runs are grouped by |
 * | annotation `argots.dev/submission` | workflows | the hash of the run, the pipeline and its parameters: the same hash is the same submission |
 * | annotation `argots.dev/commit` | workflows | the commit of the sources |
 * | annotation `argots.dev/run-url` | workflows | the run of CI that sent it |
 * | annotation `argots.dev/sources` | workflows | JSON: `template/task` (or `template`) to `file:line` |
 * | annotation `argots.dev/stopped` | workflows | why it was stopped |
 * | annotation `argots.dev/retried-from` | workflows | the version that a retry was made from, so that a lost reply does not retry twice |
 */
export declare const managedByLabel = "app.kubernetes.io/managed-by";
export declare const managedByValue = "argots";
export declare const pipelineLabel = "argots.dev/pipeline";
export declare const projectLabel = "argots.dev/project";
export declare const experimentLabel = "argots.dev/experiment";
export declare const submissionAnnotation = "argots.dev/submission";
export declare const commitAnnotation = "argots.dev/commit";
export declare const runUrlAnnotation = "argots.dev/run-url";
export declare const sourcesAnnotation = "argots.dev/sources";
export declare const stopMessageAnnotation = "argots.dev/stopped";
export declare const retriedFromAnnotation = "argots.dev/retried-from";
/** Whether argots adds it beside the manifest's own. */
export declare function isOwnKey(key: string): boolean;
