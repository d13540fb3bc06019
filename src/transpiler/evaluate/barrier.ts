import type { Node } from "../../graph/graph.ts";
import type { NodeId } from "../../graph/identifiers.ts";
import type { Frame } from "./context.ts";
import { nodesOf } from "./convert.ts";
import { partsIdentity } from "./thing-parts.ts";
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

/** What ends whoever waits for a promise, or for a list of them. A list may hold itself, or the same list many times. */
export function stopsOf(thing: Thing): readonly NodeId[] {
  const stops = new Set<NodeId>();
  const seen = new Set<unknown>();
  const open = [thing];
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    const identity = partsIdentity(one) ?? one;
    if (seen.has(identity)) continue;
    seen.add(identity);
    if (one.kind === "promise") {
      for (const stop of one.stops) stops.add(stop);
      open.push(one.value);
    } else if (one.kind === "list") open.push(...one.elements.toReversed());
  }
  return [...stops];
}

/** Nothing after it starts before these nodes have ended well: a `throw`, or what holds one. */
export function stopAt(nodes: readonly NodeId[], frame: Frame): void {
  if (nodes.length === 0) return;
  waitFor(nodes, frame);
  frame.barrier.stops = [...new Set([...frame.barrier.stops, ...nodes])];
}
