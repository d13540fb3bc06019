import { blocksOf, type Block, type Node, type Pipeline } from "./graph.ts";
import type { NodeId } from "./identifiers.ts";
import { usedNodes } from "./references.ts";
import { valueText } from "./value-text.ts";

/** A pipeline as boxes and arrows, before anyone decided how to write them. */
export interface Diagram {
  /** In the order of the source; those of a loop are inside of it. */
  readonly shapes: readonly Shape[];
  readonly arrows: readonly Arrow[];
}

export interface Shape {
  /** `n0`, `n1`, … */
  readonly id: string;
  readonly kind: Node["kind"];
  /** In the author's words, not escaped. */
  readonly title: string;
  /** Of a loop. */
  readonly inside: readonly Shape[];
}

export interface Arrow {
  readonly from: string;
  readonly to: string;
  /** What uses an output, what only waits, and what begins on either side of a condition. */
  readonly kind: "data" | "order" | "yes" | "no";
}

/** What uses the output of what, what only waits, conditions with what begins on either side, loops with what is in them. */
export function diagramOf(pipeline: Pipeline): Diagram {
  const ids = new Map<NodeId, string>();
  const names = new Map<NodeId, string>();
  walk(pipeline.body, (node) => {
    names.set(node.id, node.name);
    ids.set(node.id, `n${ids.size}`);
  });
  const arrows: Arrow[] = [];
  const shapes = shapesOf(pipeline.body, { ids, names, arrows });
  return { shapes, arrows };
}

/** How many tasks, calls, conditions and loops there are, in any depth. */
export function countNodes(pipeline: Pipeline): number {
  let count = 0;
  walk(pipeline.body, () => count++);
  return count;
}

/** Every node, each before those inside it, with its depth. */
export function walk(block: Block, visit: (node: Node, depth: number) => void, depth = 0): void {
  for (const node of block.nodes) {
    visit(node, depth);
    for (const inner of blocksOf(node)) walk(inner, visit, depth + 1);
  }
}

/** What a node is called in a diagram or a list: `if accuracy >= 0.85`, `for each configuration`, `train`. */
export function nodeTitle(node: Node, nameOf: (id: NodeId) => string): string {
  switch (node.kind) {
    case "task":
    case "call":
      return node.name;
    case "branch":
      return `if ${valueText(node.condition, nameOf)}`;
    case "loop":
      return `for each ${node.itemName}`;
    case "repeat":
      return node.items ? `for each ${node.itemName}, one by one` : `while ${valueText(node.before ?? node.again ?? { kind: "constant", value: true, type: { kind: "boolean" } }, nameOf)}`;
    case "try":
      return node.handles === "failure" ? "try … catch" : "try … finally";
    case "throw":
      return `throw ${valueText(node.message, nameOf)}`;
  }
}

interface Drawing {
  readonly ids: ReadonlyMap<NodeId, string>;
  readonly names: ReadonlyMap<NodeId, string>;
  readonly arrows: Arrow[];
}

function shapesOf(block: Block, drawing: Drawing): readonly Shape[] {
  return block.nodes.flatMap((node) => shapesOfNode(node, drawing));
}

function shapesOfNode(node: Node, drawing: Drawing): readonly Shape[] {
  const { ids, names, arrows } = drawing;
  const id = ids.get(node.id)!;
  const used = usedNodes(node);
  const arrow = (other: NodeId, kind: Arrow["kind"]): void => {
    const from = ids.get(other);
    if (from !== undefined && other !== node.id) arrows.push({ from, to: id, kind });
  };
  for (const other of used) arrow(other, "data");
  for (const other of node.after) if (!used.has(other)) arrow(other, "order");
  const shape = { id, kind: node.kind, title: nodeTitle(node, (other) => names.get(other) ?? "?") };
  if (node.kind === "loop" || node.kind === "repeat" || node.kind === "try")
    return [{ ...shape, inside: blocksOf(node).flatMap((block) => shapesOf(block, drawing)) }];
  if (node.kind !== "branch") return [{ ...shape, inside: [] }];
  const sides = [[node.then, "yes"] as const, [node.otherwise, "no"] as const].flatMap(([block, kind]) => {
    const shapes = shapesOf(block, drawing);
    for (const first of firstsOf(block)) arrows.push({ from: id, to: ids.get(first)!, kind });
    return shapes;
  });
  return [{ ...shape, inside: [] }, ...sides];
}

/** The nodes of a block that wait for none of the block's own. */
function firstsOf(block: Block): readonly NodeId[] {
  const inside = new Set<NodeId>();
  const owner = new Map<NodeId, NodeId>();
  for (const node of block.nodes) {
    inside.add(node.id);
    owner.set(node.id, node.id);
    walk({ nodes: [node] }, (inner) => void owner.set(inner.id, node.id));
  }
  return block.nodes
    .filter((node) => {
      const needed = new Set<NodeId>();
      walk({ nodes: [node] }, (inner) => [...usedNodes(inner), ...inner.after].forEach((id) => needed.add(id)));
      return ![...needed].some((id) => inside.has(owner.get(id) ?? "") && owner.get(id) !== node.id);
    })
    .map((node) => node.id);
}
