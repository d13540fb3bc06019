import type { Value } from "../../../graph/values.ts";

/** Cutting or replacing at something that is not a brace leaves joiners alone. */
export function keepsJoiners(separator: Value | undefined): boolean {
  return separator?.kind === "constant" && typeof separator.value === "string" && separator.value !== "" && !separator.value.includes("{");
}
