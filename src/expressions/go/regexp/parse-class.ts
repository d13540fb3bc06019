// What stands in brackets.
import { posixClass } from "./classes.ts";
import { type Cursor, fail, rest, take } from "./cursor.ts";
import { parseSetEscape, readEscape } from "./parse-escape.ts";
import { type CharacterSet, characterSet } from "./syntax.ts";

export function parseClass(cursor: Cursor): CharacterSet {
  const whole = rest(cursor);
  cursor.at += 1;
  const isNegated = take(cursor, "^");
  const ranges: (readonly [number, number])[] = [];
  const sets: CharacterSet[] = [];
  for (let isFirst = true; isFirst || cursor.characters[cursor.at] !== "]"; isFirst = false) {
    if (cursor.at >= cursor.characters.length) fail("missing closing ]", whole);
    const set = parseSet(cursor);
    if (set !== undefined) {
      sets.push(set);
      continue;
    }
    const start = cursor.at;
    const low = readCharacter(cursor, whole);
    let high = low;
    if (cursor.characters[cursor.at] === "-" && cursor.at + 1 < cursor.characters.length && cursor.characters[cursor.at + 1] !== "]") {
      cursor.at += 1;
      high = readCharacter(cursor, whole);
      if (high < low) fail("invalid character class range", cursor.characters.slice(start, cursor.at).join(""));
    }
    ranges.push([low, high]);
  }
  cursor.at += 1;
  return characterSet(ranges, { sets, isNegated, ignoresCase: cursor.flags.ignoresCase });
}

function parseSet(cursor: Cursor): CharacterSet | undefined {
  const posix = /^\[:(.*?):\]/su.exec(rest(cursor));
  if (posix !== null) {
    const set = posixClass(posix[1] ?? "") ?? fail("invalid character class range", posix[0]);
    cursor.at += Array.from(posix[0]).length;
    return { ...set, ignoresCase: cursor.flags.ignoresCase };
  }
  return cursor.characters[cursor.at] === "\\" ? parseSetEscape(cursor) : undefined;
}

function readCharacter(cursor: Cursor, whole: string): number {
  const character = cursor.characters[cursor.at];
  if (character === undefined) return fail("missing closing ]", whole);
  if (character === "\\") return readEscape(cursor);
  cursor.at += 1;
  return character.codePointAt(0) ?? 0;
}
