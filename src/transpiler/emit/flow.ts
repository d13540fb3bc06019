import type { Json } from "../../graph/types.ts";
import { scalar } from "./scalars.ts";

/** `{name: url, value: "30"}` and `[a, b]`: on one line. */
export function flow(value: Json): string {
  if (typeof value === "string") return scalar(value, true);
  if (value === null || typeof value !== "object") return String(value);
  if (Array.isArray(value)) return `[${value.map((element: Json) => flow(element)).join(", ")}]`;
  const entries = Object.entries(value as { readonly [key: string]: Json });
  return `{${entries.map(([key, entry]) => `${scalar(key, true)}: ${flow(entry)}`).join(", ")}}`;
}
