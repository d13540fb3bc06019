import type { Json } from "../../src/graph/types.ts";

/** What JavaScript itself makes of an expression, as JSON has it. The sources are this test's own. */
export function nativeValue(expression: string): Json {
  const value = new Function(`"use strict"; return (${expression});`)() as unknown;
  return JSON.parse(JSON.stringify(value)) as Json;
}

/** Would JSON show it as it is? `NaN` and `undefined` do not survive. */
export function isJson(value: unknown): boolean {
  if (typeof value === "number") return Number.isFinite(value);
  if (Array.isArray(value)) return value.every(isJson);
  if (typeof value === "object" && value !== null) return Object.values(value).every(isJson);
  return value !== undefined;
}
