/** `argots/cluster`: from here to a cluster and back. */
import { connect } from "./cluster/connect/connect.ts";
import type { ConnectionOptions } from "./cluster/connect/options.ts";
import { argoServerService } from "./cluster/argo-server/service.ts";
import { kubernetesService } from "./cluster/kubernetes/service.ts";
import { systemClock } from "./cluster/transport/system-clock.ts";
import type { ClusterService } from "./cluster/service.ts";

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
export async function openCluster(options: ConnectionOptions = {}): Promise<ClusterService> {
  const connection = await connect(options);
  const clock = options.clock ?? systemClock;
  return connection.kind === "argo-server" ? argoServerService(connection, clock) : kubernetesService(connection, clock);
}

export { ClusterError, type ClusterErrorKind } from "./cluster/cluster-error.ts";
export type { Clock } from "./cluster/connection.ts";
export type { ConnectionOptions } from "./cluster/connect/options.ts";
export { createMasker, type Masker } from "./cluster/mask.ts";
export type * from "./cluster/objects.ts";
export type * from "./cluster/service.ts";
export { systemClock };
export * from "./cluster/submit/labels.ts";
export { createWorkflow, type Submission, type SubmissionOptions } from "./cluster/submit/create-workflow.ts";
export { declaredInputs, parameterEntries, readParameters, type Parameters, type ParameterWords } from "./cluster/submit/parameters.ts";
export { applyLibraries } from "./cluster/submit/libraries.ts";
export { prepareApplied, type AppliedFacts } from "./cluster/submit/prepare-applied.ts";
export { prepareWorkflow, type Preparation, type TemplateReference, type WorkflowSource } from "./cluster/submit/prepare-workflow.ts";
export { checkRunNames, runMetadata, type RunFacts, type RunMetadata } from "./cluster/submit/run-metadata.ts";
export { attemptName, submissionHash, workflowName, type SubmissionIdentity } from "./cluster/submit/workflow-name.ts";
export { diffCluster, isApplied, type DiffOptions, type ObjectDifference } from "./cluster/diff/diff-cluster.ts";
export { printChanges } from "./cluster/diff/print-diff.ts";
export {
  cancelOnSignals,
  cancelRun,
  type Canceller,
  type Cancellation,
  type CancelOptions,
  type CancelPolicy,
} from "./cluster/follow/cancel.ts";
export { follow, waitFor, type FollowEvent, type FollowOptions } from "./cluster/follow/follow.ts";
export { lastLines, nodeLogs, type LogEvent, type NodeLogOptions, type Tail } from "./cluster/follow/logs.ts";
export { outcomeMessage } from "./cluster/follow/outcome-message.ts";
export type { Outcome } from "./cluster/follow/outcome.ts";
export { shellWord } from "./cluster/shell-word.ts";
export { declaredTasks } from "./cluster/tree/declared-tasks.ts";
export { durationText } from "./cluster/tree/duration-text.ts";
export { firstFailure, type Failure } from "./cluster/tree/first-failure.ts";
export { harmlessLine } from "./cluster/tree/harmless-line.ts";
export { isFinished, workflowOutputs } from "./cluster/tree/outcome.ts";
export { renderTree, type PrintOptions } from "./cluster/tree/print.ts";
export { transitionLines, type TransitionLinesOptions } from "./cluster/tree/print-transition.ts";
export { questionText } from "./cluster/tree/question.ts";
export type { Question, RunNode, RunState } from "./cluster/tree/run-node.ts";
export { runTree } from "./cluster/tree/run-tree.ts";
export { transitions, type Transition } from "./cluster/tree/transitions.ts";
