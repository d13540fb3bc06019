import { isObject } from "../model/objects.ts";
import type { SourceDocument } from "../source/document.ts";
import { compareUtf8 } from "./walk.ts";

/** Argo takes the kind for missing where the API version has more than one slash, and says this of the document. */
export function missingKind({ format, text, value }: SourceDocument, kind: string): string | undefined {
  const apiVersion = isObject(value) ? value["apiVersion"] : undefined;
  if (kind === "" || typeof apiVersion !== "string" || apiVersion.split("/").length <= 2) return undefined;
  const message = `Object 'Kind' is missing in '${format === "json" ? text.trim() : goJson(value)}'`;
  return format === "json" ? message : `error unmarshaling JSON: while decoding JSON: ${message}`;
}

/** As Go's encoder writes it: keys in order, and the characters that are special to HTML escaped. */
function goJson(value: unknown): string {
  const text = JSON.stringify(value, (_, member: unknown) => {
    if (typeof member !== "object" || member === null || Array.isArray(member)) return member;
    return Object.fromEntries(Object.entries(member).sort(([a], [b]) => compareUtf8(a, b)));
  });
  return text.replace(/[<>&\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
