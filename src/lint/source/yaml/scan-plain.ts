import { breakLength, breakText, isBlank, isBlankOrEnd, isBreak, tab } from "./characters.ts";
import { YamlFault } from "./fault.ts";
import type { ScalarReading } from "./scalar-reading.ts";
import { isDocumentIndicator, type ScalarPlace } from "./position.ts";

const hash = 0x23;
const colon = 0x3a;

/** A scalar without quotes, over as many lines as it has. */
export function scanPlain(text: string, { start, indent, isInFlow, ...place }: ScalarPlace, reading: ScalarReading): void {
  let at = start;
  let lineStart = place.lineStart;
  reading.end = start;
  // The white space before what comes next: it belongs to the value only if something comes.
  let blanksFrom = start;
  let hasBreak = false;
  let foldsFrom = start;
  let folds: string[] = [];
  for (;;) {
    if (at === lineStart && isDocumentIndicator(text, at)) break;
    if (text.charCodeAt(at) === hash) break;
    const from = at;
    at = endOfWord(text, at, isInFlow);
    if (at > from) {
      if (hasBreak) reading.add(folded(folds), foldsFrom, true);
      else if (from > blanksFrom) reading.add(text.slice(blanksFrom, from), blanksFrom);
      reading.add(text.slice(from, at), from);
      hasBreak = false;
      reading.end = at;
    }
    if (!isBlank(codeAt(text, at)) && !isBreak(codeAt(text, at))) break;
    if (!hasBreak) [blanksFrom, foldsFrom, folds] = [at, at, []];
    for (;;) {
      const code = codeAt(text, at);
      if (isBlank(code)) {
        if (hasBreak && code === tab && at - lineStart <= indent) {
          throw new YamlFault("found a tab character that violates indentation", at);
        }
        at++;
      } else if (isBreak(code)) {
        folds.push(breakText(text, at));
        at += breakLength(text, at);
        lineStart = at;
        reading.lines++;
        hasBreak = true;
      } else break;
    }
    if (!isInFlow && at - lineStart <= indent) break;
  }
  reading.next = at;
  reading.lineStart = lineStart;
  reading.endsInBreak = hasBreak;
}

/** One break is a space, further ones are themselves; LS and PS are kept. */
export function folded(breaks: readonly string[]): string {
  if (breaks[0] !== "\n") return breaks.join("");
  return breaks.length === 1 ? " " : breaks.slice(1).join("");
}

// What may end a word. Patterns, for they go through a text many times as fast as code that V8 has not optimised yet.
const mayEndInBlock = /[:\t\n\r \x85\u2028\u2029]/g;
const mayEndInFlow = /[:,?[\]{}\t\n\r \x85\u2028\u2029]/g;

function endOfWord(text: string, start: number, isInFlow: boolean): number {
  const mayEnd = isInFlow ? mayEndInFlow : mayEndInBlock;
  for (let at = start; ; at++) {
    mayEnd.lastIndex = at;
    if (!mayEnd.test(text)) return text.length;
    at = mayEnd.lastIndex - 1;
    if (text.charCodeAt(at) !== colon || isBlankOrEnd(codeAt(text, at + 1))) return at;
  }
}

function codeAt(text: string, offset: number): number {
  return text.charCodeAt(offset) | 0;
}
