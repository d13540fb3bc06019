import type { Block, Branch, Try } from "../../graph/graph.ts";
import { lowerBlock, lowerBranch } from "./branches.ts";
import { lowerCall } from "./calls.ts";
import { beginScope, type Lowering } from "./lowering.ts";
import { nothingTemplate } from "./nothing.ts";
import { waitFor } from "./order.ts";
import { alone, lowerTask, type Surroundings } from "./tasks.ts";
import { addTask, everyEnding, type Ending, type Scope, type TaskBuilder } from "./scope.ts";

/** `try`: the body, and a task that asks how it ended (lowering.md f, g). */
export function lowerTry(lowering: Lowering, scope: Scope, node: Try): readonly TaskBuilder[] {
  if (!lowering.framed.has(node.id)) return lowerParts(lowering, scope, node, { ...alone, after: node.after });
  const task = addTask(scope, node.name, { template: "" }, true);
  const inner = beginScope(lowering, task.name, { pipeline: scope.pipeline, parent: { scope, task } });
  task.call = { template: inner.template };
  waitFor(lowering, task, node.after);
  lowerParts(lowering, inner, node, alone);
  return [task];
}

function lowerParts(lowering: Lowering, scope: Scope, node: Try, around: Surroundings): readonly TaskBuilder[] {
  if (node.inline) return lowerInline(lowering, scope, node, around);
  const body = lowerPart(lowering, scope, node, node.body, node.name, around);
  const succeeded = { condition: { kind: "succeeded", node: node.id, type: { kind: "boolean" } } } as const;
  lowering.placements.set(node.id, { scope, tasks: [body], producer: body });
  if (node.handles === "every-end") {
    const handler = lowerPart(lowering, scope, node, node.handler, "finally", alone);
    handler.endings = [[everyEnding(body)]];
    const tasks = [body, handler];
    lowering.placements.set(node.id, { scope, tasks, producer: body });
    scope.mustEndWell = true;
    return tasks;
  }
  body.mayFail = true;
  body.guards = [...body.guards, { ...succeeded, negated: false }];
  const failed: Ending = { task: body, statuses: ["Failed", "Errored"] };
  const handler = node.handler.nodes.length > 0 ? lowerPart(lowering, scope, node, node.handler, "catch", alone) : undefined;
  if (handler) handler.endings = [[failed]];
  const caught = addTask(scope, "caught", { template: nothingTemplate(lowering) });
  const well: Ending = { task: body, statuses: ["Succeeded"] };
  caught.endings = handler ? [[well, { task: handler, statuses: ["Succeeded"] }]] : [[well, failed]];
  body.follow = caught;
  if (handler) {
    handler.follow = caught;
    handler.guards = [{ ...succeeded, negated: true }];
    handler.omitted = true;
  }
  lowering.placements.set(node.id, { scope, tasks: [caught], producer: body });
  return [caught];
}

/** A single task stands for itself; everything else is a DAG of its own. */
function lowerPart(lowering: Lowering, scope: Scope, node: Try, block: Block, name: string, around: Surroundings): TaskBuilder {
  const [only, ...more] = block.nodes;
  if (only && more.length === 0 && (only.kind === "task" || only.kind === "call") && !only.options.continueOnError) {
    const task = only.kind === "task" ? lowerTask(lowering, scope, only, around) : lowerCall(lowering, scope, only, around);
    lowering.placements.set(only.id, { scope, tasks: [task], producer: task });
    return task;
  }
  // `finally { if (cluster) remove({ cluster }); }`: a condition on the task itself.
  if (only?.kind === "branch" && more.length === 0 && name === "finally" && isPlain(only)) {
    const [task] = lowerBranch(lowering, scope, only, around);
    return task!;
  }
  return lowerBlock(lowering, scope, block, name, node, around);
}

/** Is there one task on one side, and nothing on the other? */
function isPlain({ then, otherwise }: Branch): boolean {
  const nodes = [...then.nodes, ...otherwise.nodes];
  return nodes.length === 1 && (nodes[0]!.kind === "task" || nodes[0]!.kind === "call");
}

/** The handler reads what the body left, and a failed block leaves nothing: the tasks of both stand in one DAG (lowering.md f2). */
function lowerInline(lowering: Lowering, scope: Scope, node: Try, around: Surroundings): readonly TaskBuilder[] {
  const before = scope.tasks.length;
  for (const inner of node.body.nodes) {
    if (inner.kind !== "task" && inner.kind !== "call") throw new Error("only tasks stand in one DAG with what handles their end");
    const own = { ...around, after: around.after };
    const task = inner.kind === "task" ? lowerTask(lowering, scope, inner, own) : lowerCall(lowering, scope, inner, own);
    lowering.placements.set(inner.id, { scope, tasks: [task], producer: task });
  }
  const tasks = scope.tasks.slice(before);
  lowering.placements.set(node.id, { scope, tasks, producer: tasks.at(-1)! });
  scope.handling = new Set(tasks);
  const handler = lowerPart(lowering, scope, node, node.handler, "finally", alone);
  delete scope.handling;
  const waitedFor = new Set(tasks.flatMap((task) => [...task.data, ...task.after]));
  const last = tasks.filter((task) => !waitedFor.has(task));
  // A task is also left out because one before it in the body failed; the first ones are left out where the `try` is not reached.
  const own = new Set(tasks);
  const isFirst = (task: TaskBuilder): boolean => ![...task.data, ...task.after].some((other) => own.has(other));
  const mayBeLeftOut = (task: TaskBuilder): boolean => task.data.size + task.after.size > 0;
  const reached = tasks.filter((task) => isFirst(task) && mayBeLeftOut(task) && !last.includes(task)).map((task) => [everyEnding(task)]);
  const over = last.map((task): Ending[] =>
    isFirst(task) ? [everyEnding(task)] : [{ ...everyEnding(task), statuses: [...everyEnding(task).statuses, "Omitted"] }],
  );
  handler.endings = [...reached, ...over];
  for (const task of tasks) {
    handler.data.delete(task);
    handler.after.delete(task);
  }
  const all = [...tasks, handler];
  lowering.placements.set(node.id, { scope, tasks: all, producer: tasks.at(-1)! });
  scope.mustEndWell = true;
  return all;
}
