import { logGone } from "../../diagnostics/messages.generated.ts";
import { ClusterError, StreamCut } from "../cluster-error.ts";
import type { Connection } from "../connection.ts";
import { textOf } from "../kubernetes/json.ts";
import { isSince, readLogLine } from "../kubernetes/log-lines.ts";
import { logTarget } from "../kubernetes/log-target.ts";
import { withNodes } from "../kubernetes/nodes.ts";
import { refusal } from "../kubernetes/refusal.ts";
import type { Workflow } from "../objects.ts";
import type { LogLine, LogOptions } from "../service.ts";
import { objectPath } from "./paths.ts";
import { readStreamLine } from "./streams.ts";

/**
 * A container's log by Argo Server. It cannot be asked to begin at a time, so what is known already is passed over here; and with `follow` it goes on
 * until the workflow ends, not the container (util/logs/workflow-logger.go). Of a pod that is gone it says nothing, and nothing is what comes.
 */
export async function* serverLog(connection: Connection, workflow: Workflow, nodeId: string, options: LogOptions): AsyncIterable<LogLine> {
  const { pod, container, task } = logTarget(await withNodes(workflow), nodeId, options.container);
  const namespace = options.namespace ?? workflow.metadata.namespace ?? connection.namespace;
  const name = workflow.metadata.name ?? "";
  const lines = connection.lines({
    method: "GET",
    path: `${objectPath("Workflow", name, namespace)}/log`,
    query: {
      podName: pod,
      "logOptions.container": container,
      "logOptions.timestamps": "true",
      ...(options.follow ? { "logOptions.follow": "true" } : {}),
    },
    ...(options.signal === undefined ? {} : { signal: options.signal }),
    ...(options.silence === undefined ? {} : { silence: options.silence }),
  });
  try {
    for await (const text of lines) {
      const item = readStreamLine(text);
      if (item === undefined) continue;
      if (item.kind === "failure") {
        const { status, message } = item;
        if (message === "EOF") return;
        if (status === 429 || status >= 500) throw new StreamCut(message);
        throw refusal({ status, json: { code: status, message }, text: message }, { verb: "get", kind: "Log", name: pod, namespace });
      }
      const line = readLogLine(textOf(item.result["content"]) ?? "");
      if (options.since === undefined || line.time === undefined || isSince(line.time, options.since)) yield line;
    }
  } catch (error) {
    if (!(error instanceof ClusterError) || error.status !== 404) throw error;
    throw new ClusterError("not-found", logGone({ task, pod }), { status: 404, cause: error });
  }
}
