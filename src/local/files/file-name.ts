import { digestOfText } from "./digest.ts";

const longest = 60;

/** A name for a folder that stands for a text; two texts never share one, not even where `A` and `a` are the same file. */
export function fileNameOf(text: string): string {
  const plain = text.replace(/[^A-Za-z0-9_-]+/g, "-").replace(/^-+|-+$/g, "");
  const isItself = plain === text && text === text.toLowerCase() && text.length > 0 && text.length <= longest;
  return isItself ? text : `${plain.slice(0, longest)}-${digestOfText(text).slice(0, 8)}`.replace(/^-/, "");
}
