import type { Answers } from "../../cluster/service.ts";
import type { Message } from "../../diagnostics/diagnostic.ts";
import * as messages from "../../diagnostics/messages.generated.ts";
import { closest } from "../../diagnostics/suggest.ts";
import { withCluster, type ClusterCommand } from "../cluster/with-cluster.ts";
import type { CliContext } from "../context.ts";
import { exitCodes } from "../exit-codes.ts";
import type { Arguments } from "../flags.ts";
import { messageLines } from "../reporters/message-lines.ts";
import { paintFor } from "../colour.ts";

type Act = (command: ClusterCommand, name: string, answers: Answers) => Promise<string>;

const acts = {
  stop: async ({ service, namespace }, name) => {
    await service.stop(name, namespace);
    return "stopping: what runs ends, exit handlers run";
  },
  terminate: async ({ service, namespace }, name) => {
    await service.terminate(name, namespace);
    return "terminating: everything is killed";
  },
  suspend: async ({ service, namespace }, name) => {
    await service.suspend("Workflow", name, namespace);
    return "suspended: no new task starts";
  },
  resume: async ({ service, namespace }, name, answers) => {
    await service.resume("Workflow", name, namespace, answers);
    return "resumed";
  },
  retry: async ({ service, namespace }, name) => {
    await service.retry(name, namespace);
    return `retrying what failed; \`argots wait ${name}\` follows it`;
  },
} satisfies Record<string, Act>;

export type RunAct = keyof typeof acts;

/** `argots stop NAME` and its like: one thing is done to a run. */
export function runControl(act: RunAct): (given: Arguments, context: CliContext) => Promise<number> {
  return (given, context) =>
    withCluster(given, context, async (command) => {
      const [name = ""] = given.positionals;
      const entries = given.lists.parameter ?? [];
      const malformed = entries.filter((entry) => entry.indexOf("=") < 1);
      if (malformed.length > 0) {
        const wrong = malformed.map((entry) => messages.parameterMalformed({ entry, example: "-p choice=deploy" }));
        for (const message of wrong) say(command, message);
        return exitCodes.usage;
      }
      const answers = Object.fromEntries(entries.map((entry) => [entry.slice(0, entry.indexOf("=")), entry.slice(entry.indexOf("=") + 1)]));
      const known = await command.service.get("Workflow", name, command.namespace);
      if (known === undefined) return await missing(command, "Workflow", name);
      const said = await acts[act](command, name, answers);
      command.context.stderr.write(`${name}  ${said}\n`);
      return exitCodes.ok;
    });
}

/** `argots cron suspend NAME`, `argots cron resume NAME`. */
export function cronControl(act: "suspend" | "resume"): (given: Arguments, context: CliContext) => Promise<number> {
  return (given, context) =>
    withCluster(given, context, async (command) => {
      const name = given.positionals[1] ?? "";
      const known = await command.service.get("CronWorkflow", name, command.namespace);
      if (known === undefined) return await missing(command, "CronWorkflow", name);
      await command.service[act]("CronWorkflow", name, command.namespace);
      command.context.stderr.write(`${name}  ${act === "suspend" ? "suspended: it does not fire" : "resumed"}\n`);
      return exitCodes.ok;
    });
}

/** Says that there is no such object, and which ones there are. */
export async function missing(command: ClusterCommand, kind: "Workflow" | "CronWorkflow", name: string): Promise<number> {
  const { service, namespace } = command;
  const all = await service.list(kind, namespace === undefined ? {} : { namespace });
  const names = all.flatMap((object) => object.metadata.name ?? []);
  const near = closest(name, names);
  const list =
    kind === "Workflow"
      ? "`argots list` prints those that there are."
      : `there are ${names.length === 0 ? "none" : `\`${names.join("`, `")}\``}.`;
  const message = messages.workflowNotInCluster({
    kind,
    name,
    namespace: namespace ?? service.namespace,
    hint: near === undefined ? list : `did you mean \`${near}\`?`,
  });
  say(command, message);
  return exitCodes.usage;
}

function say({ context }: ClusterCommand, message: Message): void {
  context.stderr.write(`${messageLines(message, paintFor(context.stderr, context.env)).join("\n")}\n`);
}
