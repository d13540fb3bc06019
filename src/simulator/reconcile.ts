// What has happened outside since the last pass: pods that run or have ended, and requests that were answered.
import { addGlobalOutputs } from "./local-scope.ts";
import { saveInCache } from "./memoize.ts";
import type { Node, Pod } from "./node.ts";
import { findNode, isFulfilled, markPhase, nodeByName, storeNode } from "./nodes.ts";
import { hasOutputs } from "./objects.ts";
import { endOf, exitCodeOf, mainExitCode, reported } from "./pod-outcome.ts";
import { mayRun, shutdownOf } from "./shutdown.ts";
import type { Operation } from "./state.ts";

/** `podReconciliation`: pods that changed since the last pass. */
export function reconcilePods(operation: Operation): void {
  for (const pod of podsToReconcile(operation)) {
    const node = findNode(operation, pod.nodeId);
    if (node === undefined || isFulfilled(node)) {
      if (pod.phase !== "Running" || node === undefined || !node.daemoned) continue;
    }
    if (node !== undefined) assess(operation, pod, node);
    limit(operation, pod);
  }
}

/** Where all that runs has to end, all of them. */
function podsToReconcile(operation: Operation): readonly Pod[] {
  const { memory, pods } = operation.workflow;
  const stirred = [...memory.stirred].filter((pod) => pods.get(pod.nodeId) === pod);
  memory.stirred.clear();
  const ends = shutdownOf(operation) !== "" || (operation.deadline !== undefined && operation.now > operation.deadline);
  return ends ? [...pods.values()] : stirred.sort((left, right) => left.ordinal - right.ordinal);
}

function assess(operation: Operation, pod: Pod, old: Node): void {
  const node = { ...old };
  if (pod.phase === "Pending") return;
  if (pod.phase === "Running") {
    if (old.phase === "Running") return;
    node.phase = "Running";
    node.message = "";
    if (pod.template.daemon === true) {
      node.daemoned = true;
      node.podIp = "127.0.0.1";
    }
  } else {
    const outcome = pod.outcome ?? {};
    [node.phase, node.message] = endOf(pod, outcome);
    node.daemoned = false;
    node.finishedAt = pod.finishedAt;
    const outputs = reported(pod, outcome);
    if (hasOutputs(outputs)) node.outputs = outputs;
    const main = mainExitCode(pod, outcome);
    if (main !== undefined) node.outputs = { ...node.outputs, exitCode: String(main) };
  }
  node.hostNodeName = "lab-node";
  storeNode(operation, node);
  for (const container of pod.template.containerSet?.containers ?? []) assessContainer(operation, pod, container.name ?? "");
  operation.updated = true;
  addGlobalOutputs(operation, node.outputs);
  if (node.memoization !== undefined && node.phase === "Succeeded") saveInCache(operation, node);
}

function assessContainer(operation: Operation, pod: Pod, name: string): void {
  const nodeName = `${pod.nodeName}.${name}`;
  if (nodeByName(operation, nodeName) === undefined) return;
  if (pod.phase === "Running") {
    markPhase(operation, nodeName, "Running");
    return;
  }
  const code = exitCodeOf(pod.outcome ?? {}, name);
  if (code === 0) markPhase(operation, nodeName, "Succeeded");
  else markPhase(operation, nodeName, code === 64 ? "Error" : "Failed", `${name}: Error (exit code ${String(code)}): `);
}

/** `applyExecutionControl`: a shutdown or the workflow's deadline ends what runs. */
function limit(operation: Operation, pod: Pod): void {
  if (pod.phase !== "Pending" && pod.phase !== "Running") return;
  if (!mayRun(operation, pod.onExit)) end(operation, pod, `workflow shutdown with strategy:  ${shutdownOf(operation)}`);
  else if (operation.deadline !== undefined && operation.now > operation.deadline && !pod.onExit) {
    end(operation, pod, "Step exceeded its deadline");
  }
}

function end(operation: Operation, pod: Pod, message: string): void {
  pod.phase = "Failed";
  markPhase(operation, pod.nodeName, "Failed", message);
  for (const { name = "" } of pod.template.containerSet?.containers ?? []) {
    const node = nodeByName(operation, `${pod.nodeName}.${name}`);
    if (node !== undefined && !isFulfilled(node)) markPhase(operation, node.name, "Failed", message);
  }
}

/** `reconcileTaskSet`: requests that were answered since the last pass. */
export function reconcileRequests(operation: Operation): void {
  for (const [id, request] of operation.workflow.requests) {
    const node = findNode(operation, id);
    const { outcome } = request;
    if (node === undefined || outcome === undefined || request.taken) continue;
    request.taken = true;
    const failed = outcome.failure !== undefined || (outcome.exitCode ?? 0) !== 0;
    const done: Node = { ...node, phase: failed ? "Failed" : "Succeeded", message: outcome.failure ?? "", finishedAt: operation.now };
    done.outputs = { result: outcome.result ?? "" };
    storeNode(operation, done);
    if (done.phase === "Succeeded") saveInCache(operation, done);
    operation.updated = true;
  }
}
