// How far the tasks of one DAG are, so that a pass comes only to those for which there is something to do.
import type { TaskOrder } from "./dag-plan.ts";
import { pop, push } from "./index-queue.ts";
import type { Template } from "./objects.ts";

export interface DagProgress {
  readonly template: Template;
  readonly order: TaskOrder;
  /** By task: how many of those that it waits for are not done. */
  readonly waitsFor: number[];
  readonly done: boolean[];
  /** Tasks that no later pass comes to, after others of which the same holds: their outputs stay as they are. */
  readonly closed: boolean[];
  /** Tasks to come to: in this pass those after the present one, in order, and in the next pass. */
  readonly queue: number[];
  readonly later: Set<number>;
  /** The task that the pass is at, -1 between two passes. */
  present: number;
  /** By the node's ID; a loop's iterations are their task's, too. */
  readonly taskOfNode: Map<string, number>;
  /** Targets of which it is known that the outputs of the loops before them can be read. */
  readonly sound: Set<number>;
}

export function newProgress(template: Template, order: TaskOrder): DagProgress {
  const waitsFor = order.waitsFor.map(({ length }) => length);
  const later = new Set<number>();
  for (const [task, count] of waitsFor.entries()) if (count === 0) later.add(task);
  return {
    template,
    order,
    waitsFor,
    done: order.names.map(() => false),
    closed: order.names.map(() => false),
    queue: [],
    later,
    present: -1,
    taskOfNode: new Map(),
    sound: new Set(),
  };
}

export function wakeTask(progress: DagProgress, nodeId: string): void {
  const task = progress.taskOfNode.get(nodeId);
  if (task !== undefined) comeTo(progress, task);
}

/** In this pass if it is not yet past the task, else in the next. */
function comeTo(progress: DagProgress, task: number): void {
  if (progress.present >= 0 && task > progress.present) push(progress.queue, task);
  else progress.later.add(task);
}

/** The tasks of one pass; what is left of them if it breaks off is for the next. */
export function* tasksToVisit(progress: DagProgress): Generator<number, void> {
  for (const task of progress.later) push(progress.queue, task);
  progress.later.clear();
  try {
    for (let task = pop(progress.queue); task !== undefined; task = pop(progress.queue)) {
      if (task === progress.present) continue;
      progress.present = task;
      yield task;
    }
  } finally {
    for (const task of progress.queue) progress.later.add(task);
    progress.queue.length = 0;
    progress.present = -1;
  }
}

/** The task has ended in such a way that others may start. */
export function markDone(progress: DagProgress, task: number): void {
  if (progress.done[task] === true) return;
  progress.done[task] = true;
  for (const dependent of progress.order.dependents[task] ?? []) {
    const left = (progress.waitsFor[dependent] ?? 0) - 1;
    progress.waitsFor[dependent] = left;
    if (left === 0) comeTo(progress, dependent);
  }
}
