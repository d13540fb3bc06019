import type { Block, Branch } from "../../graph/graph.ts";
import { beginScope, type Lowering } from "./lowering.ts";
import { tasksBefore, waitFor } from "./order.ts";
import { lowerCall } from "./calls.ts";
import { alone, guardTask, lowerTask, type Guard, type Surroundings } from "./tasks.ts";
import { addTask, type Scope, type TaskBuilder } from "./scope.ts";

/** `if`: a `when` on a task, or on the call of a nested DAG where a side has several nodes. */
export function lowerBranch(lowering: Lowering, scope: Scope, branch: Branch, around: Surroundings = alone): readonly TaskBuilder[] {
  const after = [...around.after, ...branch.after];
  const side = (block: Block, negated: boolean, name: string): readonly TaskBuilder[] =>
    lowerSide(lowering, scope, branch, block, name, { guards: [...around.guards, { condition: branch.condition, negated }], after });
  const tasks = [...side(branch.then, false, branch.name), ...side(branch.otherwise, true, `${branch.name}-else`)];
  lowering.placements.set(branch.id, { scope, tasks: tasks.length > 0 ? tasks : tasksBefore(lowering, scope, after) });
  return tasks;
}

function lowerSide(
  lowering: Lowering,
  scope: Scope,
  branch: Branch,
  block: Block,
  name: string,
  around: Surroundings & { readonly guards: readonly Guard[] },
): readonly TaskBuilder[] {
  const [only, ...more] = block.nodes;
  if (only === undefined) return [];
  if (more.length === 0) {
    switch (only.kind) {
      case "task":
      case "call": {
        const task = only.kind === "task" ? lowerTask(lowering, scope, only, around) : lowerCall(lowering, scope, only, around);
        lowering.placements.set(only.id, { scope, tasks: [task], producer: task });
        return [task];
      }
      case "branch":
        return lowerBranch(lowering, scope, only, around);
      case "loop":
        // A `when` is never put on a loop: were its results used, they could not be read (controller.md 2).
        break;
    }
  }
  return [lowerBlock(lowering, scope, branch, block, name, around)];
}

/** A nested DAG. Its free variables become inputs while its nodes are lowered. */
function lowerBlock(lowering: Lowering, scope: Scope, branch: Branch, block: Block, name: string, around: Surroundings): TaskBuilder {
  const task = addTask(scope, name, { template: "" }, true);
  const inner = beginScope(lowering, task.name, { pipeline: scope.pipeline, parent: { scope, task } });
  task.call = { template: inner.template };
  guardTask(lowering, task, branch, around.guards);
  waitFor(lowering, task, around.after);
  lowering.lowerNodes(lowering, inner, block.nodes);
  return task;
}
