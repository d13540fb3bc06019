import type { Workflow } from "../../cluster/objects.ts";
import type { RunNode } from "../../cluster/tree/run-node.ts";
import { paintFor } from "../colour.ts";
import { messageLines } from "../reporters/message-lines.ts";
import type { ClusterCommand } from "./with-cluster.ts";

export type WhichLogs = "none" | "failed" | "all";

/** What a failure is explained by. */
const linesOfFailure = 40;

/** The logs of an ended run: of each task one after the other, of the failed ones the last lines. */
export async function printLogs(
  command: ClusterCommand,
  workflow: Workflow,
  { logs, sources }: { readonly logs: WhichLogs; readonly sources?: ReadonlyMap<string, string> | undefined },
): Promise<void> {
  if (logs === "none") return;
  const { library, context, service } = command;
  const paint = paintFor(context.stderr, context.env);
  const reader = context.env.GITHUB_ACTIONS === "true" ? "github" : "terminal";
  const tree = library.runTree(workflow, sources);
  const nodes = podsOf(tree).filter(({ node }) => logs === "all" || node.state === "failed" || node.state === "error");
  for (const { node, pod } of nodes) {
    const title = `${node.path || node.name}${node.place === undefined ? "" : `  ${node.place}`}`;
    const { lines, before, notice } = await library.lastLines(service, workflow, pod, logs === "all" ? Infinity : linesOfFailure, {
      clock: context.clock,
    });
    const body = lines.map(({ text }) => `  ${library.harmlessLine(text, { for: reader })}`);
    const shown = [
      paint("bold", `── ${library.harmlessLine(title, { for: reader })}`),
      ...(before > 0 ? [paint("dim", `  … ${before} lines before`)] : []),
      ...body,
      ...(notice === undefined ? [] : messageLines(notice, paint)),
    ];
    context.stderr.write(`${shown.join("\n")}\n`);
  }
}

/** Everything that had a pod of its own; of what was tried several times, the last try. */
export function podsOf(tree: RunNode): readonly { readonly node: RunNode; readonly pod: string }[] {
  const own = tree.podNode === undefined || tree.memoized ? [] : [{ node: tree, pod: tree.podNode }];
  return [...own, ...tree.children.flatMap(podsOf)];
}
