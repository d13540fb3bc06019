import type { Workflow } from "../objects.ts";
import { isActive, type RunNode, type RunState } from "./run-node.ts";
import { runTree } from "./run-tree.ts";
import type { Sources } from "./sources.ts";

/** A part of a run came to another state. What lay between two looks at the run is not told: nobody has seen it. */
export interface Transition {
  readonly node: RunNode;
  /** undefined where it was not there before. */
  readonly from: RunState | undefined;
  readonly to: RunState;
  /** Milliseconds since 1970: when it came to that state, in whole seconds. */
  readonly at: number | undefined;
}

/** In the order of time; at the same second ends before beginnings, what is inside ends first and begins last. */
export function transitions(before: Workflow | undefined, after: Workflow, sources?: Sources): readonly Transition[] {
  return transitionsFrom(before === undefined ? new Map() : statesOf(runTree(before)), runTree(after, sources));
}

/** From the id of every part of the run, without the run itself, to its state. */
export function statesOf(tree: RunNode): ReadonlyMap<string, RunState> {
  return new Map(walk(tree).map(({ node }) => [node.id, node.state]));
}

export function transitionsFrom(known: ReadonlyMap<string, RunState>, tree: RunNode): readonly Transition[] {
  return walk(tree)
    .filter(({ node }) => known.get(node.id) !== node.state)
    .map(({ node, entered, left }) => {
      const ended = !isActive(node.state);
      const at = ended ? (node.finishedAt ?? node.startedAt) : node.startedAt;
      return { transition: { node, from: known.get(node.id), to: node.state, at }, ended, rank: ended ? left : entered };
    })
    .sort(
      (a, b) =>
        (a.transition.at ?? Number.MAX_SAFE_INTEGER) - (b.transition.at ?? Number.MAX_SAFE_INTEGER) ||
        Number(b.ended) - Number(a.ended) ||
        a.rank - b.rank,
    )
    .map(({ transition }) => transition);
}

interface Visit {
  readonly node: RunNode;
  readonly entered: number;
  left: number;
}

/** The children of the last attempt are those of the node too: each is visited once. */
function walk(tree: RunNode): readonly Visit[] {
  const visits: Visit[] = [];
  let clock = 0;
  const below = (node: RunNode): void => {
    for (const attempt of node.attempts) visit(attempt, attempt !== node.attempts.at(-1));
    for (const child of node.children) visit(child, true);
  };
  const visit = (node: RunNode, deeper: boolean): void => {
    const here: Visit = { node, entered: clock++, left: 0 };
    visits.push(here);
    if (deeper) below(node);
    here.left = clock++;
  };
  below(tree);
  return visits;
}
