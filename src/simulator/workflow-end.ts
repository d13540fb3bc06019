// The end of a pass: hooks of the workflow, its exit handler, and its own phase.
import { killDaemons } from "./daemons.ts";
import { asFailure } from "./failure.ts";
import { goJson, quoteInside } from "./go-text.ts";
import { exitHookOf, runWorkflowHooks } from "./hooks.ts";
import { inOrder } from "./memory.ts";
import type { Node } from "./node.ts";
import { failedOrError, isFulfilled, markError, nodeByName } from "./nodes.ts";
import { podName } from "./pod-name.ts";
import { reconcileRequests } from "./reconcile.ts";
import { mayRun, shutdownOf } from "./shutdown.ts";
import type { Context, Operation, WorkflowPhase } from "./state.ts";
import { rfc3339 } from "./time.ts";

const statusOf: Readonly<Record<Node["phase"], WorkflowPhase>> = {
  Pending: "Pending",
  Running: "Running",
  Succeeded: "Succeeded",
  Skipped: "Succeeded",
  Omitted: "Succeeded",
  Failed: "Failed",
  Error: "Error",
};

/** Hooks, the exit handler, and the workflow's own phase. */
export function finish(operation: Operation, context: Context, node: Node): void {
  const { globals } = operation;
  const status = statusOf[node.phase];
  globals.set("workflow.status", status);
  if (isRead(operation)) globals.set("workflow.failures", failures(operation));
  let hooked = false;
  try {
    hooked = runWorkflowHooks(operation, context);
  } catch (error) {
    markError(operation, node.name, asFailure(error));
    hooked = true;
  }
  if (shutdownOf(operation) === "") reconcileRequests(operation);
  if (!hooked || !isFulfilled(node)) return;
  const exit = runExitHandler(operation, context);
  if (exit === "waits") return;
  const message =
    failedOrError(node.phase) && shutdownOf(operation) !== "" ? `Stopped with strategy '${shutdownOf(operation)}'` : node.message;
  if (status === "Succeeded" && exit !== undefined && failedOrError(exit.phase)) {
    markWorkflow(operation, exit.phase === "Failed" ? "Failed" : "Error", exit.message);
  } else markWorkflow(operation, status, status === "Succeeded" ? "" : message);
}

function runExitHandler(operation: Operation, context: Context): Node | undefined | "waits" {
  const { workflow } = operation;
  const hook = exitHookOf(operation, workflow.spec);
  if (hook === undefined) return undefined;
  const nodeName = `${workflow.name}.onExit`;
  if (nodeByName(operation, nodeName) === undefined && !mayRun(operation, true)) return undefined;
  const options = { boundaryId: "", onExit: true, flag: { hooked: true } };
  const { node, failure } = operation.execute({
    operation,
    nodeName,
    reference: hook,
    kind: "step",
    context,
    given: hook.arguments,
    options,
  });
  if (failure !== undefined) {
    if (failure.kind !== "parallelism") markWorkflow(operation, "Error", `error in exit template execution : ${failure.message}`);
    return "waits";
  }
  if (node !== undefined && !isFulfilled(node)) reconcileRequests(operation);
  return node === undefined || !isFulfilled(node) ? "waits" : node;
}

/** Only what runs beside and after the workflow can see its failures. */
function isRead({ workflow: { spec } }: Operation): boolean {
  return spec.hooks !== undefined || (spec.onExit ?? "") !== "";
}

/** A list in JSON, in a quoted text: whoever reads it needs fromJSON twice. */
function failures({ workflow }: Operation): string {
  const failed = inOrder(workflow.memory, workflow.memory.failed).flatMap((id) => workflow.nodes.get(id) ?? []);
  const list = failed.map((node) => ({
    displayName: node.displayName,
    message: node.message,
    templateName: node.templateRef?.template ?? node.templateName,
    phase: node.phase,
    podName: podName(workflow, node.name, node.templateRef?.template ?? node.templateName),
    finishedAt: node.finishedAt === undefined ? null : rfc3339(node.finishedAt),
  }));
  return `"${quoteInside(failed.length === 0 ? "null" : goJson(list))}"`;
}

export function markWorkflow(operation: Operation, phase: WorkflowPhase, message: string): void {
  const { workflow } = operation;
  const completed = phase === "Succeeded" || phase === "Failed" || phase === "Error";
  if (completed && workflow.memory.daemons.size > 0) {
    killDaemons(operation, "");
    return;
  }
  if (workflow.phase !== phase) {
    workflow.phase = phase;
    operation.updated = true;
  }
  if (workflow.message !== message) {
    workflow.message = message;
    operation.updated = true;
  }
  if (workflow.startedAt === undefined && phase !== "Pending") workflow.startedAt = operation.now;
  if (completed) workflow.finishedAt = operation.now;
}
