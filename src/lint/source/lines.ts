import type { Location } from "./document.ts";

/** Finds lines and columns of offsets of a text. */
export type LocateOffsets = (start: number, end: number) => Location;

/** Lines as editors count them: CR LF, LF or CR end one. */
export function createLines(text: string): LocateOffsets {
  let starts: readonly number[] | undefined;
  const place = (offset: number): readonly [line: number, column: number] => {
    starts ??= lineStarts(text);
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return [low + 1, offset - starts[low]! + 1];
  };
  return (start, end) => {
    const [line, column] = place(start);
    const [endLine, endColumn] = place(end);
    return { line, column, endLine, endColumn, offset: start, endOffset: end };
  };
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length);
  return starts;
}
