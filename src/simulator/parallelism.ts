// `checkParallelism`: room for one more, in the workflow and in the template around.
import { Failure } from "./failure.ts";
import { findNode, markPhase } from "./nodes.ts";
import { type Template, templateType } from "./objects.ts";
import type { Node } from "./node.ts";
import type { Operation } from "./state.ts";
import { templateOfBoundary } from "./template-context.ts";

const branchFailed = "template has failed or errored children and failFast enabled";

export function checkParallelism(
  operation: Operation,
  template: Template,
  node: Node | undefined,
  boundaryId: string,
): Failure | undefined {
  const full = fullWorkflow(operation);
  if (full !== undefined) return full;
  const type = templateType(template);
  if (node !== undefined && (type === "dag" || type === "steps")) {
    if (failsFast(operation, template, node)) return reached();
    if ((template.parallelism ?? 0) > 0 && activePods(operation, node.id) >= (template.parallelism ?? 0)) return reached();
  }
  if (boundaryId === "" || (node !== undefined && (node.phase === "Pending" || node.phase === "Running"))) return undefined;
  const boundary = findNode(operation, boundaryId);
  if (boundary === undefined) return new Failure(`key was not found for ${boundaryId}`);
  const around = templateOfBoundary(operation, boundary);
  if (around === undefined) return undefined;
  if (failsFast(operation, around, boundary)) return reached();
  if ((around.parallelism ?? 0) > 0 && activeChildren(operation, boundaryId) >= (around.parallelism ?? 0)) return reached();
  return undefined;
}

/** As many pods as the whole workflow may have. */
export function fullWorkflow({ workflow, activePods: pods }: Operation): Failure | undefined {
  const limit = workflow.spec.parallelism;
  return limit !== undefined && pods >= limit ? reached() : undefined;
}

function reached(): Failure {
  return new Failure("Max parallelism reached", "parallelism");
}

/** A template's own `failFast` (not that of its DAG): nothing starts after a failure, and it fails once nothing runs. */
function failsFast(operation: Operation, template: Template, node: Node): boolean {
  if (template.failFast !== true || unsuccessfulChildren(operation, node.id) === 0) return false;
  if (activePods(operation, node.id) === 0) {
    const group = templateType(template) === "steps" ? lastStepGroup(operation, node.id) : undefined;
    if (group !== undefined) markPhase(operation, group.name, "Failed", branchFailed);
    markPhase(operation, node.name, "Failed", branchFailed);
  }
  return true;
}

/** `findLeafNodeWithType`. */
function lastStepGroup(operation: Operation, id: string): Node | undefined {
  let result: Node | undefined;
  const open = [id];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const node = operation.workflow.nodes.get(next);
    if (node === undefined) continue;
    if (node.type === "StepGroup") result = node;
    open.push(...[...node.children].reverse());
  }
  return result;
}

/** Pods that are there and neither done nor waiting for a lock; all of them without a boundary. */
export function activePods({ workflow }: Operation, boundaryId: string): number {
  const { active } = workflow.memory;
  let result = 0;
  for (const group of boundaryId === "" ? active.values() : [active.get(boundaryId) ?? []]) {
    for (const id of group) {
      const node = workflow.nodes.get(id);
      if (node?.type === "Pod" && node.waitingFor === undefined && workflow.pods.has(id)) result += 1;
    }
  }
  return result;
}

const counted = new Set(["Pod", "Steps", "DAG"]);

function activeChildren({ workflow }: Operation, boundaryId: string): number {
  let result = 0;
  for (const id of workflow.memory.active.get(boundaryId) ?? []) if (counted.has(workflow.nodes.get(id)?.type ?? "")) result += 1;
  return result;
}

function unsuccessfulChildren({ workflow }: Operation, boundaryId: string): number {
  return workflow.memory.unsuccessful.get(boundaryId) ?? 0;
}
