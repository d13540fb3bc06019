import type { RunState } from "./run-node.ts";

export type Style = "bold" | "dim" | "red" | "yellow" | "green" | "cyan";

/** Wraps text in a colour, or leaves it as it is. */
export type Paint = (style: Style, text: string) => string;

export interface Look {
  readonly symbol: string;
  readonly style: Style;
  /** For a sentence: `train succeeded`. */
  readonly verb: string;
}

export const looks: Readonly<Record<RunState, Look>> = {
  pending: { symbol: "○", style: "dim", verb: "waits" },
  running: { symbol: "●", style: "cyan", verb: "started" },
  suspended: { symbol: "◐", style: "yellow", verb: "waits" },
  succeeded: { symbol: "✔", style: "green", verb: "succeeded" },
  skipped: { symbol: "–", style: "dim", verb: "was skipped" },
  omitted: { symbol: "–", style: "dim", verb: "was not reached" },
  failed: { symbol: "✖", style: "red", verb: "failed" },
  error: { symbol: "✖", style: "red", verb: "failed" },
};
