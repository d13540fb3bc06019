import * as messages from "../../diagnostics/messages.generated.ts";
import type { Loop, Node } from "../../graph/graph.ts";
import type { IterationId, NodeId } from "../../graph/identifiers.ts";
import type { Place, ValueType } from "../../graph/types.ts";
import type { Value } from "../../graph/values.ts";
import { artifactList, type ArtifactList } from "./artifact-lists.ts";
import { spendSteps } from "./budget.ts";
import { attempt, newNodeId, type Evaluation, type Frame } from "./context.ts";
import { isUndefined, toValue } from "./convert.ts";
import { asType } from "./operators.ts";
import { describe, list, runtime, unknown, type CollectedThing, type ListThing, type Thing } from "./things.ts";
import { stopAt, stopsOf } from "./barrier.ts";
import { inRegion, type Changes } from "./regions.ts";
import { indexesOf, mapPerhaps } from "./perhaps.ts";
import { uniformList } from "./uniform.ts";
import { partsOf } from "../../graph/value-parts.ts";
import { partsOfThing, referencesOf, weightOf } from "./thing-parts.ts";
import { rewrite } from "./value-parts.ts";
import { holdsArtifact, json, listOf, number } from "./value-types.ts";
import { isBroken } from "./reported.ts";

/** A body that is gone through once for each item. */
export interface Iterating {
  readonly body: (item: Thing, index: Thing, frame: Frame) => Thing;
  /** What the author calls the item. */
  readonly itemName: string;
  /** What the loop is called: `map-config`, `for-config`. */
  readonly name: string;
  readonly place: Place;
  /** At most so many at the same time. */
  readonly concurrency?: Value;
}

/** Goes over a list. Gives the list of results, or what stands for it. */
export function iterateOver(items: Thing, iterating: Iterating, frame: Frame, evaluation: Evaluation): Thing {
  switch (items.kind) {
    case "unknown":
      evaluation.doubt ??= iterating.place;
      return items;
    case "list":
      return overKnown(items, iterating, frame, evaluation);
    case "collected":
      return overCollected(items, iterating, frame, evaluation);
    case "promise":
      return iterateOver(items.value, iterating, frame, evaluation);
    case "runtime": {
      const artifacts = artifactList(items);
      if (artifacts) return overArtifacts(artifacts, iterating, frame, evaluation);
      const value = asType(items.value, listOf(json));
      if (value.type.kind === "list") return overRuntime(value, value.type.element, iterating, frame, evaluation);
    }
  }
  evaluation.report(messages.loopOverOther({ what: describe(items) }), items.place);
  return unknown(iterating.place);
}

/**
 * A list that is known now. A body without tasks is folded; one with tasks becomes a loop of the run where the items are plain data of one
 * shape, and is repeated for each item where they are not (components, artifacts, values of the run, different shapes).
 */
function overKnown(items: ListThing, iterating: Iterating, frame: Frame, evaluation: Evaluation): Thing {
  if (!spendSteps(evaluation, weightOf(items), iterating.place)) return unknown(iterating.place);
  const value = frame.block && items.elements.length > 0 ? uniformList(items) : undefined;
  if (value) {
    const tried = attempt(evaluation, () => symbolically(value, value.type.element, iterating, frame, evaluation));
    if (tried.sound && tried.result.nodes.length > 0 && tried.result.changes.size === 0) return tried.keep().commit();
  }
  const before = frame.block?.nodes.length;
  const indexOf = indexesOf(items.elements);
  const results = items.elements.map((item, index): Thing => {
    const position = indexOf(index);
    if (item.kind === "perhaps") return mapPerhaps(item, (own, inner) => iterating.body(own, position, inner), frame, evaluation);
    return iterating.body(item, position, frame);
  });
  if (iterating.concurrency && frame.block?.nodes.length !== before) evaluation.report(messages.concurrencyOfUnrolled(), iterating.place);
  return list(results, iterating.place, frame.region);
}

function overRuntime(value: Value, element: ValueType, iterating: Iterating, frame: Frame, evaluation: Evaluation): Thing {
  const outcome = symbolically(value, element, iterating, frame, evaluation);
  for (const { name } of outcome.changes.values()) {
    evaluation.report(messages.assignInBranch({ name }), iterating.place);
    return unknown(iterating.place);
  }
  if (outcome.nodes.length > 0) return outcome.commit();
  return pureMap(value, outcome.loop, outcome.result, iterating.place, evaluation);
}

/** Over the indices: items with artifacts in them are found by them. */
function overArtifacts(list: ArtifactList | "computed", iterating: Iterating, frame: Frame, evaluation: Evaluation): Thing {
  if (list === "computed") {
    evaluation.report(messages.loopOverArtifacts(), iterating.place);
    return unknown(iterating.place);
  }
  const { indices, at } = list;
  const body: Iterating["body"] = (_, index, inner) => iterating.body(at(toValue(index)!, iterating.place), index, inner);
  return overRuntime(indices, number, { ...iterating, body }, frame, evaluation);
}

/** `xs.map(pure)` over a list of the run: an expression, no pod. */
function pureMap(items: Value, loop: NodeId, result: Thing, place: Place, evaluation: Evaluation): Thing {
  if (isBroken(result)) return unknown(place);
  if (isUndefined(result)) return list([], place);
  const body = toValue(result);
  if (!body || holdsArtifact(body.type)) {
    evaluation.report(messages.callbackResult({ what: describe(result) }), result.place);
    return unknown(place);
  }
  return runtime(
    { kind: "iteration", operator: "map", id: loop, list: items, body: inElementTerms(body, loop), type: listOf(body.type) },
    place,
  );
}

/** What was said of a loop's item, said of an iteration's element. */
function inElementTerms(value: Value, loop: IterationId): Value {
  return rewrite(value, (part) => {
    if (part.kind === "item" && part.loop === loop) return { kind: "element", iteration: loop, role: "element", type: part.type };
    if (part.kind === "index" && part.loop === loop) return { kind: "element", iteration: loop, role: "index", type: part.type };
    return undefined;
  });
}

function overCollected(items: CollectedThing, iterating: Iterating, frame: Frame, evaluation: Evaluation): Thing {
  // A callback without tasks is applied inside the loop that made the items: `results.map(r => r.accuracy)` is the loop's own output.
  // Not where it uses what that loop cannot see: a task after it, or the item of another loop.
  const tried = attempt(evaluation, () =>
    inRegion(frame, evaluation, ({ decided: _, ...inner }) =>
      // It is said of what every iteration made, whatever is known where it is asked for.
      iterating.body(items.element, runtime({ kind: "index", loop: items.loop, type: number }, items.place), inner),
    ),
  );
  const { nodes } = tried.result;
  const element = settled(tried.result.result);
  if (nodes.length === 0 && (!tried.sound || staysInside(element, items))) {
    tried.keep();
    return element.kind === "unknown" ? unknown(iterating.place) : { ...items, element, place: iterating.place };
  }
  const artifacts = artifactList(items);
  if (artifacts) return overArtifacts(artifacts, iterating, frame, evaluation);
  const value = toValue(items);
  if (value?.type.kind === "list") return overRuntime(value, value.type.element, iterating, frame, evaluation);
  evaluation.report(messages.loopOverResults(), iterating.place);
  return unknown(iterating.place);
}

function staysInside(element: Thing, items: CollectedThing): boolean {
  // What all iterations give together is known behind the loop only.
  if (looksAtAll(element, items.loop)) return false;
  const inside = referencesOf(items.element).add(items.loop);
  return [...referencesOf(element)].every((reference) => inside.has(reference));
}

function looksAtAll(element: Thing, loop: NodeId): boolean {
  const looks = (value: Value): boolean => (value.kind === "collected" && value.loop === loop) || partsOf(value).some(looks);
  return [...partsOfThing(element)].some((part) =>
    part.kind === "collected" ? part.loop === loop : part.kind === "runtime" && looks(part.value),
  );
}

/** The body once, for an item that stands for all of them. */
function symbolically(
  items: Value,
  element: ValueType,
  iterating: Iterating,
  frame: Frame,
  evaluation: Evaluation,
): { nodes: readonly Node[]; loop: NodeId; result: Thing; changes: Changes; commit: () => Thing } {
  const block = frame.block;
  if (!block) {
    const loop = `iteration/${++evaluation.regions}`;
    const result = settled(
      iterating.body(
        runtime({ kind: "item", loop, type: element }, iterating.place),
        runtime({ kind: "index", loop, type: number }, iterating.place),
        frame,
      ),
    );
    return { nodes: [], loop, result, changes: new Map(), commit: () => result };
  }
  const loop = newNodeId(block);
  const { nodes, result, changes, stops } = inRegion(frame, evaluation, (inner) => {
    const result = iterating.body(
      runtime({ kind: "item", loop, type: element }, iterating.place),
      runtime({ kind: "index", loop, type: number }, iterating.place),
      inner,
    );
    stopAt(stopsOf(result), inner);
    return settled(result);
  });
  const commit = (): Thing => {
    const node: Loop = {
      kind: "loop",
      id: loop,
      name: iterating.name,
      after: frame.barrier.nodes,
      place: iterating.place,
      items,
      itemName: iterating.itemName,
      body: { nodes },
      ...(iterating.concurrency ? { concurrency: iterating.concurrency } : {}),
    };
    block.nodes.push(node);
    if (stops.length > 0) stopAt([loop], frame);
    return { kind: "collected", loop, element: result, items, place: iterating.place };
  };
  return { nodes, loop, result, changes, commit };
}

/** What an iteration gives: whoever waits for the loop has waited for its promises. */
function settled(result: Thing): Thing {
  return result.kind === "promise" ? result.value : result;
}

/** A callback without tasks over a list of the run: `filter`, `some`, `every`, `find`, … */
export function pureIteration(
  operator: "filter" | "some" | "every" | "find" | "findIndex" | "flatMap",
  items: Value,
  body: (item: Thing, index: Thing, frame: Frame) => Thing,
  type: (element: ValueType, body: Value) => ValueType,
  place: Place,
  frame: Frame,
  evaluation: Evaluation,
): Thing {
  const element = items.type.kind === "list" ? items.type.element : json;
  const id: IterationId = `iteration/${++evaluation.regions}`;
  const { nodes, result } = inRegion(frame, evaluation, (inner) =>
    body(runtime({ kind: "item", loop: id, type: element }, place), runtime({ kind: "index", loop: id, type: number }, place), inner),
  );
  if (result.kind === "unknown") return unknown(place);
  const value = toValue(result);
  if (nodes.length > 0 || !value) {
    evaluation.report(
      nodes.length > 0 ? messages.taskInCallback({ method: operator }) : messages.callbackResult({ what: describe(result) }),
      place,
    );
    return unknown(place);
  }
  return runtime({ kind: "iteration", operator, id, list: items, body: inElementTerms(value, id), type: type(element, value) }, place);
}
