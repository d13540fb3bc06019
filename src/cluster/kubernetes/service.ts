import type { Clock, Connection } from "../connection.ts";
import { argoKinds, type ArgoKind, type KubernetesObject, type Workflow } from "../objects.ts";
import type { ClusterService, WriteOptions } from "../service.ts";
import { systemClock } from "../transport/system-clock.ts";
import { applyObject, fieldManager } from "./apply.ts";
import { listObjects } from "./list.ts";
import { podLog } from "./logs.ts";
import { withNodes } from "./nodes.ts";
import { collectionPath, objectPath } from "./paths.ts";
import { isObjectMissing, refusal } from "./refusal.ts";
import { isSuccess, objectIn } from "./reply.ts";
import { retryWorkflow } from "./retry-workflow.ts";
import { sendable } from "./sendable.ts";
import { shutDown } from "./shutdown.ts";
import { argoKindOf, type Subject } from "./subject.ts";
import { resumeWorkflow, setCronSuspended, suspendWorkflow } from "./suspend.ts";
import { watchWorkflow } from "./watch.ts";

/** What is in a cluster, by the Kubernetes API. */
export function kubernetesService(connection: Connection, clock: Clock = systemClock): ClusterService {
  const { description, namespace: own } = connection;
  const placeOf = (object: KubernetesObject, options: WriteOptions) => options.namespace ?? object.metadata.namespace ?? own;
  const get = async (kind: ArgoKind, name: string, namespace: string = own): Promise<KubernetesObject | undefined> => {
    const response = await connection.request({ method: "GET", path: objectPath(kind, name, namespace) });
    if (isObjectMissing(response)) return undefined;
    const object = objectIn(response, { verb: "get", kind, name, namespace });
    return kind === "Workflow" ? ((await withNodes(object)) as KubernetesObject) : object;
  };
  return {
    namespace: own,
    description,
    get,
    list: (kind, { namespace = own, labels } = {}) => listObjects(connection, kind, { namespace, labels }),
    async create(object, options = {}) {
      const kind = argoKindOf(object);
      const namespace = placeOf(object, options);
      const response = await connection.request({
        method: "POST",
        path: collectionPath(kind, namespace),
        query: { fieldManager, ...(options.dryRun ? { dryRun: "All", fieldValidation: "Strict" } : {}) },
        body: sendable(object, argoKinds[kind].namespaced ? namespace : undefined),
      });
      const { name, generateName } = object.metadata;
      const subject: Subject = { verb: "create", kind, name: name ?? `${generateName ?? ""}*`, namespace };
      return objectIn(response, subject);
    },
    async apply(object, options = {}) {
      const namespace = placeOf(object, options);
      const before = await get(argoKindOf(object), object.metadata.name ?? "", namespace);
      return applyObject(connection, object, { namespace, dryRun: options.dryRun ?? false, before });
    },
    async remove(kind, name, namespace = own) {
      const response = await connection.request({
        method: "DELETE",
        path: objectPath(kind, name, namespace),
        // Its pods go after it, as `kubectl delete` has it.
        body: { kind: "DeleteOptions", apiVersion: "v1", propagationPolicy: "Background" },
      });
      if (isObjectMissing(response)) return false;
      if (!isSuccess(response)) throw refusal(response, { verb: "delete", kind, name, namespace });
      return true;
    },
    stop: (name, namespace = own, message) => shutDown(connection, "Stop", name, namespace, message),
    terminate: (name, namespace = own) => shutDown(connection, "Terminate", name, namespace),
    suspend: (kind, name, namespace = own) =>
      kind === "CronWorkflow" ? setCronSuspended(connection, name, namespace, true) : suspendWorkflow(connection, clock, name, namespace),
    resume: (kind, name, namespace = own, answers = {}) =>
      kind === "CronWorkflow"
        ? setCronSuspended(connection, name, namespace, false)
        : resumeWorkflow(connection, clock, name, namespace, answers),
    retry: (name, namespace = own): Promise<Workflow> => retryWorkflow(connection, clock, name, namespace),
    watch: (name, options) => watchWorkflow(connection, name, options),
    logs: (workflow, nodeId, options) => podLog(connection, workflow, nodeId, options),
    close: () => connection.close(),
  };
}
