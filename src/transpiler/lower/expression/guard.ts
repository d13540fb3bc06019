import type { Json } from "../../../graph/types.ts";
import { tagOpening } from "./tags.ts";

/**
 * Argo evaluates tags in *values* again when they are passed on (controller.md 6). A word joiner between two braces makes a tag inert, leaves
 * ordinary text alone, survives concatenation and is the same when applied twice (lowering.md j). Launchers put it in and take it out.
 */
const wordJoiner = "\u2060";

/** The text of an optional parameter that is absent. No launcher writes it: alone, the joiner guards nothing. */
export const absentText = wordJoiner;

/** Twice, because `{{{` becomes `{J{{` the first time. */
export function guardText(text: string): string {
  if (!text.includes(tagOpening)) return text;
  const guarded = `{${wordJoiner}{`;
  return text.replaceAll(tagOpening, guarded).replaceAll(tagOpening, guarded);
}

/** Guards every string in a JSON value, keys too. */
export function guardJson(value: Json): Json {
  if (typeof value === "string") return guardText(value);
  if (value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) return value.map(guardJson);
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [guardText(key), guardJson(entry)]));
}

/** The proven expression (lowering.md j); its double quotes are what YAML shows in single ones. */
export function guardExpression(expression: string): string {
  const replacement = `"${tagOpening}", "{\\u2060{"`;
  return `replace(replace(${expression}, ${replacement}), ${replacement})`;
}

/** Whether an expression guards what it yields. */
export function isGuarded(expression: string): boolean {
  return expression.includes("replace(replace(");
}

/** The inverse, where a text is measured or cut: joiners do not count. */
export function unguardExpression(expression: string): string {
  return `replace(${expression}, "{\\u2060", "{")`;
}
