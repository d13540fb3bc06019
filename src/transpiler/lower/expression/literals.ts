import type { Json } from "../../../graph/types.ts";
import { guardText } from "./guard.ts";
import { precedence, primary, type Printed } from "./precedence.ts";

/** Words that expr-lang does not take for names, and those it reads as operators (parser/lexer/state.go, controller.md 18). */
const words = new Set("and contains else endsWith false if in let matches nil not or startsWith true".split(" "));

function isExpressionWord(name: string): boolean {
  return words.has(name);
}

export function isIdentifier(name: string): boolean {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(name);
}

/** `.name`, or `['load-data']` where a dot would be read as something else. */
export function property(name: string): string {
  return isIdentifier(name) && !isExpressionWord(name) ? `.${name}` : `[${stringLiteral(name)}]`;
}

/** `?.name`, or `?.['my-name']`. */
export function optionalProperty(name: string): string {
  const text = property(name);
  return text.startsWith(".") ? `?${text}` : `?.${text}`;
}

/** Single quotes; no `}}` (Argo would end the tag there), no tag of its own and nothing that cannot be seen. */
export function stringLiteral(text: string): string {
  const escaped = text
    .replace(/[\\']/g, "\\$&")
    .replaceAll("\n", "\\n")
    .replaceAll("\r", "\\r")
    .replaceAll("\t", "\\t")
    .replace(/(?<=\{)\{/g, "\\u007b")
    .replace(/(?<=\})\}/g, "\\u007d");
  return `'${withoutInvisible(escaped)}'`;
}

/** Most texts are ASCII, and a pattern with properties of characters costs a start half a millisecond. */
function withoutInvisible(text: string): string {
  if (!/[^ -~]/.test(text)) return text;
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) => unicodeEscape(character));
}

function unicodeEscape(character: string): string {
  const code = character.codePointAt(0)!;
  return code > 0xffff ? `\\U${code.toString(16).padStart(8, "0")}` : `\\u${code.toString(16).padStart(4, "0")}`;
}

/** A JSON value as expr-lang writes it, its strings guarded as all run-time strings are. */
export function literal(value: Json): Printed {
  if (value === null) return primary("nil");
  if (typeof value === "string") return primary(stringLiteral(guardText(value)));
  if (typeof value === "number") return numberLiteral(value);
  if (typeof value === "boolean") return primary(String(value));
  if (Array.isArray(value)) return primary(`[${value.map((element: Json) => literal(element).text).join(", ")}]`);
  return objectLiteral(Object.entries(value).map(([key, entry]) => [guardText(key), literal(entry)] as const));
}

/** Whole numbers beyond an int64 are written as fractions, which Go reads as float64. */
function numberLiteral(value: number): Printed {
  const text = Object.is(value, -0) ? "0" : String(value);
  const exact = Number.isInteger(value) && Math.abs(value) >= 2 ** 63 && !text.includes("e") ? `${text}.0` : text;
  return value < 0 ? { text: exact, precedence: precedence.negate } : primary(exact);
}

/** A space parts two closing braces: `}}` would end the tag (controller.md 13). */
export function objectLiteral(fields: readonly (readonly [string, Printed])[]): Printed {
  const inside = fields.map(([key, value]) => `${stringLiteral(key)}: ${value.text}`).join(", ");
  return primary(`{${inside}${inside.endsWith("}") ? " " : ""}}`);
}
