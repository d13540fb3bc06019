// Pods: when the controller makes one, and what it makes of one that has ended.
import { type PodOutcome } from "./executor.ts";
import { replaceTags } from "./expressions-port.ts";
import { Failure, Unsupported } from "./failure.ts";
import { addGlobalOutputs } from "./local-scope.ts";
import { saved } from "./location.ts";
import { saveInCache } from "./memoize.ts";
import { inOrder } from "./memory.ts";
import { findNode, isFulfilled, markPhase, nodeByName, storeNode } from "./nodes.ts";
import { type Outputs, type Parameter, type Template, hasOutputs } from "./objects.ts";
import { podName } from "./pod-name.ts";
import { mentionsResult } from "./result-reference.ts";
import { mayRun, shutdownOf } from "./shutdown.ts";
import { type Node, type Phase, type Pod } from "./node.ts";
import { type Invocation, type Operation } from "./state.ts";
import { templateOfBoundary } from "./template-context.ts";
import { templateDeadline } from "./timeout.ts";

export function executePod(invocation: Invocation): Node {
  const { operation, nodeName, template } = invocation;
  const node = nodeByName(operation, nodeName) ?? invocation.addExecutableNode("Pod", "Pending");
  // Only a container is looked at again while it runs, and then its pod is there.
  if (node.phase !== "Pending") return node;
  createPod(invocation, node);
  return template.containerSet === undefined ? node : (findNode(operation, node.id) ?? node);
}

function createPod(invocation: Invocation, node: Node): void {
  const { operation, nodeName, template, options } = invocation;
  if (operation.workflow.pods.has(node.id)) return;
  if (!mayRun(operation, options.onExit)) {
    markPhase(operation, nodeName, "Failed", `workflow shutdown with strategy: ${shutdownOf(operation)}`);
    return;
  }
  checkPatches(operation, template);
  const deadlineSeconds = podDeadline(invocation, node);
  if (deadlineSeconds === "none left") {
    operation.waiting.push({ node: nodeName, reason: "less than a second is left until the workflow's deadline, so no pod is made" });
    return;
  }
  const pod: Pod = {
    ordinal: operation.workflow.memory.activity,
    nodeId: node.id,
    nodeName,
    name: podName(operation.workflow, nodeName, template.name),
    template,
    onExit: options.onExit,
    captures: captures(operation, nodeName, options.boundaryId) || template.data !== undefined,
    deadlineSeconds,
    phase: "Pending",
    outcome: undefined,
    startedAt: operation.now,
    finishedAt: undefined,
    deadlineExceeded: false,
  };
  operation.workflow.pods.set(node.id, pod);
  operation.created.push(pod);
  operation.activePods += 1;
}

/** `ApplyPodSpecPatch`: those that are meant as JSON have to be JSON. What is in them is taken to fit. */
function checkPatches(operation: Operation, template: Template): void {
  for (const patch of [operation.workflow.spec.podSpecPatch, template.podSpecPatch]) {
    if (patch?.trim().startsWith("{") !== true) continue;
    try {
      JSON.parse(replaceTags(operation, patch, operation.globals, "none"));
    } catch (error) {
      if (error instanceof Unsupported) throw error;
      throw new Failure("Error applying PodSpecPatch");
    }
  }
}

function podDeadline({ operation, template, options, nodeName }: Invocation, node: Node): number | undefined | "none left" {
  const end = templateDeadline(template, node);
  if (end !== undefined) {
    const left = wholeSecondsLeft(operation, end);
    if (left <= 1) throw new Failure(`${nodeName} exceeded its deadline`);
    return left;
  }
  const own = template.activeDeadlineSeconds === undefined ? undefined : Number(template.activeDeadlineSeconds);
  const { deadline } = operation;
  if (deadline === undefined || options.onExit) return own;
  const left = wholeSecondsLeft(operation, deadline);
  if (left <= 0) return "none left";
  return own === undefined ? left : Math.min(own, left);
}

/** A little time has always passed, so that a span of whole seconds has lost its first one. */
function wholeSecondsLeft({ now }: Operation, end: number): number {
  return Math.ceil((end - now) / 1000) - 1;
}

/** `includeScriptOutput`. */
function captures(operation: Operation, nodeName: string, boundaryId: string): boolean {
  const boundary = findNode(operation, boundaryId);
  const parent = boundary === undefined ? undefined : templateOfBoundary(operation, boundary);
  return parent !== undefined && mentionsResult(operation.workflow, parent, nodeName);
}

/** `executeHTTPTemplate`: an agent makes the request. */
export function executeHttp(invocation: Invocation): Node {
  const { operation, nodeName, template } = invocation;
  const node = nodeByName(operation, nodeName) ?? invocation.addExecutableNode("HTTP", "Pending");
  if (!isFulfilled(node) && !operation.workflow.requests.has(node.id)) {
    operation.workflow.requests.set(node.id, { template, outcome: undefined, taken: false, asked: false });
  }
  return node;
}

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

/** Of a program that was told to end. */
const terminated = 143;

function exitCodeOf(outcome: PodOutcome, container: string): number {
  return outcome.exitCodes?.[container] ?? outcome.exitCode ?? 0;
}

/** Only a container of that name gives an exit code. */
function mainExitCode(pod: Pod, outcome: PodOutcome): number | undefined {
  const set = pod.template.containerSet?.containers;
  if (pod.deadlineExceeded && set === undefined) return terminated;
  return set === undefined || set.some(({ name }) => name === "main") ? exitCodeOf(outcome, "main") : undefined;
}

/** `inferFailedReason`: a container that failed comes before outputs that are missing. */
function endOf(pod: Pod, outcome: PodOutcome): [Phase, string] {
  if (pod.deadlineExceeded) return ["Failed", "Pod was active on the node longer than the specified deadline"];
  const names = pod.template.containerSet?.containers?.map(({ name }) => name ?? "") ?? ["main"];
  const failed = names.find((name) => exitCodeOf(outcome, name) !== 0);
  if (failed !== undefined) return ["Failed", `${failed}: Error (exit code ${String(exitCodeOf(outcome, failed))})`];
  const failure = outcome.failure ?? missingFile(pod.template, outcome);
  if (failure !== undefined) return ["Error", `wait: Error (exit code 64): ${failure}`];
  return pod.template.daemon === true ? ["Failed", ""] : ["Succeeded", ""];
}

/** The executor reads it: from a file, or from the object that a resource template has made. */
export function isRead({ valueFrom }: Parameter): boolean {
  return valueFrom?.path !== undefined || valueFrom?.jsonPath !== undefined || valueFrom?.jqFilter !== undefined;
}

function missingFile(template: Template, outcome: PodOutcome): string | undefined {
  const missing = (template.outputs?.parameters ?? []).find(
    (parameter) => isRead(parameter) && parameter.valueFrom?.default === undefined && outcome.parameters?.[parameter.name] === undefined,
  );
  if (missing !== undefined && missing.valueFrom?.path === undefined) {
    throw new Unsupported(`an output parameter of a resource for which the executor gives no value, ${missing.name}`, {
      template: template.name ?? "",
      field: `outputs.parameters.${missing.name}.valueFrom`,
    });
  }
  return missing === undefined ? undefined : `open ${missing.valueFrom?.path ?? ""}: no such file or directory`;
}

/** What the executor reports: the declared outputs, with the values of those that are there. */
function reported(pod: Pod, outcome: PodOutcome): Outputs {
  const declared = pod.template.outputs ?? {};
  const outputs: Outputs = {};
  if ((declared.parameters ?? []).length > 0) {
    outputs.parameters = (declared.parameters ?? []).map((parameter) => {
      // A file of the container, or a field of the object that a resource template made.
      const { path, jsonPath, jqFilter, default: fallback } = parameter.valueFrom ?? {};
      if (path === undefined && jsonPath === undefined && jqFilter === undefined) return parameter;
      const value = outcome.parameters?.[parameter.name] ?? fallback;
      return value === undefined ? parameter : { ...parameter, value };
    });
  }
  if ((declared.artifacts ?? []).length > 0) {
    const written = outcome.artifacts ?? [];
    outputs.artifacts = (declared.artifacts ?? [])
      .filter(({ name }) => written.length === 0 || written.includes(name))
      .map((artifact) => saved(artifact, pod.nodeName));
  }
  if (pod.captures && outcome.result !== undefined) outputs.result = outcome.result;
  else if (pod.captures) outputs.result = "";
  return outputs;
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

/** `killDaemonedChildren`: of a template that is done, or of the workflow. */
export function killDaemons(operation: Operation, boundaryId: string): void {
  const { memory, nodes } = operation.workflow;
  for (const id of inOrder(memory, memory.daemons)) {
    const node = nodes.get(id);
    if (node?.boundaryId !== boundaryId) continue;
    storeNode(operation, { ...node, phase: "Succeeded", daemoned: false });
    operation.workflow.pods.delete(node.id);
    operation.updated = true;
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
