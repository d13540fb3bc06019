import type { ConnectionOptions } from "./cluster/connect/options.js";
import { systemClock } from "./cluster/transport/system-clock.js";
import type { ClusterService } from "./cluster/service.js";
/**
 * Opens the way to a cluster: the Kubernetes API, or Argo Server where the options or `ARGO_SERVER` name one. Rejects with a ClusterError, whose `diagnostic`
 * says what to do. Close the service when you are done.
 *
 * @example
 * import { openCluster, systemClock, waitFor } from "argots/cluster";
 *
 * const service = await openCluster({ context: "staging" });
 * const outcome = await waitFor(service, "training-4f1c2ab-2n9c4hqzk1", { clock: systemClock });
 * console.log(outcome.kind);
 * await service.close();
 */
export declare function openCluster(options?: ConnectionOptions): Promise<ClusterService>;
export { ClusterError, type ClusterErrorKind } from "./cluster/cluster-error.js";
export type { Clock } from "./cluster/connection.js";
export type { ConnectionOptions } from "./cluster/connect/options.js";
export { createMasker, type Masker } from "./cluster/mask.js";
export type * from "./cluster/objects.js";
export type * from "./cluster/service.js";
export { systemClock };
export * from "./cluster/submit/labels.js";
export { createWorkflow, type Submission, type SubmissionOptions } from "./cluster/submit/create-workflow.js";
export { declaredInputs, parameterEntries, readParameters, type Parameters, type ParameterWords } from "./cluster/submit/parameters.js";
export { applyLibraries } from "./cluster/submit/libraries.js";
export { prepareApplied, type AppliedFacts } from "./cluster/submit/prepare-applied.js";
export { prepareWorkflow, type Preparation, type TemplateReference, type WorkflowSource } from "./cluster/submit/prepare-workflow.js";
export { checkRunNames, runMetadata, type RunFacts, type RunMetadata } from "./cluster/submit/run-metadata.js";
export { attemptName, submissionHash, workflowName, type SubmissionIdentity } from "./cluster/submit/workflow-name.js";
export { diffCluster, isApplied, type DiffOptions, type ObjectDifference } from "./cluster/diff/diff-cluster.js";
export { printChanges } from "./cluster/diff/print-diff.js";
export { cancelOnSignals, cancelRun, type Canceller, type Cancellation, type CancelOptions, type CancelPolicy, } from "./cluster/follow/cancel.js";
export { follow, waitFor, type FollowEvent, type FollowOptions } from "./cluster/follow/follow.js";
export { lastLines, nodeLogs, type LogEvent, type NodeLogOptions, type Tail } from "./cluster/follow/logs.js";
export { outcomeMessage } from "./cluster/follow/outcome-message.js";
export type { Outcome } from "./cluster/follow/outcome.js";
export { shellWord } from "./cluster/shell-word.js";
export { declaredTasks } from "./cluster/tree/declared-tasks.js";
export { durationText } from "./cluster/tree/duration-text.js";
export { firstFailure, type Failure } from "./cluster/tree/first-failure.js";
export { harmlessLine } from "./cluster/tree/harmless-line.js";
export { isFinished, workflowOutputs } from "./cluster/tree/outcome.js";
export { renderTree, type PrintOptions } from "./cluster/tree/print.js";
export { transitionLines, type TransitionLinesOptions } from "./cluster/tree/print-transition.js";
export { questionText } from "./cluster/tree/question.js";
export type { Question, RunNode, RunState } from "./cluster/tree/run-node.js";
export { runTree } from "./cluster/tree/run-tree.js";
export { transitions, type Transition } from "./cluster/tree/transitions.js";
