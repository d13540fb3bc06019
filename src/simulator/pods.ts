// Pods: when the controller makes one, and what it makes of one that has ended.
import { replaceTags } from "./expressions-port.ts";
import { Failure, Unsupported } from "./failure.ts";
import type { Node, Pod } from "./node.ts";
import { findNode, isFulfilled, markPhase, nodeByName } from "./nodes.ts";
import type { Template } from "./objects.ts";
import { podName } from "./pod-name.ts";
import { mentionsResult } from "./result-reference.ts";
import { mayRun, shutdownOf } from "./shutdown.ts";
import type { Invocation, Operation } from "./state.ts";
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
