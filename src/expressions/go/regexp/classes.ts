// The character classes of RE2 that have names.
import { type CharacterSet, characterSet } from "./syntax.ts";

type Ranges = readonly (readonly [number, number])[];

const digit: Ranges = [[0x30, 0x39]];
const upper: Ranges = [[0x41, 0x5a]];
const lower: Ranges = [[0x61, 0x7a]];
const word: Ranges = [...digit, ...upper, ...lower, [0x5f, 0x5f]];
const space: Ranges = [
  [0x09, 0x0a],
  [0x0c, 0x0d],
  [0x20, 0x20],
];

const perl: Readonly<Record<string, Ranges>> = { d: digit, s: space, w: word };

const posix: Readonly<Record<string, Ranges>> = {
  alnum: [...digit, ...upper, ...lower],
  alpha: [...upper, ...lower],
  ascii: [[0, 0x7f]],
  blank: [
    [0x09, 0x09],
    [0x20, 0x20],
  ],
  cntrl: [
    [0, 0x1f],
    [0x7f, 0x7f],
  ],
  digit,
  graph: [[0x21, 0x7e]],
  lower,
  print: [[0x20, 0x7e]],
  punct: [
    [0x21, 0x2f],
    [0x3a, 0x40],
    [0x5b, 0x60],
    [0x7b, 0x7e],
  ],
  space: [
    [0x09, 0x0d],
    [0x20, 0x20],
  ],
  upper,
  word,
  xdigit: [...digit, [0x41, 0x46], [0x61, 0x66]],
};

/** \d, \S and so on; by the letter. */
export function perlClass(letter: string): CharacterSet | undefined {
  const ranges = perl[letter.toLowerCase()];
  return ranges === undefined ? undefined : characterSet(ranges, { isNegated: letter !== letter.toLowerCase() });
}

/** [:alpha:] and [:^alpha:]; by the name. */
export function posixClass(name: string): CharacterSet | undefined {
  const plain = name.replace(/^\^/, "");
  const ranges = Object.hasOwn(posix, plain) ? posix[plain] : undefined;
  return ranges === undefined ? undefined : characterSet(ranges, { isNegated: name.startsWith("^") });
}

/** \pL, \p{Greek}: general categories and scripts, under the names that Go has for them. */
export function unicodeClass(name: string): RegExp | undefined {
  if (name === "Any") return /^[\s\S]$/u;
  for (const property of /^(?:[CLMNPSZ][a-z]?)$/.test(name) ? [name] : [`Script=${name}`]) {
    try {
      return new RegExp(`^\\p{${property}}$`, "u");
    } catch {
      continue;
    }
  }
  return undefined;
}
