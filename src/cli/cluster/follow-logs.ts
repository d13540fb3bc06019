import type { Workflow } from "../../cluster/objects.ts";
import type { RunNode } from "../../cluster/tree/run-node.ts";
import { paintFor } from "../colour.ts";
import { messageLines } from "../reporters/message-lines.ts";
import { podsOf } from "./print-logs.ts";
import type { ClusterCommand } from "./with-cluster.ts";

export interface NodeLog {
  readonly node: RunNode;
  /** The id of the node whose pod it is. */
  readonly pod: string;
  readonly container: string | undefined;
  /** Lines of several tasks say whose they are. */
  readonly isNamed: boolean;
  readonly follow?: boolean;
  readonly signal?: AbortSignal;
}

export async function printNodeLog(command: ClusterCommand, run: Workflow, log: NodeLog): Promise<void> {
  const { library, service, context } = command;
  const { node, pod, container, isNamed, follow = false, signal } = log;
  const reader = context.env.GITHUB_ACTIONS === "true" ? "github" : "terminal";
  const prefix = isNamed ? `${paintFor(context.stdout, context.env)("dim", `${node.path || node.name} |`)} ` : "";
  for await (const event of library.nodeLogs(service, run, pod, { clock: context.clock, follow, which: container, signal })) {
    if (event.kind === "line") context.stdout.write(`${prefix}${library.harmlessLine(event.text, { for: reader })}\n`);
    else context.stderr.write(`${messageLines(event.message, paintFor(context.stderr, context.env)).join("\n")}\n`);
  }
}

export interface FollowedLogs {
  readonly isWanted: (node: RunNode) => boolean;
  /** Somebody asked for one task. */
  readonly isOne: boolean;
  readonly container: string | undefined;
}

/** What runs, and what comes to run, side by side, until the run has ended. */
export async function followLogs(command: ClusterCommand, run: Workflow, { isWanted, isOne, container }: FollowedLogs): Promise<void> {
  const { library, service, context, namespace } = command;
  const stop = new AbortController();
  const printing: Promise<void>[] = [];
  const begun = new Set<string>();
  const options = { clock: context.clock, namespace, uid: run.metadata.uid, signal: stop.signal };
  // A log that cannot be read ends all of it.
  const failed: unknown[] = [];
  try {
    for await (const event of library.follow(service, run.metadata.name ?? "", options)) {
      if (event.kind === "notice")
        context.stderr.write(`${messageLines(event.message, paintFor(context.stderr, context.env)).join("\n")}\n`);
      if (event.kind !== "changed") continue;
      const wanted = podsOf(event.tree).filter(({ node }) => isWanted(node));
      for (const { node, pod } of wanted) {
        if (begun.has(pod) || node.state === "pending") continue;
        begun.add(pod);
        const log = {
          node,
          pod,
          container,
          isNamed: wanted.length > 1 || (!isOne && !isAlone(event.tree)),
          follow: true,
          signal: stop.signal,
        };
        printing.push(
          printNodeLog(command, event.workflow, log).catch((error: unknown) => {
            failed.push(error);
            stop.abort();
          }),
        );
      }
    }
  } catch (error) {
    if (failed.length === 0) failed.push(error);
    stop.abort();
  }
  await Promise.all(printing);
  if (failed.length > 0) throw failed[0];
}

/** The run is one pod and nothing else. */
function isAlone(tree: RunNode): boolean {
  return tree.podNode !== undefined && tree.children.length === 0;
}
