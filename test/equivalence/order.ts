import type { NativeCall } from "./native/recording.ts";
import type { WorkflowCall } from "./workflow-run.ts";

/**
 * Calls that began before one that they have to wait for had ended. Calls with the same text cannot be told apart: where a call waits for
 * n of them, n have to be over; and there must be a way to pair native calls and pods so that all is in order.
 */
export function orderDifferences(native: readonly NativeCall[], workflow: readonly WorkflowCall[]): readonly string[] {
  const ends = sortedBy(workflow, ({ end }) => end);
  const starts = sortedBy(workflow, ({ start }) => start);
  const limits = new Map<string, Limit[]>();
  for (const call of native) limits.set(call.text, [...(limits.get(call.text) ?? []), limitOf(call, native, ends)]);
  return [...limits].flatMap(([text, group]) => {
    // The n-th earliest limit is for the n-th that begins. Of pods that no native call stands for, any may be one that has to wait.
    const begun = (starts.get(text) ?? []).slice(-group.length);
    const sorted = group.sort((a, b) => a.time - b.time);
    const late = sorted.find(({ time }, position) => time > (begun[position] ?? Number.POSITIVE_INFINITY));
    return late ? [`began before ${late.because} had ended: ${text}`] : [];
  });
}

/** When a call may begin. */
interface Limit {
  readonly time: number;
  readonly because: string;
}

function limitOf({ after }: NativeCall, native: readonly NativeCall[], ends: ReadonlyMap<string, readonly number[]>): Limit {
  const counts = new Map<string, number>();
  for (const position of after) {
    const { text } = native[position]!;
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const times = [...counts].map(([text, count]) => ({ time: ends.get(text)?.[count - 1] ?? Number.NEGATIVE_INFINITY, because: text }));
  return times.reduce((latest, one) => (one.time > latest.time ? one : latest), { time: Number.NEGATIVE_INFINITY, because: "" });
}

function sortedBy(calls: readonly WorkflowCall[], of: (call: WorkflowCall) => number): ReadonlyMap<string, readonly number[]> {
  const times = new Map<string, number[]>();
  for (const call of calls) times.set(call.text, [...(times.get(call.text) ?? []), of(call)]);
  for (const list of times.values()) list.sort((a, b) => a - b);
  return times;
}
