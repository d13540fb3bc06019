import * as messages from "../../diagnostics/messages.generated.ts";
import type { Repeat } from "../../graph/graph.ts";
import type { NodeId } from "../../graph/identifiers.ts";
import type { Place, ValueType } from "../../graph/types.ts";
import type { Value } from "../../graph/values.ts";
import { stopAt, waitFor } from "./barrier.ts";
import { gathered } from "./cells.ts";
import { carriedOutput, carriedReference, shapeOf, type Carried, type CarriedLeaf, type CarriedShape } from "./carry.ts";
import { leavesOf, reaches, returnedBy } from "./completions.ts";
import { attempt, newNodeId, normal, type Completion, type Evaluation, type Frame } from "./context.ts";
import { isUndefined } from "./convert.ts";
import { choiceOf, decide } from "./decide.ts";
import { resolve } from "./merge.ts";
import { constantBoolean } from "./merge-values.ts";
import { toCondition } from "./operators.ts";
import { notFinite, notFiniteMessage } from "./not-finite.ts";
import { isNothing, present } from "./presence.ts";
import { reduceOver } from "./reduce.ts";
import { isBroken } from "./reported.ts";
import { inRegion, write, type Region } from "./regions.ts";
import { primitive, runtime, unknown, type Cell, type Thing } from "./things.ts";
import { boolean, json, number } from "./value-types.ts";

/** A loop of the run whose iterations follow each other. */
export interface Repeating {
  /** `for-item`, `while-loss` */
  readonly name: string;
  readonly place: Place;
  /** A list of the run, gone through in order. */
  readonly items?: Value;
  readonly itemName: string;
  /** Asked before each iteration. */
  readonly before?: (frame: Frame) => Thing;
  readonly body: (frame: Frame, item: Thing, index: Thing) => Completion;
  /** What `for` does behind each iteration that another may follow. */
  readonly step?: (frame: Frame) => void;
  /** Asked behind each iteration (`do`). */
  readonly behind?: (frame: Frame) => Thing;
  /** What follows waits for it. */
  readonly awaited: boolean;
}

interface Pass {
  readonly before: boolean | Value | undefined;
  readonly again: boolean | Value;
  readonly completion: Completion;
  readonly after: ReadonlyMap<Cell, Thing>;
}

/** What `return` in a loop leaves behind: whether there was one, and what it gave. */
interface Returning {
  readonly happened: Cell;
  readonly value: Cell;
}

/** More than any chain of variables that are set by each other. */
const mostRounds = 12;

/**
 * Reads the body once, for an iteration that stands for all of them. Which variables it hands on is found out by reading it: until no more are
 * set and their types hold.
 */
export function repeat(repeating: Repeating, frame: Frame, evaluation: Evaluation): Completion {
  const { place } = repeating;
  const { block } = frame;
  if (!block) {
    evaluation.report(messages.loopConditionOfRun(), place);
    return normal;
  }
  const id = newNodeId(block);
  const returning: Returning = {
    happened: { value: primitive(false, place), region: frame.region },
    value: { value: primitive(undefined, place), region: frame.region },
  };
  let carried: ReadonlyMap<Cell, Carried> = new Map();
  for (let round = 0; ; round++) {
    const shapes = shapesOf(carried);
    const tried = attempt(evaluation, () => pass(id, shapes, repeating, returning, frame, evaluation));
    const found = nextCarried(tried.result, carried, (cell) => gathered(resolve(cell.value, place, frame, evaluation), place));
    if (tried.sound && round < mostRounds && !isStable(found, shapes)) {
      carried = found;
      continue;
    }
    const region = tried.keep();
    if (tried.sound) return finish(id, found, region, repeating, returning, frame, evaluation);
    for (const [cell, { name }] of found) write(cell, name, unknown(place), frame);
    return normal;
  }
}

function shapesOf(carried: ReadonlyMap<Cell, Carried>): ReadonlyMap<Cell, CarriedShape> {
  const shapes = new Map<Cell, CarriedShape>();
  const taken = new Set<string>();
  for (const [cell, variable] of carried) {
    let { name } = variable;
    for (let count = 2; taken.has(name); count++) name = `${variable.name}${count}`;
    taken.add(name);
    const shape = shapeOf({ ...variable, name });
    if (shape) shapes.set(cell, shape);
  }
  return shapes;
}

/** One iteration. */
function pass(
  id: NodeId,
  shapes: ReadonlyMap<Cell, CarriedShape>,
  repeating: Repeating,
  returning: Returning,
  frame: Frame,
  evaluation: Evaluation,
): Region<Pass> {
  const { place, items } = repeating;
  return inRegion(frame, evaluation, (inner): Pass => {
    for (const [cell, shape] of shapes) write(cell, "", shape.rebuild(carriedReference(id), place), inner);
    const before = repeating.before && toCondition(repeating.before(inner), evaluation);
    const element: ValueType = items?.type.kind === "list" ? items.type.element : json;
    const item = runtime({ kind: "item", loop: id, type: element }, place);
    const index = runtime({ kind: "index", loop: id, type: number }, place);
    const completion = repeating.body(inner, item, index);
    noteReturn(completion, returning, place, inner, evaluation);
    const goesOn = reaches(completion, (leaf) => leaf.kind === "normal" || leaf.kind === "continue");
    takeStep(goesOn, repeating, inner, evaluation);
    const behind = repeating.behind && goesOn !== false ? toCondition(repeating.behind(inner), evaluation) : true;
    const again = bothHold(goesOn, behind ?? false);
    const after = new Map<Cell, Thing>();
    for (const cell of inner.writes!.keys()) after.set(cell, gathered(resolve(cell.value, place, inner, evaluation), place));
    return { before, again, completion, after };
  });
}

function noteReturn(completion: Completion, { happened, value }: Returning, place: Place, inner: Frame, evaluation: Evaluation): void {
  const returns = reaches(completion, (leaf) => leaf.kind === "return");
  if (returns === false) return;
  write(happened, "returned", returns === true ? primitive(true, place) : runtime(returns, place), inner);
  const given = resolve(returnedBy(completion, "result", place), place, inner, evaluation);
  if (!isUndefined(given)) write(value, "result", given, inner);
}

function takeStep(goesOn: boolean | Value, { step, place }: Repeating, inner: Frame, evaluation: Evaluation): void {
  if (!step || goesOn === false) return;
  if (goesOn === true) step(inner);
  else decide(goesOn, { place }, { whenTrue: step, whenFalse: () => undefined }, inner, evaluation);
}

function bothHold(a: boolean | Value, b: boolean | Value): boolean | Value {
  if (typeof a === "boolean") return a && b;
  if (typeof b === "boolean") return b && a;
  return { kind: "operation", operator: "and", operands: [a, b], type: boolean };
}

function nextCarried(
  { result, changes }: Region<Pass>,
  carried: ReadonlyMap<Cell, Carried>,
  valueBefore: (cell: Cell) => Thing,
): ReadonlyMap<Cell, Carried> {
  const next = new Map<Cell, Carried>();
  for (const [cell, { name }] of changes) {
    const known = carried.get(cell);
    const named = known?.name === undefined || known.name === "" ? name : known.name;
    next.set(cell, { name: named, before: known?.before ?? valueBefore(cell), after: result.after.get(cell) });
  }
  return next;
}

/** Were all variables carried as what they turn out to be? */
function isStable(found: ReadonlyMap<Cell, Carried>, shapes: ReadonlyMap<Cell, CarriedShape>): boolean {
  const next = shapesOf(found);
  if ([...next.keys()].some((cell) => !shapes.has(cell))) return false;
  return [...next].every(([cell, shape]) => signature(shape) === signature(shapes.get(cell)!));
}

function signature({ leaves }: CarriedShape): string {
  return JSON.stringify(leaves.map(({ name, type, optional }) => [name, type, optional ?? false]));
}

function finish(
  id: NodeId,
  found: ReadonlyMap<Cell, Carried>,
  { nodes, result, barrier, stops }: Region<Pass>,
  repeating: Repeating,
  returning: Returning,
  frame: Frame,
  evaluation: Evaluation,
): Completion {
  const { place, name, itemName, items } = repeating;
  const shapes = shapesOf(found);
  const mayRunNever = items !== undefined || result.before !== undefined;
  for (const [cell, { name: variable, before, after }] of found) {
    if (shapes.has(cell)) continue;
    const endless = [before, after].find((one) => notFinite(one) !== undefined);
    if (endless) evaluation.report(notFiniteMessage(notFinite(endless)!), endless.place);
    else if (!isBroken(after ?? before) && !isBroken(before)) evaluation.report(messages.carriedNotData({ name: variable }), place);
    write(cell, variable, unknown(place), frame);
  }
  if (nodes.length === 0 && items && result.before === undefined && result.again === true) {
    const reduced = reduceOver(items, id, shapes, place);
    if (reduced) {
      for (const [cell, thing] of reduced) write(cell, found.get(cell)!.name, thing, frame);
      return normal;
    }
  }
  const node: Repeat = {
    kind: "repeat",
    id,
    name,
    after: frame.barrier.nodes,
    place,
    ...(items ? { items } : {}),
    itemName,
    carried: [...shapes.values()].flatMap(({ leaves }) =>
      leaves.map(({ next, ...leaf }) => ({ ...leaf, next: nextOf({ ...leaf, next: next! }, id) })),
    ),
    ...(result.before === undefined || result.before === true ? {} : { before: asValue(result.before) }),
    ...(result.again === true ? {} : { again: asValue(result.again) }),
    body: { nodes },
  };
  frame.block!.nodes.push(node);
  for (const [cell, shape] of shapes) write(cell, found.get(cell)!.name, shape.rebuild(carriedOutput(id, mayRunNever), place, id), frame);
  if (repeating.awaited || barrier.length > 0) waitFor([id], frame);
  if (stops.length > 0) stopAt([id], frame);
  const left = leavesOf(result.completion).find((leaf) => leaf.kind === "return");
  if (left?.kind !== "return") return normal;
  const { at } = left;
  const returned = toCondition(returning.happened.value, evaluation);
  if (typeof returned !== "object") return returned ? { kind: "return", value: returning.value.value, at } : normal;
  const choice = choiceOf(returned, place, frame, evaluation);
  return { kind: "either", choice, whenTrue: { kind: "return", value: returning.value.value, at }, whenFalse: normal };
}

/** An artifact that an iteration may leave unset stays what it was: an artifact is always there (lower/carried-ports.ts). */
function nextOf(leaf: CarriedLeaf & { readonly next: Value }, loop: NodeId): Value {
  return leaf.type.kind === "artifact" ? filled(leaf.next, carriedReference(loop)(leaf)) : leaf.next;
}

function filled(value: Value, fallback: Value): Value {
  if (isNothing(value)) return fallback;
  // As this loop carries it, or one around it: where it is not there, anything may stand for it.
  if (value.kind === "operation" && value.operator === "conditional") return present(value);
  if (value.kind !== "merged") return value;
  return { ...value, whenTrue: filled(value.whenTrue, fallback), whenFalse: filled(value.whenFalse, fallback) };
}

function asValue(value: boolean | Value): Value {
  return typeof value === "boolean" ? constantBoolean(value) : value;
}
