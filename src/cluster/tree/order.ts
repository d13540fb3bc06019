import type { Nodes } from "./nodes.ts";
import type { Branch } from "./branches.ts";
import { timeOf } from "./node-state.ts";

/** From the id of a node to its rank, breadth first along the controller's edges: what depends on others comes after them. */
export function ranksOf(entryId: string, nodes: Nodes): ReadonlyMap<string, number> {
  const ranks = new Map<string, number>();
  for (const start of [entryId, ...Object.keys(nodes).sort()]) {
    if (nodes[start] === undefined || ranks.has(start)) continue;
    const queue = [start];
    ranks.set(start, ranks.size);
    for (const id of queue) {
      for (const child of nodes[id]!.children ?? []) {
        if (nodes[child] === undefined || ranks.has(child)) continue;
        ranks.set(child, ranks.size);
        queue.push(child);
      }
    }
  }
  return ranks;
}

/** As they began; at the same second (there is nothing finer) as they depend on each other. The exit handler is last, and so are hooks. */
export function inOrder(branches: readonly Branch[], ranks: ReadonlyMap<string, number>): readonly Branch[] {
  const keys = new Map(branches.map((branch) => [branch, keyOf(branch, ranks)]));
  return [...branches].sort((a, b) => {
    const [first, second] = [keys.get(a)!, keys.get(b)!];
    for (let index = 0; index < first.length; index++) {
      if (first[index] !== second[index]) return first[index]! - second[index]!;
    }
    return 0;
  });
}

function keyOf(branch: Branch, ranks: ReadonlyMap<string, number>): readonly number[] {
  const late = branch.kind === "exit-handler" ? 2 : branch.kind === "hook" ? 1 : 0;
  const numbered = branch.kind === "iteration" || branch.kind === "attempt" ? /\((\d+)[^(]*\)$/.exec(tail(branch)) : null;
  if (numbered) return [late, Number(numbered[1]), 0];
  const first = branch.node ?? branch.children[0]?.node;
  return [late, timeOf(first?.startedAt) ?? Number.MAX_SAFE_INTEGER, ranks.get(first?.id ?? "") ?? 0];
}

/** `(12:…)` of an iteration, whose item may hold anything; `(1)` of an attempt, which is at the end. */
function tail(branch: Branch): string {
  const { name } = branch;
  return branch.kind === "attempt" ? name.slice(name.lastIndexOf("(")) : `${/^[^(]*(\(\d+)/.exec(name)?.[1] ?? name})`;
}
