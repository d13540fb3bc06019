import { ClusterError, StreamCut } from "../cluster-error.ts";
import type { Connection } from "../connection.ts";
import { asObject, fieldsOf, type Fields } from "../kubernetes/json.ts";
import { withNodes } from "../kubernetes/nodes.ts";
import { refusal } from "../kubernetes/refusal.ts";
import { missingWorkflow } from "./reply.ts";
import type { WatchEvent, WatchOptions } from "../service.ts";
import { readStreamLine, type StreamFailure } from "./streams.ts";

/** As `watchWorkflow` of the Kubernetes API: Argo Server passes on what it gives, but for bookmarks. */
export async function* watchEvents(connection: Connection, name: string, options: WatchOptions): AsyncIterable<WatchEvent> {
  const namespace = options.namespace ?? connection.namespace;
  const lines = connection.lines({
    method: "GET",
    path: `/api/v1/workflow-events/${encodeURIComponent(namespace)}`,
    query: {
      "listOptions.fieldSelector": `metadata.name=${name}`,
      ...(options.resourceVersion === undefined ? {} : { "listOptions.resourceVersion": options.resourceVersion }),
    },
    ...(options.signal === undefined ? {} : { signal: options.signal }),
    ...(options.silence === undefined ? {} : { silence: options.silence }),
  });
  try {
    for await (const line of lines) {
      const item = readStreamLine(line);
      if (item === undefined) continue;
      if (item.kind === "failure") {
        if (isGone(item)) yield { kind: "gone" };
        else endedBy(item, name, namespace);
        return;
      }
      const event = await readEvent(item.result);
      if (event !== undefined) yield event;
    }
  } catch (error) {
    if (!(error instanceof ClusterError)) throw error;
    const { status = 0, diagnostic } = error;
    if (isGone({ kind: "failure", status, message: diagnostic.text })) yield { kind: "gone" };
    // It looks for the workflow before it watches; the API server just waits for it.
    else if (status === 404) throw missingWorkflow(name, namespace, error);
    else throw error;
  }
}

async function readEvent(result: Fields): Promise<WatchEvent | undefined> {
  const { type, object } = result;
  const found = asObject({ apiVersion: "argoproj.io/v1alpha1", kind: "Workflow", ...fieldsOf(object) });
  if (found === undefined) return undefined;
  if (type === "DELETED") return { kind: "deleted", workflow: await withNodes(found) };
  return type === "ADDED" || type === "MODIFIED" ? { kind: "changed", workflow: await withNodes(found) } : undefined;
}

/** 410 has no code in gRPC, so that only the words of the API server are left of it. */
function isGone({ status, message }: StreamFailure): boolean {
  return status === 410 || /too old resource version|resource version .* expired|\bexpired\b/i.test(message);
}

/** The end of the watch behind the server arrives as `EOF`, with 429 (server/workflow/workflow_server.go): that is an end like any other. */
function endedBy(failure: StreamFailure, name: string, namespace: string): void {
  const { status, message } = failure;
  if (message === "EOF") return;
  if (status === 429 || status >= 500) throw new StreamCut(message);
  throw refusal({ status, json: { code: status, message }, text: message }, { verb: "watch", kind: "Workflow", name, namespace });
}
