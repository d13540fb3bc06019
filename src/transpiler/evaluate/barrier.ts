import type { NodeId } from "../../graph/identifiers.ts";
import type { Frame } from "./context.ts";
import { nodesOf } from "./convert.ts";
import type { Thing } from "./things.ts";

/** `await x`: nothing after it in this function starts before what `x` comes from has ended. */
export function awaitThing(thing: Thing, frame: Frame): Thing {
  waitFor(nodesOf(thing), frame);
  return thing.kind === "promise" ? thing.value : thing;
}

export function waitFor(nodes: readonly NodeId[], frame: Frame): void {
  if (nodes.length === 0) return;
  const present = new Set(frame.block?.nodes.map((node) => node.id) ?? []);
  // What is outside this block ended before the block began, or orders it by data; it need not be said again in here.
  const local = nodes.filter((node) => present.has(node));
  const implied = new Set(frame.block?.nodes.filter((node) => local.includes(node.id)).flatMap((node) => node.after) ?? []);
  frame.barrier.nodes = [...new Set([...frame.barrier.nodes.filter((node) => !implied.has(node)), ...local])];
}
