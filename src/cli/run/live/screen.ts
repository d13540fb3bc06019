import { columnsOf } from "../../../cluster/tree/column-width.ts";
import type { Output } from "../../context.ts";

/** A terminal on which lines scroll by above a block that is drawn anew. */
export interface Screen {
  /** What stays, whole lines with their ends; then the block, in place of the one that is there. */
  show(above: string, block: readonly string[]): void;
}

const colours = /\u001b\[[0-9;]*m/g;
/** Terminals that know these show nothing before all of it has come; others pass them over. */
const together = ["\u001b[?2026h", "\u001b[?2026l"] as const;
/** A line whose width the terminal sees otherwise is cut there, not wrapped: the block keeps its height. */
const cutting = ["\u001b[?7l", "\u001b[?7h"] as const;

export function makeScreen(output: Output): Screen {
  let drawn: readonly number[] = [];
  return {
    show(above, block) {
      if (above === "" && block.length === 0 && drawn.length === 0) return;
      const columns = output.columns || 80;
      const erase = drawn.length === 0 ? "" : `\r\u001b[${String(heightNow(drawn, columns))}A\u001b[0J`;
      const lines = block.length === 0 ? "" : `${cutting[0]}${block.join("\n")}\n${cutting[1]}`;
      output.write(`${together[0]}${erase}${above}${lines}${together[1]}`);
      drawn = block.map((line) => Math.min(columns, columnsOf(line.replace(colours, ""))));
    },
  };
}

/** A terminal that has become narrower has wrapped what was drawn before. */
function heightNow(drawn: readonly number[], columns: number): number {
  return drawn.reduce((height, line) => height + Math.max(1, Math.ceil(line / columns)), 0);
}
