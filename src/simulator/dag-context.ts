// One DAG in one pass.
import { type DagPlan, ancestors, newPlan, taskOf as taskOfPlan } from "./dag-plan.ts";
import { type DagProgress, newProgress } from "./dag-progress.ts";
import { nodeByName, nodeId } from "./nodes.ts";
import type { Call, Template } from "./objects.ts";
import type { Node } from "./node.ts";
import type { Context, Invocation, Operation, WorkflowState } from "./state.ts";

export interface Dag {
  readonly operation: Operation;
  readonly boundaryName: string;
  readonly boundaryId: string;
  readonly plan: DagPlan;
  readonly template: Template;
  readonly context: Context;
  /** It is part of an exit handler, which a stopped workflow still runs. */
  readonly onExit: boolean;
  /** Undefined where every pass has to go through all tasks. */
  readonly progress: DagProgress | undefined;
}

export function dagOf(invocation: Invocation, boundaryId: string): Dag {
  const { operation, nodeName, template, context, options } = invocation;
  const plan = planOf(operation.workflow, template);
  const progress = progressOf(operation, plan, template, boundaryId);
  return { operation, boundaryName: nodeName, boundaryId, plan, template, context, onExit: options.onExit, progress };
}

export function planOf({ memory }: WorkflowState, template: Template): DagPlan {
  const known = memory.plans.get(template);
  if (known !== undefined) return known;
  const made = newPlan(template);
  memory.plans.set(template, made);
  return made;
}

/** A DAG whose template changes from pass to pass, or in which a daemon runs, is gone through as a whole, from then on. */
function progressOf({ workflow }: Operation, plan: DagPlan, template: Template, boundaryId: string): DagProgress | undefined {
  const { dags, daemons, members } = workflow.memory;
  const known = dags.get(boundaryId);
  const hasDaemon = [...daemons].some((id) => workflow.nodes.get(id)?.boundaryId === boundaryId);
  const isFirst = (members.get(boundaryId) ?? []).length === 0 && known === undefined;
  if (plan.order === undefined || hasDaemon || (known === undefined ? !isFirst : known.template !== template)) {
    dags.delete(boundaryId);
    return undefined;
  }
  if (known !== undefined) return known;
  const made = newProgress(template, plan.order);
  dags.set(boundaryId, made);
  return made;
}

export function taskOf({ plan }: Dag, name: string): Call {
  return taskOfPlan(plan, name);
}

export function taskNodeName(dag: Dag, name: string): string {
  return `${dag.boundaryName}.${name}`;
}

export function taskNodeId(dag: Dag, name: string): string {
  return nodeId(dag.operation.workflow, taskNodeName(dag, name));
}

export function taskNode(dag: Dag, name: string): Node | undefined {
  return nodeByName(dag.operation, taskNodeName(dag, name));
}

/**
 * Whether a task's scope is worth making. Without hooks nobody looks at it, but the outputs of a loop among the ancestors may be such
 * that it cannot be made, and that is an error of its own.
 */
export function needsScope(dag: Dag, task: Call): boolean {
  return task.hooks !== undefined || (task.onExit ?? "") !== "" || loopsBefore(dag, task.name).length > 0;
}

export function loopsBefore({ plan }: Dag, name: string): readonly string[] {
  if (plan.loops.length === 0) return [];
  const before = ancestors(plan, name);
  return plan.loops.filter((loop) => before.has(loop));
}
