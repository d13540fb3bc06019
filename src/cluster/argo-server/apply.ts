import { clusterObjectContested } from "../../diagnostics/messages.generated.ts";
import type { Json } from "../../graph/types.ts";
import { ClusterError } from "../cluster-error.ts";
import type { Clock, Connection } from "../connection.ts";
import { diffObjects } from "../diff/diff-objects.ts";
import { asJson, fieldsOf, type Fields } from "../kubernetes/json.ts";
import { sendable } from "../kubernetes/sendable.ts";
import { argoKindOf, describe, type Subject } from "../kubernetes/subject.ts";
import { argoKinds, type KubernetesObject } from "../objects.ts";
import type { Applied } from "../service.ts";
import { collectionPath, collections, objectPath } from "./paths.ts";
import { objectIn } from "./reply.ts";

/** How often it is read and written anew because somebody wrote in between. */
const mostAttempts = 6;

export interface ServerApplyTarget {
  readonly namespace: string;
  readonly dryRun: boolean;
  readonly read: () => Promise<KubernetesObject | undefined>;
}

/**
 * Argo Server has no server-side apply: what is there is read, and replaced where it differs, provided that nobody wrote in between. Labels and
 * annotations of others stay. It checks what it is given as its linter does, which passes over fields that it does not know; a dry run is only that.
 */
export async function applyByServer(
  connection: Connection,
  clock: Clock,
  object: KubernetesObject,
  { namespace, dryRun, read }: ServerApplyTarget,
): Promise<Applied> {
  const kind = argoKindOf(object);
  const name = object.metadata.name ?? "";
  const subject: Subject = { verb: "update", kind, name, namespace };
  if (dryRun) await lint(connection, object, namespace);
  for (let attempt = 1; attempt <= mostAttempts; attempt++) {
    const before = await read();
    if (before !== undefined && diffObjects(before, object).length === 0) return { object: before, change: "unchanged" };
    const change = before === undefined ? "created" : "changed";
    if (dryRun) return { object, change };
    const response = await (before === undefined
      ? connection.request({ method: "POST", path: collectionPath(kind, namespace), body: bodyOf(object, namespace) })
      : connection.request({ method: "PUT", path: objectPath(kind, name, namespace), body: bodyOf(object, namespace, before) }));
    if (response.status !== 409) return { object: objectIn(response, kind, subject), change };
    if (attempt < mostAttempts) await clock.sleep(50 * 2 ** attempt);
  }
  const message = clusterObjectContested({ what: describe(subject), times: mostAttempts });
  throw new ClusterError("conflict", message, { status: 409 });
}

/** What a write of an object says: its namespace, and what others wrote beside it. */
function bodyOf(object: KubernetesObject, namespace: string, before?: KubernetesObject): Fields {
  const kind = argoKindOf(object);
  const sent = sendable(object, argoKinds[kind].namespaced ? namespace : undefined);
  const place: Fields = argoKinds[kind].namespaced ? { namespace } : {};
  if (before === undefined) return { ...place, [collections[kind].field]: sent };
  const metadata = fieldsOf(sent["metadata"]) ?? {};
  const kept = (field: "labels" | "annotations"): Fields => {
    const together = { ...before.metadata[field], ...object.metadata[field] };
    return Object.keys(together).length === 0 ? {} : { [field]: together };
  };
  const spec = kind === "CronWorkflow" ? { spec: withSuspension(object, before) } : {};
  const { resourceVersion = "" } = before.metadata;
  const whole = { ...sent, ...spec, metadata: { ...metadata, ...kept("labels"), ...kept("annotations"), resourceVersion } };
  // Without a status it would be taken away.
  const status = asJson(before)["status"];
  return {
    ...place,
    name: object.metadata.name ?? "",
    [collections[kind].field]: { ...whole, ...(status === undefined ? {} : { status }) },
  };
}

/** A cron that somebody suspended stays so, unless the sources say something. */
function withSuspension(object: KubernetesObject, before: KubernetesObject): Fields {
  const suspend: Json | undefined = object.spec?.["suspend"] ?? before.spec?.["suspend"];
  return { ...object.spec, ...(suspend === undefined ? {} : { suspend }) };
}

/** Nothing is kept; the reply to a wrong object says what is wrong with it. */
export async function lint(connection: Connection, object: KubernetesObject, namespace: string): Promise<KubernetesObject> {
  const kind = argoKindOf(object);
  const response = await connection.request({
    method: "POST",
    path: `${collectionPath(kind, namespace)}/lint`,
    body: bodyOf(object, namespace),
    repeatable: true,
  });
  return objectIn(response, kind, { verb: "create", kind, name: object.metadata.name ?? object.metadata.generateName ?? "", namespace });
}
