import type { Message } from "../../diagnostics/diagnostic.ts";
import { runDeleted, runFailed, runNotSuccessful, runTimedOut } from "../../diagnostics/messages.generated.ts";
import { durationText } from "../tree/duration-text.ts";
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
      // Argo's own message mostly has it: "Error (exit code 1)".
      const said = failure.exitCode === undefined || failure.exitCode === 0 || message.includes(`exit code ${failure.exitCode}`);
      return runFailed({ name, task: failure.path, code: said ? "" : ` (exit code ${failure.exitCode})`, message });
    }
  }
}

function sentence(message: string | undefined): string {
  const text = (message ?? "").replace(/\s+/g, " ").trim().replace(/\.$/, "");
  return text === "" ? "no reason is given" : text;
}
