// The tokens of govaluate, the language of `when`.
import { fail } from "./failure.ts";
import { runes } from "../go/text.ts";
import { parseGovaluateTime } from "./times.ts";
import { canFollow } from "./order.ts";

export type TokenKind =
  | "UNKNOWN"
  | "PREFIX"
  | "NUMERIC"
  | "BOOLEAN"
  | "STRING"
  | "PATTERN"
  | "TIME"
  | "VARIABLE"
  | "SEPARATOR"
  | "ACCESSOR"
  | "COMPARATOR"
  | "LOGICALOP"
  | "MODIFIER"
  | "CLAUSE"
  | "CLAUSE_CLOSE"
  | "TERNARY";

export interface Token {
  readonly kind: TokenKind;
  readonly value: string | number | boolean | readonly string[];
  /** In characters from the start. */
  readonly from: number;
  readonly to: number;
  /** Of a time, which is compared as its seconds: how Go prints it. */
  readonly text?: string;
}

interface Stream {
  readonly characters: readonly string[];
  at: number;
}

const prefixes = new Set(["-", "!", "~"]);
const modifiers = new Set(["+", "-", "*", "/", "%", "**", "&", "|", "^", ">>", "<<"]);
const comparators = new Set(["==", "!=", ">", ">=", "<", "<=", "=~", "!~", "in"]);

/** Throws WhenProblem. */
export function tokenize(text: string): readonly Token[] {
  const stream: Stream = { characters: runes(text), at: 0 };
  const tokens: Token[] = [];
  for (let previous: TokenKind = "UNKNOWN"; ;) {
    while (isSpace(stream.characters[stream.at])) stream.at += 1;
    if (stream.at >= stream.characters.length) break;
    const from = stream.at;
    const token = readToken(stream, previous);
    // A word is read to the space behind it.
    let to = stream.at;
    while (to > from + 1 && isSpace(stream.characters[to - 1])) to -= 1;
    tokens.push({ ...token, from, to });
    previous = token.kind;
  }
  const depth = tokens.reduce((sum, token) => sum + (token.kind === "CLAUSE" ? 1 : token.kind === "CLAUSE_CLOSE" ? -1 : 0), 0);
  if (depth !== 0) fail("Unbalanced parenthesis");
  return tokens;
}

function isSpace(character: string | undefined): boolean {
  return character !== undefined && /^\p{White_Space}$/u.test(character);
}

function isDigit(character: string): boolean {
  return /^\p{Nd}$/u.test(character);
}

function isLetter(character: string): boolean {
  return /^\p{L}$/u.test(character);
}

function isNumeric(character: string): boolean {
  return isDigit(character) || character === ".";
}

function isSymbol(character: string): boolean {
  return !isDigit(character) && !isLetter(character) && !`()[]'"`.includes(character);
}

type Read = Omit<Token, "from" | "to">;

function readToken(stream: Stream, previous: TokenKind): Read {
  const first = stream.characters[stream.at] ?? "";
  if (isNumeric(first)) return readNumber(stream, first);
  if (first === ",") return one(stream, "SEPARATOR");
  if (first === "[") return readBracket(stream);
  if (isLetter(first)) return readWord(stream);
  if (first === "'" || first === '"') return readString(stream);
  if (first === "(") return one(stream, "CLAUSE");
  if (first === ")") return one(stream, "CLAUSE_CLOSE");
  return readSymbol(stream, previous);
}

function one(stream: Stream, kind: TokenKind): Read {
  const value = stream.characters[stream.at] ?? "";
  stream.at += 1;
  return { kind, value };
}

/** What is read and whether it ended; a backslash takes the next character as it is. */
function readWhile(
  stream: Stream,
  test: (character: string) => boolean,
  spaces: "kept" | "end" | "dropped",
): { readonly text: string; readonly ended: boolean } {
  let text = "";
  while (stream.at < stream.characters.length) {
    const character = stream.characters[stream.at] ?? "";
    stream.at += 1;
    if (character === "\\") {
      // Behind the last one Go reads past the end and crashes.
      const length = String(stream.characters.length);
      if (stream.at >= stream.characters.length) fail(`runtime error: index out of range [${length}] with length ${length}`, "panic");
      text += stream.characters[stream.at] ?? "";
      stream.at += 1;
      continue;
    }
    if (isSpace(character) && spaces !== "kept") {
      if (spaces === "end" && text !== "") return { text, ended: true };
      continue;
    }
    if (!test(character)) {
      stream.at -= 1;
      return { text, ended: true };
    }
    text += character;
  }
  return { text, ended: false };
}

function readNumber(stream: Stream, first: string): Read {
  if (first === "0" && stream.characters[stream.at + 1] === "x" && stream.at + 2 < stream.characters.length) {
    stream.at += 2;
    const { text } = readWhile(stream, (character) => isDigit(character) || /^[a-f]$/i.test(character), "end");
    if (!/^[0-9a-f]+$/i.test(text) || BigInt(`0x${text}`) >= 1n << 64n) fail(`Unable to parse hex value '${text}' to uint64\n`);
    return { kind: "NUMERIC", value: Number(BigInt(`0x${text}`)) };
  }
  const { text } = readWhile(stream, isNumeric, "end");
  const value = /^(?:\d+\.?\d*|\.\d+)$/.test(text) ? Number(text) : Number.NaN;
  if (!Number.isFinite(value)) fail(`Unable to parse numeric value '${text}' to float64\n`);
  return { kind: "NUMERIC", value };
}

function readBracket(stream: Stream): Read {
  stream.at += 1;
  const { text, ended } = readWhile(stream, (character) => character !== "]", "kept");
  if (!ended) fail("Unclosed parameter bracket");
  stream.at += 1;
  return { kind: "VARIABLE", value: text };
}

function readWord(stream: Stream): Read {
  const { text } = readWhile(
    stream,
    (character) => isLetter(character) || isDigit(character) || character === "_" || character === ".",
    "end",
  );
  if (text === "true" || text === "false") return { kind: "BOOLEAN", value: text === "true" };
  if (text.indexOf(".") > 0) return readAccessor(text);
  return text === "in" || text === "IN" ? { kind: "COMPARATOR", value: "in" } : { kind: "VARIABLE", value: text };
}

/** `a.B`: a field of a variable. Argo has no variables, so it fails in the end, but not always in the same words. */
function readAccessor(text: string): Read {
  if (text.endsWith(".")) fail(`Hanging accessor on token '${text}'`);
  const parts = text.split(".");
  for (const part of parts.slice(1)) {
    const first = runes(part)[0] ?? "";
    if (first !== first.toUpperCase() && Array.from(first.toUpperCase()).length === 1) {
      fail(`Unable to access unexported field '${part}' in token '${text}'`);
    }
  }
  return { kind: "ACCESSOR", value: parts };
}

/** Either mark ends it, whichever began it. */
function readString(stream: Stream): Read {
  stream.at += 1;
  const { text, ended } = readWhile(stream, (character) => character !== "'" && character !== '"', "kept");
  if (!ended) fail("Unclosed string literal");
  stream.at += 1;
  const time = parseGovaluateTime(text);
  return time === undefined ? { kind: "STRING", value: text } : { kind: "TIME", value: time.seconds, text: time.text };
}

function readSymbol(stream: Stream, previous: TokenKind): Read {
  const { text: value } = readWhile(stream, isSymbol, "end");
  if (canFollow(previous, "PREFIX") && prefixes.has(value)) return { kind: "PREFIX", value };
  if (modifiers.has(value)) return { kind: "MODIFIER", value };
  if (value === "&&" || value === "||") return { kind: "LOGICALOP", value };
  if (comparators.has(value)) return { kind: "COMPARATOR", value };
  if (value === "?" || value === ":" || value === "??") return { kind: "TERNARY", value };
  return fail(`Invalid token: '${value}'`);
}
