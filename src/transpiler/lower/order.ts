import type { NodeId } from "../../graph/identifiers.ts";
import type { Lowering } from "./lowering.ts";
import { holderOf, type Placement, type Scope, type TaskBuilder } from "./scope.ts";

/** Makes a task wait for nodes; both sides are represented by the tasks of the DAG that holds the two. */
export function waitFor(lowering: Lowering, task: TaskBuilder, nodes: readonly NodeId[]): void {
  for (const id of nodes) {
    const placement = lowering.placements.get(id);
    if (placement) waitForPlacement(task, placement);
  }
}

function waitForPlacement(task: TaskBuilder, placement: Placement): void {
  for (let waiting: TaskBuilder | undefined = task; waiting; waiting = waiting.scope.parent?.task) {
    const tasks = representatives(waiting.scope, placement);
    if (tasks === undefined) continue;
    for (const other of tasks) if (other !== waiting) waiting.after.add(other);
    return;
  }
}

/** The tasks of this DAG that stand for a node, or undefined if it is somewhere else. */
function representatives(scope: Scope, placement: Placement): readonly TaskBuilder[] | undefined {
  if (placement.scope === scope) return placement.tasks;
  const holder = holderOf(scope, placement.scope);
  return holder && [holder.task];
}

/** What stands for a node that left no task behind: what it would have waited for. */
export function tasksBefore(lowering: Lowering, scope: Scope, nodes: readonly NodeId[]): readonly TaskBuilder[] {
  return nodes.flatMap((id) => {
    const placement = lowering.placements.get(id);
    return (placement && representatives(scope, placement)) ?? [];
  });
}

/**
 * The tasks that each task has to name. Data dependencies stay, even where another implies them; an order without data that another
 * dependency implies is left out. Ancestors are bit sets: one word for 32 tasks.
 */
export function dependenciesOf(scope: Scope): ReadonlyMap<TaskBuilder, readonly TaskBuilder[]> {
  const positions = new Map(scope.tasks.map((task, position) => [task, position]));
  const width = Math.ceil(scope.tasks.length / 32);
  const ancestors: Uint32Array[] = [];
  const reduced = scope.tasks.some((task) => task.after.size > 0);
  const result = new Map<TaskBuilder, readonly TaskBuilder[]>();
  scope.tasks.forEach((task, position) => {
    const direct = [...new Set([...task.data, ...task.after, ...task.endings.flat().map((ending) => ending.task)])]
      .map((other) => ({ other, position: positions.get(other)! }))
      .sort((a, b) => a.position - b.position);
    if (reduced) {
      const above = new Uint32Array(width);
      ancestors[position] = above;
      for (const entry of direct) {
        const set = ancestors[entry.position];
        if (set) set.forEach((word, at) => (above[at]! |= word));
      }
      const implied = (at: number): boolean => (above[at >> 5]! & (1 << (at & 31))) !== 0;
      const asked = new Set(task.endings.flat().map((ending) => ending.task));
      const kept = direct.filter((entry) => task.data.has(entry.other) || asked.has(entry.other) || !implied(entry.position));
      // What may have failed has not ended well only because something behind it ran.
      for (const entry of direct) if (!mayHaveFailed(task, entry.other)) above[entry.position >> 5]! |= 1 << (entry.position & 31);
      result.set(
        task,
        kept.map((entry) => entry.other),
      );
    } else {
      result.set(
        task,
        direct.map((entry) => entry.other),
      );
    }
  });
  return result;
}

function mayHaveFailed(task: TaskBuilder, other: TaskBuilder): boolean {
  return task.endings.flat().some((ending) => ending.task === other && ending.statuses.some((status) => status !== "Succeeded"));
}
