import { blocksOf, type Block, type Node, type Pipeline } from "../../graph/graph.ts";
import type { NodeId } from "../../graph/identifiers.ts";

/** Which node stands in which block, and what holds that block. */
export interface NodePlaces {
  readonly nodes: ReadonlyMap<NodeId, Node>;
  readonly holders: ReadonlyMap<NodeId, { readonly node: NodeId; readonly block: Block }>;
  /** The block of `branch` in which a node stands, however deep. */
  sideOf(node: NodeId, branch: NodeId): Block | undefined;
}

export function placesOfNodes(pipelines: readonly Pipeline[]): NodePlaces {
  const nodes = new Map<NodeId, Node>();
  const holders = new Map<NodeId, { readonly node: NodeId; readonly block: Block }>();
  const visit = (block: Block, holder: NodeId | undefined): void => {
    for (const node of block.nodes) {
      nodes.set(node.id, node);
      if (holder !== undefined) holders.set(node.id, { node: holder, block });
      for (const inner of blocksOf(node)) visit(inner, node.id);
    }
  };
  for (const { body, atExit } of pipelines) {
    visit(body, undefined);
    if (atExit) visit(atExit, undefined);
  }
  const sideOf = (node: NodeId, branch: NodeId): Block | undefined => {
    for (let holder = holders.get(node); holder; holder = holders.get(holder.node)) if (holder.node === branch) return holder.block;
    return undefined;
  };
  return { nodes, holders, sideOf };
}

/** Does a node stand inside another one? */
export function isHeldBy(places: NodePlaces, node: NodeId, holder: NodeId): boolean {
  return places.sideOf(node, holder) !== undefined;
}
