import type { Place } from "../../graph/types.ts";
import type { Paint } from "../colour.ts";
import { glyphsOf, type Glyph } from "./text.ts";

/** Lines shown of a range that spans more than this are left out in its middle. */
const mostLines = 6;

/**
 * The lines of the place with one line before, numbered, with carets under the whole range. No lines when the file does not have them.
 * Lines longer than `width` columns are cut around the range. Whoever shows many places of one file splits it once.
 */
export function codeFrame(source: string | readonly string[], place: Place, width: number, paint: Paint): string[] {
  const lines = typeof source === "string" ? linesOf(source) : source;
  if (place.line > lines.length) return [];
  const last = Math.min(Math.max(place.endLine, place.line), lines.length);
  const gutter = String(last).length;
  const room = Math.max(width - gutter - 5, 20);
  const numbered = (line: number, text: string) => `  ${paint("dim", `${String(line).padStart(gutter)} │`)} ${text}`.trimEnd();
  const blank = `  ${" ".repeat(gutter)} ${paint("dim", "│")}`;

  const frame: string[] = [];
  const before = lines[place.line - 2];
  if (before !== undefined && before.trim() !== "") frame.push(numbered(place.line - 1, cut(glyphsOf(before), 0, 0, room).text));
  for (const line of shownLines(place.line, last)) {
    if (line === undefined) {
      frame.push(`${blank} ${paint("dim", "…")}`);
      continue;
    }
    const glyphs = glyphsOf(lines[line - 1]!);
    const { start, end } = rangeOn(line, place, glyphs);
    const part = cut(glyphs, start, end, room);
    frame.push(numbered(line, part.text));
    if (part.carets > 0) {
      frame.push(`${blank} ${" ".repeat(part.indent)}${paint("red", "^".repeat(part.carets))}`);
    }
  }
  return frame;
}

/** As TypeScript counts lines, which also numbered the places. */
export function linesOf(source: string): readonly string[] {
  return source.split(/\r\n|[\n\r\u2028\u2029]/);
}

/** The numbers of the lines; undefined stands for those left out. */
function shownLines(first: number, last: number): (number | undefined)[] {
  const count = last - first + 1;
  if (count <= mostLines) return Array.from({ length: count }, (_, index) => first + index);
  return [first, first + 1, first + 2, undefined, last - 1, last];
}

/** The glyphs of the line that belong to the range, from `start` to before `end`. */
function rangeOn(line: number, place: Place, glyphs: readonly Glyph[]): { start: number; end: number } {
  const indexOf = (unit: number) => {
    const found = glyphs.findIndex((glyph) => glyph.end > unit);
    return found === -1 ? glyphs.length : found;
  };
  const ends = line === place.endLine && place.endColumn >= 1;
  const firstInk = Math.max(
    glyphs.findIndex((glyph) => glyph.text.trim() !== ""),
    0,
  );
  const start = line === place.line ? indexOf(place.column - 1) : firstInk;
  const end = ends ? glyphs.findLastIndex((glyph) => glyph.start < place.endColumn - 1) + 1 : inkEnd(glyphs);
  // An empty range (a missing token) still gets its caret, on a middle line that is empty nothing does.
  return { start, end: line === place.line ? Math.max(end, start + 1) : Math.max(end, start) };
}

function inkEnd(glyphs: readonly Glyph[]): number {
  return glyphs.findLastIndex((glyph) => glyph.text.trim() !== "") + 1;
}

/** At most `room` columns of the line, so that the range's beginning is among them. */
function cut(glyphs: readonly Glyph[], start: number, end: number, room: number): { text: string; indent: number; carets: number } {
  const columns = (from: number, to: number) => glyphs.slice(from, to).reduce((sum, glyph) => sum + glyph.columns, 0);
  const caretsWithin = (from: number, to: number) =>
    // Behind the last glyph there is still a place for one caret.
    columns(Math.max(start, from), Math.min(end, to)) + (end > glyphs.length && start >= glyphs.length ? 1 : 0);
  if (columns(0, glyphs.length) <= room) {
    return { text: textOf(glyphs), indent: columns(0, start), carets: start === end ? 0 : caretsWithin(0, glyphs.length) };
  }

  // Two columns are for the ellipses. What is before the range gets a third of the room at most, more if the rest is short.
  const space = room - 2;
  let from = start;
  const lead = Math.max(Math.floor(space / 3), space - columns(start, glyphs.length) - 1);
  while (from > 0 && columns(from - 1, start) <= lead) from--;
  let to = from;
  let used = 0;
  while (to < glyphs.length && used + glyphs[to]!.columns <= space) used += glyphs[to++]!.columns;
  const left = from > 0 ? "…" : "";
  return {
    text: `${left}${textOf(glyphs.slice(from, to))}${to < glyphs.length ? "…" : ""}`,
    indent: left.length + columns(from, Math.min(start, to)),
    carets: start === end ? 0 : caretsWithin(from, to),
  };
}

function textOf(glyphs: readonly Glyph[]): string {
  return glyphs.map((glyph) => glyph.text).join("");
}
