// `assessDAGPhase`: how a DAG stands, from how its targets do.
import { type Dag, taskNodeName, taskOf } from "./dag-context.ts";
import { failedOrError, getNode, isCompleted, isFulfilled, nodeId } from "./nodes.ts";
import type { Node, Phase } from "./node.ts";

interface Visit {
  readonly id: string;
  readonly phase: Phase;
}

/**
 * A target that was left out inherits the phase of the branch above it, and a failed one wins over another branch that went well.
 */
export function assessDag(dag: Dag, targets: readonly string[], shutDown: boolean): Phase {
  if (shutDown) return "Failed";
  if (hasUnfinished(dag)) return "Running";
  const { operation, boundaryId, template } = dag;
  const phases = new Map<string, Phase | "">(targets.map((name) => [nodeId(operation.workflow, taskNodeName(dag, name)), ""]));
  const seen = new Set<string>();
  const queue: Visit[] = [];
  const add = (ids: readonly string[], phase: Phase): void => {
    for (const id of ids) {
      if (seen.has(`${id}-${phase}`)) continue;
      seen.add(`${id}-${phase}`);
      queue.push({ id, phase });
    }
  };
  add(getNode(operation, boundaryId).children, "Succeeded");
  for (const visit of queue) {
    const node = operation.workflow.nodes.get(visit.id);
    if (node === undefined || !isFulfilled(node)) return "Running";
    const phase = isCompleted(node.phase) ? node.phase : visit.phase;
    const before = phases.get(node.id);
    if (before !== undefined && !failedOrError(before)) phases.set(node.id, phase);
    add(node.type === "Retry" ? afterRetry(dag, node) : node.children, phase);
  }
  return phaseOfTargets(dag, targets, phases, template.dag?.failFast !== false);
}

/** What is not done is come to sooner or later, if something leads to it. */
function hasUnfinished({ operation, boundaryId }: Dag): boolean {
  const { memory, nodes } = operation.workflow;
  if (memory.detached) return false;
  for (const id of memory.active.get(boundaryId) ?? []) {
    const node = nodes.get(id);
    if (node !== undefined && !isFulfilled(node) && node.flag?.retried !== true && node.flag?.hooked !== true) return true;
  }
  return false;
}

function phaseOfTargets(dag: Dag, targets: readonly string[], phases: ReadonlyMap<string, Phase | "">, failFast: boolean): Phase {
  let result: Phase = "Succeeded";
  for (const name of targets) {
    const phase = phases.get(nodeId(dag.operation.workflow, taskNodeName(dag, name))) ?? "";
    if (phase === "") {
      result = "Running";
      if (!failFast) break;
    } else if (failedOrError(phase)) {
      const allowed = taskOf(dag, name).continueOn;
      if ((phase === "Error" && allowed?.error === true) || (phase === "Failed" && allowed?.failed === true)) continue;
      result = phase;
      if (failFast) break;
    }
  }
  return result;
}

/** `getRetryNodeChildrenIds`: a retry node stands for its attempts, so only what comes after them and its hooks count. */
function afterRetry(dag: Dag, retry: Node): readonly string[] {
  const children = [...retry.children].reverse().flatMap((id) => dag.operation.workflow.nodes.get(id) ?? []);
  return children.flatMap((child) => (child.flag?.hooked === true ? [child.id] : child.children));
}
