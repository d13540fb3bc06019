import type { RunReportState, ShownState } from "./run-report.ts";

/** A state is told by its sign and its word; its colour is one more hint, and no two that matter differ by red and green alone. */
export const stateSigns: Readonly<Record<ShownState | RunReportState, string>> = {
  succeeded: "✔",
  cached: "✔",
  reused: "✔",
  failed: "✘",
  error: "✘",
  stopped: "■",
  killed: "■",
  skipped: "○",
  waiting: "◷",
  running: "▶",
  unfinished: "◌",
};

/** In the order in which they are counted out. */
const order: readonly ShownState[] = ["failed", "error", "stopped", "waiting", "unfinished", "succeeded", "cached", "reused", "skipped"];

/** How many of each there are, without those that are not there. */
export function countStates(states: readonly ShownState[]): readonly (readonly [ShownState, number])[] {
  const counts = order.map((state) => [state, states.filter((one) => one === state).length] as const);
  return counts.filter(([, count]) => count > 0);
}
