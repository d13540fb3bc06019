// Backslashes, in and out of brackets.
import { perlClass, unicodeClass } from "./classes.ts";
import { type Cursor, RegexpProblem, fail, rest } from "./cursor.ts";
import { type CharacterSet, characterSet } from "./syntax.ts";

/** \d, \pL and the like; undefined, and nothing read, where it is something else. */
export function parseSetEscape(cursor: Cursor): CharacterSet | undefined {
  const letter = cursor.characters[cursor.at + 1] ?? "";
  const perl = perlClass(letter);
  if (perl !== undefined) {
    cursor.at += 2;
    return perl;
  }
  if (letter !== "p" && letter !== "P") return undefined;
  const text = rest(cursor);
  const match = /^\\[pP](?:\{(\^?)([^}]*)\}|([^{]))/u.exec(text);
  if (match === null) return fail("invalid character class range", text);
  const test = unicodeClass(match[2] ?? match[3] ?? "");
  if (test === undefined) return fail("invalid character class range", match[0]);
  cursor.at += Array.from(match[0]).length;
  const isNegated = (letter === "P") !== (match[1] === "^");
  return characterSet([], { classes: [test], isNegated, ignoresCase: cursor.flags.ignoresCase });
}

const controls: Readonly<Record<string, number>> = { a: 7, f: 12, n: 10, r: 13, t: 9, v: 11 };

/** One character. */
export function readEscape(cursor: Cursor): number {
  const text = rest(cursor);
  if (text === "\\") throw new RegexpProblem("error parsing regexp: trailing backslash at end of expression: ``");
  const letter = cursor.characters[cursor.at + 1] ?? "";
  const octal = /^\\(?:[1-7][0-7]{1,2}|0[0-7]{0,2})/.exec(text)?.[0];
  const hex = /^\\x(?:([0-9a-fA-F]{2})|\{([0-9a-fA-F]+)\})/.exec(text);
  if (octal !== undefined) return advance(cursor, octal.length, Number.parseInt(octal.slice(1), 8));
  if (hex !== null) {
    const point = Number.parseInt(hex[1] ?? hex[2] ?? "", 16);
    return point > 0x10ffff ? fail("invalid escape sequence", hex[0].slice(0, -1)) : advance(cursor, hex[0].length, point);
  }
  const control = controls[letter];
  if (control !== undefined) return advance(cursor, 2, control);
  if (/^[!-/:-@[-`{-~ \0-\x1f\x7f]$/.test(letter)) return advance(cursor, 2, letter.charCodeAt(0));
  const wrong = /^\\x\{?[0-9a-fA-F]*.?/su.exec(text)?.[0];
  return fail("invalid escape sequence", letter === "x" && wrong !== undefined ? wrong : `\\${letter}`);
}

function advance(cursor: Cursor, length: number, point: number): number {
  cursor.at += length;
  return point;
}
