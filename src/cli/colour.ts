import type { CliContext, Output } from "./context.ts";

type Style = "bold" | "dim" | "red" | "yellow" | "green" | "cyan";

/** Wraps text in a colour, or leaves it as it is. */
export type Paint = (style: Style, text: string) => string;

const codes: Record<Style, readonly [number, number]> = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  cyan: [36, 39],
};

export const plain: Paint = (_style, text) => text;
const coloured: Paint = (style, text) => `\u001b[${codes[style][0]}m${text}\u001b[${codes[style][1]}m`;

/** FORCE_COLOR wins over NO_COLOR, as in Node itself; both count only when they are not empty (no-color.org). */
export function paintFor(output: Output, env: CliContext["env"]): Paint {
  if (env.FORCE_COLOR) return env.FORCE_COLOR === "0" || env.FORCE_COLOR === "false" ? plain : coloured;
  if (env.NO_COLOR || env.TERM === "dumb") return plain;
  return output.isTerminal ? coloured : plain;
}
