import { stringLiteral } from "./literals.ts";
import { binary, call, precedence, primary, type Printed } from "./precedence.ts";
import { expressionTag, plainTag } from "./tags.ts";

/** A piece of the key of an artifact in the repository: known now, or a variable or expression. */
export type KeyPart = string | { readonly tag?: string; readonly printed: Printed };

/** The key as a field has it: a text with plain tags where that is possible. */
export function keyText(parts: readonly KeyPart[]): string {
  if (!parts.every((part) => typeof part === "string" || part.tag !== undefined)) return expressionTag(printKey(parts).text);
  return parts.map((part) => (typeof part === "string" ? part : plainTag(part.tag!))).join("");
}

export function printKey(parts: readonly KeyPart[]): Printed {
  const joined: KeyPart[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (typeof part === "string" && typeof last === "string") joined[joined.length - 1] = last + part;
    else joined.push(part);
  }
  return joined
    .map((part) => (typeof part === "string" ? primary(stringLiteral(part)) : part.printed))
    .reduce((left, right) => binary(left, "+", right, precedence.sum));
}

/** How many digits an index has: names sort as numbers do. */
export const indexDigits = 6;

/** An index that is known. */
export const knownIndex = (index: number): string => String(index).padStart(indexDigits, "0");

/** An index that the run knows, of which `digits` is the text. */
export function paddedIndex(digits: Printed): readonly KeyPart[] {
  const zeros = call("sprig.repeat", primary(`${indexDigits} - len(${digits.text})`), primary("'0'"));
  return [{ printed: zeros }, { printed: digits }];
}
