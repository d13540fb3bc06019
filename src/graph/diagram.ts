import { blocksOf, type Block, type Branch, type Node, type Pipeline, type Try } from "./graph.ts";
import type { NodeId } from "./identifiers.ts";
import { nodeTitle } from "./node-title.ts";
import { usesOf } from "./references.ts";

/** A pipeline as boxes and arrows, before anyone decided how to write them. */
export interface Diagram {
  /** In the order of the source; those of a loop are inside of it. */
  readonly shapes: readonly Shape[];
  readonly arrows: readonly Arrow[];
}

export interface Shape {
  /** `n0`, `n1`, … */
  readonly id: string;
  /** `part`: the body of a `try`, what handles its end, what runs when the run is over. */
  readonly kind: Node["kind"] | "part";
  /** In the author's words, not escaped. */
  readonly title: string;
  /** Of a frame: a loop, a `try` and its parts. */
  readonly inside: readonly Shape[];
}

export interface Arrow {
  readonly from: string;
  readonly to: string;
  /** What uses an output, what only waits, what begins on either side of a condition, what handles how a `try` ended. */
  readonly kind: "data" | "order" | "yes" | "no" | "failed" | "every-end";
}

interface Drawing {
  readonly ids: ReadonlyMap<NodeId, string>;
  readonly nodes: ReadonlyMap<NodeId, Node>;
  /** The nodes that a node is inside of. */
  readonly around: ReadonlyMap<NodeId, readonly NodeId[]>;
  readonly arrows: Arrow[];
}

/** What uses the output of what, what only waits, conditions with what begins on either side, loops and `try` with what is in them. */
export function diagramOf(pipeline: Pipeline): Diagram {
  const ids = new Map<NodeId, string>();
  const nodes = new Map<NodeId, Node>();
  const around = new Map<NodeId, readonly NodeId[]>();
  const enter = (block: Block, outer: readonly NodeId[]): void => {
    for (const node of block.nodes) {
      ids.set(node.id, `n${ids.size}`);
      nodes.set(node.id, node);
      around.set(node.id, outer);
      for (const inner of blocksOf(node)) enter(inner, [...outer, node.id]);
    }
  };
  for (const block of mainBlocks(pipeline)) enter(block, []);
  const arrows: Arrow[] = [];
  const drawing: Drawing = { ids, nodes, around, arrows };
  const shapes = [...shapesOf(pipeline.body, drawing)];
  if (pipeline.atExit) shapes.push({ id: "exit", kind: "part", title: "when the run is over", inside: shapesOf(pipeline.atExit, drawing) });
  return { shapes, arrows };
}

/** What a pipeline does, and what it does when the run is over. */
export function mainBlocks({ body, atExit }: Pipeline): readonly Block[] {
  return atExit ? [body, atExit] : [body];
}

/** How many tasks, calls, conditions and loops there are, in any depth. */
export function countNodes(pipeline: Pipeline): number {
  let count = 0;
  for (const block of mainBlocks(pipeline)) walk(block, () => count++);
  return count;
}

/** Every node, each before those inside it, with its depth. */
export function walk(block: Block, visit: (node: Node, depth: number) => void, depth = 0): void {
  for (const node of block.nodes) {
    visit(node, depth);
    for (const inner of blocksOf(node)) walk(inner, visit, depth + 1);
  }
}

function shapesOf(block: Block, drawing: Drawing): readonly Shape[] {
  return block.nodes.flatMap((node) => shapesOfNode(node, drawing));
}

function shapesOfNode(node: Node, drawing: Drawing): readonly Shape[] {
  const { ids, nodes } = drawing;
  drawArrowsTo(node, drawing);
  const shape = { id: ids.get(node.id)!, kind: node.kind, title: nodeTitle(node, (other) => nodes.get(other)) };
  switch (node.kind) {
    case "task":
    case "call":
    case "throw":
      return [{ ...shape, inside: [] }];
    case "loop":
    case "repeat":
      return [{ ...shape, inside: shapesOf(node.body, drawing) }];
    case "try":
      return [{ ...shape, inside: partsOfTry(node, shape.id, drawing) }];
    case "branch":
      return [{ ...shape, inside: [] }, ...sidesOf(node, drawing)];
  }
}

function drawArrowsTo(node: Node, { ids, nodes, around, arrows }: Drawing): void {
  const to = ids.get(node.id)!;
  const draw = (other: NodeId, kind: Arrow["kind"]): void => {
    const from = ids.get(other);
    // A frame has no arrow to what is in it, nor from there.
    const isWithin = around.get(node.id)?.includes(other) || around.get(other)?.includes(node.id);
    if (from !== undefined && other !== node.id && !isWithin) arrows.push({ from, to, kind });
  };
  const uses = usesOf(node, nodes);
  const used = new Set(uses.map((use) => use.node));
  for (const use of uses) draw(use.node, use.kind);
  for (const other of node.after) if (!used.has(other)) draw(other, sideThatGoesOn(nodes.get(other)) ?? "order");
}

/** Behind a condition of which one side throws, one is on the other side. */
function sideThatGoesOn(node: Node | undefined): "yes" | "no" | undefined {
  if (node?.kind !== "branch") return undefined;
  const [yes, no] = [node.then, node.otherwise].map(({ nodes }) => nodes.some(({ kind }) => kind === "throw"));
  return yes === no ? undefined : yes ? "no" : "yes";
}

function sidesOf(branch: Branch, drawing: Drawing): readonly Shape[] {
  const from = drawing.ids.get(branch.id)!;
  return [[branch.then, "yes"] as const, [branch.otherwise, "no"] as const].flatMap(([block, kind]) => {
    const shapes = shapesOf(block, drawing);
    for (const first of firstsOf(block, drawing)) drawing.arrows.push({ from, to: drawing.ids.get(first)!, kind });
    return shapes;
  });
}

/** The body and what handles its end, with an arrow between them; a frame around each that is more than one box. */
function partsOfTry(node: Try, id: string, drawing: Drawing): readonly Shape[] {
  const part = (block: Block, ending: string, title: string): Shape | undefined => {
    const shapes = shapesOf(block, drawing);
    return shapes.length > 1 ? { id: `${id}${ending}`, kind: "part", title, inside: shapes } : shapes[0];
  };
  const body = part(node.body, "body", "try");
  const handler = part(node.handler, "handler", node.handles === "failure" ? "catch" : "finally");
  if (body && handler) drawing.arrows.push({ from: body.id, to: handler.id, kind: node.handles === "failure" ? "failed" : "every-end" });
  return [body, handler].filter((shape) => shape !== undefined);
}

/** The nodes of a block that wait for none of the block's own. */
function firstsOf(block: Block, { nodes }: Drawing): readonly NodeId[] {
  const owner = new Map<NodeId, NodeId>();
  for (const node of block.nodes) walk({ nodes: [node] }, (inner) => void owner.set(inner.id, node.id));
  return block.nodes
    .filter((node) => {
      const needed = new Set<NodeId>();
      walk({ nodes: [node] }, (inner) => [...usesOf(inner, nodes).map((use) => use.node), ...inner.after].forEach((id) => needed.add(id)));
      return ![...needed].some((id) => owner.has(id) && owner.get(id) !== node.id);
    })
    .map((node) => node.id);
}
