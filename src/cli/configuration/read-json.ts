import type { Json, Place } from "../../graph/types.ts";

/** JSON that remembers where it was written, so that a wrong key can be pointed at. */
export type JsonNode = JsonScalar | JsonList | JsonObject;

export interface JsonScalar {
  readonly kind: "scalar";
  readonly value: string | number | boolean | null;
  readonly place: Place;
}

interface JsonList {
  readonly kind: "list";
  readonly elements: readonly JsonNode[];
  readonly place: Place;
}

export interface JsonObject {
  readonly kind: "object";
  /** As written, repeated keys included. */
  readonly entries: readonly JsonEntry[];
  readonly place: Place;
}

interface JsonEntry {
  readonly key: string;
  readonly keyPlace: Place;
  readonly value: JsonNode;
}

export interface JsonProblem {
  /** Behind "This is not JSON:". */
  readonly problem: string;
  readonly hint: string;
  readonly place: Place;
}

/** Reads JSON with comments and commas after the last entry. Stops at the first thing that is neither, as nothing behind it can be trusted. */
export function readJson(text: string, file: string): JsonNode | JsonProblem {
  const reader = new Reader(text, file);
  try {
    return reader.document();
  } catch (error) {
    if (error instanceof Unreadable) return error.problem;
    throw error;
  }
}

export function toJson(node: JsonNode): Json {
  switch (node.kind) {
    case "scalar":
      return node.value;
    case "list":
      return node.elements.map(toJson);
    case "object":
      // `__proto__` is a key like any other here.
      return Object.fromEntries(node.entries.map((entry) => [entry.key, toJson(entry.value)]));
  }
}

/** Leaves the recursive descent; never seen outside this file. */
class Unreadable extends Error {
  readonly problem: JsonProblem;
  constructor(problem: JsonProblem) {
    super(problem.problem);
    this.problem = problem;
  }
}

const deepest = 200;

class Reader {
  #at = 0;
  #depth = 0;
  readonly #text: string;
  readonly #file: string;

  constructor(text: string, file: string) {
    this.#text = text;
    this.#file = file;
    if (text.startsWith("\uFEFF")) this.#at = 1;
  }

  document(): JsonNode {
    this.#skip();
    if (this.#at >= this.#text.length) this.#fail("the file is empty", "write at least `{}`.");
    const node = this.#value();
    this.#skip();
    if (this.#at < this.#text.length) this.#fail(`${this.#here()} follows the end of the document`, "keep one object in the file.");
    return node;
  }

  #value(): JsonNode {
    const start = this.#at;
    const first = this.#text[this.#at];
    if (first === "{") return this.#nested(() => this.#object());
    if (first === "[") return this.#nested(() => this.#list());
    if (first === '"') return { kind: "scalar", value: this.#string(), place: this.#place(start, this.#at) };
    const word = /^[^\s,:{}[\]"/]+/.exec(this.#text.slice(this.#at, this.#at + 400))?.[0];
    if (word === undefined) this.#fail(`a value is expected here, not ${this.#here()}`, "write a value, or remove what calls for one.");
    const value = scalarOf(word);
    if (value === undefined) {
      const hint = /^[-+.\d]/.test(word)
        ? "write numbers like `3`, `-1` or `0.5`."
        : `write it in double quotes: \`"${word.replaceAll("'", "")}"\`.`;
      this.#fail(`\`${word}\` is not a JSON value`, hint, word.length);
    }
    this.#at += word.length;
    return { kind: "scalar", value, place: this.#place(start, this.#at) };
  }

  #nested<T>(read: () => T): T {
    if (++this.#depth > deepest) this.#fail(`it is nested more than ${deepest} deep`, "nothing argots reads is that deep.");
    const result = read();
    this.#depth--;
    return result;
  }

  #object(): JsonObject {
    const start = this.#at++;
    const entries: JsonEntry[] = [];
    for (;;) {
      this.#skip();
      if (this.#text[this.#at] === "}") break;
      const keyStart = this.#at;
      if (this.#text[this.#at] !== '"') {
        const word = /^[\p{L}\p{N}_$'-]+/u.exec(this.#text.slice(this.#at, this.#at + 200))?.[0];
        if (word === undefined)
          this.#fail(`a key or \`}\` is expected here, not ${this.#here()}`, "check the braces, quotes and commas around it.");
        this.#fail(
          `the key \`${word}\` is not in double quotes`,
          `write \`"${word.replaceAll("'", "")}"\`, with the quotes around it.`,
          word.length,
        );
      }
      const key = this.#string();
      const keyPlace = this.#place(keyStart, this.#at);
      this.#skip();
      if (this.#text[this.#at] !== ":")
        this.#fail(`a colon is expected behind the key \`${key}\`, not ${this.#here()}`, 'write `"key": value`.');
      this.#at++;
      this.#skip();
      entries.push({ key, keyPlace, value: this.#value() });
      if (!this.#comma("}")) break;
    }
    this.#at++;
    return { kind: "object", entries, place: this.#place(start, this.#at) };
  }

  #list(): JsonList {
    const start = this.#at++;
    const elements: JsonNode[] = [];
    for (;;) {
      this.#skip();
      if (this.#text[this.#at] === "]") break;
      elements.push(this.#value());
      if (!this.#comma("]")) break;
    }
    this.#at++;
    return { kind: "list", elements, place: this.#place(start, this.#at) };
  }

  /** Whether a comma follows; if not, the closing bracket must. */
  #comma(close: string): boolean {
    this.#skip();
    const next = this.#text[this.#at];
    if (next === ",") this.#at++;
    else if (next !== close)
      this.#fail(
        `a comma or \`${close}\` is expected here, not ${this.#here()}`,
        "put a comma between two entries and close every bracket.",
      );
    return next === ",";
  }

  #string(): string {
    const start = this.#at;
    let end = start + 1;
    while (end < this.#text.length && this.#text[end] !== '"' && this.#text[end] !== "\n") end += this.#text[end] === "\\" ? 2 : 1;
    if (this.#text[end] !== '"')
      this.#fail(
        'the closing `"` of this text is missing',
        "a text ends on the line it begins on.",
        Math.max(1, this.#lineEnd(start) - start),
      );
    try {
      const value = JSON.parse(this.#text.slice(start, end + 1)) as string;
      this.#at = end + 1;
      return value;
    } catch {
      return this.#fail(
        "this text holds an escape or a control character that JSON does not know",
        "write a backslash as `\\\\` and a tab as `\\t`.",
        end + 1 - start,
      );
    }
  }

  #skip(): void {
    for (;;) {
      const blank = /\s*/y;
      blank.lastIndex = this.#at;
      this.#at += blank.exec(this.#text)![0].length;
      if (this.#text.startsWith("//", this.#at)) this.#at = this.#lineEnd(this.#at);
      else if (this.#text.startsWith("/*", this.#at)) {
        const end = this.#text.indexOf("*/", this.#at + 2);
        if (end === -1) this.#fail("the end `*/` of this comment is missing", "close the comment.", 2);
        this.#at = end + 2;
      } else return;
    }
  }

  #lineEnd(from: number): number {
    const end = this.#text.indexOf("\n", from);
    return end === -1 ? this.#text.length : end;
  }

  #here(): string {
    const character = this.#text.codePointAt(this.#at);
    return character === undefined ? "the end of the file" : `\`${String.fromCodePoint(character)}\``;
  }

  #place(start: number, end: number): Place {
    const [line, column] = this.#position(start);
    const [endLine, endColumn] = this.#position(end);
    return { file: this.#file, line, column, endLine, endColumn };
  }

  #position(offset: number): [number, number] {
    const before = this.#text.slice(0, offset);
    const lineStart = before.lastIndexOf("\n") + 1;
    return [before.split("\n").length, offset - (lineStart === 0 && before.startsWith("\uFEFF") ? 1 : lineStart) + 1];
  }

  #fail(problem: string, hint: string, length = 1): never {
    throw new Unreadable({ problem, hint, place: this.#place(this.#at, Math.min(this.#at + length, this.#text.length)) });
  }
}

function scalarOf(word: string): number | boolean | null | undefined {
  if (word === "true" || word === "false") return word === "true";
  if (word === "null") return null;
  return /^-?(0|[1-9]\d*)(\.\d+)?([eE][-+]?\d+)?$/.test(word) ? Number(word) : undefined;
}
