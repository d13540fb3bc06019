// encoding/json's Unmarshal into an `any`: every number is a float64. The messages are Go's.
import { formatGoCharacter } from "./json-character.ts";
import { panic, refuse } from "./outcome.ts";
import { type Value, dictionary, list } from "./value.ts";

interface Reader {
  readonly text: string;
  at: number;
}

/** Go reads ten times as deep; nobody writes either. */
const deepest = 1000;

export function readJson(text: string): Value {
  const reader: Reader = { text, at: 0 };
  const value = readValue(reader, "looking for beginning of value", 1);
  skipSpace(reader);
  if (reader.at < text.length) unexpected(reader, "after top-level value");
  return value;
}

function readValue(reader: Reader, where: string, depth: number): Value {
  skipSpace(reader);
  const first = reader.text[reader.at];
  if (first === "{") return readObject(reader, depth);
  if (first === "[") return readArray(reader, depth);
  if (first === '"') return readString(reader);
  if (first === "t") return readWord(reader, "true", true);
  if (first === "f") return readWord(reader, "false", false);
  if (first === "n") return readWord(reader, "null", null);
  if (first !== undefined && /[-0-9]/.test(first)) return readNumber(reader);
  return unexpected(reader, where);
}

function skipSpace(reader: Reader): void {
  while (/^[ \t\r\n]$/.test(reader.text[reader.at] ?? "")) reader.at += 1;
}

function unexpected(reader: Reader, where: string): never {
  const point = reader.text.codePointAt(reader.at);
  if (point === undefined) return panic("unexpected end of JSON input");
  return panic(`invalid character ${formatGoCharacter(point)} ${where}`);
}

function readWord<Word extends Value>(reader: Reader, word: string, value: Word): Word {
  for (let index = 1; index < word.length; index++) {
    reader.at += 1;
    const expected = word[index] ?? "";
    if (reader.text[reader.at] !== expected) unexpected(reader, `in literal ${word} (expecting '${expected}')`);
  }
  reader.at += 1;
  return value;
}

function readNumber(reader: Reader): number {
  const start = reader.at;
  if (reader.text[reader.at] === "-") {
    reader.at += 1;
    if (!isDigit(reader)) unexpected(reader, "in numeric literal");
  }
  if (reader.text[reader.at] === "0") reader.at += 1;
  else skipDigits(reader);
  if (reader.text[reader.at] === ".") {
    reader.at += 1;
    if (!isDigit(reader)) unexpected(reader, "after decimal point in numeric literal");
    skipDigits(reader);
  }
  if (/^[eE]$/.test(reader.text[reader.at] ?? "")) {
    reader.at += 1;
    if (/^[-+]$/.test(reader.text[reader.at] ?? "")) reader.at += 1;
    if (!isDigit(reader)) unexpected(reader, "in exponent of numeric literal");
    skipDigits(reader);
  }
  const text = reader.text.slice(start, reader.at);
  const value = Number(text);
  return Number.isFinite(value) ? value : panic(`json: cannot unmarshal number ${text} into Go value of type float64`);
}

function isDigit(reader: Reader): boolean {
  return /^[0-9]$/.test(reader.text[reader.at] ?? "");
}

function skipDigits(reader: Reader): void {
  while (isDigit(reader)) reader.at += 1;
}

function readArray(reader: Reader, depth: number): Value {
  checkDepth(depth);
  reader.at += 1;
  const items: Value[] = [];
  skipSpace(reader);
  if (reader.text[reader.at] === "]") {
    reader.at += 1;
    return list(items);
  }
  for (;;) {
    items.push(readValue(reader, "looking for beginning of value", depth + 1));
    skipSpace(reader);
    const next = reader.text[reader.at];
    if (next !== "," && next !== "]") unexpected(reader, "after array element");
    reader.at += 1;
    if (next === "]") return list(items);
  }
}

function readObject(reader: Reader, depth: number): Value {
  checkDepth(depth);
  reader.at += 1;
  const map = dictionary([]);
  skipSpace(reader);
  if (reader.text[reader.at] === "}") {
    reader.at += 1;
    return map;
  }
  for (;;) {
    skipSpace(reader);
    if (reader.text[reader.at] !== '"') unexpected(reader, "looking for beginning of object key string");
    const key = readString(reader);
    skipSpace(reader);
    if (reader.text[reader.at] !== ":") unexpected(reader, "after object key");
    reader.at += 1;
    map.entries.set(key, readValue(reader, "looking for beginning of value", depth + 1));
    skipSpace(reader);
    const next = reader.text[reader.at];
    if (next !== "," && next !== "}") unexpected(reader, "after object key:value pair");
    reader.at += 1;
    if (next === "}") return map;
  }
}

function checkDepth(depth: number): void {
  if (depth > deepest) refuse(`JSON nested more than ${String(deepest)} deep`);
}

const escapes: Readonly<Record<string, string>> = { '"': '"', "\\": "\\", "/": "/", b: "\b", f: "\f", n: "\n", r: "\r", t: "\t" };

function readString(reader: Reader): string {
  let text = "";
  for (;;) {
    reader.at += 1;
    const character = reader.text[reader.at];
    if (character === undefined || character < " ") unexpected(reader, "in string literal");
    if (character === '"') break;
    text += character === "\\" ? readEscape(reader) : (character ?? "");
  }
  reader.at += 1;
  // Halves of a pair that stand alone are no character to Go.
  return text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd");
}

function readEscape(reader: Reader): string {
  reader.at += 1;
  const character = reader.text[reader.at] ?? "";
  if (character !== "u") return escapes[character] ?? unexpected(reader, "in string escape code");
  for (let digit = 0; digit < 4; digit++) {
    reader.at += 1;
    if (!/^[0-9a-fA-F]$/.test(reader.text[reader.at] ?? "")) unexpected(reader, "in \\u hexadecimal character escape");
  }
  return String.fromCharCode(Number.parseInt(reader.text.slice(reader.at - 3, reader.at + 1), 16));
}
