import type { WorkflowPhase } from "../../../cluster/objects.ts";
import { renderTree, type PrintOptions } from "../../../cluster/tree/print.ts";
import type { LocalEvent } from "../../../local/local-run.ts";
import type { Paint } from "../../colour.ts";
import type { CliContext } from "../../context.ts";
import type { RunDisplay } from "../run-display.ts";
import { secondsText } from "../seconds-text.ts";
import type { Plan } from "./planned-tasks.ts";
import { runNodes } from "./run-nodes.ts";
import { makeScreen } from "./screen.ts";

/** Milliseconds between two looks at whether there is anything new. */
const lookEvery = 100;
/** Drawing takes at most one part in so many of the time. */
const restFactor = 25;
/** Lines that are kept while somebody is asked; what is left out stands in the logs. */
const mostHeld = 5_000;
/** Rows of a terminal that does not say how many it has. */
const rowsWithoutSize = 24;
/** More of a run that has ended would hide what comes before it. */
const mostRowsAtEnd = 60;

/** The run as a tree at the bottom of the terminal, and above it what tasks write. */
export function liveDisplay(
  id: string,
  plan: Plan,
  lineOf: (event: LocalEvent & { readonly kind: "line" | "note" }) => string,
  { stderr, clock }: CliContext,
  paint: Paint,
): RunDisplay {
  const nodes = runNodes(id, plan);
  const screen = makeScreen(stderr);
  let held: string[] = [];
  let leftOut = 0;
  let asked = 0;
  let isInterrupted = false;
  let isNew = false;
  let hasNodes = false;
  let isOver = false;
  let next = 0;
  let seen = { size: "", second: 0 };
  let block: readonly string[] = [];

  const isAsking = (): boolean => asked > 0 && !isInterrupted;
  const hold = (line: string): void => {
    held.push(line);
    if (!isAsking() || held.length <= mostHeld) return;
    leftOut += 1;
    held.shift();
  };
  const above = (): string => {
    const lines = [...(leftOut === 0 ? [] : [paint("dim", `… ${String(leftOut)} lines, which are in the logs`)]), ...held];
    held = [];
    leftOut = 0;
    return lines.map((line) => `${line}\n`).join("");
  };
  const treeLines = (phase: WorkflowPhase, more: Pick<PrintOptions, "rows" | "isWhole" | "durationText">): readonly string[] =>
    hasNodes
      ? renderTree(nodes.tree(phase), { columns: stderr.columns || 80, now: clock.now(), paint, saying: nodes.saying, ...more })
      : [];
  const sizeNow = (): string => `${String(stderr.columns)}×${String(stderr.rows)}`;
  /** The tree anew, where there is anything new and the last one did not take too much of the time. */
  const renew = (): boolean => {
    const start = performance.now();
    const now = { size: sizeNow(), second: Math.floor(clock.now() / 1000) };
    if (start < next || !(isNew || now.size !== seen.size || now.second !== seen.second)) return false;
    // The last row is the cursor's.
    block = treeLines("Running", { rows: Math.max(3, (stderr.rows || rowsWithoutSize) - 2) });
    isNew = false;
    seen = now;
    next = start + restFactor * (performance.now() - start);
    return true;
  };
  const look = (): void => {
    if (isOver || isAsking()) return;
    if (renew() || held.length > 0) screen.show(above(), block);
  };
  const timer = setInterval(look, lookEvery);

  return {
    isTree: true,
    show(event) {
      nodes.see(event);
      hasNodes ||= event.kind === "node";
      isNew = true;
      if (event.kind === "line" || event.kind === "note") hold(lineOf(event));
    },
    above(text) {
      hold(text);
      // What argots itself says is about something that has just been done.
      look();
    },
    async whileAsking(ask) {
      asked += 1;
      if (asked === 1 && !isInterrupted) screen.show(above(), []);
      try {
        return await ask();
      } finally {
        asked -= 1;
      }
    },
    interrupt() {
      if (!isAsking()) return;
      // The cursor stands behind the question.
      stderr.write("\n");
      isInterrupted = true;
    },
    end(phase) {
      if (isOver) return;
      isOver = true;
      clearInterval(timer);
      screen.show(above(), treeLines(phase, { rows: mostRowsAtEnd, isWhole: true, durationText: secondsText }));
    },
  };
}
