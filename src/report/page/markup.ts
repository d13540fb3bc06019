import { harmlessLine } from "../../cluster/tree/harmless-line.ts";

/** A part of a page that may stand in it as it is. Only `markup` makes any, and the two places that say why they do. */
export interface Markup {
  readonly markup: string;
}

export type Part = Markup | readonly Part[] | string | number | undefined;

/** A template whose texts are escaped, in elements and in quoted attributes. */
export function markup(pieces: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return { markup: pieces.map((piece, index) => piece + (index < parts.length ? text(parts[index]) : "")).join("") };
}

function text(part: Part): string {
  if (part === undefined) return "";
  if (typeof part === "string") return escaped(harmless(part));
  if (typeof part === "number") return String(part);
  return "markup" in part ? part.markup : part.map(text).join("");
}

/** Without what would colour, move or turn around what follows; lines stay lines. */
export function harmless(value: string): string {
  return value
    .split(/\r?\n/)
    .map((line) => harmlessLine(line, { for: "terminal" }))
    .join("\n");
}

function escaped(value: string): string {
  return value
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;")
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd");
}
