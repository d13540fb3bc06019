import type { Block, Node, Pipeline } from "./graph.ts";
import type { NodeId } from "./identifiers.ts";
import { usedNodes } from "./references.ts";
import { valueText } from "./value-text.ts";

export interface Diagram {
  /** A Mermaid flowchart, ending in a newline. */
  readonly text: string;
  /** Boxes in it: tasks, calls, conditions, loops. */
  readonly nodes: number;
}

/**
 * A pipeline as a flowchart: what uses the output of what (solid arrows), what only waits (dotted), conditions as diamonds, loops as frames.
 * Every text of the author's is escaped: it can neither end its label nor begin a line.
 */
export function mermaid(pipeline: Pipeline): Diagram {
  const ids = new Map<NodeId, string>();
  const names = new Map<NodeId, string>();
  walk(pipeline.body, (node) => {
    names.set(node.id, node.name);
    ids.set(node.id, `n${ids.size}`);
  });
  const lines = ["flowchart TD"];
  const edges: string[] = [];
  drawBlock(pipeline.body, { ids, names, lines, edges, indent: "  " });
  return { text: `${[...lines, ...edges].join("\n")}\n`, nodes: ids.size };
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
    if (node.kind === "loop") walk(node.body, visit, depth + 1);
    if (node.kind === "branch") {
      walk(node.then, visit, depth + 1);
      walk(node.otherwise, visit, depth + 1);
    }
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
  }
}

interface Drawing {
  readonly ids: ReadonlyMap<NodeId, string>;
  readonly names: ReadonlyMap<NodeId, string>;
  readonly lines: string[];
  readonly edges: string[];
  readonly indent: string;
}

function drawBlock(block: Block, drawing: Drawing): void {
  for (const node of block.nodes) drawNode(node, drawing);
}

function drawNode(node: Node, drawing: Drawing): void {
  const { ids, names, lines, edges, indent } = drawing;
  const id = ids.get(node.id)!;
  const label = mermaidText(nodeTitle(node, (other) => names.get(other) ?? "?"));
  const used = usedNodes(node);
  for (const other of used) if (ids.has(other) && other !== node.id) edges.push(`  ${ids.get(other)!} --> ${id}`);
  for (const other of node.after) if (ids.has(other) && !used.has(other)) edges.push(`  ${ids.get(other)!} -.-> ${id}`);
  switch (node.kind) {
    case "task":
      lines.push(`${indent}${id}["${label}"]`);
      return;
    case "call":
      lines.push(`${indent}${id}[["${label}"]]`);
      return;
    case "loop":
      lines.push(`${indent}subgraph ${id}["${label}"]`);
      drawBlock(node.body, { ...drawing, indent: `${indent}  ` });
      lines.push(`${indent}end`);
      return;
    case "branch":
      lines.push(`${indent}${id}{"${label}"}`);
      for (const [block, word] of [
        [node.then, "yes"],
        [node.otherwise, "no"],
      ] as const) {
        drawBlock(block, drawing);
        for (const first of firstsOf(block)) edges.push(`  ${id} -- ${word} --> ${ids.get(first)!}`);
      }
  }
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

const longestLabel = 80;

/** Anything but letters, digits and harmless signs by its number, as Mermaid reads it (`#34;`): nothing can end the label, the line or the fence. */
export function mermaidText(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  const short = [...line].length > longestLabel ? `${[...line].slice(0, longestLabel - 1).join("")}…` : line;
  // Mermaid refuses an empty label.
  if (short === "") return "#32;";
  return short.replace(/[^\p{L}\p{N} _.,:/()=+*!?…-]/gu, (character) => `#${character.codePointAt(0)!};`);
}
