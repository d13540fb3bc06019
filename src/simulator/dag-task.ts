// `executeDAGTask`: a task, after those that it waits for.
import { connect } from "./dag-connect.ts";
import { callsOf } from "./dag-calls.ts";
import type { Calls } from "./memory.ts";
import { type Dag, needsScope, taskNode, taskNodeName } from "./dag-context.ts";
import { dependencies } from "./dag-plan.ts";
import { hookScope } from "./dag-references.ts";
import { type DependencyResult, evaluateDepends } from "./expressions-port.ts";
import { runTask } from "./dag-run.ts";
import { type Failure, asFailure } from "./failure.ts";
import { exitHookOf, runExitHook, runHooks } from "./hooks.ts";
import { releaseLocks } from "./locks.ts";
import { addNode, isCompleted, isFulfilled, markError, nodeByName, phaseFulfilled } from "./nodes.ts";
import { type Call, expands } from "./objects.ts";
import type { Node, Phase } from "./node.ts";
import type { Operation } from "./state.ts";
import { processArguments } from "./template-arguments.ts";
import { resolveTemplate, scopeOf } from "./template-context.ts";
import { mergeDefaults } from "./template-defaults.ts";

/** Whether the task may start, once those that it waits for have been looked at. A task that is done is finished here. */
export function beginTask(dag: Dag, task: Call): boolean {
  const node = taskNode(dag, task.name);
  if (node !== undefined && (isFulfilled(node) || node.phase === "Running") && !hooksDone(dag, task, node)) return false;
  if (node === undefined || !phaseFulfilled(node.phase)) return true;
  finishTask(dag, task, node);
  return false;
}

function hooksDone(dag: Dag, task: Call, node: Node): boolean {
  if (!needsScope(dag, task)) return true;
  try {
    const scope = hookScope(dag, task, node);
    return runHooks(dag.operation, scope, task.hooks, node, dag.boundaryId, dag.context, `tasks.${task.name}`);
  } catch (error) {
    markError(dag.operation, node.name, asFailure(error));
    return false;
  }
}

/** A task that is done gives its locks back and has its exit hook run. */
function finishTask(dag: Dag, task: Call, node: Node): void {
  const { operation } = dag;
  let sound = true;
  try {
    const template = mergeDefaults(operation, resolveTemplate(operation, dag.context, task).template);
    try {
      const processed = processArguments(operation, template, task.arguments, new Map(), true);
      releaseLocks(operation, node.id, processed.synchronization);
    } catch (error) {
      sound = false;
      markError(operation, node.name, asFailure(error));
    }
    if (needsScope(dag, task) && !exitHookDone(dag, task, node)) return;
    // A hook that has not started may start later.
    if (!sound || Object.keys(task.hooks ?? {}).some((event) => event !== "exit")) return;
    const { memory, settled } = operation.workflow;
    settled.add(node.id);
    memory.prepared.delete(node.name);
    memory.calls.delete(node.id);
  } catch (error) {
    markError(operation, node.name, asFailure(error));
  }
}

function exitHookDone(dag: Dag, task: Call, node: Node): boolean {
  const { operation, boundaryId, context } = dag;
  const scope = hookScope(dag, task, node);
  if (!isCompleted(node.phase)) return true;
  const exit = runExitHook(operation, exitHookOf(operation, task), node, boundaryId, context, `tasks.${task.name}`, scope);
  return exit.kind === "none" || (exit.failure === undefined && exit.node !== undefined && isFulfilled(exit.node));
}

export function startTask(dag: Dag, task: Call): void {
  if (dependencies(dag.plan, task.name).logic !== "") {
    let verdict: Verdict;
    try {
      verdict = mayStart(dag, task.name);
    } catch (error) {
      addSkipped(dag, task, "Error", asFailure(error).message);
      return;
    }
    if (verdict === "wait") return;
    if (verdict === "omit") {
      addSkipped(dag, task, "Omitted", "omitted: depends condition not met");
      return;
    }
  }
  let calls: Calls;
  try {
    calls = callsOf(dag, task);
  } catch (error) {
    const failure: Failure = asFailure(error);
    if (failure.kind !== "requeue") addSkipped(dag, task, "Error", failure.message);
    return;
  }
  const group = expands(task) ? loopGroup(dag, task, calls.calls) : undefined;
  runTask(dag, task, calls, group);
}

type Verdict = "wait" | "omit" | "start";

/** `evaluateDependsLogic`. */
function mayStart(dag: Dag, name: string): Verdict {
  const { operation } = dag;
  if (taskNode(dag, name) !== undefined) return "start";
  const { names, logic } = dependencies(dag.plan, name);
  const results = new Map<string, DependencyResult>();
  for (const dependency of names) {
    const node = taskNode(dag, dependency);
    if (node === undefined || !isFulfilled(node) || !allHooksFulfilled(operation, node)) return "wait";
    const variable = dependency.replaceAll("-", "_");
    if (!results.has(variable)) results.set(variable, resultOf(dag, node));
  }
  return evaluateDepends(operation, logic.replaceAll("-", "_"), results) ? "start" : "omit";
}

/** `CheckAllHooksFullfilled`. */
export function allHooksFulfilled(operation: Operation, node: Node): boolean {
  return node.children.every((id) => {
    const child = operation.workflow.nodes.get(id);
    return child?.flag?.hooked !== true || isFulfilled(child);
  });
}

function resultOf(dag: Dag, node: Node): DependencyResult {
  const children = node.type === "TaskGroup" ? node.children.map((id) => dag.operation.workflow.nodes.get(id)?.phase) : [];
  return {
    Succeeded: node.phase === "Succeeded",
    Failed: node.phase === "Failed",
    Errored: node.phase === "Error",
    Skipped: node.phase === "Skipped",
    Omitted: node.phase === "Omitted",
    Daemoned: node.daemoned && node.phase !== "Pending",
    AnySucceeded: children.includes("Succeeded"),
    AllFailed: children.length > 0 && children.every((phase) => phase === "Failed"),
  };
}

/** A node that stands for a task which does not run. */
function addSkipped(dag: Dag, task: Call, phase: Phase, message: string): void {
  const name = taskNodeName(dag, task.name);
  const made = { name, type: "Skipped" as const, scope: scopeOf(dag.context), reference: task, boundaryId: dag.boundaryId };
  addNode(dag.operation, { ...made, phase, flag: {}, message });
  connect(dag, task.name, name, undefined);
}

/** The node that stands for a loop as a whole. An empty loop has a skipped one instead. */
function loopGroup(dag: Dag, task: Call, calls: readonly Call[]): Node | undefined {
  const name = taskNodeName(dag, task.name);
  const before = nodeByName(dag.operation, name);
  const group = before?.type === "TaskGroup" ? before : undefined;
  if (calls.length === 0) {
    addSkipped(dag, task, "Skipped", "Skipped, empty params");
    return group;
  }
  if (group !== undefined) return group;
  connect(dag, task.name, name, undefined);
  const made = { name, type: "TaskGroup" as const, scope: scopeOf(dag.context), reference: task, boundaryId: dag.boundaryId };
  return addNode(dag.operation, { ...made, phase: "Running", flag: {} });
}
