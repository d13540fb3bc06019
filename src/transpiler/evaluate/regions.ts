import type { Node } from "../../graph/graph.ts";
import type { NodeId } from "../../graph/identifiers.ts";
import { openRegion, type BlockBuilder, type Evaluation, type Frame, type Writes } from "./context.ts";
import type { Cell, Thing } from "./things.ts";

/** What one region has set. */
export type Changes = ReadonlyMap<Cell, { readonly name: string; readonly value: Thing }>;

export interface Region<T> {
  readonly nodes: Node[];
  readonly block: BlockBuilder | undefined;
  readonly result: T;
  /** What was awaited in it. */
  readonly barrier: readonly NodeId[];
  /** Those of its nodes that may end everything. */
  readonly stops: readonly NodeId[];
  readonly changes: Changes;
  /** Lists from further out that it has looked at. */
  readonly looked: ReadonlySet<unknown>;
}

/** Evaluates in a block of its own, as if it might never run: what it made and what it set is returned, not kept. */
export function inRegion<T>(frame: Frame, evaluation: Evaluation, action: (inner: Frame) => T): Region<T> {
  const block: BlockBuilder | undefined = frame.block && { nodes: [], pipeline: frame.block.pipeline, around: frame.block };
  const barrier: Frame["barrier"] = { nodes: [], stops: [] };
  const writes: Writes = new Map();
  const looked = new Set<unknown>();
  let result: T;
  const changes = new Map<Cell, { readonly name: string; readonly value: Thing }>();
  try {
    result = action({ ...frame, block, barrier, region: openRegion(evaluation), writes, looked });
  } finally {
    for (const elements of looked) frame.looked?.add(elements);
    for (const [cell, { name, before }] of writes) {
      changes.set(cell, { name, value: cell.value });
      cell.value = before;
    }
  }
  return { nodes: block?.nodes ?? [], block, result, barrier: barrier.nodes, stops: barrier.stops, changes, looked };
}

/** Sets a variable that may have been declared further out: what it was before is remembered for the region. */
export function write(cell: Cell, name: string, value: Thing, frame: Frame): void {
  if (cell.region !== frame.region && frame.writes && !frame.writes.has(cell)) frame.writes.set(cell, { name, before: cell.value });
  cell.value = value;
}
