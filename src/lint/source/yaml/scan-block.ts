import { breakLength, breakText, endOfLine, isBlank, isBreak, isBreakOrEnd, isDigit, space, tab } from "./characters.ts";
import { YamlFault } from "./fault.ts";
import type { ScalarReading } from "./scalar-reading.ts";
import type { ScalarPlace } from "./position.ts";

/** A literal or folded block scalar; `start` is its `|` or `>`. Returns where the comment of its first line begins, if it has one. */
export function scanBlock(text: string, place: ScalarPlace, isLiteral: boolean, reading: ScalarReading): number | undefined {
  const header = readHeader(text, place.start + 1);
  let at = header.end;
  reading.end = at;
  // The line of the `|` itself.
  reading.lines = 1;
  const own = header.increment === 0 ? 0 : Math.max(place.indent, 0) + header.increment;
  const first = readBreaks(text, at, own, place.indent, reading);
  const indent = first.indent;
  at = first.end;
  let lineStart = first.lineStart;
  let breaks = first.breaks;
  let breaksAt = header.end;
  let lastBreak = "";
  let lastBreakAt = at;
  let startedBlank = false;
  while (at - lineStart === indent && at < text.length) {
    const isBlankLine = isBlank(text.charCodeAt(at));
    if (!isLiteral && !startedBlank && !isBlankLine && lastBreak === "\n") {
      if (breaks.length === 0) reading.add(" ", lastBreakAt, true);
    } else if (lastBreak !== "") reading.add(lastBreak, lastBreakAt, true);
    if (breaks.length > 0) reading.add(breaks.join(""), breaksAt, true);
    startedBlank = isBlankLine;
    const from = at;
    at = endOfLine(text, at);
    reading.add(text.slice(from, at), from);
    lastBreak = "";
    lastBreakAt = at;
    if (at < text.length) {
      lastBreak = breakText(text, at);
      at += breakLength(text, at);
      lineStart = at;
      reading.lines++;
    }
    const gap = readBreaks(text, at, indent, place.indent, reading, lineStart);
    breaksAt = at;
    [at, lineStart, breaks] = [gap.end, gap.lineStart, gap.breaks];
  }
  if (header.chomping !== "-" && lastBreak !== "") reading.add(lastBreak, lastBreakAt, true);
  if (header.chomping === "+" && breaks.length > 0) reading.add(breaks.join(""), breaksAt, true);
  reading.next = at;
  reading.lineStart = lineStart;
  return header.comment;
}

interface Header {
  readonly chomping: "+" | "-" | "";
  readonly increment: number;
  readonly comment: number | undefined;
  /** The start of the line behind it. */
  readonly end: number;
}

function readHeader(text: string, start: number): Header {
  let at = start;
  let chomping: Header["chomping"] = "";
  let increment = 0;
  for (let part = 0; part < 2; part++) {
    const code = text.charCodeAt(at) | 0;
    if ((code === 0x2b || code === 0x2d) && chomping === "") {
      chomping = code === 0x2b ? "+" : "-";
      at++;
    } else if (isDigit(code) && increment === 0) {
      if (code === 0x30) throw new YamlFault("found an indentation indicator equal to 0", at);
      increment = code - 0x30;
      at++;
    }
  }
  while (isBlank(text.charCodeAt(at) | 0)) at++;
  let comment: number | undefined;
  if (text[at] === "#") {
    comment = at;
    at = endOfLine(text, at);
  }
  if (!isBreakOrEnd(text.charCodeAt(at) | 0)) throw new YamlFault("did not find expected comment or line break", at);
  if (at < text.length) at += breakLength(text, at);
  return { chomping, increment, comment, end: at };
}

interface Breaks {
  readonly breaks: readonly string[];
  readonly end: number;
  readonly lineStart: number;
  readonly indent: number;
}

/** Empty lines and the indentation before the next line. Where the indentation is not known yet (0), the deepest line so far decides. */
function readBreaks(text: string, start: number, known: number, outer: number, reading: ScalarReading, startOfLine = start): Breaks {
  let at = start;
  let lineStart = startOfLine;
  let deepest = 0;
  const breaks: string[] = [];
  reading.end = at;
  for (;;) {
    while ((known === 0 || at - lineStart < known) && text.charCodeAt(at) === space) at++;
    deepest = Math.max(deepest, at - lineStart);
    if ((known === 0 || at - lineStart < known) && text.charCodeAt(at) === tab) {
      throw new YamlFault("found a tab character where an indentation space is expected", at);
    }
    if (!isBreak(text.charCodeAt(at) | 0)) break;
    breaks.push(breakText(text, at));
    at += breakLength(text, at);
    lineStart = at;
    reading.lines++;
    reading.end = at;
  }
  return { breaks, end: at, lineStart, indent: known === 0 ? Math.max(deepest, outer + 1, 1) : known };
}
