// The names that tags and expressions can use. Null is the output of a node that was skipped or omitted and has no default; an
// artifact is seen by expressions only.
import type { Artifact } from "./objects.ts";

export type Variable = string | null | Artifact;

export type Variables = ReadonlyMap<string, Variable>;

export function merge(...maps: readonly Variables[]): Map<string, Variable> {
  const result = new Map<string, Variable>();
  for (const map of maps) for (const [name, value] of map) result.set(name, value);
  return result;
}
