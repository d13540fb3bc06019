import type { Node } from "../../graph/graph.ts";
import { tooManyTasks } from "../../diagnostics/messages.generated.ts";
import { lowerBranch } from "./branches.ts";
import { lowerCall } from "./calls.ts";
import { lowerLoop } from "./loops.ts";
import { beginScope, type Lowering } from "./lowering.ts";
import { nothingTemplate } from "./nothing.ts";
import { lowerRepeat } from "./repeats.ts";
import { lowerThrow } from "./throws.ts";
import { lowerTry } from "./tries.ts";
import { alone, lowerTask } from "./tasks.ts";
import { addTask, type Scope } from "./scope.ts";

/** Argo's limit for the tasks of one DAG (argo.md 2.9). */
const mostTasks = 200;

/** Lowers the nodes of a block into a DAG, in the order of the source: whatever a node refers to has been placed before it. */
export function lowerNodes(lowering: Lowering, scope: Scope, nodes: readonly Node[]): void {
  const chunks = divide(nodes);
  if (chunks.length > mostTasks) {
    const pipeline = lowering.pipelines.get(scope.pipeline)!;
    lowering.report(tooManyTasks({ pipeline: pipeline.name, count: nodes.length, limit: mostTasks }), pipeline.place);
  } else if (chunks.length > 1) {
    chunks.forEach((chunk, position) => {
      lowerChunk(lowering, scope, chunk, position + 1);
    });
  } else {
    for (const node of nodes) lowerNode(lowering, scope, node);
  }
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

/** A part of a block that is too large for one DAG. What its nodes take and give goes through inputs and outputs, as with every block. */
function lowerChunk(lowering: Lowering, scope: Scope, nodes: readonly Node[], number: number): void {
  const task = addTask(scope, `part-${number}`, { template: "" }, true);
  const inner = beginScope(lowering, `${scope.template}-part-${number}`, { pipeline: scope.pipeline, parent: { scope, task } });
  task.call = { template: inner.template };
  for (const node of nodes) lowerNode(lowering, inner, node);
  if (inner.tasks.length === 0) addTask(inner, "nothing", { template: nothingTemplate(lowering) });
}

/** Consecutive nodes with at most as many tasks as a DAG may have. Nodes refer to earlier ones only, so that the parts do, too. */
function divide(nodes: readonly Node[]): readonly (readonly Node[])[] {
  const chunks: Node[][] = [[]];
  let room = mostTasks;
  for (const node of nodes) {
    const weight = tasksOf(node);
    if (weight > room) {
      chunks.push([]);
      room = mostTasks;
    }
    chunks.at(-1)!.push(node);
    room -= weight;
  }
  return chunks;
}

/** The most tasks that a node puts into its DAG. */
function tasksOf(node: Node): number {
  switch (node.kind) {
    case "loop":
      return 2;
    case "task":
    case "call":
      return node.options.continueOnError ? 2 : 1;
    case "try":
      return node.inline ? node.body.nodes.length + 1 : 3;
    case "branch":
      break;
    default:
      return 1;
  }
  return sideTasks(node.then.nodes) + sideTasks(node.otherwise.nodes);
}

function sideTasks(nodes: readonly Node[]): number {
  const [only, ...more] = nodes;
  if (only === undefined) return 0;
  return more.length > 0 ? 1 : tasksOf(only);
}
