import type { Block, Branch, Node } from "../../graph/graph.ts";
import { beginScope, type Lowering } from "./lowering.ts";
import { nothingTemplate } from "./nothing.ts";
import { tasksBefore, waitFor } from "./order.ts";
import { lowerCall } from "./calls.ts";
import { alone, guardTask, lowerTask, type Surroundings } from "./tasks.ts";
import { lowerThrow } from "./throws.ts";
import { addTask, type Scope, type TaskBuilder } from "./scope.ts";

/** `if`: a `when` on a task, or on the call of a nested DAG where a side has several nodes. */
export function lowerBranch(lowering: Lowering, scope: Scope, branch: Branch, around: Surroundings = alone): readonly TaskBuilder[] {
  const after = [...around.after, ...branch.after];
  if (lowering.framed.has(branch.id)) return [frame(lowering, scope, branch, { ...around, after })];
  return lowerSides(lowering, scope, branch, { ...around, after });
}

/** An artifact from either side is an output of a DAG of its own: `fromExpression` stands in outputs only (lowering.md rule 4). */
function frame(lowering: Lowering, scope: Scope, branch: Branch, around: Surroundings): TaskBuilder {
  const task = addTask(scope, branch.name, { template: "" }, true);
  const inner = beginScope(lowering, task.name, { pipeline: scope.pipeline, parent: { scope, task } });
  task.call = { template: inner.template };
  guardTask(lowering, task, branch, around.guards);
  waitFor(lowering, task, around.after);
  lowerSides(lowering, inner, branch, alone, ["then", branch.otherwiseName ?? "else"]);
  if (inner.tasks.length === 0) addTask(inner, "nothing", { template: nothingTemplate(lowering) });
  return task;
}

function lowerSides(
  lowering: Lowering,
  scope: Scope,
  branch: Branch,
  around: Surroundings,
  names: readonly [string, string] = [branch.name, branch.otherwiseName ?? `${branch.name}-else`],
): readonly TaskBuilder[] {
  const side = (block: Block, negated: boolean, name: string): readonly TaskBuilder[] =>
    lowerSide(lowering, scope, branch, block, name, {
      guards: [...around.guards, { condition: branch.condition, negated }],
      after: around.after,
    });
  const tasks = [...side(branch.then, false, names[0]), ...side(branch.otherwise, true, names[1])];
  lowering.placements.set(branch.id, { scope, tasks: tasks.length > 0 ? tasks : tasksBefore(lowering, scope, around.after) });
  return tasks;
}

function lowerSide(
  lowering: Lowering,
  scope: Scope,
  branch: Branch,
  block: Block,
  name: string,
  around: Surroundings,
): readonly TaskBuilder[] {
  const [only, ...more] = block.nodes;
  if (only === undefined) return [];
  if (more.length === 0 && !needsBlock(only, around.guards.length)) {
    switch (only.kind) {
      case "task":
      case "call": {
        const task = only.kind === "task" ? lowerTask(lowering, scope, only, around) : lowerCall(lowering, scope, only, around);
        lowering.placements.set(only.id, { scope, tasks: [task], producer: task });
        return [task];
      }
      case "branch":
        return lowerBranch(lowering, scope, only, around);
      case "throw":
        return [lowerThrow(lowering, scope, only, around)];
      default:
        // A `when` is never put on a loop: were its results used, they could not be read (controller.md 2).
        break;
    }
  }
  return [lowerBlock(lowering, scope, block, name, branch, around)];
}

/** So many conditions stand in one `when`. */
const mostConditions = 16;

/** Every side of a long `else if` chain repeats all conditions before its own: beyond some, a block of its own begins without any. */
export function needsBlock(only: Node, conditions: number): boolean {
  return only.kind === "branch" && conditions >= mostConditions;
}

/** Names that say what a block is in the DAG it stands in, and nothing anywhere else. */
const partNames: ReadonlySet<string> = new Set(["then", "else", "iteration", "rest", "try", "catch", "finally"]);

/** A nested DAG. Its free variables become inputs while its nodes are lowered. */
export function lowerBlock(
  lowering: Lowering,
  scope: Scope,
  block: Block,
  name: string,
  node: Pick<Branch, "place">,
  around: Surroundings,
): TaskBuilder {
  const task = addTask(scope, name, { template: "" }, true);
  const wish = partNames.has(name) ? `${scope.template}-${name}` : task.name;
  const inner = beginScope(lowering, wish, { pipeline: scope.pipeline, parent: { scope, task } });
  task.call = { template: inner.template };
  guardTask(lowering, task, node, around.guards);
  waitFor(lowering, task, around.after);
  lowering.lowerNodes(lowering, inner, block.nodes);
  return task;
}
