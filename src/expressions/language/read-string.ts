// Strings: quoted, with escapes, or between backticks.
import { unescape } from "./escape.ts";
import { type Lexer, emit, fail, next, peek, word } from "./lexer-state.ts";

export function readString(lexer: Lexer, mark: string): void {
  for (let character = next(lexer); character !== mark;) {
    if (character === undefined || character === "\n") fail(lexer, "literal not terminated", character === undefined);
    character = character === "\\" ? readEscape(lexer, mark) : next(lexer);
  }
  const text = unescape(word(lexer));
  if (text.kind === "wrong") fail(lexer, text.message);
  else emit(lexer, "String", text.value);
}

/** Over an escape; what it stands for is found out afterwards, by rules that are not quite the same. */
function readEscape(lexer: Lexer, mark: string): string | undefined {
  const character = next(lexer);
  if (character === undefined) return fail(lexer, "invalid char escape", true);
  if (`abfnrtv\\${mark}`.includes(character)) return next(lexer);
  if (/^[0-7]$/.test(character)) return readDigits(lexer, character, /^[0-7]$/, 3);
  if (character === "x") return readDigits(lexer, next(lexer), /^[0-9a-fA-F]$/, 2);
  if (character === "U") return readDigits(lexer, next(lexer), /^[0-9a-fA-F]$/, 8);
  if (character !== "u") return fail(lexer, "invalid char escape");
  if (peek(lexer) !== "{") return readDigits(lexer, next(lexer), /^[0-9a-fA-F]$/, 4);
  lexer.end += 1;
  let digits = 0;
  for (; peek(lexer) !== "}"; digits++) {
    if (digits >= 6 || !/^[0-9a-fA-F]$/.test(peek(lexer) ?? "")) fail(lexer, "invalid char escape");
    lexer.end += 1;
  }
  if (digits === 0) fail(lexer, "invalid char escape");
  lexer.end += 1;
  return next(lexer);
}

function readDigits(lexer: Lexer, first: string | undefined, digit: RegExp, count: number): string | undefined {
  let character = first;
  let left = count;
  for (; left > 0 && digit.test(character ?? ""); left--) character = next(lexer);
  if (left > 0) fail(lexer, "invalid char escape", character === undefined);
  return character;
}

/** Between backticks nothing is an escape but two backticks, which are one. */
export function readRawString(lexer: Lexer): void {
  for (;;) {
    const character = next(lexer);
    if (character === undefined) fail(lexer, "literal not terminated", true);
    if (character !== "`") continue;
    if (peek(lexer) !== "`") break;
    lexer.end += 1;
  }
  emit(lexer, "String", word(lexer).slice(1, -1).replaceAll("``", "`"));
}
