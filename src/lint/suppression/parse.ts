import type { SourceDocument } from "../source/document.ts";

/** `# argots-ignore image-latest, ARG0431: the base image is pinned by digest elsewhere` */
export interface Suppression {
  /** As written: names or codes. */
  readonly rules: readonly string[];
  /** Empty where none is given. */
  readonly reason: string;
  /** The line of the comment. */
  readonly line: number;
  /** The line whose findings it takes away: its own, or the next that is neither blank nor a comment. */
  readonly target: number;
}

const keyword = /^\s*#?\s*argots-ignore(?![\w-])\s*(.*)$/s;

/** The comments of a document that suppress findings. */
export function suppressionsOf(document: SourceDocument): readonly Suppression[] {
  let lines: readonly string[] | undefined;
  return document.comments.flatMap(({ text, line, isAlone }): Suppression[] => {
    const written = keyword.exec(text)?.[1];
    if (written === undefined) return [];
    const colon = written.indexOf(":");
    const names = colon === -1 ? written : written.slice(0, colon);
    lines ??= document.file.text.split(/\r\n|\r|\n/);
    return [
      {
        rules: names.split(/[\s,]+/).filter((name) => name !== ""),
        reason: colon === -1 ? "" : written.slice(colon + 1).trim(),
        line,
        target: isAlone ? nextContent(lines, line) : line,
      },
    ];
  });
}

function nextContent(lines: readonly string[], line: number): number {
  const next = lines.findIndex((text, index) => index >= line && !/^\s*(#.*)?$/.test(text));
  return next === -1 ? line : next + 1;
}
