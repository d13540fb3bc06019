import type { Json } from "../../graph/types.ts";

/** Deeper than data are nested; shallower than what JavaScript's stack holds. */
const deepest = 200;

/** The value of a JSON text, or what is wrong with it. */
export function parseJson(text: string): { readonly json: Json } | { readonly problem: string } {
  try {
    const json = JSON.parse(text) as Json;
    return isDeeperThan(deepest, json) ? { problem: `it is nested more than ${deepest} levels deep` } : { json };
  } catch (error) {
    return { problem: inOwnWords((error as Error).message) };
  }
}

function isDeeperThan(levels: number, value: Json): boolean {
  if (typeof value !== "object" || value === null) return false;
  return levels === 0 || Object.values(value as object).some((part: Json) => isDeeperThan(levels - 1, part));
}

/** V8's message without the text itself and the position, which versions of Node put differently. */
function inOwnWords(message: string): string {
  const bare = message.replace(/,? (?:\.\.\.)?".*$/s, "").replace(/(?: in JSON)? at position \d+.*$/s, "");
  return bare.charAt(0).toLowerCase() + bare.slice(1);
}
