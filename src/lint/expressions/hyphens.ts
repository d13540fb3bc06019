// `inputs.parameters.my-name`: to expr-lang that is `inputs.parameters.my` minus `name`.
import { firstUnknown, knownAt, type Known } from "./known.ts";
import { asExpression } from "./spelling.ts";
import { withoutTexts } from "./syntax-hints.ts";

export interface Hyphened {
  /** In UTF-16 units of the expression. */
  readonly start: number;
  readonly end: number;
  readonly written: string;
  readonly meant: string;
}

const pattern = /(?<![\w$.'\])])(?:[A-Za-z_$][\w$]*\.)+[A-Za-z_$][\w$]*(?:-[A-Za-z0-9_$][\w$]*)+(?:\.[A-Za-z_$][\w$-]*)*/g;

/** Those that are surely meant as one name: the name with hyphens is known, or what stands before the first hyphen is not. */
export function hyphenedNames(source: string, known: Known): readonly Hyphened[] {
  return [...withoutTexts(source).matchAll(pattern)].flatMap((match) => {
    const path = match[0].split(".");
    const index = path.findIndex((part) => part.includes("-"));
    const holder = path.slice(0, index);
    const name = path[index] ?? "";
    const first = name.split("-")[0] ?? "";
    const isKnown = knownAt(known, [...holder, name]) !== undefined;
    const isFirstUnknown = firstUnknown(known, [...holder, first]) !== undefined;
    const isOpen = knownAt(known, holder)?.isOpen === true && knownAt(known, [...holder, first]) === undefined;
    if (!isKnown && !isFirstUnknown && !(isOpen && /-[A-Za-z_$]/.test(name))) return [];
    return [{ start: match.index, end: match.index + match[0].length, written: match[0], meant: asExpression(path) }];
  });
}
