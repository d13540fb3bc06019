// `executeDAG`.
import { addLoopToScope, addGlobalOutputs, addNodeToScope, addSkippedToScope } from "./local-scope.ts";
import { assessDag } from "./dag-phase.ts";
import { type Dag, dagOf, leaves, taskNode, taskOf } from "./dag-context.ts";
import { executeTask } from "./dag-task.ts";
import { taskScope } from "./dag-references.ts";
import { runHooks } from "./hooks.ts";
import { saveInCache } from "./memoize.ts";
import { findNode, getNode, isCompleted, isFulfilled, markError, markPhase, nodeByName, storeNode } from "./nodes.ts";
import { outboundNodes } from "./outbound.ts";
import { killDaemons } from "./pods.ts";
import { newScope, templateOutputs } from "./scope.ts";
import { shutdownOf } from "./shutdown.ts";
import { type Invocation, type Node } from "./state.ts";
import { asFailure } from "./failure.ts";

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
  const { operation, nodeName, template } = invocation;
  const dag = dagOf(invocation, node.id);
  const target = template.dag?.target ?? "";
  const targets = target === "" ? leaves(dag) : target.split(" ");
  for (const { name } of dag.tasks) if (taskNode(dag, name)?.daemoned === true) executeTask(dag, name);
  let exitHooksDone = true;
  for (const name of targets) {
    executeTask(dag, name);
    const made = taskNode(dag, name);
    if (made === undefined) continue;
    try {
      exitHooksDone = hookTarget(dag, name, made) && exitHooksDone;
    } catch (error) {
      markError(operation, node.name, asFailure(error));
      throw error;
    }
  }
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

/** Whether the target's exit hook, if any, is done. */
function hookTarget(dag: Dag, name: string, node: Node): boolean {
  const { operation } = dag;
  const task = taskOf(dag, name);
  const scope = taskScope(dag, task);
  scope.variables.set(`tasks.${name}.status`, node.phase);
  runHooks(operation, scope, task.hooks, node, dag.boundaryId, dag.context, `tasks.${name}`);
  if (!isFulfilled(node) || !isCompleted(node.phase)) return true;
  const exit = nodeByName(operation, `${node.name}.onExit`);
  return exit === undefined || isFulfilled(exit);
}

function setOutputs(dag: Dag, node: Node): Node {
  const { operation, template } = dag;
  const scope = newScope(operation, template);
  for (const task of dag.tasks) {
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
