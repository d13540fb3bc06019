import type { Workflow } from "../../cluster/objects.ts";
import type { Failure } from "../../cluster/tree/first-failure.ts";
import type { RunNode } from "../../cluster/tree/run-node.ts";
import { paintFor } from "../colour.ts";
import { messageLines } from "../reporters/message-lines.ts";
import { isClusterError } from "./cluster-errors.ts";
import type { ClusterCommand } from "./with-cluster.ts";

export type WhichLogs = "none" | "failed" | "all";

export interface PrintLogsOptions {
  readonly logs: WhichLogs;
  readonly sources?: ReadonlyMap<string, string> | undefined;
  /** Why the run failed. */
  readonly cause?: Failure | undefined;
}

/** What the run's failure is explained by; of the failures beside it fewer lines of a few, and of its own kind (a loop) hardly any: those fail alike. */
const linesOfCause = 40;
const linesOfOthers = 10;
const linesOfSameKind = 3;
const mostOthers = 3;

interface LogOf {
  readonly node: RunNode;
  readonly pod: string;
}

/** The logs of an ended run, one task after the other: all of them, or the last lines of what failed, the cause of it all at the end. */
export async function printLogs(command: ClusterCommand, workflow: Workflow, { logs, sources, cause }: PrintLogsOptions): Promise<void> {
  if (logs === "none") return;
  const pods = podsOf(command.library.runTree(workflow, sources));
  if (logs === "all") {
    for (const one of pods) if (!(await printLog(command, workflow, one, Infinity))) return;
    return;
  }
  const failed = pods.filter(({ node }) => node.state === "failed" || node.state === "error");
  const isCause = ({ pod }: LogOf) => pod === cause?.node.podNode;
  const others = failed.filter((one) => !isCause(one));
  const isAlike = ({ node }: LogOf) => node.template !== undefined && node.template === cause?.template;
  for (const one of others.slice(0, mostOthers))
    if (!(await printLog(command, workflow, one, isAlike(one) ? linesOfSameKind : linesOfOthers))) return;
  if (others.length > mostOthers) printRest(command, workflow, others.slice(mostOthers));
  for (const one of failed.filter(isCause)) await printLog(command, workflow, one, linesOfCause);
}

/** false where the cluster does not let logs be read: the outcome of the run is told all the same. */
async function printLog(command: ClusterCommand, workflow: Workflow, { node, pod }: LogOf, count: number): Promise<boolean> {
  const { library, context, service } = command;
  const paint = paintFor(context.stderr, context.env);
  const reader = context.env.GITHUB_ACTIONS === "true" ? "github" : "terminal";
  const title = `${nameOf(node)}${node.place === undefined ? "" : `  ${node.place}`}`;
  const write = (lines: readonly string[]): void => {
    context.stderr.write(`${[paint("bold", `── ${library.harmlessLine(title, { for: reader })}`), ...lines].join("\n")}\n`);
  };
  try {
    const { lines, before, notice } = await library.lastLines(service, workflow, pod, count, { clock: context.clock });
    const isSilent = lines.length === 0 && notice === undefined;
    write([
      ...(before > 0 ? [paint("dim", `  … ${before} ${before === 1 ? "line" : "lines"} before`)] : []),
      ...lines.map(({ text }) => `  ${library.harmlessLine(text, { for: reader })}`),
      ...(notice === undefined ? [] : messageLines(notice, paint)),
      ...(isSilent ? [paint("dim", "  (it printed nothing)")] : []),
    ]);
    return true;
  } catch (error) {
    if (!isClusterError(error)) throw error;
    write(messageLines({ ...error.diagnostic, severity: "warning" }, paint));
    return false;
  }
}

function printRest({ context, library }: ClusterCommand, { metadata }: Workflow, rest: readonly LogOf[]): void {
  const paint = paintFor(context.stderr, context.env);
  const names = rest.slice(0, mostOthers).map(({ node }) => nameOf(node));
  const more = rest.length > names.length ? ", …" : "";
  const line = `${rest.length} more failed: ${library.harmlessLine(names.join(", "), { for: "terminal" })}${more}`;
  const how = `\`argots logs ${metadata.name ?? ""} ${library.shellWord(names[0]!)}\` prints what one of them printed`;
  context.stderr.write(`${paint("bold", `── ${line}`)}\n  ${how}\n`);
}

function nameOf(node: RunNode): string {
  return node.path || node.name;
}

/** Everything that had a pod of its own; of what was tried several times, the last try. */
export function podsOf(tree: RunNode): readonly LogOf[] {
  const own = tree.podNode === undefined || tree.memoized ? [] : [{ node: tree, pod: tree.podNode }];
  return [...own, ...tree.children.flatMap(podsOf)];
}
