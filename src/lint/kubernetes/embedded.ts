import type { Json } from "../../graph/types.ts";
import { readSource } from "../source/read.ts";
import { hasTag } from "./tags.ts";

/** YAML or JSON in a text of a manifest. */
export type Embedded =
  | { readonly kind: "documents"; readonly values: readonly Json[] }
  | { readonly kind: "problem"; readonly problem: string; readonly within: { readonly start: number; readonly end: number } }
  /** It has tags without quotes: what it will be is not known. */
  | { readonly kind: "unknown" };

/** Reads a text as Argo's YAML reader does, its documents one by one; empty ones are left out. */
export function readEmbedded(text: string): Embedded {
  const documents = readSource({ name: "", text });
  const problem = documents.flatMap((document) => document.problems)[0];
  if (problem !== undefined) {
    if (hasTag(text)) return { kind: "unknown" };
    const { offset, endOffset } = problem.location;
    const start = Math.min(offset, Math.max(text.length - 1, 0));
    return { kind: "problem", problem: problem.message, within: { start, end: Math.max(Math.min(endOffset, text.length), start + 1) } };
  }
  const values = documents.flatMap(({ value }) => (value === undefined || value === null ? [] : [value]));
  // `{a: {{x}}}` is a map in a map to YAML, and something else when the tag is gone.
  return hasTag(text) && values.some(hasBareTag) ? { kind: "unknown" } : { kind: "documents", values };
}

function hasBareTag(value: Json): boolean {
  if (Array.isArray(value)) return (value as readonly Json[]).some(hasBareTag);
  if (typeof value !== "object" || value === null) return false;
  return Object.entries(value).some(([key, member]) => key.startsWith("{") || key.includes("map[") || hasBareTag(member as Json));
}
