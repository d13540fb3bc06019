import { breakLength, breakText, isBlank, isBlankOrEnd, isBreak } from "./characters.ts";
import { YamlFault } from "./fault.ts";
import type { ScalarReading } from "./scalar-reading.ts";
import { isDocumentIndicator, type ScalarPlace } from "./position.ts";
import { folded } from "./scan-plain.ts";

const backslash = 0x5c;

/** A scalar in quotes of either kind; `start` is the opening one. */
export function scanQuoted(text: string, place: ScalarPlace, quote: "'" | '"', reading: ScalarReading): void {
  const quoteCode = quote.charCodeAt(0);
  let at = place.start + 1;
  let lineStart = place.lineStart;
  for (;;) {
    if (at === lineStart && isDocumentIndicator(text, at)) throw new YamlFault("found unexpected document indicator", at);
    if (at >= text.length) throw new YamlFault("found unexpected end of stream", at);
    let from = at;
    let isJoined = false;
    while (!isBlankOrEnd(text.charCodeAt(at) | 0)) {
      const code = text.charCodeAt(at);
      if (code === quoteCode) {
        if (quote === '"' || text.charCodeAt(at + 1) !== quoteCode) break;
        reading.add(text.slice(from, at + 1), from);
        at += 2;
        from = at;
      } else if (code === backslash && quote === '"') {
        if (at > from) reading.add(text.slice(from, at), from);
        if (isBreak(text.charCodeAt(at + 1) | 0)) {
          at += 1 + breakLength(text, at + 1);
          lineStart = at;
          reading.lines++;
          isJoined = true;
        } else {
          const escape = readEscape(text, at);
          reading.add(escape.value, at, true);
          at += escape.length;
        }
        from = at;
        if (isJoined) break;
      } else at = endOfOrdinary(text, at + 1);
    }
    if (at > from) reading.add(text.slice(from, at), from);
    if (text.charCodeAt(at) === quoteCode) break;
    const gap = readGap(text, at, lineStart, isJoined);
    reading.lines += gap.lines;
    if (gap.value !== "") reading.add(gap.value, at, gap.isWrittenOtherwise);
    [at, lineStart] = [gap.end, gap.lineStart];
  }
  reading.end = at + 1;
  reading.next = at + 1;
  reading.lineStart = lineStart;
}

const special = /[\t\n\r "'\\\x85\u2028\u2029]/g;

/** Where the next character stands that may mean something within quotes. */
function endOfOrdinary(text: string, at: number): number {
  special.lastIndex = at;
  return special.test(text) ? special.lastIndex - 1 : text.length;
}

interface Gap {
  readonly value: string;
  readonly end: number;
  readonly lineStart: number;
  readonly lines: number;
  readonly isWrittenOtherwise: boolean;
}

/** White space within quotes: kept on a line, folded over several. */
function readGap(text: string, start: number, startOfLine: number, isJoined: boolean): Gap {
  let at = start;
  let lineStart = startOfLine;
  const breaks: string[] = [];
  for (;;) {
    const code = text.charCodeAt(at) | 0;
    if (isBreak(code)) {
      breaks.push(breakText(text, at));
      at += breakLength(text, at);
      lineStart = at;
    } else if (isBlank(code)) at++;
    else break;
  }
  if (isJoined) {
    // Behind an escaped line break there is no first break to be folded: all further ones count.
    return { value: breaks.join(""), end: at, lineStart, lines: breaks.length, isWrittenOtherwise: true };
  }
  if (breaks.length === 0) return { value: text.slice(start, at), end: at, lineStart, lines: 0, isWrittenOtherwise: false };
  return { value: folded(breaks), end: at, lineStart, lines: breaks.length, isWrittenOtherwise: true };
}

const escapes: Readonly<Record<string, string>> = {
  "0": "\0",
  a: "\x07",
  b: "\b",
  t: "\t",
  "\t": "\t",
  n: "\n",
  v: "\v",
  f: "\f",
  r: "\r",
  e: "\x1b",
  " ": " ",
  '"': '"',
  "'": "'",
  "\\": "\\",
  N: "\u0085",
  _: "\u00a0",
  L: "\u2028",
  P: "\u2029",
};
const digitsOfEscape: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

function readEscape(text: string, at: number): { readonly value: string; readonly length: number } {
  const letter = text[at + 1] ?? "";
  const simple = Object.hasOwn(escapes, letter) ? escapes[letter] : undefined;
  if (simple !== undefined) return { value: simple, length: 2 };
  const digits = Object.hasOwn(digitsOfEscape, letter) ? digitsOfEscape[letter] : undefined;
  if (digits === undefined) throw new YamlFault("found unknown escape character", at);
  const hexadecimal = text.slice(at + 2, at + 2 + digits);
  if (!/^[0-9a-fA-F]+$/.test(hexadecimal) || hexadecimal.length < digits) {
    throw new YamlFault("did not find expected hexdecimal number", at);
  }
  const code = Number.parseInt(hexadecimal, 16);
  if ((code >= 0xd800 && code <= 0xdfff) || code > 0x10ffff) throw new YamlFault("found invalid Unicode character escape code", at);
  return { value: String.fromCodePoint(code), length: 2 + digits };
}
