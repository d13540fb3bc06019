import type { SyntaxNode } from "@lezer/common";
import { parsePython } from "./parse.ts";

/**
 * Argo reads two opening braces in a template as the beginning of a tag, in a script's source as everywhere else. In Python they stand in
 * strings, f-strings, comments and nested braces, and each can be spelled otherwise with the same meaning. The number of lines stays.
 */
export function withoutTags(source: string): string {
  if (!source.includes("{{")) return source;
  const parsed = parsePython(source, "script.py");
  const edits: { from: number; to: number; text: string }[] = [];
  const covered: { from: number; to: number }[] = [];
  parsed.tree.iterate({
    enter(reference) {
      const { name, from, to } = reference;
      if (name === "Comment") edits.push({ from, to, text: source.slice(from, to).replace(/\{(?=\{)/g, "{ ") });
      else if (name === "String" || name === "FormatString") edits.push(...literalEdits(source, reference.node));
      else return;
      covered.push({ from, to });
    },
  });
  // Outside of literals and comments braces only nest: a space between them changes nothing.
  for (const match of source.matchAll(/\{(?=\{)/g)) {
    const at = match.index;
    if (!covered.some(({ from, to }) => from <= at && at + 1 < to)) edits.push({ from: at, to: at + 1, text: "{ " });
  }
  edits.sort((a, b) => b.from - a.from);
  return edits.reduce((text, edit) => text.slice(0, edit.from) + edit.text + text.slice(edit.to), source);
}

/** Edits of the literal parts; what stands in an f-string's replacement fields is code, and edited where the tree says what it is. */
function literalEdits(source: string, literal: SyntaxNode): { from: number; to: number; text: string }[] {
  const opening = /^([a-zA-Z]*)("""|'''|"|')/.exec(source.slice(literal.from, literal.to));
  // A literal that the parser only guessed: the file is not valid, which has been said.
  if (!opening) return [];
  const prefix = opening[1]!.toLowerCase();
  const quote = opening[2]!;
  const isFormat = prefix.includes("f");
  // A raw literal has no escapes, and before Python 3.12 none may stand inside a replacement field: such a literal is taken apart. It cannot
  // end in a backslash either, so those go into the part between.
  const splits = prefix.includes("r") || isInReplacement(literal);
  const edits: { from: number; to: number; text: string }[] = [];
  const replace = (from: number, to: number): void => {
    // An f-string's doubled brace is one brace; elsewhere each stands for itself, and the second is escaped.
    for (const match of source.slice(from, to).matchAll(isFormat ? /\{\{/g : /(?<=\{)\{/g)) {
      const at = from + match.index;
      const backslashes = /\\*$/.exec(source.slice(from, at))![0].length;
      const to = at + match[0].length;
      if (!splits) edits.push({ from: at, to, text: `${backslashes % 2 === 1 ? "\\" : ""}\\x7b` });
      else if (!isFormat) edits.push({ from: at, to, text: `${quote} ${opening[1]!}${quote}{` });
      else {
        const middle = `${quote}${"\\\\".repeat(backslashes)}{${quote}`;
        edits.push({ from: at - backslashes, to, text: `${quote} ${middle} ${opening[1]!}${quote}` });
      }
    }
  };
  let from = literal.from + opening[0].length;
  if (isFormat)
    for (const field of literal.getChildren("FormatReplacement")) {
      replace(from, field.from);
      from = field.to;
    }
  replace(from, literal.to - quote.length);
  return edits;
}

function isInReplacement(node: SyntaxNode): boolean {
  for (let parent = node.parent; parent !== null; parent = parent.parent) if (parent.name === "FormatReplacement") return true;
  return false;
}
