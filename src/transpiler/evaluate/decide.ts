import type { Branch, Node } from "../../graph/graph.ts";
import type { NodeId } from "../../graph/identifiers.ts";
import type { Place } from "../../graph/types.ts";
import type { Value } from "../../graph/values.ts";
import { partsOf } from "../../graph/value-parts.ts";
import { stopAt, waitFor } from "./barrier.ts";
import { addTo, newNodeId, type BlockBuilder, type Evaluation, type Frame } from "./context.ts";
import { deciding, resolve, resolveContents } from "./merge.ts";
import { givenWhere } from "./narrowing.ts";
import { inRegion, write, type Changes, type Region } from "./regions.ts";
import type { Cell, Choice, Read, Thing } from "./things.ts";

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

export interface Decision<T> {
  readonly choice: Choice;
  readonly whenTrue: T;
  readonly whenFalse: T;
}

export interface Sides<T> {
  readonly whenTrue: (inner: Frame) => T;
  readonly whenFalse: (inner: Frame) => T;
}

/** Evaluates both sides of a condition that only the run knows. What they make becomes a branch of the graph; what they set is either one or the other. */
export function decide<T>(
  condition: Value,
  { place, name }: { readonly place: Place; readonly name?: string },
  sides: Sides<T>,
  frame: Frame,
  evaluation: Evaluation,
): Decision<T> {
  const { block } = frame;
  const first = block?.pipeline.counter ?? 0;
  const id = block ? newNodeId(block) : "";
  const read = (side: (inner: Frame) => T, outcome: boolean): Region<T> =>
    inRegion(frame, evaluation, (inner) =>
      side({
        ...inner,
        given: new Set([...(frame.given ?? []), ...givenWhere(condition, outcome)]),
        decided: deciding(frame.decided, condition, outcome),
      }),
    );
  const whenTrue = read(sides.whenTrue, true);
  const whenFalse = read(sides.whenFalse, false);
  let last = block?.pipeline.counter ?? 0;
  const before = block?.nodes.at(-1);
  const after = frame.barrier.nodes;
  let made: Mutable<Branch> | undefined;
  const makeNode = (): NodeId => {
    if (made || !block) return id;
    made = {
      kind: "branch",
      id,
      name: name ?? `if-${subjectOf(condition, block) ?? "condition"}`,
      after,
      place,
      condition,
      then: { nodes: whenTrue.nodes },
      otherwise: { nodes: whenFalse.nodes },
    };
    // Wherever it is asked for, it stands where the decision does: what follows may be inside of a branch that was there before.
    putBehind(block, before?.id, made);
    return id;
  };
  const awaitedOn = new Map([
    [true, whenTrue.barrier],
    [false, whenFalse.barrier],
  ]);
  const add = ({ nodes, block: part, barrier }: Read, outcome: boolean): void => {
    awaitedOn.set(outcome, barrier);
    last = block?.pipeline.counter ?? 0;
    if (nodes.length > 0) {
      makeNode();
      if (!outcome) made!.otherwiseName = "rest";
    }
    const side = (outcome ? whenTrue : whenFalse).block;
    if (side) addTo(side, part as BlockBuilder | undefined, nodes);
  };
  if (whenTrue.nodes.length + whenFalse.nodes.length > 0) makeNode();
  const awaited = (outcome: boolean): readonly NodeId[] => awaitedOn.get(outcome)!;
  const choice: Choice = {
    condition,
    node: makeNode,
    holds: (other) => isBetween(other, block, first, last),
    extension: { block, awaited, add },
  };
  setEither(choice, whenTrue.changes, whenFalse.changes, place, frame, evaluation);
  awaitRegion(whenTrue, choice, frame);
  awaitRegion(whenFalse, choice, frame);
  return { choice, whenTrue: whenTrue.result, whenFalse: whenFalse.result };
}

function putBehind(block: BlockBuilder, behind: NodeId | undefined, node: Node): void {
  if (block.into) return putBehind(block.into.block, behind ?? block.into.behind, node);
  block.nodes.splice(block.nodes.findIndex(({ id }) => id === behind) + 1, 0, node);
}

/** What was awaited in a branch is awaited by all that follows the `if`. */
export function awaitRegion({ barrier, stops, nodes }: Region<unknown>, choice: Choice, frame: Frame): void {
  if (nodes.length > 0 && barrier.length > 0) waitFor([choice.node()], frame);
  waitFor(
    barrier.filter((node) => !choice.holds(node)),
    frame,
  );
  if (nodes.length > 0 && stops.length > 0) stopAt([choice.node()], frame);
}

/** Nodes are numbered in the order in which they are met. */
export function isBetween(id: NodeId, block: BlockBuilder | undefined, first: number, last: number): boolean {
  if (!block || !id.startsWith(`${block.pipeline.id}/`)) return false;
  const number = Number(id.slice(block.pipeline.id.length + 1));
  return number >= first && number < last;
}

/** A choice that no branch was made for: behind a loop or a `try`. One is made where an artifact is chosen. */
export function choiceOf(condition: Value, place: Place, frame: Frame, evaluation: Evaluation): Choice {
  const nothing = (): undefined => undefined;
  return decide(condition, { place }, { whenTrue: nothing, whenFalse: nothing }, frame, evaluation).choice;
}

export function setEither(choice: Choice, whenTrue: Changes, whenFalse: Changes, place: Place, frame: Frame, evaluation: Evaluation): void {
  for (const cell of new Set([...whenTrue.keys(), ...whenFalse.keys()])) {
    const [a, b] = [whenTrue.get(cell), whenFalse.get(cell)];
    const { name } = (a ?? b)!;
    const [x, y] = [a?.value ?? cell.value, b?.value ?? cell.value];
    const either: Thing = x === y ? x : { kind: "either", choice, name, whenTrue: x, whenFalse: y, place };
    write(cell, name, settledPart(cell, either, place, frame, evaluation), frame);
  }
}

function nameInSight(id: NodeId, block: BlockBuilder | undefined): string | undefined {
  return block && (block.nodes.find((node) => node.id === id)?.name ?? nameInSight(id, block.around));
}

/** Others may look at a property or a list from everywhere, so that it is one thing at once. */
function settledPart({ part }: Cell, either: Thing, place: Place, frame: Frame, evaluation: Evaluation): Thing {
  if (part === "contents") return resolveContents(either, place, frame, evaluation);
  return part === "field" ? resolve(either, place, frame, evaluation) : either;
}

/** What a condition is about, for a name: the first output or parameter in it. */
function subjectOf(value: Value, block: BlockBuilder): string | undefined {
  switch (value.kind) {
    case "output":
      return value.output === "result" ? (nameInSight(value.node, block) ?? value.output) : value.output;
    case "parameter":
    case "member":
    case "merged":
    case "carried":
      return value.name;
    default:
      for (const part of partsOf(value)) {
        const found = subjectOf(part, block);
        if (found) return found;
      }
      return undefined;
  }
}
