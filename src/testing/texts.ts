// Values as they travel: what the launchers of components do with texts.
import type { Json, ValueType } from "../graph/types.ts";

/** What an optional value is that is not there. */
export const absentText = "\u2060";

/** Two braces in a row would mean something to Argo: a word joiner travels between them. */
export function guard(text: string): string {
  return text.replace(/\{(\u2060*)(?=\{)/g, "{$1\u2060");
}

function unguard(text: string): string {
  return text.replace(/\{\u2060(\u2060*)(?=\{)/g, "{$1");
}

export function encode(value: Json, type: ValueType): string {
  return typeof value === "string" && type.kind === "string" ? value : JSON.stringify(value);
}

/** What is submitted is evaluated by Argo, before anything runs, where it says `{{=` or `{{workflow`. */
export function encodeSubmitted(value: Json, type: ValueType): string {
  return encode(value, type).replace(/\{\{(?==|workflow)/g, "{\u2060{");
}

export type Decoded = { readonly kind: "value"; readonly value: Json | undefined } | { readonly kind: "problem"; readonly problem: string };

/** A text as the value that it stands for; undefined where it is absent. */
export function decode(text: string, type: ValueType): Decoded {
  if (text === absentText) return { kind: "value", value: undefined };
  const plain = unguard(text);
  const problem = (why: string): Decoded => ({ kind: "problem", problem: `cannot be ${JSON.stringify(plain.slice(0, 200))}: ${why}` });
  switch (type.kind) {
    case "string":
      return { kind: "value", value: plain };
    case "number": {
      const value = Number(plain);
      return plain.trim() === "" || !Number.isFinite(value) ? problem("not a number") : { kind: "value", value };
    }
    case "boolean":
      return /^(true|false)$/i.test(plain) ? { kind: "value", value: plain.toLowerCase() === "true" } : problem("neither true nor false");
    default:
      try {
        return { kind: "value", value: withTexts(JSON.parse(plain) as Json, type) };
      } catch {
        return type.kind === "json" ? { kind: "value", value: plain } : problem("not JSON");
      }
  }
}

/** Where all texts that a loop gave are JSON objects or lists, Argo puts these into the list instead. */
function withTexts(value: Json, type: ValueType): Json {
  if (type.kind !== "list" || type.element.kind !== "string" || !Array.isArray(value)) return value;
  return (value as readonly Json[]).map((one) => (typeof one === "string" ? one : JSON.stringify(one)));
}
