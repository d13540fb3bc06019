import { fitted } from "./column-width.ts";
import { durationText } from "./duration-text.ts";
import { harmlessLine } from "./harmless-line.ts";
import { looks, type Paint, type Style } from "./looks.ts";
import { questionText } from "./question.ts";
import { reasonText } from "./reason-text.ts";
import { foldings, rowsOf, unfolded, type Row } from "./rows.ts";
import { durationOf, isFailure, type RunNode } from "./run-node.ts";

export interface PrintOptions {
  /** How many lines there may be at most. */
  readonly rows: number;
  readonly columns: number;
  /** Milliseconds since 1970, for what is still going on. */
  readonly now: number;
  readonly paint: Paint;
  /** Iterations that have ended well are shown, too, if there is room. */
  readonly isWhole?: boolean;
  /** How long something took, or has taken until now. */
  readonly durationText?: (milliseconds: number) => string;
  /** What something says at the moment, in place of its message. */
  readonly saying?: (node: RunNode) => string | undefined;
}

/** The run as lines: the more there is to show, the more of what succeeded or waits is folded; what fails and what runs stays longest. */
export function renderTree(tree: RunNode, options: PrintOptions): readonly string[] {
  const limit = Math.max(1, options.rows);
  let rows: readonly Row[] = [];
  for (const folding of options.isWhole === true ? [unfolded, ...foldings] : foldings) {
    rows = rowsOf(tree, folding);
    if (rows.length <= limit) break;
  }
  return cut(rows, limit).map((row) => lineOf(row, options));
}

/** What matters most stays, in its order. */
function cut(rows: readonly Row[], limit: number): readonly Row[] {
  if (rows.length <= limit) return rows;
  const keep = new Set(
    rows
      .map((row, index) => ({ index, weight: weightOf(row) }))
      .sort((a, b) => a.weight - b.weight || a.index - b.index)
      .slice(0, Math.max(1, limit - 1))
      .map(({ index }) => index),
  );
  const kept = rows.filter((_, index) => keep.has(index));
  if (limit === 1) return kept;
  return [...kept, { kind: "summary", depth: 1, text: `… and ${rows.length - kept.length} more` }];
}

function weightOf(row: Row): number {
  if (row.kind === "summary") return 3;
  if (row.node.kind === "workflow") return 0;
  return isFailure(row.node.state) ? 1 : row.node.state === "running" || row.node.state === "suspended" ? 2 : 3;
}

function lineOf(row: Row, options: PrintOptions): string {
  const indent = "  ".repeat(row.depth);
  if (row.kind === "summary") return fit([{ text: `${indent}${row.text}`, style: "dim" }], options);
  const { node } = row;
  const { symbol, style } = looks[node.state];
  const duration = node.state === "skipped" || node.state === "omitted" ? undefined : durationOf(node, options.now);
  const parts: Part[] = [
    { text: indent },
    { text: symbol, style },
    { text: ` ${node.name}`, ...(row.depth === 0 ? { style: "bold" } : {}) },
  ];
  if (row.count !== undefined) parts.push({ text: ` (${row.count})` });
  if (node.memoized) parts.push({ text: " (from the cache)", style: "dim" });
  else if (duration !== undefined) parts.push({ text: ` ${(options.durationText ?? durationText)(duration)}`, style: "dim" });
  if (node.attempts.length > 1) parts.push({ text: ` try ${node.attempts.length}`, style: "yellow" });
  if (node.place !== undefined) parts.push({ text: `  ${node.place}`, style: "dim" });
  const message =
    options.saying?.(node)?.replace(/\s+/g, " ") ?? (node.question ? questionText(node.question) : reasonText(node.message ?? ""));
  if (message) parts.push({ text: `  ${message}`, ...(isFailure(node.state) ? { style: "red" } : { style: "dim" }) });
  return fit(parts, options);
}

interface Part {
  readonly text: string;
  readonly style?: Style;
}

/** At most so many columns; colours take none. */
function fit(parts: readonly Part[], { columns, paint }: PrintOptions): string {
  let left = Math.max(1, columns);
  let line = "";
  for (const { text, style } of parts) {
    const shown = fitted(harmlessLine(text, { for: "terminal" }), left);
    line += style === undefined ? shown.text : paint(style, shown.text);
    left -= shown.columns;
    if (left <= 0 || shown.isCut) break;
  }
  return line;
}
