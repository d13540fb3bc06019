// The tags of a text and where they stand in it, as Argo splits it: a tag ends at the next closing braces, wherever they are.
import { splitTags } from "../../expressions/template/tags.ts";

export interface Tag {
  /** What stands between the braces. */
  readonly content: string;
  /** Of the opening braces, in UTF-16 units. */
  readonly start: number;
  /** Behind the closing braces. */
  readonly end: number;
  readonly isExpression: boolean;
}

/** None where one of them never ends: Argo's validation says so itself. */
export function tagsOf(text: string): readonly Tag[] {
  if (!text.includes("{{")) return [];
  const split = splitTags(text);
  if (split.kind === "error") return [];
  const tags: Tag[] = [];
  let at = 0;
  for (const part of split.parts) {
    if (part.kind === "text") {
      at += part.text.length;
      continue;
    }
    const end = at + part.tag.length + 4;
    tags.push({ content: part.tag, start: at, end, isExpression: part.tag.startsWith("=") });
    at = end;
  }
  return tags;
}
