import type { Json } from "../../graph/types.ts";

/** A raw piece of a manifest over an emitted one: objects by key, everything else replaced. */
export function mergePatch(
  base: { readonly [key: string]: Json },
  patch: { readonly [key: string]: Json },
): { readonly [key: string]: Json } {
  const merged: { [key: string]: Json } = { ...base };
  for (const [key, value] of Object.entries(patch)) {
    const under = merged[key];
    merged[key] = isObject(under) && isObject(value) ? mergePatch(under, value) : value;
  }
  return merged;
}

function isObject(value: Json | undefined): value is { readonly [key: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
