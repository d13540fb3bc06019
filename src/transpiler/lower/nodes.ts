import type { Node } from "../../graph/graph.ts";
import { tooManyTasks } from "../../diagnostics/messages.generated.ts";
import { lowerBranch, needsBlock } from "./branches.ts";
import { lowerCall } from "./calls.ts";
import { lowerLoop } from "./loops.ts";
import { beginScope, type Lowering } from "./lowering.ts";
import { nothingTemplate } from "./nothing.ts";
import { lowerRepeat } from "./repeats.ts";
import { lowerThrow } from "./throws.ts";
import { lowerTry } from "./tries.ts";
import { alone, lowerTask } from "./tasks.ts";
import { addTask, type Scope } from "./scope.ts";

/** Lowers the nodes of a block into a DAG, in the order of the source: whatever a node refers to has been placed before it. */
export function lowerNodes(lowering: Lowering, scope: Scope, nodes: readonly Node[]): void {
  const chunks = divide(lowering, nodes);
  const [only] = chunks;
  if (only && chunks.length === 1) only.forEach((node) => lowerNode(lowering, scope, node));
  else lowerParts(lowering, scope, chunks);
  // There is no empty DAG (lowering.md rule 10).
  if (scope.tasks.length === 0) addTask(scope, "nothing", { template: nothingTemplate(lowering) });
}

function lowerNode(lowering: Lowering, scope: Scope, node: Node): void {
  switch (node.kind) {
    case "task":
    case "call": {
      const task = node.kind === "task" ? lowerTask(lowering, scope, node, alone) : lowerCall(lowering, scope, node, alone);
      lowering.placements.set(node.id, { scope, tasks: [task], producer: task });
      return;
    }
    case "branch":
      lowerBranch(lowering, scope, node);
      return;
    case "loop":
      lowerLoop(lowering, scope, node);
      return;
    case "repeat":
      lowerRepeat(lowering, scope, node, alone);
      return;
    case "try":
      lowerTry(lowering, scope, node);
      return;
    case "throw":
      lowerThrow(lowering, scope, node, alone);
  }
}

/**
 * The parts of a block that is too large for one DAG, each a DAG of its own; more of them than a DAG has tasks are parts of larger parts. What
 * their nodes take and give goes through inputs and outputs, as with every block.
 */
function lowerParts(lowering: Lowering, scope: Scope, chunks: readonly (readonly Node[])[]): void {
  const most = lowering.limits.tasks;
  if (chunks.length > most) {
    const each = most ** Math.floor(Math.log(chunks.length - 1) / Math.log(most));
    for (let from = 0; from < chunks.length; from += each) {
      const inner = beginPart(lowering, scope, from / each + 1);
      lowerParts(lowering, inner, chunks.slice(from, from + each));
    }
    return;
  }
  chunks.forEach((nodes, position) => {
    const inner = beginPart(lowering, scope, position + 1);
    for (const node of nodes) lowerNode(lowering, inner, node);
    if (inner.tasks.length === 0) addTask(inner, "nothing", { template: nothingTemplate(lowering) });
  });
}

function beginPart(lowering: Lowering, scope: Scope, number: number): Scope {
  const task = addTask(scope, `part-${number}`, { template: "" }, true);
  const inner = beginScope(lowering, `${scope.template}-part-${number}`, { pipeline: scope.pipeline, parent: { scope, task } });
  task.call = { template: inner.template };
  lowering.parts.set(inner, `part ${inner.template}`);
  lowering.placements.set(`part ${inner.template}`, { scope, tasks: [task], producer: task });
  return inner;
}

/** Consecutive nodes with at most as many tasks as a DAG may have. Nodes refer to earlier ones only, so that the parts do, too. */
function divide(lowering: Lowering, nodes: readonly Node[]): readonly (readonly Node[])[] {
  const most = lowering.limits.tasks;
  const chunks: Node[][] = [[]];
  let room = most;
  for (const node of nodes) {
    const tasks = tasksOf(node);
    if (tasks > most) lowering.report(tooManyTasks({ name: node.name, count: tasks, limit: most }), node.place);
    const weight = lowering.framed.has(node.id) ? 1 : tasks;
    if (weight > room && room < most) {
      chunks.push([]);
      room = most;
    }
    chunks.at(-1)!.push(node);
    room -= weight;
  }
  return chunks;
}

/** The most tasks that a node puts into its DAG, behind so many conditions of one `else if` after the other. */
function tasksOf(node: Node, conditions = 0): number {
  switch (node.kind) {
    case "loop":
      return 2;
    case "task":
    case "call":
      return node.options.continueOnError ? 2 : 1;
    case "try":
      return node.inline ? node.body.nodes.reduce((sum, inner) => sum + tasksOf(inner), 1) : 3;
    case "branch":
      break;
    default:
      return 1;
  }
  return sideTasks(node.then.nodes, conditions + 1) + sideTasks(node.otherwise.nodes, conditions + 1);
}

function sideTasks(nodes: readonly Node[], conditions: number): number {
  const [only, ...more] = nodes;
  if (only === undefined) return 0;
  return more.length > 0 || needsBlock(only, conditions) ? 1 : tasksOf(only, conditions);
}
