import type { Node } from "./graph.ts";
import type { NodeId } from "./identifiers.ts";

/**
 * The nodes whose outputs a node's own values use (arguments, condition, items, options), not those of the nodes inside it. Values are plain
 * data, so that a reference is found wherever it stands.
 */
export function usedNodes(node: Node): ReadonlySet<NodeId> {
  const found = new Set<NodeId>();
  collect(valuesOf(node), found);
  return found;
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
      return [node.items, node.carried.map(({ initial }) => initial)];
    case "throw":
      return [node.message];
    case "try":
      return [];
  }
}

function collect(value: unknown, found: Set<NodeId>): void {
  if (typeof value !== "object" || value === null) return;
  const { kind, node, value: constant } = value as { readonly kind?: unknown; readonly node?: unknown; readonly value?: unknown };
  // A constant may hold anything that the author wrote, `{ kind: "output" }` included.
  if (kind === "constant" && constant !== undefined) return;
  if ((kind === "output" || kind === "merged" || kind === "succeeded") && typeof node === "string") found.add(node);
  for (const part of Object.values(value)) collect(part, found);
}
