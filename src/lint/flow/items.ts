// The items of a loop that are written out.
import type { Json } from "../../graph/types.ts";
import type { LintContext } from "../context.ts";
import { isObject, textAt, type JsonObject } from "../model/objects.ts";
import { knownText } from "./constants.ts";

/** Undefined where they are known at run time only; the numbers of a sequence are stood for by one. */
export function knownItems(context: Pick<LintContext, "object">, call: JsonObject): readonly Json[] | undefined {
  const items = call["withItems"];
  if (Array.isArray(items)) return JSON.stringify(items).includes("{{") ? undefined : (items as readonly Json[]);
  const text = textAt(call, "withParam") ?? "";
  if (text !== "") {
    const known = knownText(context, text);
    return known.kind === "constant" ? listOf(known.text) : undefined;
  }
  return isObject(call["withSequence"]) ? ["0"] : undefined;
}

function listOf(text: string): readonly Json[] | undefined {
  try {
    const value = JSON.parse(text) as Json;
    return Array.isArray(value) ? (value as readonly Json[]) : undefined;
  } catch {
    return undefined;
  }
}
