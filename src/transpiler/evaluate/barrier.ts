import type { Node } from "../../graph/graph.ts";
import type { NodeId } from "../../graph/identifiers.ts";
import type { Frame } from "./context.ts";
import { nodesOf } from "./convert.ts";
import type { Thing } from "./things.ts";

/** `await x`: nothing after it in this function starts before what `x` comes from has ended. */
export function awaitThing(thing: Thing, frame: Frame): Thing {
  waitFor(nodesOf(thing), frame);
  stopAt(stopsOf(thing), frame);
  return thing.kind === "promise" ? thing.value : thing;
}

export function waitFor(nodes: readonly NodeId[], frame: Frame): void {
  if (nodes.length === 0) return;
  const implied = new Set(nodesNamed(nodes, frame).flatMap((node) => node.after));
  frame.barrier.nodes = [...new Set([...frame.barrier.nodes, ...nodes])].filter((node) => !implied.has(node));
}

/** What is waited for was mostly made last. */
function nodesNamed(names: readonly NodeId[], { block }: Frame): readonly Node[] {
  const open = new Set(names);
  const found: Node[] = [];
  for (let at = (block?.nodes.length ?? 0) - 1; at >= 0 && open.size > 0; at--)
    if (open.delete(block!.nodes[at]!.id)) found.push(block!.nodes[at]!);
  return found;
}

/** What ends whoever waits for a promise, or for a list of them. */
export function stopsOf(thing: Thing): readonly NodeId[] {
  if (thing.kind === "promise") return [...new Set([...thing.stops, ...stopsOf(thing.value)])];
  return thing.kind === "list" ? [...new Set(thing.elements.flatMap(stopsOf))] : [];
}

/** Nothing after it starts before these nodes have ended well: a `throw`, or what holds one. */
export function stopAt(nodes: readonly NodeId[], frame: Frame): void {
  if (nodes.length === 0) return;
  waitFor(nodes, frame);
  frame.barrier.stops = [...new Set([...frame.barrier.stops, ...nodes])];
}
