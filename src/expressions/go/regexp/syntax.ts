// The tree of a regular expression of package regexp (RE2).

export type Pattern =
  | { readonly kind: "empty" }
  | { readonly kind: "character"; readonly set: CharacterSet }
  | { readonly kind: "sequence"; readonly parts: readonly Pattern[] }
  | { readonly kind: "choice"; readonly parts: readonly Pattern[] }
  | {
      readonly kind: "repeat";
      readonly part: Pattern;
      readonly least: number;
      readonly most: number | undefined;
      readonly isGreedy: boolean;
    }
  | { readonly kind: "group"; readonly index: number; readonly part: Pattern }
  | { readonly kind: "assertion"; readonly assertion: Assertion };

export type Assertion = "start of text" | "end of text" | "start of line" | "end of line" | "word boundary" | "no word boundary";

export interface CharacterSet {
  readonly ranges: readonly (readonly [number, number])[];
  /** Unicode classes such as \p{Greek}, as JavaScript tests them. */
  readonly classes: readonly RegExp[];
  readonly isNegated: boolean;
  readonly ignoresCase: boolean;
  /** Sets within the set: \D, [:^alpha:]. */
  readonly sets: readonly CharacterSet[];
}

export function characterSet(ranges: readonly (readonly [number, number])[], options: Partial<CharacterSet> = {}): CharacterSet {
  return { ranges, classes: [], isNegated: false, ignoresCase: false, sets: [], ...options };
}

export function includes(set: CharacterSet, point: number): boolean {
  const points = set.ignoresCase ? sameLetters(point) : [point];
  return points.some((candidate) => holds(set, candidate)) !== set.isNegated;
}

function holds(set: CharacterSet, point: number): boolean {
  if (set.ranges.some(([from, to]) => point >= from && point <= to)) return true;
  if (set.sets.some((inner) => includes(inner, point))) return true;
  if (set.classes.length === 0) return false;
  const character = String.fromCodePoint(point);
  return set.classes.some((test) => test.test(character));
}

/** A letter and those that differ from it in case only. */
function sameLetters(point: number): readonly number[] {
  const character = String.fromCodePoint(point);
  const found = new Set([point]);
  for (const text of [
    character.toLowerCase(),
    character.toUpperCase(),
    character.toUpperCase().toLowerCase(),
    character.toLowerCase().toUpperCase(),
  ]) {
    const [first = "", ...rest] = text;
    if (rest.length === 0) found.add(first.codePointAt(0) ?? point);
  }
  // The two letters of ASCII that Unicode has again elsewhere.
  if (found.has(0x6b)) found.add(0x212a);
  if (found.has(0x73)) found.add(0x17f);
  return [...found];
}
