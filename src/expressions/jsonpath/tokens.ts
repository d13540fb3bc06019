// A JSONPath selector as the library of Argo's jsonpath() splits and reads it. What the library has and we do not is refused.
import { parseInteger } from "../go/number.ts";
import { panic, refuse } from "../go/outcome.ts";
import { runes } from "../go/text.ts";

export type Token =
  | { readonly kind: "root" | "current" | "wildcard" | "recursive" | "length" }
  | { readonly kind: "key"; readonly key: string }
  | { readonly kind: "index"; readonly index: number }
  | { readonly kind: "keys"; readonly keys: readonly string[] }
  | { readonly kind: "indexes"; readonly indexes: readonly number[] }
  | { readonly kind: "range"; readonly from: number | undefined; readonly to: number | undefined; readonly step: number | undefined }
  | { readonly kind: "filter"; readonly expression: string };

export function parseSelector(selector: string): readonly Token[] {
  return split(selector).map((text) => parseToken(text, selector));
}

function unexpected(selector: string, character: string, index: number): never {
  return panic(`invalid JSONPath selector '${selector}' unexpected token '${character}' at index ${String(index)}`);
}

/** `$`, `.name`, `..` and `[…]`, each on its own, without the dot. */
function split(selector: string): readonly string[] {
  const characters = runes(selector);
  const [first, second] = characters;
  if (first === undefined) return unexpected(selector, "", 0);
  if (first !== "$" && first !== "@") return unexpected(selector, first, 0);
  if (second !== undefined && second !== "." && second !== "[") return unexpected(selector, second, 1);
  const parts = [first];
  for (let index = 1; index < characters.length;) {
    const rest = characters.slice(index);
    if (rest[0] === "." && rest[1] === ".") {
      parts.push("..");
      index += 2;
      continue;
    }
    const start = rest[0] === "." ? 1 : 0;
    const length = rest[start] === "[" ? bracketLength(rest, start) : nameLength(rest, start);
    parts.push(rest.slice(start, start + length).join(""));
    index += Math.max(start + length, 1);
  }
  return parts;
}

function nameLength(characters: readonly string[], start: number): number {
  const end = characters.findIndex((character, index) => index >= start && (character === "." || character === "["));
  return (end === -1 ? characters.length : end) - start;
}

/** To the bracket that closes the first, quotation marks and parentheses taken into account. */
function bracketLength(characters: readonly string[], start: number): number {
  let [brackets, parentheses, quotes] = [0, 0, 0];
  for (let index = start; index < characters.length; index++) {
    const character = characters[index];
    if (character === "'") quotes += 1;
    if (character === "(") parentheses += 1;
    if (character === ")") parentheses -= 1;
    if (character === "[") brackets += 1;
    if (character === "]") brackets -= 1;
    if (character === "]" && quotes % 2 === 0 && parentheses === 0 && brackets === 0) return index - start + 1;
  }
  return characters.length - start;
}

function parseToken(given: string, selector: string): Token {
  const text = given.trim();
  const wrong = (): never => panic(`invalid JSONPath selector '${selector}' invalid token. '${text}' does not match any token format`);
  if (text === "") return panic(`invalid JSONPath selector '${selector}' invalid token. token string is empty`);
  if (text === "$") return { kind: "root" };
  if (text === "@") return { kind: "current" };
  if (text === "*") return { kind: "wildcard" };
  if (text === "..") return { kind: "recursive" };
  if (!text.startsWith("[")) return text === "length" ? { kind: "length" } : { kind: "key", key: text };
  if (!text.endsWith("]")) return wrong();
  const inner = text.slice(1, -1).trim();
  if (inner === "") return wrong();
  if (inner === "*") return { kind: "wildcard" };
  if (inner.startsWith("?"))
    return inner.startsWith("?(") && inner.endsWith(")") ? { kind: "filter", expression: inner.slice(2, -1).trim() } : wrong();
  return parseSubscript(inner) ?? wrong();
}

function parseSubscript(inner: string): Token | undefined {
  if (/^\(|[,:]\s*\(/.test(inner)) return refuse("a script in a JSONPath selector");
  const quoted = String.raw`(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")`;
  if (new RegExp(`^${quoted}$`, "su").test(inner)) return { kind: "key", key: unquote(inner) };
  if (new RegExp(`^${quoted}(?:\\s*,\\s*${quoted})+$`, "su").test(inner)) {
    return { kind: "keys", keys: (inner.match(new RegExp(quoted, "gsu")) ?? []).map(unquote) };
  }
  const index = whole(inner);
  if (index !== undefined) return { kind: "index", index };
  if (inner.includes(":") && !/['"]/.test(inner)) return parseRange(inner);
  const indexes = inner.split(",").map((part) => whole(part.trim()));
  return indexes.length > 1 && indexes.every((part): part is number => part !== undefined) ? { kind: "indexes", indexes } : undefined;
}

function parseRange(inner: string): Token | undefined {
  const parts = inner.split(":").map((part) => part.trim());
  const numbers = parts.map((part) => (part === "" ? undefined : (whole(part) ?? Number.NaN)));
  if (parts.length > 3 || numbers.some(Number.isNaN)) return undefined;
  const [from, to, step] = numbers;
  return { kind: "range", from, to, step };
}

/** Only the mark itself is escaped within. */
function unquote(text: string): string {
  return text.slice(1, -1).replaceAll(`\\${text.slice(0, 1)}`, text.slice(0, 1));
}

function whole(text: string): number | undefined {
  const parsed = parseInteger(text, 10);
  return parsed.kind === "integer" ? Number(parsed.value) : undefined;
}
