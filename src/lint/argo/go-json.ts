// JSON as Go writes it, and where in such a text something stands.
import type { Path } from "../source/document.ts";

const escapes: Readonly<Record<string, string>> = {
  "<": "\\u003c",
  ">": "\\u003e",
  "&": "\\u0026",
  "\u2028": "\\u2028",
  "\u2029": "\\u2029",
};

/** json.Marshal, which escapes what HTML would read. */
export function goJson(value: unknown): string {
  return JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (character) => escapes[character] ?? character);
}

/** The value or key that an offset of a JSON text lies in; what is between values counts to the value before. */
export function pathAt(text: string, offset: number): { readonly path: Path; readonly isKey: boolean } {
  let best: { path: Path; isKey: boolean } = { path: [], isKey: false };
  const cursor = { text, index: 0 };
  visit(cursor, [], (path, isKey, start) => {
    if (start <= offset) best = { path, isKey };
    return start <= offset;
  });
  return best;
}

interface Cursor {
  readonly text: string;
  index: number;
}

/** `meet` says whether to go on. */
function visit(cursor: Cursor, path: Path, meet: (path: Path, isKey: boolean, start: number) => boolean): boolean {
  const { text } = cursor;
  if (!meet(path, false, cursor.index)) return false;
  const open = text[cursor.index];
  if (open === "{" || open === "[") {
    cursor.index++;
    for (let number = 0; text[cursor.index] !== "}" && text[cursor.index] !== "]"; number++) {
      if (text[cursor.index] === ",") cursor.index++;
      let step: string | number = number;
      if (open === "{") {
        const start = cursor.index;
        step = JSON.parse(takeString(cursor)) as string;
        if (!meet([...path, step], true, start)) return false;
        cursor.index++;
      }
      if (!visit(cursor, [...path, step], meet)) return false;
    }
    cursor.index++;
  } else if (open === '"') takeString(cursor);
  else while (cursor.index < text.length && !",]}".includes(text[cursor.index] ?? "")) cursor.index++;
  return true;
}

function takeString(cursor: Cursor): string {
  const start = cursor.index++;
  while (cursor.text[cursor.index] !== '"') cursor.index += cursor.text[cursor.index] === "\\" ? 2 : 1;
  return cursor.text.slice(start, ++cursor.index);
}
