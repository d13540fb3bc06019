// What runs while a workflow is simulated, and which of the author's tasks it is.
import type { SimulatedNode } from "../simulator/result.ts";
import type { Around, CompiledPipeline, Placed, WrittenTask } from "./compiled.ts";
import { decode } from "./texts.ts";

/** Nodes as they are told of, by their names. */
export type Nodes = Map<string, SimulatedNode>;

/** The task that a node runs: attempts and iterations are those of their task. */
export function writtenOf(node: SimulatedNode, nodes: Nodes, { written }: CompiledPipeline): WrittenTask | undefined {
  return written.get(keyOf(node, nodes));
}

function keyOf(node: SimulatedNode, nodes: Nodes): string {
  const around = nodes.get(node.boundary);
  return around === undefined ? "" : `${templateOf(around)}/${taskOf(node)}`;
}

/** A template of another object has that object's name before its own. */
export function templateOf({ template }: SimulatedNode): string {
  return template.slice(template.lastIndexOf("/") + 1);
}

/** A name has an iteration, and an attempt, in parentheses behind it. */
export function taskOf({ displayName }: SimulatedNode): string {
  return displayName.split("(")[0]!;
}

export function attemptOf({ flags, displayName }: SimulatedNode): number {
  return flags.retried === true ? Number(/\((\d+)\)$/.exec(displayName)?.[1] ?? 0) + 1 : 1;
}

/** What runs when the run is over. */
export function isAtExit(node: SimulatedNode, nodes: Nodes): boolean {
  let outermost = node;
  for (let at = nodes.get(node.boundary); at !== undefined; at = nodes.get(at.boundary)) outermost = at;
  return outermost.name.endsWith(".onExit");
}

/** Down to a node, without the run's own name: iterations by their numbers; attempts have the path of their task. */
export function pathOf(node: SimulatedNode, nodes: Nodes): string {
  const above = abovePath(nodes.get(node.boundary), nodes);
  return above === "" ? label(node) : `${above}.${label(node)}`;
}

function abovePath(node: SimulatedNode | undefined, nodes: Nodes): string {
  if (node === undefined) return "";
  const around = nodes.get(node.boundary);
  if (around === undefined) return node.name.endsWith(".onExit") ? "finally" : "";
  const above = abovePath(around, nodes);
  // A pipeline that is tried again has tasks of the same names.
  const attempt = attemptOf(node);
  const own = attempt > 1 ? `${label(node)}#${String(attempt)}` : label(node);
  return above === "" ? own : `${above}.${own}`;
}

function label({ displayName, flags }: SimulatedNode): string {
  const whole = flags.retried === true ? displayName.replace(/\(\d+\)$/, "") : displayName;
  return whole.replace(/^([^(]*)\((\d+):[^]*\)$/, "$1($2)");
}

export interface Iteration {
  readonly item?: unknown;
  readonly index?: number;
}

/** Of the innermost loop around a node, which may be around a pipeline that it is in. */
export function iterationOf(node: SimulatedNode, nodes: Nodes, compiled: CompiledPipeline, task?: WrittenTask): Iteration {
  let inner: Placed | undefined = task ?? writtenOf(node, nodes, compiled);
  for (let at: SimulatedNode | undefined = node; at !== undefined; at = nodes.get(at.boundary)) {
    const called: Placed | undefined = compiled.calls.get(keyOf(at, nodes));
    const here = at === node ? inner : called;
    const [, index, text] = /^[^(]*\((\d+):([^]*)\)/.exec(at.displayName) ?? [];
    const name = here === undefined ? undefined : itemInput(here);
    const loop = inner?.around.findLast(isLoop)?.itemName;
    const given = at.inputs.parameters[name ?? (at === node ? "" : (loop ?? ""))];
    if (index !== undefined || (given !== undefined && at !== node)) {
      const decoded = decode(given ?? text ?? "", { kind: "json" });
      return { ...(decoded.kind === "value" ? { item: decoded.value } : {}), ...(index === undefined ? {} : { index: Number(index) }) };
    }
    if (called !== undefined) inner = called;
  }
  return {};
}

function isLoop(around: Around): around is Around & { readonly kind: "loop" } {
  return around.kind === "loop";
}

/** The input that is the item itself: what stands in a node's name may be a part of a list of the manifest's own. */
function itemInput({ node, around }: Placed): string | undefined {
  const loop = around.findLast(isLoop)?.node;
  if (loop === undefined || (node.kind !== "task" && node.kind !== "call")) return undefined;
  return Object.entries(node.arguments).find(([, value]) => value.kind === "item" && value.loop === loop)?.[0];
}
