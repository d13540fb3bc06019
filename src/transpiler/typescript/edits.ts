/** Replaces what stands from `start` to `end`. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text from `start` to `end` with the edits made that lie inside. An edit inside another one is lost with it. */
export function applyEdits(text: string, start: number, end: number, edits: readonly Edit[]): string {
  const ordered = [...edits].sort((a, b) => a.start - b.start || b.end - a.end);
  let result = "";
  let position = start;
  for (const edit of ordered) {
    if (edit.start < position || edit.end > end) continue;
    result += text.slice(position, edit.start) + edit.text;
    position = edit.end;
  }
  return result + text.slice(position, end);
}
