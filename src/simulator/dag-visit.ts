// The way of one pass through a DAG's tasks.
import { areAncestorsClosed } from "./dag-calls.ts";
import { type Dag, loopsBefore, needsScope, taskNode, taskOf } from "./dag-context.ts";
import { dependencies } from "./dag-plan.ts";
import { type DagProgress, markDone, tasksToVisit } from "./dag-progress.ts";
import { hookScope } from "./dag-references.ts";
import { allHooksFulfilled, beginTask, startTask } from "./dag-task.ts";
import { activityOf } from "./activity.ts";
import { asFailure } from "./failure.ts";
import { runHooks } from "./hooks.ts";
import { isCompleted, isFulfilled, markError, nodeByName, phaseFulfilled } from "./nodes.ts";
import type { Node } from "./node.ts";

/** As the controller does: all that come before the targets. Whether the exit hooks of the targets are done. */
export function visitAll(dag: Dag): boolean {
  const visited = new Set<string>();
  for (const { name } of dag.plan.tasks) if (taskNode(dag, name)?.daemoned === true) visitDepthFirst(dag, name, visited);
  let exitHooksDone = true;
  for (const name of dag.plan.targets) {
    visitDepthFirst(dag, name, visited);
    const made = taskNode(dag, name);
    if (made !== undefined && needsScope(dag, taskOf(dag, name))) exitHooksDone = hookTarget(dag, name, made) && exitHooksDone;
  }
  return exitHooksDone;
}

/** `executeDAGTask`, without its recursion: a chain may be long. */
function visitDepthFirst(dag: Dag, target: string, visited: Set<string>): void {
  const { settled } = dag.operation.workflow;
  const path: { readonly name: string; readonly before: readonly string[]; next: number }[] = [];
  const enter = (name: string): void => {
    if (visited.has(name)) return;
    visited.add(name);
    const node = taskNode(dag, name);
    if (node !== undefined && settled.has(node.id)) return;
    if (!beginTask(dag, taskOf(dag, name))) return;
    const { names, logic } = dependencies(dag.plan, name);
    path.push({ name, before: logic === "" ? [] : names, next: 0 });
  };
  enter(target);
  for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
    const next = top.before[top.next];
    top.next += 1;
    if (next !== undefined) enter(next);
    else {
      path.pop();
      startTask(dag, taskOf(dag, top.name));
    }
  }
}

/** Only the tasks for which there may be something to do. */
export function visitOpen(dag: Dag, progress: DagProgress): boolean {
  for (const task of tasksToVisit(progress)) visit(dag, progress, task);
  return true;
}

function visit(dag: Dag, progress: DagProgress, task: number): void {
  const { operation } = dag;
  const { settled } = operation.workflow;
  const name = progress.order.names[task] ?? "";
  const call = taskOf(dag, name);
  const before = taskNode(dag, name);
  const quiet = activityOf(operation);
  const isPast = before !== undefined && phaseFulfilled(before.phase) && !isLookedAt(dag, progress, task);
  if (!isPast && (before === undefined || !settled.has(before.id)) && beginTask(dag, call)) startTask(dag, call);
  const after = taskNode(dag, name);
  if (after === undefined) {
    progress.later.add(task);
    return;
  }
  progress.taskOfNode.set(after.id, task);
  if (isFulfilled(after) && allHooksFulfilled(operation, after)) markDone(progress, task);
  const isSound = checkTarget(dag, progress, task, name, after);
  const isClosed = areAncestorsClosed(dag, name);
  if (isPast || settled.has(after.id)) {
    if (isClosed) progress.closed[task] = true;
    if (isSound) return;
  } else if (isClosed && isSound && !isFulfilled(after) && activityOf(operation) === quiet) return;
  progress.later.add(task);
}

/** A task that has ended is come to once more only on the way from a target to one that has not. */
function isLookedAt(dag: Dag, { order }: DagProgress, task: number): boolean {
  if (order.targets.has(task)) return true;
  return (order.dependents[task] ?? []).some((dependent) => {
    const node = taskNode(dag, order.names[dependent] ?? "");
    return node === undefined || !phaseFulfilled(node.phase);
  });
}

/** Whether it is known for good that the loops before a target can be read. */
function checkTarget(dag: Dag, { order, sound }: DagProgress, task: number, name: string, node: Node): boolean {
  if (!order.targets.has(task) || sound.has(task) || loopsBefore(dag, name).length === 0) return true;
  hookTarget(dag, name, node);
  if (!areAncestorsClosed(dag, name)) return false;
  sound.add(task);
  return true;
}

/** Whether the target's exit hook, if any, is done. */
function hookTarget(dag: Dag, name: string, node: Node): boolean {
  const { operation } = dag;
  try {
    const task = taskOf(dag, name);
    const scope = hookScope(dag, task, node);
    runHooks(operation, scope, task.hooks, node, dag.boundaryId, dag.context, `tasks.${name}`);
  } catch (error) {
    // The DAG's own node.
    markError(operation, dag.boundaryName, asFailure(error));
    throw error;
  }
  if (!isFulfilled(node) || !isCompleted(node.phase)) return true;
  const exit = nodeByName(operation, `${node.name}.onExit`);
  return exit === undefined || isFulfilled(exit);
}
