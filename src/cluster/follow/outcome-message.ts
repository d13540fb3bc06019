import type { Message } from "../../diagnostics/diagnostic.ts";
import { runDeleted, runFailed, runNotSuccessful, runTimedOut } from "../../diagnostics/messages.generated.ts";
import { shellWord } from "../shell-word.ts";
import { durationText } from "../tree/duration-text.ts";
import { reasonText } from "../tree/reason-text.ts";
import type { Failure } from "../tree/first-failure.ts";
import type { Outcome } from "./outcome.ts";

/** What to say of a run that did not succeed; undefined for one that did. */
export function outcomeMessage(
  outcome: Outcome,
  { name, failure, timeout = 0 }: { readonly name: string; readonly failure?: Failure | undefined; readonly timeout?: number | undefined },
): Message | undefined {
  switch (outcome.kind) {
    case "deleted":
      return runDeleted({ name });
    case "timed-out":
      return runTimedOut({ name, duration: durationText(timeout) });
    case "finished": {
      if (outcome.phase === "Succeeded") return undefined;
      if (failure === undefined) {
        return runNotSuccessful({ name, phase: outcome.phase, message: sentence(outcome.workflow.status?.message) });
      }
      const message = sentence(failure.message);
      // Argo's own message mostly has it: "OOMKilled (exit code 137)".
      const said = failure.exitCode === undefined || failure.exitCode === 0 || message.includes(`exit code ${failure.exitCode}`);
      const tries = failure.attempts > 1 ? ` after ${failure.attempts} tries` : "";
      const code = said ? "" : ` (exit code ${failure.exitCode})`;
      const retry = `\`argots retry ${name}\` runs again what has not succeeded.`;
      const logs = `\`argots logs ${name} ${shellWord(failure.path)}\` shows what it printed`;
      const hint = failure.node.podNode === undefined ? retry : `${logs}; ${retry}`;
      return runFailed({ name, task: failure.path, tries, code, message, hint });
    }
  }
}

function sentence(message: string | undefined): string {
  const text = reasonText(message ?? "").replace(/\.$/, "");
  return text === "" ? "no reason is given" : text;
}
