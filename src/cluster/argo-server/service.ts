import { workflowHasEnded } from "../../diagnostics/messages.generated.ts";
import { ClusterError } from "../cluster-error.ts";
import type { Clock, Connection } from "../connection.ts";
import { answeredTasks } from "../kubernetes/answers.ts";
import { fieldsOf } from "../kubernetes/json.ts";
import { itemsOf } from "../kubernetes/list.ts";
import { withNodes } from "../kubernetes/nodes.ts";
import { hasEnded } from "../kubernetes/phase.ts";
import { isObjectMissing } from "../kubernetes/refusal.ts";
import { isSuccess, unexpected } from "../kubernetes/reply.ts";
import { sendable } from "../kubernetes/sendable.ts";
import { argoKindOf, type Subject } from "../kubernetes/subject.ts";
import { argoKinds, type ArgoKind, type KubernetesObject, type Workflow } from "../objects.ts";
import type { Answers, ClusterService, WriteOptions } from "../service.ts";
import { systemClock } from "../transport/system-clock.ts";
import { applyByServer, lint } from "./apply.ts";
import { serverLog } from "./logs.ts";
import { collectionPath, collections, objectPath } from "./paths.ts";
import { actOnce, objectIn, refusalOf } from "./reply.ts";
import { retryByServer } from "./retry.ts";
import { watchEvents } from "./watch.ts";

/** What is in a cluster, by Argo Server's REST. */
export function argoServerService(connection: Connection, clock: Clock = systemClock): ClusterService {
  const { description, namespace: own } = connection;
  const placeOf = (object: KubernetesObject, options: WriteOptions) => options.namespace ?? object.metadata.namespace ?? own;
  const get = async (kind: ArgoKind, name: string, namespace: string = own): Promise<KubernetesObject | undefined> => {
    const response = await connection.request({ method: "GET", path: objectPath(kind, name, namespace) });
    if (isObjectMissing(response)) return undefined;
    const object = objectIn(response, kind, { verb: "get", kind, name, namespace });
    return kind === "Workflow" ? ((await withNodes(object)) as KubernetesObject) : object;
  };
  const act = async (kind: ArgoKind, action: string, name: string, namespace: string, message?: string): Promise<KubernetesObject> => {
    const path = `${objectPath(kind, name, namespace)}/${action}`;
    const response = await actOnce(connection, path, { name, namespace, ...(message === undefined ? {} : { message }) });
    if (response.status >= 400 && kind === "Workflow") await explainEnd(name, namespace);
    return objectIn(response, kind, { verb: "update", kind, name, namespace });
  };
  /** A value is set task by task; with a default, resuming itself takes that. */
  const answer = async (name: string, namespace: string, answers: Answers): Promise<void> => {
    const workflow = (await get("Workflow", name, namespace)) as Workflow | undefined;
    if (workflow === undefined || hasEnded(workflow)) return;
    for (const { node, values } of answeredTasks(workflow, answers)) {
      if (Object.keys(values).length === 0) continue;
      const path = `${objectPath("Workflow", name, namespace)}/set`;
      const body = { name, namespace, nodeFieldSelector: `id=${node.id}`, outputParameters: JSON.stringify(values) };
      objectIn(await actOnce(connection, path, body), "Workflow", { verb: "update", kind: "Workflow", name, namespace });
    }
  };
  /** Argo Server refuses to stop what has ended, with words of its own. */
  const explainEnd = async (name: string, namespace: string): Promise<void> => {
    const workflow = (await get("Workflow", name, namespace)) as Workflow | undefined;
    if (workflow === undefined || !hasEnded(workflow)) return;
    throw new ClusterError("refused", workflowHasEnded({ name, phase: workflow.status?.phase || "completed" }));
  };
  return {
    namespace: own,
    description,
    get,
    async list(kind, { namespace = own, labels } = {}) {
      const response = await connection.request({
        method: "GET",
        path: collectionPath(kind, namespace),
        query: labels === undefined ? {} : { "listOptions.labelSelector": labels },
      });
      const subject: Subject = { verb: "list", kind, namespace };
      if (!isSuccess(response)) throw refusalOf(response, subject);
      return itemsOf(fieldsOf(response.json) ?? unexpected(response, subject), kind);
    },
    async create(object, options = {}) {
      const kind = argoKindOf(object);
      const namespace = placeOf(object, options);
      // Only workflows have a dry run that asks the API server too; the others would be made in earnest.
      if (options.dryRun && kind !== "Workflow") return lint(connection, object, namespace);
      const response = await connection.request({
        method: "POST",
        path: collectionPath(kind, namespace),
        body: {
          ...(argoKinds[kind].namespaced ? { namespace } : {}),
          [collections[kind].field]: sendable(object, argoKinds[kind].namespaced ? namespace : undefined),
          ...(options.dryRun ? { serverDryRun: true } : {}),
        },
      });
      const { name, generateName } = object.metadata;
      return objectIn(response, kind, { verb: "create", kind, name: name ?? `${generateName ?? ""}*`, namespace });
    },
    apply(object, options = {}) {
      const kind = argoKindOf(object);
      const namespace = placeOf(object, options);
      const read = () => get(kind, object.metadata.name ?? "", namespace);
      return applyByServer(connection, clock, object, { namespace, dryRun: options.dryRun ?? false, read });
    },
    async remove(kind, name, namespace = own) {
      const response = await connection.request({ method: "DELETE", path: objectPath(kind, name, namespace) });
      if (isObjectMissing(response)) return false;
      if (!isSuccess(response)) throw refusalOf(response, { verb: "delete", kind, name, namespace });
      return true;
    },
    async stop(name, namespace = own, message) {
      await act("Workflow", "stop", name, namespace, message);
    },
    async terminate(name, namespace = own) {
      await act("Workflow", "terminate", name, namespace);
    },
    async suspend(kind, name, namespace = own) {
      await act(kind, "suspend", name, namespace);
    },
    async resume(kind, name, namespace = own, answers = {}) {
      if (kind === "Workflow") await answer(name, namespace, answers);
      await act(kind, "resume", name, namespace);
    },
    retry: (name, namespace = own) => retryByServer(connection, clock, { name, namespace, get }),
    watch: (name, options) => watchEvents(connection, name, options),
    logs: (workflow, nodeId, options) => serverLog(connection, workflow, nodeId, options),
    close: () => connection.close(),
  };
}
