import { workflowNotRetryable } from "../../diagnostics/messages.generated.ts";
import { ClusterError } from "../cluster-error.ts";
import type { Clock, Connection } from "../connection.ts";
import type { Workflow } from "../objects.ts";
import { retriedFromAnnotation } from "../submit/labels.ts";
import { changeWorkflow } from "./change-workflow.ts";
import { deletePods } from "./delete-pods.ts";
import { nodesOf } from "./nodes.ts";
import { podNameOf } from "./pod-name.ts";
import { planRetry } from "./retry-plan.ts";
import { retriedWorkflow } from "./retried-workflow.ts";

/** Runs again what failed: forgets its nodes and deletes its pods, whereupon the controller begins where nothing has been done yet. */
export function retryWorkflow(connection: Connection, clock: Clock, name: string, namespace: string): Promise<Workflow> {
  const tried = new Set<string>();
  return changeWorkflow(connection, clock, { verb: "patch", kind: "Workflow", name, namespace }, async (workflow) => {
    const retriedFrom = workflow.metadata.annotations?.[retriedFromAnnotation];
    // The reply to a change of ours was lost, and sent again it met its own traces.
    if (retriedFrom !== undefined && tried.has(retriedFrom)) return undefined;
    const { phase } = workflow.status ?? {};
    if (phase !== "Failed" && phase !== "Error") throw notFailed(workflow);
    tried.add(workflow.metadata.resourceVersion ?? "");
    const plan = planRetry(workflow);
    const nodes = nodesOf(workflow);
    const pods = [...plan.forgotten].flatMap((id) => (nodes[id]?.type === "Pod" ? [podNameOf(workflow, nodes[id])] : []));
    await deletePods(connection, clock, [...new Set(pods)], namespace);
    return retriedWorkflow(workflow, plan, new Date(clock.now()));
  });
}

/** Only a workflow that failed can be retried. */
export function notFailed({ metadata, status }: Workflow): ClusterError {
  const name = metadata.name ?? "";
  const succeeded = status?.phase === "Succeeded";
  const phase = succeeded ? "Succeeded" : status?.phase || "not begun";
  const hint = succeeded ? "submit it again." : `wait for its end, or \`argots terminate ${name}\` first.`;
  return new ClusterError("refused", workflowNotRetryable({ name, phase, hint }));
}
