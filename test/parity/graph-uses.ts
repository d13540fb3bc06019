import { blocksOf, type Block, type Node } from "../../src/graph/graph.ts";

/** A block of tasks becomes a template of its own, which starts when everything is there that anything in it uses. */
export function usedFromOutside(block: Block): readonly string[] {
  const inside = new Set<string>();
  const used = new Set<string>();
  const collect = ({ nodes }: Block): void => {
    for (const node of nodes) {
      inside.add(node.id);
      for (const id of [...usedBy(node), ...node.after]) used.add(id);
      blocksOf(node).forEach(collect);
    }
  };
  collect(block);
  return [...used].filter((id) => !inside.has(id));
}

/** The nodes whose values a node uses itself. What a loop collected comes from the loop, not from a node in it. */
export function usedBy(node: Node): ReadonlySet<string> {
  const found = new Set<string>();
  const collect = (part: unknown): void => {
    if (typeof part !== "object" || part === null) return;
    const { kind, node: of, loop } = part as { readonly kind?: unknown; readonly node?: unknown; readonly loop?: unknown };
    if (kind === "constant") return;
    if (kind === "collected" && typeof loop === "string") found.add(loop);
    if ((kind === "output" || kind === "merged" || kind === "succeeded") && typeof of === "string") found.add(of);
    if (kind === "collected" || kind === "merged") return;
    for (const inner of Object.values(part)) collect(inner);
  };
  switch (node.kind) {
    case "task":
    case "call":
      collect([node.arguments, node.options]);
      break;
    case "branch":
      collect(node.condition);
      break;
    case "loop":
      collect(node.items);
      break;
    case "repeat":
      collect([node.items, node.carried.map(({ initial }) => initial)]);
      break;
    case "throw":
      collect(node.message);
  }
  return found;
}
