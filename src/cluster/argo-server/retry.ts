import { clusterObjectContested } from "../../diagnostics/messages.generated.ts";
import { ClusterError } from "../cluster-error.ts";
import type { Clock, Connection } from "../connection.ts";
import { withNodes } from "../kubernetes/nodes.ts";
import { notFailed } from "../kubernetes/retry-workflow.ts";
import { describe, type Subject } from "../kubernetes/subject.ts";
import type { ArgoKind, KubernetesObject, Workflow } from "../objects.ts";
import { objectPath } from "./paths.ts";
import { actOnce, missingWorkflow, objectIn } from "./reply.ts";

const mostAttempts = 6;

export interface RetryTarget {
  readonly name: string;
  readonly namespace: string;
  readonly get: (kind: ArgoKind, name: string, namespace: string) => Promise<KubernetesObject | undefined>;
}

/** Argo Server retries by itself, but gives up where somebody writes in between. */
export async function retryByServer(connection: Connection, clock: Clock, { name, namespace, get }: RetryTarget): Promise<Workflow> {
  const subject: Subject = { verb: "update", kind: "Workflow", name, namespace };
  const read = async (): Promise<Workflow> => {
    const found = (await get("Workflow", name, namespace)) as Workflow | undefined;
    if (found !== undefined) return found;
    throw missingWorkflow(name, namespace);
  };
  const before = await read();
  if (!hasFailed(before)) throw notFailed(before);
  for (let attempt = 1; attempt <= mostAttempts; attempt++) {
    const response = await actOnce(connection, `${objectPath("Workflow", name, namespace)}/retry`, { name, namespace });
    if (response.status >= 200 && response.status < 300) return withNodes(objectIn(response, "Workflow", subject));
    // A request whose reply was lost finds, sent again, that there is nothing left to retry.
    const now = await read();
    if (!hasFailed(now)) return now;
    if (response.status !== 409) return withNodes(objectIn(response, "Workflow", subject));
    if (attempt < mostAttempts) await clock.sleep(50 * 2 ** attempt);
  }
  throw new ClusterError("conflict", clusterObjectContested({ what: describe(subject), times: mostAttempts }), { status: 409 });
}

function hasFailed({ status }: Workflow): boolean {
  return status?.phase === "Failed" || status?.phase === "Error";
}
