import * as messages from "../../diagnostics/messages.generated.ts";
import type { Loop } from "../../graph/graph.ts";
import type { NodeId } from "../../graph/identifiers.ts";
import type { Place, ValueType } from "../../graph/types.ts";
import type { Value } from "../../graph/values.ts";
import type { ts } from "../compiler-api.ts";
import { stopAt } from "./barrier.ts";
import { artifactList } from "./artifact-lists.ts";
import { spendSteps } from "./budget.ts";
import { leavesOf, mapLeaves } from "./completions.ts";
import { attempt, newNodeId, normal, reportAt, type Completion, type Evaluation, type Frame } from "./context.ts";
import { toValue } from "./convert.ts";
import { asType } from "./operators.ts";
import { gathered } from "./cells.ts";
import { inRegion, write, type Region } from "./regions.ts";
import { repeat } from "./repeat.ts";
import { inSequence, type Step } from "./sequence.ts";
import { describe, list, runtime, unknown, type Cell, type ListThing, type Thing } from "./things.ts";
import { weightOf } from "./thing-parts.ts";
import { indexesOf, runPerhaps } from "./perhaps.ts";
import { uniformList } from "./uniform.ts";
import { json, listOf, number } from "./value-types.ts";

/** Statements that are gone through once for each item. */
export interface IteratingStatements {
  readonly body: (frame: Frame, item: Thing, index: Thing) => Completion;
  /** What the author calls the item. */
  readonly itemName: string;
  /** `for-config` */
  readonly name: string;
  readonly place: Place;
  readonly node: ts.Node;
  /** The body awaits: each iteration waits for the one before. */
  readonly sequential: boolean;
}

/** A known list longer than this is no longer written out, if its iterations must follow each other. */
const mostUnrolled = 50;

export function iterateStatements(items: Thing, iterating: IteratingStatements, frame: Frame, evaluation: Evaluation): Completion {
  if (items.kind === "promise") return iterateStatements(items.value, iterating, frame, evaluation);
  if (items.kind === "list") return overKnown(items, iterating, frame, evaluation);
  if (items.kind === "unknown") {
    evaluation.doubt ??= iterating.place;
    readForMistakes(iterating, frame, evaluation);
    return normal;
  }
  const artifacts = artifactList(items);
  if (artifacts === "computed") {
    evaluation.report(messages.loopOverArtifacts(), iterating.place);
    readForMistakes(iterating, frame, evaluation);
    return normal;
  }
  if (artifacts) {
    const { indices, at } = artifacts;
    const body: IteratingStatements["body"] = (inner, _, index) => iterating.body(inner, at(toValue(index)!, iterating.place), index);
    return overRun(indices, number, { ...iterating, body }, frame, evaluation);
  }
  const value = items.kind === "runtime" || items.kind === "collected" ? toValue(items) : undefined;
  const values = value && asType(value, listOf(json));
  if (values?.type.kind !== "list") {
    const isResults = items.kind === "collected";
    evaluation.report(isResults ? messages.loopOverResults() : messages.loopOverOther({ what: describe(items) }), items.place);
    readForMistakes(iterating, frame, evaluation);
    return normal;
  }
  return overRun(values, values.type.element, iterating, frame, evaluation);
}

function readForMistakes(iterating: IteratingStatements, frame: Frame, evaluation: Evaluation): void {
  inRegion(frame, evaluation, (inner) => iterating.body(inner, unknown(iterating.place), unknown(iterating.place)));
}

function overKnown(items: ListThing, iterating: IteratingStatements, frame: Frame, evaluation: Evaluation): Completion {
  const { elements } = items;
  if (!spendSteps(evaluation, weightOf(items), iterating.place)) return normal;
  const value = frame.block && elements.length > 0 ? uniformList(items) : undefined;
  if (value) {
    const tried = attempt(evaluation, () => once(value, value.type.element, iterating, frame, evaluation));
    const { region, keep } = tried.result;
    if (tried.sound && region.nodes.length > 0) {
      const skips = region.result.kind === "either" && !runDecides(elements, iterating, frame, evaluation);
      if (isIndependent(region) && !iterating.sequential && !skips) {
        tried.keep();
        return keep();
      }
      const decides = (): boolean => jumpsOut(region.result) && elements.length > 1 && runDecides(elements, iterating, frame, evaluation);
      if (elements.length > mostUnrolled || decides()) return inOrder(value, iterating, frame, evaluation);
    }
  }
  return mapLeaves(inSequence(writtenOut(elements, iterating, evaluation), frame, evaluation), (leaf) =>
    leaf.kind === "break" ? normal : leaf,
  );
}

/** Item by item. */
function writtenOut(
  elements: readonly Thing[],
  iterating: IteratingStatements,
  evaluation: Evaluation,
  seen?: (completion: Completion) => void,
): readonly Step[] {
  const indexOf = indexesOf(elements);
  return elements.map((item, index) => ({
    node: iterating.node,
    run: (inner) => {
      const position = indexOf(index);
      const completion =
        item.kind === "perhaps"
          ? runPerhaps(item, (own, side) => iterating.body(side, own, position), inner, evaluation)
          : iterating.body(inner, item, position);
      seen?.(completion);
      return mapLeaves(completion, (leaf) => (leaf.kind === "continue" ? normal : leaf));
    },
  }));
}

/** Does the run decide whether an iteration is left, or do the items? */
function runDecides(elements: readonly Thing[], iterating: IteratingStatements, frame: Frame, evaluation: Evaluation): boolean {
  let decides = false;
  const seen = ({ kind }: Completion): void => void (decides ||= kind === "either");
  attempt(evaluation, () =>
    inRegion(frame, evaluation, (inner) => inSequence(writtenOut(elements, iterating, evaluation, seen), inner, evaluation)),
  );
  return decides;
}

function overRun(items: Value, element: ValueType, iterating: IteratingStatements, frame: Frame, evaluation: Evaluation): Completion {
  if (iterating.sequential) return inOrder(items, iterating, frame, evaluation);
  const tried = attempt(evaluation, () => once(items, element, iterating, frame, evaluation));
  const { region, keep, loop } = tried.result;
  const added = region.nodes.length > 0 ? addedIn(region) : undefined;
  if (region.changes.size > 0 && !added) return inOrder(items, iterating, frame, evaluation);
  tried.keep();
  if (!tried.sound) return normal;
  if (added && !jumpsOut(region.result)) return addTogether(keep, added, loop, items, iterating, frame);
  if (isIndependent(region)) return region.nodes.length > 0 ? keep() : normal;
  for (const leaf of leavesOf(region.result))
    if (leaf.kind === "break" || leaf.kind === "return")
      reportAt(evaluation, frame, leaf.at, messages.jumpOutOfParallelLoop({ jump: leaf.kind, item: iterating.itemName }));
  return normal;
}

interface Added {
  readonly cell: Cell;
  readonly name: string;
  readonly before: ListThing;
  /** What one iteration adds. */
  readonly more: readonly Thing[];
}

/** Where iterations do nothing to what is outside but to add to lists, which they do not look at: these may be put together afterwards. */
function addedIn({ changes, looked }: Region<Completion>): readonly Added[] | undefined {
  const found: Added[] = [];
  for (const [cell, { name, value }] of changes) {
    const before = cell.part === "contents" ? cell.value : undefined;
    if (before?.kind !== "list" || value.kind !== "list" || [...looked].some((elements) => cell.owner === elements)) return undefined;
    if (!before.elements.every((element, index) => value.elements[index] === element)) return undefined;
    found.push({ cell, name, before, more: value.elements.slice(before.elements.length) });
  }
  return found.length > 0 ? found : undefined;
}

function addTogether(
  keep: () => Completion,
  added: readonly Added[],
  loop: NodeId,
  items: Value,
  { place }: IteratingStatements,
  frame: Frame,
): Completion {
  const completion = keep();
  for (const { cell, name, before, more } of added) {
    const [only, ...others] = more;
    const single = only && only.kind !== "spread" && others.length === 0;
    const element = single ? only : gathered(list([...more], place), place);
    const results: Thing = { kind: "collected", loop, element, items, place };
    const flat = single ? undefined : toValue(results);
    const value = flat ? runtime({ kind: "operation", operator: "flatten", operands: [flat], type: elementOf(flat.type) }, place) : results;
    write(cell, name, list([...before.elements, { kind: "spread", value, place }], place), frame);
  }
  return completion;
}

function elementOf(type: ValueType): ValueType {
  return type.kind === "list" ? type.element : type;
}

/** May its iterations run at the same time? */
function isIndependent({ changes, result }: Region<Completion>): boolean {
  return changes.size === 0 && !jumpsOut(result);
}

function jumpsOut(completion: Completion): boolean {
  return leavesOf(completion).some(({ kind }) => kind === "break" || kind === "return");
}

function inOrder(items: Value, { body, ...iterating }: IteratingStatements, frame: Frame, evaluation: Evaluation): Completion {
  return repeat({ ...iterating, items, body, awaited: iterating.sequential }, frame, evaluation);
}

/** The body once, for an item that stands for all of them. */
function once(
  items: Value,
  element: ValueType,
  iterating: IteratingStatements,
  frame: Frame,
  evaluation: Evaluation,
): { readonly region: Region<Completion>; readonly keep: () => Completion; readonly loop: NodeId } {
  const { place, name, itemName } = iterating;
  const { block } = frame;
  const loop: NodeId = block ? newNodeId(block) : `iteration/${++evaluation.regions}`;
  const region = inRegion(frame, evaluation, (inner) =>
    iterating.body(inner, runtime({ kind: "item", loop, type: element }, place), runtime({ kind: "index", loop, type: number }, place)),
  );
  const keep = (): Completion => {
    const body = { nodes: region.nodes };
    const node: Loop = { kind: "loop", id: loop, name, after: frame.barrier.nodes, place, items, itemName, body };
    block?.nodes.push(node);
    if (region.stops.length > 0) stopAt([loop], frame);
    return normal;
  };
  return { region, keep, loop };
}
