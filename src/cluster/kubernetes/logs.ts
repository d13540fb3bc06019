import { logGone, logNotYet } from "../../diagnostics/messages.generated.ts";
import { ClusterError } from "../cluster-error.ts";
import type { Connection } from "../connection.ts";
import type { Workflow } from "../objects.ts";
import type { LogLine, LogOptions } from "../service.ts";
import { isSince, readLogLine } from "./log-lines.ts";
import { logTarget, type LogTarget } from "./log-target.ts";
import { withNodes } from "./nodes.ts";
import { podPath } from "./paths.ts";

/** A container's log, line by line; the server's times make it possible to go on where it broke off. */
export async function* podLog(connection: Connection, workflow: Workflow, nodeId: string, options: LogOptions): AsyncIterable<LogLine> {
  const target = logTarget(await withNodes(workflow), nodeId, options.container);
  const namespace = options.namespace ?? workflow.metadata.namespace ?? connection.namespace;
  const lines = connection.lines({
    method: "GET",
    path: `${podPath(target.pod, namespace)}/log`,
    query: {
      container: target.container,
      timestamps: "true",
      ...(options.follow ? { follow: "true" } : {}),
      ...(options.since === undefined ? {} : { sinceTime: options.since }),
    },
    ...(options.signal === undefined ? {} : { signal: options.signal }),
    ...(options.silence === undefined ? {} : { silence: options.silence }),
  });
  try {
    for await (const text of lines) {
      const line = readLogLine(text);
      if (options.since === undefined || line.time === undefined || isSince(line.time, options.since)) yield line;
    }
  } catch (error) {
    throw explained(error, target);
  }
}

/** The kubelet answers 400 for a container that has not started, and the API server 404 for a pod that is gone. */
function explained(error: unknown, { task, pod }: LogTarget): unknown {
  if (!(error instanceof ClusterError)) return error;
  if (error.status === 404) return new ClusterError("not-found", logGone({ task, pod }), { status: 404, cause: error });
  if (error.status !== 400) return error;
  return new ClusterError("refused", logNotYet({ task, reason: error.diagnostic.text.replace(/\.$/, "") }), { status: 400, cause: error });
}
