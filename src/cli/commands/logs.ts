import type { Workflow } from "../../cluster/objects.ts";
import type { RunNode } from "../../cluster/tree/run-node.ts";
import * as messages from "../../diagnostics/messages.generated.ts";
import { closest } from "../../diagnostics/suggest.ts";
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
    const run = (await command.service.get("Workflow", name, command.namespace)) as Workflow | undefined;
    if (run === undefined) return missing(command, "Workflow", name);
    const pods = podsOf(command.library.runTree(run));
    const chosen =
      task === undefined ? pods : pods.filter(({ node }) => node.path === task || node.name === task || node.path.endsWith(`.${task}`));
    if (chosen.length === 0 && task !== undefined)
      return noSuchTask(
        command,
        name,
        task,
        pods.map(({ node }) => node),
      );
    for (const { node, pod } of chosen) await printLog(command, run, node, pod, given, chosen.length > 1);
    return exitCodes.ok;
  });
}

/** Lines of several tasks say whose they are. */
async function printLog(
  command: ClusterCommand,
  run: Workflow,
  node: RunNode,
  pod: string,
  given: Arguments,
  several: boolean,
): Promise<void> {
  const { library, service, context } = command;
  const reader = context.env.GITHUB_ACTIONS === "true" ? "github" : "terminal";
  const prefix = several ? `${paintFor(context.stdout, context.env)("dim", `${node.path || node.name} |`)} ` : "";
  const follow = given.switches.follow ?? false;
  for await (const event of library.nodeLogs(service, run, pod, { clock: context.clock, follow, which: given.values.container })) {
    if (event.kind === "line") context.stdout.write(`${prefix}${library.harmlessLine(event.text, { for: reader })}\n`);
    else context.stderr.write(`${messageLines(event.message, paintFor(context.stderr, context.env)).join("\n")}\n`);
  }
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
