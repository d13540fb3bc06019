import type { SourceEntry, SourceNode } from "./tree.ts";
import { maximumDepth } from "./yaml/fault.ts";

interface Cursor {
  readonly text: string;
  at: number;
}

/** A text that is JSON from its first to its last character, as Go's decoder judges; undefined for any other. Keys may come more than once. */
export function parseJson(text: string): SourceNode | undefined {
  const cursor: Cursor = { text, at: 0 };
  const root = parseValue(cursor, 0);
  skipSpace(cursor);
  return root !== undefined && cursor.at === text.length ? root : undefined;
}

function parseValue(cursor: Cursor, depth: number): SourceNode | undefined {
  skipSpace(cursor);
  const { text, at: start } = cursor;
  if (depth > maximumDepth) return undefined;
  switch (text[start]) {
    case "{":
      return parseObject(cursor, depth);
    case "[":
      return parseArray(cursor, depth);
    case '"': {
      const value = parseString(cursor);
      return value === undefined ? undefined : { kind: "string", start, end: cursor.at, value, source: "json" };
    }
    case "t":
      return word(cursor, "true", { kind: "boolean", value: true });
    case "f":
      return word(cursor, "false", { kind: "boolean", value: false });
    case "n":
      return word(cursor, "null", { kind: "null" });
    default: {
      const literal = matchAt(/-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?/y, cursor);
      return literal === undefined ? undefined : { kind: "number", start, end: cursor.at, literal };
    }
  }
}

type Word = { readonly kind: "boolean"; readonly value: boolean } | { readonly kind: "null" };

function word(cursor: Cursor, spelling: string, node: Word): SourceNode | undefined {
  if (!cursor.text.startsWith(spelling, cursor.at)) return undefined;
  const start = cursor.at;
  cursor.at += spelling.length;
  return { ...node, start, end: cursor.at };
}

function parseObject(cursor: Cursor, depth: number): SourceNode | undefined {
  const start = cursor.at++;
  const entries: SourceEntry[] = [];
  skipSpace(cursor);
  if (cursor.text[cursor.at] === "}") return { kind: "object", start, end: ++cursor.at, entries };
  for (;;) {
    skipSpace(cursor);
    const keyStart = cursor.at;
    const key = cursor.text[keyStart] === '"' ? parseString(cursor) : undefined;
    const keyEnd = cursor.at;
    skipSpace(cursor);
    if (key === undefined || cursor.text[cursor.at] !== ":") return undefined;
    cursor.at++;
    const value = parseValue(cursor, depth + 1);
    if (value === undefined) return undefined;
    entries.push({ key, keyStart, keyEnd, value });
    skipSpace(cursor);
    const next = cursor.text[cursor.at++];
    if (next === "}") return { kind: "object", start, end: cursor.at, entries };
    if (next !== ",") return undefined;
  }
}

function parseArray(cursor: Cursor, depth: number): SourceNode | undefined {
  const start = cursor.at++;
  const items: SourceNode[] = [];
  skipSpace(cursor);
  if (cursor.text[cursor.at] === "]") return { kind: "array", start, end: ++cursor.at, items };
  for (;;) {
    const item = parseValue(cursor, depth + 1);
    if (item === undefined) return undefined;
    items.push(item);
    skipSpace(cursor);
    const next = cursor.text[cursor.at++];
    if (next === "]") return { kind: "array", start, end: cursor.at, items };
    if (next !== ",") return undefined;
  }
}

function parseString(cursor: Cursor): string | undefined {
  const literal = matchAt(/"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y, cursor);
  if (literal === undefined) return undefined;
  if (!literal.includes("\\")) return literal.slice(1, -1);
  // Half a surrogate pair is no character: Go puts the replacement character in its place.
  return (JSON.parse(literal) as string).replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd");
}

/** The offset of each UTF-16 unit of a string literal that begins at `start`. */
export function offsetsInJsonString(text: string, start: number): readonly number[] {
  const offsets: number[] = [];
  for (let at = start + 1; at < text.length && text[at] !== '"';) {
    offsets.push(at);
    at += text[at] !== "\\" ? 1 : text[at + 1] === "u" ? 6 : 2;
  }
  return offsets;
}

function skipSpace(cursor: Cursor): void {
  for (let code = cursor.text.charCodeAt(cursor.at); code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;) {
    code = cursor.text.charCodeAt(++cursor.at);
  }
}

function matchAt(pattern: RegExp, cursor: Cursor): string | undefined {
  pattern.lastIndex = cursor.at;
  const match = pattern.exec(cursor.text)?.[0];
  if (match !== undefined) cursor.at += match.length;
  return match;
}
