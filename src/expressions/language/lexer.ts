// The lexer of expr-lang 1.17. It is asked for one token at a time, so that of two mistakes the one found first is told.
import { isPrintable, quote } from "../go/format.ts";
import { isSpace, runes } from "../go/text.ts";
import { type Lexer, type Token, accept, commit, emit, fail, next, peek, word } from "./lexer-state.ts";
import { readRawString, readString } from "./read-string.ts";

export function newLexer(source: string): Lexer {
  return { characters: runes(source), start: 0, end: 0, queue: [], isDone: false };
}

/** Undefined behind the last token, which is EOF. */
export function nextToken(lexer: Lexer): Token | undefined {
  while (lexer.queue.length === 0 && !lexer.isDone) readToken(lexer);
  return lexer.queue.shift();
}

export function isAlphabetic(character: string): boolean {
  return /^[_$\p{L}]$/u.test(character);
}

function isAlphanumeric(character: string | undefined): boolean {
  return character !== undefined && /^[_$\p{L}\p{Nd}]$/u.test(character);
}

function readToken(lexer: Lexer): void {
  const first = next(lexer);
  if (first === undefined) {
    const end = lexer.end;
    lexer.queue.push({ kind: "EOF", value: "", position: { from: Math.max(end - 1, 0), to: end } });
    lexer.isDone = true;
  } else if (isSpace(first)) commit(lexer);
  else if (first === "'" || first === '"') readString(lexer, first);
  else if (first === "`") readRawString(lexer);
  else if (/^\d$/.test(first)) {
    lexer.end = lexer.start;
    readNumber(lexer);
  } else if (first === "?") emitWith(lexer, ".?");
  else if (first === "/") readSlash(lexer);
  else if (first === "#") readPointer(lexer);
  else if (first === "|" || first === ":") emitWith(lexer, first);
  else if ("([{)]}".includes(first)) emit(lexer, "Bracket");
  else if (",;%+-^".includes(first)) emit(lexer, "Operator");
  else if ("&!=*<>".includes(first)) emitWith(lexer, "&=*");
  else if (first === ".") readDot(lexer);
  else if (isAlphanumeric(first)) readWord(lexer);
  else fail(lexer, `unrecognized character: ${codePoint(first)}`);
}

function codePoint(character: string): string {
  const number = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  return `U+${number}${isPrintable(character) ? ` '${character}'` : ""}`;
}

function emitWith(lexer: Lexer, second: string): void {
  accept(lexer, second);
  emit(lexer, "Operator");
}

function readDot(lexer: Lexer): void {
  if (/^\d$/.test(peek(lexer) ?? "")) {
    readNumber(lexer);
    return;
  }
  emitWith(lexer, ".");
}

/** From where the lexer is: behind the dot of `.5`, so that `.1.5` is read as one number and is none. */
function readNumber(lexer: Lexer): void {
  let digits = "0123456789_";
  if (accept(lexer, "0")) {
    if (accept(lexer, "xX")) digits = "0123456789abcdefABCDEF_";
    else if (accept(lexer, "oO")) digits = "01234567_";
    else if (accept(lexer, "bB")) digits = "01_";
  }
  acceptAll(lexer, digits);
  const whole = lexer.end;
  if (accept(lexer, ".")) {
    // 1..2 is a range.
    if (peek(lexer) === ".") {
      lexer.end = whole;
      emit(lexer, "Number");
      return;
    }
    acceptAll(lexer, digits);
  }
  if (accept(lexer, "eE")) {
    accept(lexer, "+-");
    acceptAll(lexer, digits);
  }
  if (isAlphanumeric(peek(lexer))) {
    lexer.end += 1;
    fail(lexer, `bad number syntax: ${quote(word(lexer))}`);
  }
  emit(lexer, "Number");
}

function acceptAll(lexer: Lexer, characters: string): void {
  while (accept(lexer, characters));
}

function readWord(lexer: Lexer): void {
  while (isAlphanumeric(peek(lexer))) lexer.end += 1;
  const text = word(lexer);
  if (text === "not") readNot(lexer);
  else emit(lexer, /^(?:in|or|and|matches|contains|startsWith|endsWith|let|if|else)$/.test(text) ? "Operator" : "Identifier");
}

/** `not in` and the like are read in one go; behind anything else the lexer goes back. */
function readNot(lexer: Lexer): void {
  emit(lexer, "Operator");
  while (accept(lexer, " "));
  commit(lexer);
  const end = lexer.end;
  while (isAlphanumeric(peek(lexer))) lexer.end += 1;
  if (/^(?:in|matches|contains|startsWith|endsWith)$/.test(word(lexer))) emit(lexer, "Operator");
  else lexer.end = end;
}

function readPointer(lexer: Lexer): void {
  accept(lexer, "#");
  emit(lexer, "Operator");
  while (isAlphanumeric(peek(lexer))) lexer.end += 1;
  if (word(lexer) !== "") emit(lexer, "Identifier");
}

function readSlash(lexer: Lexer): void {
  if (accept(lexer, "/")) {
    for (let character = next(lexer); character !== undefined && character !== "\n";) character = next(lexer);
    commit(lexer);
  } else if (accept(lexer, "*")) {
    for (;;) {
      const character = next(lexer);
      if (character === undefined) fail(lexer, "unclosed comment", true);
      if (character === "*" && accept(lexer, "/")) break;
    }
    commit(lexer);
  } else emit(lexer, "Operator");
}
