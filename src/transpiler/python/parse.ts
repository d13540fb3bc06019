import { Tree, type SyntaxNode, type TreeBuffer } from "@lezer/common";
import { parser } from "@lezer/python";
import type { Place } from "../../graph/types.ts";

/** A Python file as a tree. It is only ever read: nothing of it runs at compile time. */
export interface ParsedPython {
  readonly file: string;
  readonly text: string;
  readonly tree: Tree;
  /** Offsets at which lines begin. */
  readonly lineStarts: readonly number[];
}

export function parsePython(text: string, file: string): ParsedPython {
  const lineStarts = [0];
  for (const end of text.matchAll(/\r\n|\r|\n/g)) lineStarts.push(end.index + end[0].length);
  return { file, text, tree: parser.parse(readable(text)), lineStarts };
}

/**
 * The grammar does not know `1.`, `with x as (a, b):`, `with x as self.y` and form feeds, and loses its way there. Each is spelled
 * differently for it, in the same number of characters, so that every position still holds in the text as written.
 */
function readable(text: string): string {
  return text
    .replaceAll("\f", " ")
    .replace(/(?<![\w.])(\d[\d_]*)\.(?![\w.])/g, "$10")
    .replace(/(?<![\w.])(\d[\d_]*)\.(?=[eE][\d+-]|[jJ]\b)/g, "$10")
    .replace(
      /\bas([ \t]+)(\([^()'"#]*\))(?=\s*[:,])/g,
      (_, space: string, targets: string) => `as${space}_${" ".repeat(targets.length - 1)}`,
    )
    .replace(
      /\bas([ \t]+)([A-Za-z_]\w*(?:\.\w+)+)(?=\s*[:,])/g,
      (_, space: string, target: string) => `as${space}${target.replaceAll(".", "_")}`,
    );
}

export function placeOf(parsed: ParsedPython, range: { readonly from: number; readonly to: number }): Place {
  const start = position(parsed, range.from);
  const end = position(parsed, Math.max(range.to, range.from));
  return { file: parsed.file, line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}

function position({ lineStarts }: ParsedPython, offset: number): { line: number; column: number } {
  let low = 0;
  let high = lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (lineStarts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - lineStarts[low]! + 1 };
}

/** Where the file is not Python, first place first. */
export function syntaxErrors(parsed: ParsedPython): readonly Place[] {
  const errors: Place[] = [];
  if (!hasErrors(parsed.tree)) return errors;
  parsed.tree.iterate({
    enter(reference) {
      if (!reference.type.isError || isGrammarGap(reference.node)) return;
      const empty = reference.from === reference.to;
      errors.push(placeOf(parsed, { from: reference.from, to: empty ? reference.from + 1 : reference.to }));
    },
  });
  return errors;
}

/** Whether there is an error node at all, which the packed parts of a tree tell ten times sooner than a walk over its nodes. */
function hasErrors(tree: Tree | TreeBuffer): boolean {
  if (tree instanceof Tree) return tree.type.isError || tree.children.some(hasErrors);
  // Four numbers a node: type, start, end, index of the next sibling.
  for (let index = 0; index < tree.buffer.length; index += 4) if (tree.set.types[tree.buffer[index]!]!.isError) return true;
  return false;
}

/** Valid Python that the grammar cannot read but survives: a bare `yield`, `with (a as b, c as d):`, patterns, `x[*y]`, `lambda a, /:`. */
function isGrammarGap(error: SyntaxNode): boolean {
  let child = error;
  for (let node = error.parent; node !== null; child = node, node = node.parent) {
    if (node.name === "YieldStatement" || node.name === "YieldExpression") return true;
    if (child.name === "Body") return false;
    if (node.name === "WithStatement" || node.name === "MatchClause") return true;
    if (node.name === "LambdaExpression" || node.name === "TypeParamList") return true;
    if (node.name === "MemberExpression" && child === error) return node.getChild("[") !== null;
  }
  return false;
}

export function textOf(parsed: ParsedPython, range: { readonly from: number; readonly to: number }): string {
  return parsed.text.slice(range.from, range.to);
}

export function childrenOf(node: SyntaxNode): SyntaxNode[] {
  const children: SyntaxNode[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling) if (child.name !== "Comment") children.push(child);
  return children;
}

/** Groups of children between commas, without the brackets around them. */
export function elementsOf(node: SyntaxNode): SyntaxNode[][] {
  const groups: SyntaxNode[][] = [[]];
  for (const child of childrenOf(node)) {
    if (child.name === "," || child.type.isError) groups.push([]);
    else if (!"()[]{}".includes(child.name)) groups.at(-1)!.push(child);
  }
  return groups.filter((group) => group.length > 0);
}

/** `if __name__ == "__main__":`, which is nothing that a component runs. */
export function isMainGuard(parsed: ParsedPython, statement: SyntaxNode): boolean {
  if (statement.name !== "IfStatement") return false;
  return /^if\s+\(?\s*(__name__\s*==\s*["']__main__["']|["']__main__["']\s*==\s*__name__)/.test(textOf(parsed, statement));
}
