import type { Message } from "../../diagnostics/diagnostic.ts";
import type { Paint } from "../colour.ts";
import { visibleLines } from "./text.ts";

/** `error ARG5001: …` and its hint below, for a person. `between` are the lines about the place. */
export function messageLines(message: Message, paint: Paint, between: readonly string[] = []): string[] {
  const [first = "", ...more] = visibleLines(message.text);
  const title = `${message.severity} ${message.code}`;
  const lines = [
    `${paint("bold", paint(message.severity === "error" ? "red" : "yellow", title))}: ${paint("bold", first)}`,
    ...more.map((line) => `  ${line}`),
    ...between,
  ];
  if (message.hint === undefined) return lines;
  const [hint = "", ...moreHints] = visibleLines(message.hint);
  return [...lines, `  ${paint("cyan", "hint:")} ${hint}`, ...moreHints.map((line) => `    ${line}`)];
}
