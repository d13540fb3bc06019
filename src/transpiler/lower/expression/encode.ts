import type { Json, ValueType } from "../../../graph/types.ts";
import { isPlainText } from "./access.ts";
import { absentText, guardJson, guardText } from "./guard.ts";

/** A value that is known now as the text of a parameter of this type (language.md 1). */
export function encodeConstant(value: Json, type: ValueType): string {
  if (value === null && type.kind !== "json" && type.kind !== "null") return absentText;
  if (typeof value === "string" && isPlainText(type)) return guardText(value);
  return JSON.stringify(guardJson(value));
}
