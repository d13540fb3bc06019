import type { Workflow } from "../../cluster/objects.ts";
import type { RunNode } from "../../cluster/tree/run-node.ts";
import * as messages from "../../diagnostics/messages.generated.ts";
import { closest } from "../../diagnostics/suggest.ts";
import { followLogs, printNodeLog } from "../cluster/follow-logs.ts";
import { podsOf } from "../cluster/print-logs.ts";
import { withCluster, type ClusterCommand } from "../cluster/with-cluster.ts";
import { paintFor } from "../colour.ts";
import type { CliContext } from "../context.ts";
import { exitCodes } from "../exit-codes.ts";
import type { Arguments } from "../flags.ts";
import { messageLines } from "../reporters/message-lines.ts";
import { missing } from "./run-control.ts";

/** `argots logs NAME [TASK]`: what the tasks of a run printed. */
export async function runLogs(given: Arguments, context: CliContext): Promise<number> {
  return withCluster(given, context, async (command) => {
    const [name = "", task] = given.positionals;
    const { library, service } = command;
    const run = (await service.get("Workflow", name, command.namespace)) as Workflow | undefined;
    if (run === undefined) return missing(command, "Workflow", name);
    const pods = podsOf(library.runTree(run));
    const isWanted = (node: RunNode) => task === undefined || isCalled(node, task);
    const chosen = pods.filter(({ node }) => isWanted(node));
    const { container } = given.values;
    const goesOn = given.switches.follow === true && !library.isFinished(run);
    if (chosen.length === 0 && task !== undefined) {
      const nodes = pods.map(({ node }) => node);
      const isToCome = !library.isFinished(run) && library.declaredTasks(run).has(baseName(task));
      if (!isToCome) return noSuchTask(command, name, task, nodes);
      if (!goesOn) return notYet(command, task);
    }
    if (goesOn) await followLogs(command, run, { isWanted, isOne: task !== undefined, container });
    else for (const { node, pod } of chosen) await printNodeLog(command, run, { node, pod, container, isNamed: chosen.length > 1 });
    return exitCodes.ok;
  });
}

/** By its path, or the end of it. */
function isCalled(node: RunNode, task: string): boolean {
  return node.path === task || node.name === task || node.path.endsWith(`.${task}`);
}

/** `train` of `report.train(0:a)`. */
function baseName(task: string): string {
  const [call = ""] = task.split("(");
  return task.includes(").") ? baseName(task.slice(task.lastIndexOf(").") + 2)) : call.slice(call.lastIndexOf(".") + 1);
}

function notYet({ context }: ClusterCommand, task: string): number {
  const message = messages.logNotYet({ task, reason: "the run has not come to it; `--follow` waits for it" });
  context.stderr.write(`${messageLines(message, paintFor(context.stderr, context.env)).join("\n")}\n`);
  return exitCodes.usage;
}

function noSuchTask({ context }: ClusterCommand, run: string, task: string, nodes: readonly RunNode[]): number {
  const names = nodes.map((node) => node.path || node.name);
  // Whoever types a name leaves the path out.
  const near =
    closest(task, names) ??
    closest(
      task,
      nodes.map(({ name }) => name),
    );
  const known = names.length === 0 ? "no task of it has a pod yet." : `there are \`${names.slice(0, 20).join("`, `")}\`.`;
  const message = messages.taskNotInRun({ run, task, hint: near === undefined ? known : `did you mean \`${near}\`?` });
  context.stderr.write(`${messageLines(message, paintFor(context.stderr, context.env)).join("\n")}\n`);
  return exitCodes.usage;
}
