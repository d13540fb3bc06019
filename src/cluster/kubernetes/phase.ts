import { workflowHasEnded } from "../../diagnostics/messages.generated.ts";
import { ClusterError } from "../cluster-error.ts";
import type { Workflow } from "../objects.ts";

/** The controller's label says it first, before it has written anything else. */
const completed = "workflows.argoproj.io/completed";

export function hasEnded({ metadata, status }: Workflow): boolean {
  if (metadata.labels?.[completed] === "true") return true;
  return status?.phase === "Succeeded" || status?.phase === "Failed" || status?.phase === "Error";
}

export function endedAlready(workflow: Workflow): ClusterError {
  const phase = workflow.status?.phase === undefined || workflow.status.phase === "" ? "completed" : workflow.status.phase;
  return new ClusterError("refused", workflowHasEnded({ name: workflow.metadata.name ?? "", phase }));
}
