import { clusterObjectMissing, clusterReplyUnexpected } from "../../diagnostics/messages.generated.ts";
import { ClusterError } from "../cluster-error.ts";
import type { ClusterResponse, Connection } from "../connection.ts";
import { fieldsOf, type Fields } from "../kubernetes/json.ts";
import { isSuccess, unexpected } from "../kubernetes/reply.ts";
import { refusal } from "../kubernetes/refusal.ts";
import { describe, kubectlArguments, placeOf, type Subject } from "../kubernetes/subject.ts";
import type { ArgoKind, KubernetesObject } from "../objects.ts";

/** The object that Argo Server answers with: of one kind, which it does not say. */
export function objectIn(response: ClusterResponse, kind: ArgoKind, subject: Subject): KubernetesObject {
  if (!isSuccess(response)) throw refusalOf(response, subject);
  const fields = fieldsOf(response.json);
  if (fieldsOf(fields?.["metadata"]) === undefined) return unexpected(response, subject);
  return { apiVersion: "argoproj.io/v1alpha1", ...fields, kind } as unknown as KubernetesObject;
}

/**
 * Argo Server reports much of what is the caller's mistake as 500 (codes.Internal, codes.Unknown: server/utils/error.go), with words that say it.
 */
export function refusalOf(response: ClusterResponse, subject: Subject): ClusterError {
  const message = fieldsOf(response.json)?.["message"];
  if (response.status === 500 && typeof message === "string") {
    const values = { status: 500, verb: subject.verb, what: describe(subject), reason: message };
    return new ClusterError("refused", clusterReplyUnexpected(values), { status: 500 });
  }
  return refusal(response, subject);
}

/**
 * Asks for something that may be done twice. A reply that was lost is asked for again, a 500 is not: it is how Argo Server refuses.
 */
export async function actOnce(connection: Connection, path: string, body: Fields): Promise<ClusterResponse> {
  try {
    return await connection.request({ method: "PUT", path, body, repeatable: false });
  } catch (error) {
    if (!(error instanceof ClusterError) || error.kind !== "transport") throw error;
    if (error.status === undefined) return connection.request({ method: "PUT", path, body });
    return { status: error.status, headers: {}, json: undefined, text: error.diagnostic.text };
  }
}

export function missingWorkflow(name: string, namespace: string, cause?: unknown): ClusterError {
  const subject: Subject = { verb: "get", kind: "Workflow", name, namespace };
  const values = { kind: "Workflow", name, where: placeOf(subject), resource: kubectlArguments(subject) };
  return new ClusterError("not-found", clusterObjectMissing(values), { status: 404, cause });
}
