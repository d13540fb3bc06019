// The parser of package regexp/syntax in Perl mode, with its messages.
import { runes } from "../text.ts";
import { parseClass } from "./parse-class.ts";
import { parseSetEscape, readEscape } from "./parse-escape.ts";
import { type Cursor, fail, rest, take } from "./cursor.ts";
import { type Assertion, type Pattern, characterSet } from "./syntax.ts";

export interface ParsedPattern {
  readonly pattern: Pattern;
  /** Of the groups, by number; the first stands for the whole. */
  readonly names: readonly string[];
}

/** Throws RegexpProblem. */
export function parsePattern(source: string): ParsedPattern {
  const cursor: Cursor = {
    characters: runes(source),
    at: 0,
    names: [""],
    flags: { ignoresCase: false, isMultiline: false, dotIsAll: false, isSwapped: false },
    depth: 0,
  };
  const pattern = parseChoice(cursor);
  if (cursor.at < cursor.characters.length) fail("unexpected )", source);
  return { pattern, names: cursor.names };
}

/** Flags set within hold to the end of the group. */
function parseChoice(cursor: Cursor): Pattern {
  cursor.depth += 1;
  if (cursor.depth > 1000) fail("expression nests too deeply", cursor.characters.join(""));
  const flags = cursor.flags;
  const parts = [parseSequence(cursor)];
  while (take(cursor, "|")) parts.push(parseSequence(cursor));
  cursor.flags = flags;
  cursor.depth -= 1;
  return parts.length === 1 ? (parts[0] ?? { kind: "empty" }) : { kind: "choice", parts };
}

function parseSequence(cursor: Cursor): Pattern {
  const parts: Pattern[] = [];
  let lastRepeat: number | undefined;
  while (cursor.at < cursor.characters.length && !/^[|)]$/.test(cursor.characters[cursor.at] ?? "")) {
    const start = cursor.at;
    const repeat = parseRepeat(cursor);
    if (repeat === undefined) {
      lastRepeat = undefined;
      const part = parsePart(cursor);
      if (part !== undefined) parts.push(...part);
      continue;
    }
    const text = cursor.characters.slice(start, cursor.at).join("");
    const operand = parts.pop();
    if (operand === undefined) return fail("missing argument to repetition operator", text);
    if (lastRepeat !== undefined) fail("invalid nested repetition operator", cursor.characters.slice(lastRepeat, cursor.at).join(""));
    if (copies(operand) * (repeat.most ?? repeat.least) > 1000) fail("invalid repeat count", text);
    parts.push({ kind: "repeat", part: operand, ...repeat });
    lastRepeat = start;
  }
  return parts.length === 1 ? (parts[0] ?? { kind: "empty" }) : { kind: "sequence", parts };
}

/** How often the innermost part of a repetition would be written out. */
function copies(pattern: Pattern): number {
  switch (pattern.kind) {
    case "repeat":
      return Math.max(1, pattern.most === undefined || pattern.most < 2 ? pattern.least : pattern.most) * copies(pattern.part);
    case "group":
      return copies(pattern.part);
    case "sequence":
    case "choice":
      return Math.max(1, ...pattern.parts.map(copies));
    default:
      return 1;
  }
}

interface Repeat {
  readonly least: number;
  readonly most: number | undefined;
  readonly isGreedy: boolean;
}

function parseRepeat(cursor: Cursor): Repeat | undefined {
  const start = cursor.at;
  const bounds = parseBounds(cursor);
  if (bounds === undefined) return undefined;
  const isLazy = take(cursor, "?");
  const text = cursor.characters.slice(start, cursor.at - (isLazy ? 1 : 0)).join("");
  const { least, most } = bounds;
  if (least > 1000 || (most !== undefined && (most > 1000 || least > most))) fail("invalid repeat count", text);
  return { least, most, isGreedy: isLazy === cursor.flags.isSwapped };
}

function parseBounds(cursor: Cursor): { readonly least: number; readonly most: number | undefined } | undefined {
  if (take(cursor, "*")) return { least: 0, most: undefined };
  if (take(cursor, "+")) return { least: 1, most: undefined };
  if (take(cursor, "?")) return { least: 0, most: 1 };
  // Braces that are no bounds are themselves.
  const match = /^\{(0|[1-9]\d*)(?:(,)(0|[1-9]\d*)?)?\}/.exec(rest(cursor));
  if (match === null) return undefined;
  cursor.at += match[0].length;
  const least = Number(match[1]);
  return { least, most: match[2] === undefined ? least : match[3] === undefined ? undefined : Number(match[3]) };
}

/** None where only flags were set. */
function parsePart(cursor: Cursor): readonly Pattern[] | undefined {
  const character = cursor.characters[cursor.at] ?? "";
  if (character === "(") return parseGroup(cursor);
  if (character === "[") return [{ kind: "character", set: parseClass(cursor) }];
  if (character === "\\") return parseEscape(cursor);
  cursor.at += 1;
  if (character === "^") return [assertion(cursor.flags.isMultiline ? "start of line" : "start of text")];
  if (character === "$") return [assertion(cursor.flags.isMultiline ? "end of line" : "end of text")];
  if (character === ".") {
    return [
      { kind: "character", set: cursor.flags.dotIsAll ? characterSet([[0, 0x10ffff]]) : characterSet([[0x0a, 0x0a]], { isNegated: true }) },
    ];
  }
  return [literal(cursor, character.codePointAt(0) ?? 0)];
}

function assertion(name: Assertion): Pattern {
  return { kind: "assertion", assertion: name };
}

function literal(cursor: Cursor, point: number): Pattern {
  return { kind: "character", set: characterSet([[point, point]], { ignoresCase: cursor.flags.ignoresCase }) };
}

function parseEscape(cursor: Cursor): readonly Pattern[] {
  const letter = cursor.characters[cursor.at + 1] ?? "";
  const found: Readonly<Record<string, Assertion>> = { A: "start of text", z: "end of text", b: "word boundary", B: "no word boundary" };
  const name = found[letter];
  if (name !== undefined) {
    cursor.at += 2;
    return [assertion(name)];
  }
  if (letter === "Q") {
    cursor.at += 2;
    const end = rest(cursor).indexOf("\\E");
    const quoted = end === -1 ? rest(cursor) : rest(cursor).slice(0, end);
    cursor.at += runes(quoted).length + (end === -1 ? 0 : 2);
    return runes(quoted).map((character) => literal(cursor, character.codePointAt(0) ?? 0));
  }
  if (letter === "C") fail("invalid escape sequence", "\\C");
  const set = parseSetEscape(cursor);
  return set === undefined ? [literal(cursor, readEscape(cursor))] : [{ kind: "character", set }];
}

function parseGroup(cursor: Cursor): readonly Pattern[] | undefined {
  const text = rest(cursor);
  if (!text.startsWith("(?")) return [parseCapture(cursor, 1, "")];
  const named = /^\(\?P?<([^>]*)>/.exec(text);
  if (/^\(\?P?</.test(text) && !/^\(\?<[=!]/.test(text)) {
    if (named === null) return fail("invalid named capture", text);
    const name = named[1] ?? "";
    if (!/^\w+$/.test(name)) fail("invalid named capture", named[0]);
    return [parseCapture(cursor, runes(named[0]).length, name)];
  }
  return parseFlags(cursor, text);
}

function parseCapture(cursor: Cursor, length: number, name: string): Pattern {
  cursor.at += length;
  const index = cursor.names.length;
  cursor.names.push(name);
  const part = parseChoice(cursor);
  close(cursor);
  return { kind: "group", index, part };
}

function close(cursor: Cursor): void {
  if (!take(cursor, ")")) fail("missing closing )", cursor.characters.join(""));
}

/** (?i), (?-s), (?m:…). */
function parseFlags(cursor: Cursor, text: string): readonly Pattern[] | undefined {
  const match = /^\(\?([imsU]*)(?:-([imsU]+))?([:)])/.exec(text);
  if (match === null) {
    const wrong = /^\(\?[imsU]*(?:-[imsU]*)?(?:.|$)/su.exec(text)?.[0] ?? text;
    return fail("invalid or unsupported Perl syntax", wrong);
  }
  const before = cursor.flags;
  cursor.at += match[0].length;
  const [on = "", off = ""] = [match[1], match[2]];
  const flag = (letter: string, now: boolean): boolean => (on.includes(letter) ? !off.includes(letter) : now && !off.includes(letter));
  cursor.flags = {
    ignoresCase: flag("i", before.ignoresCase),
    isMultiline: flag("m", before.isMultiline),
    dotIsAll: flag("s", before.dotIsAll),
    isSwapped: flag("U", before.isSwapped),
  };
  if (match[3] === ")") return undefined;
  const part = parseChoice(cursor);
  cursor.flags = before;
  close(cursor);
  return [part];
}
