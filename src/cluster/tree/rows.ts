import { isActive, isFailure, type RunNode } from "./run-node.ts";

/** One line of a tree. */
export type Row =
  | {
      readonly kind: "node";
      readonly depth: number;
      readonly node: RunNode;
      /** `8/12` iterations are done. */
      readonly count: string | undefined;
    }
  | { readonly kind: "summary"; readonly depth: number; readonly text: string };

/** What is not shown for itself. */
export interface Folding {
  /** Below a loop only those iterations that do something, or failed. */
  readonly iterations: boolean;
  /** What is inside of something that succeeded. */
  readonly succeeded: boolean;
  /** Tasks that wait, were left out, or succeeded, as a number. */
  readonly quiet: boolean;
}

export const unfolded: Folding = { iterations: false, succeeded: false, quiet: false };

/** From what is nicest to what takes the least room. */
export const foldings: readonly Folding[] = [
  { iterations: true, succeeded: false, quiet: false },
  { iterations: true, succeeded: true, quiet: false },
  { iterations: true, succeeded: true, quiet: true },
];

export function rowsOf(tree: RunNode, folding: Folding): readonly Row[] {
  const rows: Row[] = [];
  add(tree, 0, folding, rows);
  return rows;
}

function add(node: RunNode, depth: number, folding: Folding, rows: Row[]): void {
  const isLoop = node.kind === "loop";
  rows.push({ kind: "node", depth, node, count: isLoop ? countOf(node) : undefined });
  if (folding.succeeded && node.state === "succeeded" && depth > 0 && !hasFailure(node)) return;
  const hidden: RunNode[] = [];
  for (const child of node.children) {
    const isQuiet = !isLoud(child);
    if (isQuiet && isLoop && folding.iterations) continue;
    if (isQuiet && folding.quiet) hidden.push(child);
    else add(child, depth + 1, folding, rows);
  }
  if (hidden.length > 0) rows.push({ kind: "summary", depth: depth + 1, text: summaryOf(hidden) });
}

/** A hook may fail below what succeeded. */
function hasFailure(node: RunNode): boolean {
  return node.children.some(({ kind, state }) => kind === "hook" && isFailure(state));
}

function isLoud(node: RunNode): boolean {
  return node.state === "running" || node.state === "suspended" || isFailure(node.state) || hasFailure(node);
}

function countOf(loop: RunNode): string | undefined {
  const iterations = loop.children.filter(({ kind }) => kind === "iteration");
  return iterations.length === 0 ? undefined : `${iterations.filter(({ state }) => !isActive(state)).length}/${iterations.length}`;
}

/** `12 succeeded, 3 waiting`. */
function summaryOf(nodes: readonly RunNode[]): string {
  const count = (...states: readonly RunNode["state"][]) => nodes.filter(({ state }) => states.includes(state)).length;
  const parts = [
    [count("succeeded"), "succeeded"],
    [count("skipped", "omitted"), "left out"],
    [count("pending"), "waiting"],
  ] as const;
  return parts.flatMap(([number, word]) => (number > 0 ? [`${number} ${word}`] : [])).join(", ");
}
