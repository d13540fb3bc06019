// `executeDAG`.
import { addLoopToScope, addGlobalOutputs, addNodeToScope, addSkippedToScope } from "./local-scope.ts";
import { assessDag } from "./dag-phase.ts";
import { type Dag, dagOf, taskNode } from "./dag-context.ts";
import { visitAll, visitOpen } from "./dag-visit.ts";
import { saveInCache } from "./memoize.ts";
import { findNode, getNode, isFulfilled, markPhase, nodeByName, storeNode } from "./nodes.ts";
import { outboundNodes } from "./outbound.ts";
import { killDaemons } from "./daemons.ts";
import { newScope, templateOutputs } from "./scope.ts";
import { shutdownOf } from "./shutdown.ts";
import type { Node } from "./node.ts";
import type { Invocation } from "./state.ts";

export function executeDag(invocation: Invocation): Node {
  const { operation, nodeName } = invocation;
  const node = nodeByName(operation, nodeName) ?? invocation.addExecutableNode("DAG", "Running");
  try {
    return runDag(invocation, node);
  } finally {
    if (isFulfilled(getNode(operation, node.id))) killDaemons(operation, node.id);
  }
}

function runDag(invocation: Invocation, node: Node): Node {
  const { operation, nodeName } = invocation;
  const dag = dagOf(invocation, node.id);
  const { targets } = dag.plan;
  const exitHooksDone = dag.progress === undefined ? visitAll(dag) : visitOpen(dag, dag.progress);
  const phase = assessDag(dag, targets, shutdownOf(operation) !== "" && exitHooksDone);
  if (phase === "Running") return node;
  if (phase !== "Succeeded") {
    setOutbound(dag, targets);
    markPhase(operation, nodeName, phase);
    return node;
  }
  const current = setOutputs(dag, node);
  if (current.memoization !== undefined) saveInCache(operation, current);
  setOutbound(dag, targets);
  return markPhase(operation, nodeName, "Succeeded");
}

function setOutputs(dag: Dag, node: Node): Node {
  const { operation, template } = dag;
  const scope = newScope(operation, template);
  for (const task of dag.plan.tasks) {
    const made = taskNode(dag, task.name);
    if (made === undefined) continue; // not among those that the target needs
    const prefix = `tasks.${task.name}`;
    if (made.type === "TaskGroup") {
      const children = made.children.flatMap((id) => findNode(operation, id) ?? []);
      addLoopToScope(scope, prefix, children);
    }
    addNodeToScope(operation, scope, prefix, made);
    addSkippedToScope(operation, dag.context, scope, prefix, made, task, false);
    addGlobalOutputs(operation, made.outputs);
  }
  const outputs = templateOutputs(template, scope);
  if (outputs === undefined) return node;
  const current = { ...getNode(operation, node.id), outputs };
  storeNode(operation, current);
  return current;
}

function setOutbound(dag: Dag, targets: readonly string[]): void {
  const { operation } = dag;
  const outbound = targets.flatMap((name) => {
    const made = taskNode(dag, name);
    return made === undefined ? [] : outboundNodes(operation, made.id);
  });
  storeNode(operation, { ...getNode(operation, dag.boundaryId), outboundNodes: outbound });
}
