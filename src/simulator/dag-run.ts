// The part of `executeDAGTask` that runs a task whose turn it is, or each iteration of its loop.
import type { Calls } from "./memory.ts";
import { type Dag, needsScope, taskNode, taskNodeId, taskNodeName } from "./dag-context.ts";
import { hookScope } from "./dag-references.ts";
import { connect } from "./dag-connect.ts";
import { evaluateWhen } from "./expressions-port.ts";
import { Unsupported, asFailure } from "./failure.ts";
import { exitHookOf, runExitHook } from "./hooks.ts";
import { addNode, failedOrError, isCompleted, isFulfilled, markError, markPhase, nodeByName, phaseFulfilled } from "./nodes.ts";
import type { Call } from "./objects.ts";
import type { Node, Phase } from "./node.ts";
import { mayRun } from "./shutdown.ts";
import { scopeOf } from "./template-context.ts";

export function runTask(dag: Dag, task: Call, calls: Calls, group: Node | undefined): void {
  for (const index of [...calls.awake].sort((left, right) => left - right)) {
    if (!runIteration(dag, task, calls, index, group)) return;
    noteState(dag, calls, index);
  }
  while (calls.started < calls.calls.length) {
    const index = calls.started;
    const goesOn = runIteration(dag, task, calls, index, group);
    if (goesOn || taskNode(dag, calls.calls[index]?.name ?? "") !== undefined) {
      calls.started += 1;
      calls.awake.add(index);
    }
    if (!goesOn) return;
    noteState(dag, calls, index);
  }
  if (group !== undefined) finishGroup(dag, calls, group);
}

/** False where the iterations after this one have to wait for the next pass. */
function runIteration(dag: Dag, task: Call, { calls, awake }: Calls, index: number, group: Node | undefined): boolean {
  const call = calls[index];
  if (call === undefined) return true;
  const name = taskNodeName(dag, call.name);
  const id = taskNodeId(dag, call.name);
  const { iterations, resting } = dag.operation.workflow.memory;
  if (dag.progress !== undefined) iterations.set(id, { index, awake });
  if (resting.has(id)) return true;
  if (taskNode(dag, call.name) === undefined) {
    const place = dag.progress?.order.places.get(task.name);
    if (place !== undefined) dag.progress?.taskOfNode.set(id, place);
    connect(dag, task.name, name, group);
    if (!proceeds(dag, task, call, name)) return true;
  }
  return runCall(dag, task, call, name, group);
}

/** An iteration that rests is looked at when something in it changes; one that has ended, and would end the same again, never. */
function noteState(dag: Dag, calls: Calls, index: number): void {
  if (dag.progress === undefined) return;
  const { memory, nodes } = dag.operation.workflow;
  const id = taskNodeId(dag, calls.calls[index]?.name ?? "");
  if (memory.resting.has(id)) calls.awake.delete(index);
  const node = nodes.get(id);
  if (node === undefined || !phaseFulfilled(node.phase) || !memory.prepared.has(node.name)) return;
  memory.prepared.delete(node.name);
  if (calls.awake.delete(index)) calls.over += 1;
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
  return !isCompleted(node.phase) || (group === undefined ? exitHookDone(dag, task, node) : exitHookOfIterationDone(dag, task, node));
}

/**
 * In 4.1, exit hooks on a loop in a DAG run for those iterations that ended before the controller looked for the last time, and once more
 * for the loop: that is left to chance. A hook that retries is never looked at again.
 */
function exitHookOfIterationDone(dag: Dag, task: Call, node: Node): boolean {
  const { operation } = dag;
  const hook = exitHookOf(operation, task);
  if (hook === undefined || operation.release !== "4.1" || !mayRun(operation, true)) return exitHookDone(dag, task, node);
  const name = `${node.name}.onExit`;
  const before = nodeByName(operation, name);
  if (before !== undefined && isFulfilled(before)) return true;
  if (before === undefined && exitHookDone(dag, task, node)) return true;
  const made = nodeByName(operation, name);
  if (made === undefined || isFulfilled(made)) return false;
  if (made.type !== "Retry") {
    const field = `dag.tasks.${task.name}.${task.hooks?.["exit"] === undefined ? "onExit" : "hooks.exit"}`;
    throw new Unsupported("an exit hook on a loop in a DAG: 4.1 runs it for some of the iterations only, by chance", { field });
  }
  operation.waiting.push({
    node: name,
    reason: "4.1 does not look again at an exit hook that retries, on a loop in a DAG: it stays as it is",
  });
  return false;
}

function exitHookDone(dag: Dag, task: Call, node: Node): boolean {
  const { operation } = dag;
  const hook = exitHookOf(operation, task);
  if (hook === undefined && !needsScope(dag, task)) return true;
  try {
    const scope = hookScope(dag, task, node);
    const exit = runExitHook(operation, hook, node, dag.boundaryId, dag.context, `tasks.${task.name}`, scope);
    return exit.kind === "none" || (exit.failure === undefined && exit.node !== undefined && isFulfilled(exit.node));
  } catch (error) {
    asFailure(error);
    return false;
  }
}

function finishGroup(dag: Dag, { calls, awake, over }: Calls, group: Node): void {
  const isUnfinished = ({ name }: Call): boolean => {
    const node = taskNode(dag, name);
    return node === undefined || !isFulfilled(node);
  };
  // Those that rest have not ended.
  if (over + awake.size < calls.length) return;
  for (const index of awake) if (calls[index] !== undefined && isUnfinished(calls[index])) return;
  let phase: Phase = "Succeeded";
  for (const { name } of calls) {
    const node = taskNode(dag, name);
    if (node === undefined || !isFulfilled(node)) return;
    if (failedOrError(node.phase)) phase = node.phase;
  }
  markPhase(dag.operation, group.name, phase);
}
