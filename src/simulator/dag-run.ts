// The part of `executeDAGTask` that runs a task whose turn it is, or each iteration of its loop.
import { type Dag, taskNode, taskNodeName } from "./dag-context.ts";
import { taskScope } from "./dag-references.ts";
import { connect } from "./dag-connect.ts";
import { evaluateWhen } from "./expressions-port.ts";
import { asFailure } from "./failure.ts";
import { exitHookOf, runExitHook } from "./hooks.ts";
import { addNode, failedOrError, isCompleted, isFulfilled, markError, markPhase } from "./nodes.ts";
import { type Call } from "./objects.ts";
import { type Node, type Phase } from "./state.ts";
import { scopeOf } from "./template-context.ts";

export function runTask(dag: Dag, task: Call, calls: readonly Call[], group: Node | undefined): void {
  for (const call of calls) {
    const name = taskNodeName(dag, call.name);
    if (taskNode(dag, call.name) === undefined) {
      connect(dag, task.name, name, group);
      if (!proceeds(dag, task, call, name)) continue;
    }
    if (!runCall(dag, task, call, name, group)) return;
  }
  if (group !== undefined) finishGroup(dag, calls, group);
}

function proceeds(dag: Dag, task: Call, call: Call, name: string): boolean {
  const made = { name, type: "Skipped" as const, scope: scopeOf(dag.context), reference: task, boundaryId: dag.boundaryId, flag: {} };
  try {
    if (evaluateWhen(call.when ?? "")) return true;
    addNode(dag.operation, { ...made, phase: "Skipped", message: `when '${call.when ?? ""}' evaluated false` });
  } catch (error) {
    addNode(dag.operation, { ...made, phase: "Error", message: asFailure(error).message });
  }
  return false;
}

/** False where the controller leaves the task, and the iterations after this one, to the next pass. */
function runCall(dag: Dag, task: Call, call: Call, name: string, group: Node | undefined): boolean {
  const { operation } = dag;
  const options = { boundaryId: dag.boundaryId, onExit: dag.onExit, flag: undefined };
  const { node, failure } = operation.execute({
    operation,
    nodeName: name,
    reference: call,
    kind: "task",
    context: dag.context,
    given: call.arguments,
    options,
  });
  if (failure !== undefined && failure.kind !== "parallelism" && failure.kind !== "depth") {
    if (failure.kind === "timeout") markPhase(operation, name, "Failed", failure.message);
    else {
      markError(operation, name, `task '${name}' errored: ${failure.message}`);
      // In 3.7 such a loop runs for ever.
      if (group !== undefined && operation.release === "4.1") markPhase(operation, group.name, "Error");
    }
    return false;
  }
  if (node === undefined) return false;
  return !isCompleted(node.phase) || exitHookDone(dag, task, node);
}

function exitHookDone(dag: Dag, task: Call, node: Node): boolean {
  const { operation } = dag;
  const hook = exitHookOf(operation, task);
  try {
    const scope = taskScope(dag, task);
    scope.variables.set(`tasks.${task.name}.status`, node.phase);
    const exit = runExitHook(operation, hook, node, dag.boundaryId, dag.context, `tasks.${task.name}`, scope);
    return exit.kind === "none" || (exit.failure === undefined && exit.node !== undefined && isFulfilled(exit.node));
  } catch (error) {
    asFailure(error);
    return false;
  }
}

function finishGroup(dag: Dag, calls: readonly Call[], group: Node): void {
  let phase: Phase = "Succeeded";
  for (const { name } of calls) {
    const node = taskNode(dag, name);
    if (node === undefined || !isFulfilled(node)) return;
    if (failedOrError(node.phase)) phase = node.phase;
  }
  markPhase(dag.operation, group.name, phase);
}
