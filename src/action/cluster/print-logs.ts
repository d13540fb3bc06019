import type { ClusterLibrary } from "../../cli/context.ts";
import { podsOf } from "../../cli/cluster/print-logs.ts";
import type { Workflow } from "../../cluster/objects.ts";
import type { ClusterService } from "../../cluster/service.ts";
import type { ActionContext } from "../context.ts";
import type { Log } from "../github/log.ts";
import type { Logs } from "../inputs.ts";

/** Of a task that failed, more lines than this are rarely read; `logs: all` prints everything. */
const linesOfFailure = 200;

/** The logs of an ended run, a group a task. What a task prints stays text: it cannot become a command of the runner's. */
export async function printLogs(
  workflow: Workflow,
  { logs, title }: { readonly logs: Logs; /** What stands before the task's name. */ readonly title: string },
  { service, library }: { readonly service: ClusterService; readonly library: ClusterLibrary },
  log: Log,
  { clock }: ActionContext,
): Promise<void> {
  if (logs === "none") return;
  for (const { node, pod } of podsOf(library.runTree(workflow))) {
    if (logs === "failed" && node.state !== "failed" && node.state !== "error") continue;
    const heading = `${title}${node.path || node.name}${node.place === undefined ? "" : `  ${node.place}`}`;
    try {
      const { lines, before, notice } = await library.lastLines(service, workflow, pod, logs === "all" ? Infinity : linesOfFailure, {
        clock,
      });
      const shown = [
        ...(before > 0 ? [`… ${before} lines before`] : []),
        ...lines.map(({ text }) => text),
        ...(notice === undefined ? [] : [notice.text]),
      ];
      log.group(heading, shown.join("\n"));
    } catch (error) {
      if (!(error instanceof library.ClusterError)) throw error;
      log.group(heading, error.diagnostic.text);
    }
  }
}
