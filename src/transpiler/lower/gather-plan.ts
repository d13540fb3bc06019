import { artifactRepositoryNeeded, artifactsNotCollected } from "../../diagnostics/messages.generated.ts";
import { blocksOf, type Block, type Loop, type Node, type Pipeline } from "../../graph/graph.ts";
import type { NodeId, PipelineId } from "../../graph/identifiers.ts";
import type { CollectedReference, Value } from "../../graph/values.ts";
import { holdsArtifacts, isGathered } from "./expression/access.ts";
import { children } from "./expression/children.ts";
import { knownIndex } from "./expression/keys.ts";
import type { Lowering } from "./lowering.ts";
import { slotOfList, slotOfOutput, type GatherPlan, type Slot } from "./gather-slots.ts";
import { uniqueSpelling } from "./names.ts";
import { isHeldBy, placesOfNodes, type NodePlaces } from "./node-places.ts";
import { referenceKey } from "./scope.ts";
import { nodeValues } from "./survey.ts";

/** What a loop collects is called like this in keys. */
export function collectedName({ gathering }: Lowering, { loop, value }: CollectedReference): string {
  return gathering.collected.get(loop)?.get(identityOf(value)) ?? "items";
}

/** The same for two references to one artifact or list. */
function identityOf(value: Value): string {
  if (value.kind === "collected") return `collected ${value.loop} ${identityOf(value.value)}`;
  return value.kind === "list" ? value.elements.map(identityOf).join() : referenceKey(value);
}

interface Planning {
  readonly lowering: Lowering;
  readonly plan: GatherPlan;
  readonly places: NodePlaces;
}

/** Plans where the artifacts of loops go, for a pipeline and all that it calls. */
export function planGathering(lowering: Lowering, root: Pipeline): void {
  lowering.root = root.id;
  const plan = lowering.gathering;
  const pipelines = pipelinesFrom(lowering, root, plan.called);
  const planning: Planning = { lowering, plan, places: placesOfNodes(pipelines) };
  const seen = new Set<Value>();
  const visit = (value: Value): void => {
    if (seen.has(value)) return;
    seen.add(value);
    if (value.kind === "collected" && holdsArtifacts(value.value.type)) collect(value, planning);
    children(value).forEach(visit);
  };
  for (const pipeline of pipelines) {
    for (const node of nodesIn(pipeline)) nodeValues(node).forEach(visit);
    for (const { value } of pipeline.results) visit(value);
  }
  if (plan.collected.size === 0) return;
  for (const pipeline of pipelines)
    for (const node of nodesIn(pipeline)) if (node.kind === "loop" && scatters(node, planning)) plan.indexed.add(node.id);
  noteEmpty(pipelines, plan);
}

function pipelinesFrom(lowering: Lowering, root: Pipeline, called: Set<PipelineId>): readonly Pipeline[] {
  const found = new Set([root]);
  for (const pipeline of found) {
    for (const node of nodesIn(pipeline)) {
      const callee = node.kind === "call" ? lowering.pipelines.get(node.pipeline) : undefined;
      if (!callee) continue;
      called.add(callee.id);
      found.add(callee);
    }
  }
  return [...found];
}

function nodesIn({ body, atExit }: Pipeline): readonly Node[] {
  const inside = (block: Block): readonly Node[] => block.nodes.flatMap((node) => [node, ...blocksOf(node).flatMap(inside)]);
  return [...inside(body), ...(atExit ? inside(atExit) : [])];
}

/** Gives what a loop collects a name, and its maker the place where to put it. */
function collect(collected: CollectedReference, planning: Planning): void {
  const { lowering, plan, places } = planning;
  const { loop, value } = collected;
  const names = plan.collected.get(loop) ?? new Map<string, string>();
  const identity = identityOf(value);
  if (names.has(identity)) return;
  const node = places.nodes.get(loop) as Loop;
  if (names.size === 0 && lowering.artifactRepository === undefined)
    lowering.report(artifactRepositoryNeeded({ loop: node.name }), node.place);
  plan.collected.set(loop, names);
  const taken = new Set(names.values());
  const name = uniqueSpelling(wishFor(value), taken);
  names.set(identity, name);
  const holder = (id: NodeId): boolean => isHeldBy(places, id, loop);
  if (!assign(value, { kind: "iteration", loop, name, rest: "" }, holder, planning))
    lowering.report(artifactsNotCollected({ loop: node.name }), node.place);
}

function wishFor(value: Value): string {
  if (value.kind === "output") return value.output;
  if (value.kind === "collected") return wishFor(value.value);
  return value.kind === "merged" ? value.name : "items";
}

/** Tells the makers of an artifact, or of a list of them, where to put it. False where that cannot be said. */
function assign(value: Value, slot: Slot, isInside: (node: NodeId) => boolean, planning: Planning): boolean {
  const { plan, places } = planning;
  switch (value.kind) {
    case "output": {
      const node = places.nodes.get(value.node);
      if (!node || !isInside(node.id) || !claim(slotOfOutput(value.node, value.output), slot, plan)) return false;
      if (node.kind === "task") return canBeTold(node.component, planning);
      return node.kind === "call" && assignResult(node.pipeline, value.output, planning);
    }
    case "collected":
      if (!isInside(value.loop)) return false;
      collect(value, planning);
      return claim(slotOfList(value.loop, plan.collected.get(value.loop)!.get(identityOf(value.value))!), slot, plan);
    case "list":
      return value.elements.every((element, index) =>
        assign(element, { ...slot, rest: `${slot.rest}/${knownIndex(index)}` }, isInside, planning),
      );
    case "merged":
      return (
        excludeEachOther(value.node, value.whenTrue, value.whenFalse, planning) &&
        [value.whenTrue, value.whenFalse].every((side) => assign(side, slot, isInside, planning))
      );
    default:
      return false;
  }
}

/** An artifact lies in one place only. */
function claim(key: string, slot: Slot, { slots }: GatherPlan): boolean {
  const known = slots.get(key);
  if (!known) slots.set(key, slot);
  return !known || JSON.stringify(known) === JSON.stringify(slot);
}

/** Is the template made by argots? */
function canBeTold(component: string, { lowering }: Planning): boolean {
  const kind = lowering.components.get(component)?.implementation.kind;
  return kind === "script" || kind === "container";
}

function assignResult(id: PipelineId, result: string, planning: Planning): boolean {
  const { lowering, plan } = planning;
  const pipeline = lowering.pipelines.get(id)!;
  const results = plan.results.get(id) ?? new Map<string, string>();
  plan.results.set(id, results);
  if (results.has(result)) return true;
  const value = pipeline.results.find(({ name }) => name === result)?.value;
  const taken = new Set([...pipeline.inputs.map(({ name }) => name), ...results.values()]);
  const input = uniqueSpelling(`${result}-key`, taken);
  results.set(result, input);
  return value !== undefined && assign(value, { kind: "result", pipeline: id, input, rest: "" }, () => true, planning);
}

/** Does only one of two artifacts come to be? Behind a `catch`, the second is written last. */
function excludeEachOther(node: NodeId, a: Value, b: Value, { places }: Planning): boolean {
  const [x, y] = [sidesOf(a, node, places), sidesOf(b, node, places)];
  return x.size === 1 && y.size === 1 && [...x, ...y].every((side) => side !== undefined) && ![...x].some((side) => y.has(side));
}

/** The blocks of a branch in which what a value is made of stands. */
function sidesOf(value: Value, branch: NodeId, places: NodePlaces): ReadonlySet<Block | undefined> {
  const sides = new Set<Block | undefined>();
  const visit = (part: Value): void => {
    if (part.kind === "output") sides.add(places.sideOf(part.node, branch));
    else if (part.kind === "collected") sides.add(places.sideOf(part.loop, branch));
    else if (part.kind === "merged") [part.whenTrue, part.whenFalse].forEach(visit);
    else if (part.kind === "list") part.elements.forEach(visit);
    else sides.add(undefined);
  };
  visit(value);
  return sides;
}

/** Do its iterations put artifacts somewhere, themselves or in what they call? */
function scatters(loop: Loop, { lowering, plan }: Planning): boolean {
  if (plan.collected.has(loop.id)) return true;
  const known = new Set<PipelineId>();
  const inBlock = (block: Block): boolean => block.nodes.some(inNode);
  const inNode = (node: Node): boolean => {
    if (plan.collected.has(node.id) || blocksOf(node).some(inBlock)) return true;
    if (node.kind !== "call" || known.has(node.pipeline)) return false;
    known.add(node.pipeline);
    return plan.results.has(node.pipeline) || inBlock(lowering.pipelines.get(node.pipeline)!.body);
  };
  return inBlock(loop.body);
}

/** An empty loop leaves nothing in the repository: whoever takes it must do without. */
function noteEmpty(pipelines: readonly Pipeline[], { mayBeEmpty }: GatherPlan): void {
  let size: number;
  do {
    size = mayBeEmpty.size;
    for (const pipeline of pipelines) {
      for (const node of nodesIn(pipeline)) {
        if (node.kind !== "call") continue;
        for (const [input, value] of Object.entries(node.arguments)) {
          const isEmpty = isGathered(value) || (value.kind === "parameter" && mayBeEmpty.has(slotOfOutput(value.pipeline, value.name)));
          if (isEmpty) mayBeEmpty.add(slotOfOutput(node.pipeline, input));
        }
      }
    }
  } while (mayBeEmpty.size > size);
}
