import { followRun } from "../cluster/follow-run.ts";
import { readWaiting } from "../cluster/waiting.ts";
import { withCluster } from "../cluster/with-cluster.ts";
import { paintFor } from "../colour.ts";
import type { CliContext } from "../context.ts";
import { exitCodes } from "../exit-codes.ts";
import type { Arguments } from "../flags.ts";
import { messageLines } from "../reporters/message-lines.ts";
import { missing } from "./run-control.ts";

/** `argots wait NAME`: follows a run to its end; its outcome is the exit code. */
export async function runWait(given: Arguments, context: CliContext): Promise<number> {
  const waiting = readWaiting(given);
  if (waiting.messages.length > 0) {
    const paint = paintFor(context.stderr, context.env);
    for (const message of waiting.messages) context.stderr.write(`${messageLines(message, paint).join("\n")}\n`);
    return exitCodes.usage;
  }
  return withCluster(given, context, async (command) => {
    const [name = ""] = given.positionals;
    const run = await command.service.get("Workflow", name, command.namespace);
    if (run === undefined) return missing(command, "Workflow", name);
    return followRun(command, {
      ...waiting,
      name,
      namespace: command.namespace,
      uid: run.metadata.uid,
      joined: true,
      json: given.values.reporter === "json",
    });
  });
}
