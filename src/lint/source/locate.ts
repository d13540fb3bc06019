import type { Path, SourceDocument } from "./document.ts";
import { offsetsInJsonString } from "./parse-json.ts";
import type { SourceEntry, SourceNode } from "./tree.ts";
import { lineStartOf } from "./yaml/position.ts";
import { readOffsets } from "./yaml/scalar-reading.ts";
import { scanBlock } from "./yaml/scan-block.ts";
import { scanPlain } from "./yaml/scan-plain.ts";
import { scanQuoted } from "./yaml/scan-quoted.ts";

export interface Extent {
  readonly start: number;
  readonly end: number;
}

type Options = NonNullable<Parameters<SourceDocument["locate"]>[1]>;

/** Where something stands in the text of a document. */
export function findExtent(text: string, root: SourceNode, path: Path, options: Options): Extent {
  let node = root;
  let entry: SourceEntry | undefined;
  for (const step of path) {
    const next = childOf(node, step);
    // What is not there has the place of what surrounds it: its key where it has one, or all of it would be marked.
    if (next === undefined) return entry === undefined ? headOf(node) : { start: entry.keyStart, end: entry.keyEnd };
    ({ node, entry } = next);
  }
  if (options.at === "key") return entry === undefined ? headOf(node) : { start: entry.keyStart, end: entry.keyEnd };
  if (options.within !== undefined && node.kind === "string") return findWithin(text, node, options.within);
  // What is empty has no characters to point at.
  if (node.start === node.end && entry !== undefined) return { start: entry.keyStart, end: entry.keyEnd };
  return { start: node.start, end: trimmedEnd(text, node) };
}

/** The way to the innermost mapping around an offset. */
export function pathOfMapping(root: SourceNode, offset: number): Path {
  const path: (string | number)[] = [];
  let innermost = 0;
  for (let node: SourceNode | undefined = root; node !== undefined;) {
    if (node.kind === "object") innermost = path.length;
    node = childAround(node, offset, path);
  }
  return path.slice(0, innermost);
}

function childAround(node: SourceNode, offset: number, path: (string | number)[]): SourceNode | undefined {
  const isAround = (child: SourceNode): boolean => child.start <= offset && offset < child.end;
  if (node.kind === "array") {
    const index = node.items.findIndex(isAround);
    if (index !== -1) path.push(index);
    return node.items[index];
  }
  if (node.kind !== "object") return undefined;
  const entry = node.entries.find(({ value }) => isAround(value));
  if (entry !== undefined) path.push(entry.key);
  return entry?.value;
}

function childOf(
  node: SourceNode,
  step: string | number,
): { readonly node: SourceNode; readonly entry: SourceEntry | undefined } | undefined {
  if (node.kind === "array") {
    const item = typeof step === "number" ? node.items[step] : undefined;
    return item === undefined ? undefined : { node: item, entry: undefined };
  }
  if (node.kind !== "object") return undefined;
  const key = String(step);
  const entry = node.entries.findLast((each) => each.key === key);
  return entry === undefined ? undefined : { node: entry.value, entry };
}

/** The first key of a mapping and the first item of a list stand for all of it. */
function headOf(node: SourceNode): Extent {
  if (node.kind === "object" && node.entries[0] !== undefined) return { start: node.entries[0].keyStart, end: node.entries[0].keyEnd };
  if (node.kind === "array" && node.items[0] !== undefined) return headOf(node.items[0]);
  return { start: node.start, end: node.end };
}

/** Block scalars and collections reach to the start of the next line. */
function trimmedEnd(text: string, node: SourceNode): number {
  let { end } = node;
  while (end > node.start + 1 && /\s/.test(text.charAt(end - 1))) end--;
  return end;
}

function findWithin(text: string, node: SourceNode & { readonly kind: "string" }, within: Extent): Extent {
  const offsets = offsetsOf(text, node);
  const start = offsets[within.start] ?? node.start;
  const last = offsets[Math.min(within.end, offsets.length) - 1] ?? start;
  const following = offsets[within.end];
  // An escape is wider than the character that it stands for, up to the next one.
  const end =
    within.end <= within.start
      ? start
      : following !== undefined && following > last && !/\s/.test(text.slice(last + 1, following))
        ? following
        : last + 1;
  return { start, end: Math.max(start, end) };
}

/** The offset of each UTF-16 unit of a text. */
function offsetsOf(text: string, node: SourceNode & { readonly kind: "string" }): readonly number[] {
  if (node.source === "json") return offsetsInJsonString(text, node.start);
  const { style, indent, isInFlow } = node.source;
  const place = { start: node.start, lineStart: lineStartOf(text, node.start), indent, isInFlow };
  const reading = readOffsets(node.start);
  if (node.start === node.end) return reading.offsets;
  if (style === "plain") scanPlain(text, place, reading);
  else if (style === "single") scanQuoted(text, place, "'", reading);
  else if (style === "double") scanQuoted(text, place, '"', reading);
  else scanBlock(text, place, style === "literal", reading);
  return reading.offsets;
}
