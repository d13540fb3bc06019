import { clusterApplyConflict, clusterObjectRefused } from "../../diagnostics/messages.generated.ts";
import type { Json } from "../../graph/types.ts";
import { ClusterError } from "../cluster-error.ts";
import type { ClusterRequest, ClusterResponse, Connection } from "../connection.ts";
import { diffObjects } from "../diff/diff-objects.ts";
import { argoKinds, type KubernetesObject } from "../objects.ts";
import type { Applied } from "../service.ts";
import { fieldsOf, listOf, textOf } from "./json.ts";
import { objectPath } from "./paths.ts";
import { objectIn } from "./reply.ts";
import { sendable } from "./sendable.ts";
import { argoKindOf, describe, type Subject } from "./subject.ts";

/** Who writes, as the server keeps it beside every field. */
export const fieldManager = "argots";

export interface ApplyTarget {
  readonly namespace: string;
  readonly dryRun: boolean;
  /** What is there now. */
  readonly before: KubernetesObject | undefined;
}

/** Server-side apply, without force. */
export async function applyObject(connection: Connection, object: KubernetesObject, target: ApplyTarget): Promise<Applied> {
  const { namespace, before } = target;
  const kind = argoKindOf(object);
  const name = object.metadata.name ?? "";
  const subject: Subject = { verb: "patch", kind, name, namespace };
  let response = await send(connection, object, target, false);
  // `argots cron suspend` and a submission write as argots too, but not by applying: what they wrote is our own.
  if (response.status === 409 && isOurs(conflictsOf(response))) {
    response = await send(connection, object, target, true);
  }
  if (response.status === 409) throw conflict(response, subject);
  const after = objectIn(response, subject);
  if (before === undefined) return { object: after, change: "created" };
  return { object: after, change: diffObjects(before, after).length === 0 ? "unchanged" : "changed" };
}

async function send(connection: Connection, object: KubernetesObject, target: ApplyTarget, force: boolean): Promise<ClusterResponse> {
  const { namespace, dryRun } = target;
  const kind = argoKindOf(object);
  const name = object.metadata.name ?? "";
  const request: ClusterRequest = {
    method: "PATCH",
    path: objectPath(kind, name, namespace),
    query: { fieldManager, ...(force ? { force: "true" } : {}), ...(dryRun ? { dryRun: "All", fieldValidation: "Strict" } : {}) },
    // JSON is YAML.
    contentType: "application/apply-patch+yaml",
    body: sendable(object, argoKinds[kind].namespaced ? namespace : undefined),
  };
  try {
    return await connection.request({ ...request, repeatable: false });
  } catch (error) {
    if (!(error instanceof ClusterError) || error.kind !== "transport" || error.status === 429) throw error;
    const reason = wrongType(error);
    if (reason === undefined) return connection.request(request);
    const what = describe({ verb: "patch", kind, name, namespace });
    throw new ClusterError("refused", clusterObjectRefused({ what, reason }), { status: 500, cause: error });
  }
}

/** A field of the wrong type is 500 to the API server when it is applied, as if asking again helped; it never gets to the schema. */
function wrongType({ status, diagnostic }: ClusterError): string | undefined {
  return status === 500 ? /failed to create typed patch object \([^)]*\): (.*?)\.?$/.exec(diagnostic.text)?.[1] : undefined;
}

interface Conflict {
  readonly owner: string;
  readonly field: string;
}

function isOurs(conflicts: readonly Conflict[]): boolean {
  return conflicts.length > 0 && conflicts.every(({ owner }) => owner === fieldManager);
}

/** `causes: [{reason: "FieldManagerConflict", message: 'conflict with "kubectl-edit" using argoproj.io/v1alpha1', field: ".spec.entrypoint"}]` */
function conflictsOf(response: ClusterResponse): readonly Conflict[] {
  const causes: readonly Json[] = listOf(fieldsOf(fieldsOf(response.json)?.["details"])?.["causes"]);
  return causes.flatMap((cause) => {
    const fields = fieldsOf(cause);
    if (fields?.["reason"] !== "FieldManagerConflict") return [];
    const owner = /"([^"]*)"/.exec(textOf(fields["message"]) ?? "")?.[1] ?? "another program";
    return [{ owner, field: textOf(fields["field"]) ?? "" }];
  });
}

function conflict(response: ClusterResponse, subject: Subject): ClusterError {
  const conflicts = conflictsOf(response);
  const what = describe(subject);
  const reason = textOf(fieldsOf(response.json)?.["message"]) ?? response.text;
  const fields = conflicts.length === 0 ? reason : conflicts.map(({ owner, field }) => `\`${field}\` (${owner})`).join(", ");
  return new ClusterError("conflict", clusterApplyConflict({ what, fields }), { status: 409 });
}
