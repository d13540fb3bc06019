import { blocksOf, type Block, type Branch, type Node } from "./graph.ts";
import type { NodeId } from "./identifiers.ts";
import type { MergedReference, Value } from "./values.ts";

/** That a node uses what another one gives, or what a condition chooses where its task does not run. */
export interface Use {
  readonly node: NodeId;
  /** `yes` and `no`: the side of a condition on which nothing is made that would be used. */
  readonly kind: "data" | "yes" | "no";
}

/**
 * What a node's own values use (arguments, condition, items, options), not those of the nodes inside it. Values are plain data, so that a
 * reference is found wherever it stands.
 */
export function usesOf(node: Node, nodes: ReadonlyMap<NodeId, Node>): readonly Use[] {
  const found = new Map<string, Use>();
  collect(valuesOf(node), nodes, (use) => void found.set(`${use.kind} ${use.node}`, use));
  return [...found.values()];
}

function valuesOf(node: Node): readonly unknown[] {
  switch (node.kind) {
    case "task":
    case "call":
      return [node.arguments, node.options];
    case "branch":
      return [node.condition];
    case "loop":
      return [node.items, node.concurrency];
    case "repeat":
      return [node.items, node.before, node.again, node.carried.map(({ initial, next }) => [initial, next])];
    case "throw":
      return [node.message];
    case "try":
      return [];
  }
}

function collect(value: unknown, nodes: ReadonlyMap<NodeId, Node>, add: (use: Use) => void): void {
  if (typeof value !== "object" || value === null) return;
  const { kind, node, value: constant } = value as { readonly kind?: unknown; readonly node?: unknown; readonly value?: unknown };
  // A constant may hold anything that the author wrote, `{ kind: "output" }` included.
  if (kind === "constant" && constant !== undefined) return;
  if ((kind === "output" || kind === "succeeded") && typeof node === "string") add({ node, kind: "data" });
  if (kind === "merged" && typeof node === "string") {
    const merged = value as MergedReference;
    const decided = nodes.get(merged.node);
    if (decided?.kind === "branch") usesOfChoice(merged, decided).forEach(add);
    // The condition is asked by the branch, not by whoever uses what it chose.
    collect([merged.whenTrue, merged.whenFalse], nodes, add);
    return;
  }
  for (const part of Object.values(value)) collect(part, nodes, add);
}

/** The sides of a branch that give nothing of their own: there the value is what it was before. */
function usesOfChoice({ condition, whenTrue, whenFalse }: MergedReference, branch: Branch): readonly Use[] {
  const inside = new Set<NodeId>();
  const enter = (block: Block): void => {
    for (const node of block.nodes) {
      inside.add(node.id);
      blocksOf(node).forEach(enter);
    }
  };
  blocksOf(branch).forEach(enter);
  const isNegated = condition.kind === "operation" && condition.operator === "not" && condition.operands[0] === branch.condition;
  const bare = [whenTrue, whenFalse].map((side) => !mentions(side, inside));
  const { id: node } = branch;
  if (bare[0] && bare[1]) return [{ node, kind: "data" }];
  return [
    ...(bare[0] ? [{ node, kind: isNegated ? "no" : "yes" } as const] : []),
    ...(bare[1] ? [{ node, kind: isNegated ? "yes" : "no" } as const] : []),
  ];
}

function mentions(value: Value, nodes: ReadonlySet<NodeId>): boolean {
  let found = false;
  collect(value, new Map(), ({ node }) => void (found ||= nodes.has(node)));
  return found;
}
