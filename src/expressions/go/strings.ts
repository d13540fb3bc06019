// Package strings, where JavaScript's own methods do something else.
import { byteLength, runes } from "./text.ts";
import { type List, list } from "./value.ts";

export function trimCharacters(text: string, characters: string): string {
  const set = new Set(runes(characters));
  const all = runes(text);
  let start = 0;
  let end = all.length;
  while (start < end && set.has(all[start] ?? "")) start += 1;
  while (end > start && set.has(all[end - 1] ?? "")) end -= 1;
  return all.slice(start, end).join("");
}

/** strings.SplitN and SplitAfterN; a limit below 0 is none, and 0 gives a list that was never made. */
export function splitText(text: string, separator: string, limit: number, keepsSeparator = false): List {
  if (limit === 0) return { ...list([], "[]string"), isNil: true };
  const parts = separator === "" ? explode(text, limit) : cut(text, separator, limit);
  return list(keepsSeparator ? parts.map((part, index) => (index < parts.length - 1 ? part + separator : part)) : parts, "[]string");
}

function explode(text: string, limit: number): string[] {
  const characters = [...runes(text)];
  if (limit < 0 || characters.length <= limit) return characters;
  return [...characters.slice(0, limit - 1), characters.slice(limit - 1).join("")];
}

function cut(text: string, separator: string, limit: number): string[] {
  const parts = text.split(separator);
  if (limit < 0 || parts.length <= limit) return parts;
  return [...parts.slice(0, limit - 1), parts.slice(limit - 1).join(separator)];
}

/** strings.Replace: nothing is found before each character and at the end. */
export function replaceText(text: string, old: string, by: string, limit: number): string {
  if (limit === 0 || old === by) return text;
  if (old !== "") {
    const parts = text.split(old);
    const count = limit < 0 ? parts.length - 1 : Math.min(limit, parts.length - 1);
    return [parts.slice(0, count + 1).join(by), ...parts.slice(count + 1)].join(old);
  }
  const characters = runes(text);
  const count = limit < 0 ? characters.length + 1 : Math.min(limit, characters.length + 1);
  let result = "";
  for (let index = 0; index <= characters.length; index++) result += (index < count ? by : "") + (characters[index] ?? "");
  return result;
}

/** In bytes. */
export function indexOfText(text: string, part: string): number {
  const index = text.indexOf(part);
  return index === -1 ? -1 : byteLength(text.slice(0, index));
}

export function lastIndexOfText(text: string, part: string): number {
  const index = text.lastIndexOf(part);
  return index === -1 ? -1 : byteLength(text.slice(0, index));
}
