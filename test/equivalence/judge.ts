import { allowanceOf } from "./allowance.ts";
import { orderDifferences } from "./order.ts";
import { runNatively, type NativeRun, type NativeWish } from "./native/run.ts";
import type { WorkflowRun } from "./workflow-run.ts";

/**
 * What differs between a native run and a workflow's, one line each; none where the workflow does what the TypeScript says.
 *
 * - Both end well, or both fail. A workflow that hangs, or that nobody can run, is wrong.
 * - Where they end well, the results are the same, by value; artifacts by the call that made them.
 * - Every call that is made natively is made by the workflow, as often, with the same inputs: also those before a failure.
 * - Nothing failed natively: the workflow makes no other call. Something failed (caught or not): it may also make calls that do not depend
 *   on the failure, neither by data nor by order (./allowance.ts), and no other.
 * - A call that natively had to wait for another (`await`, `after`, `catch`, `finally`, what follows a `try`) begins after the other's end
 *   (./order.ts). That a call waits for its data shows in its inputs.
 */
export async function differences(wish: NativeWish, workflow: WorkflowRun): Promise<readonly string[]> {
  return compared(wish, await runNatively(wish), workflow);
}

export async function compared(wish: NativeWish, native: NativeRun, workflow: WorkflowRun): Promise<readonly string[]> {
  if (native.ended.kind === "broken") return [`the program is wrong: ${native.ended.message}`];
  if (native.overrun) return [`the program makes more than ${native.calls.length} calls`];
  const ends = endDifferences(native, workflow);
  const calls = await callDifferences(wish, native, workflow);
  return [...ends, ...calls, ...orderDifferences(native.calls, workflow.calls)];
}

function endDifferences({ ended }: NativeRun, { ended: end, because, results }: WorkflowRun): readonly string[] {
  const should = ended.kind === "returned" ? "succeeded" : "failed";
  if (end !== should) {
    const native = ended.kind === "failed" ? ` (${ended.message})` : "";
    return [`the workflow ${says[end]}, and should have ${should}${native}`, ...because.slice(0, 8).map((line) => `  ${line}`)];
  }
  if (ended.kind !== "returned") return [];
  return Object.entries(ended.results).flatMap(([name, text]) =>
    results[name] === text ? [] : [`result ${name}: ${results[name]} instead of ${text}`],
  );
}

const says = { succeeded: "succeeded", failed: "failed", hangs: "hangs", refused: "is refused" };

async function callDifferences(wish: NativeWish, native: NativeRun, workflow: WorkflowRun): Promise<readonly string[]> {
  const left = counted(workflow.calls);
  const missing = native.calls.filter(({ text }) => {
    const count = left.get(text) ?? 0;
    left.set(text, count - 1);
    return count <= 0;
  });
  const more = [...left].filter(([, count]) => count > 0);
  const failed = native.ended.kind === "failed" || native.calls.some(({ ended }) => ended === "failed") || native.threw;
  const allowed = more.length > 0 && failed ? await allowanceOf(wish, native) : undefined;
  const once = counted(native.calls);
  const wrong = more.filter(
    ([text, count]) => allowed?.partial !== true && (once.get(text) ?? 0) + count > (allowed?.counts.get(text) ?? 0),
  );
  return [...missing.map(({ text }) => `did not run: ${text}`), ...wrong.map(([text]) => `should not have run: ${text}`)];
}

function counted(calls: readonly { readonly text: string }[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { text } of calls) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}
