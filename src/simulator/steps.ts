// `executeSteps`: groups of steps, one after the other.
import type { StepsProgress } from "./memory.ts";
import type { Steps } from "./steps-context.ts";
import { asFailure } from "./failure.ts";
import { fingerprintOf } from "./fingerprint.ts";
import { goJson } from "./go-text.ts";
import { addGlobalOutputs, addLoopToScope, addNodeToScope, addSkippedToScope, iterationsOf } from "./local-scope.ts";
import { saveInCache } from "./memoize.ts";
import { mentionedNames } from "./mentions.ts";
import {
  addChild,
  addNode,
  failedOrError,
  getNode,
  isFulfilled,
  markError,
  markPhase,
  nodeByName,
  phaseFulfilled,
  storeNode,
} from "./nodes.ts";
import type { Call } from "./objects.ts";
import { outboundNodes } from "./outbound.ts";
import { killDaemons } from "./daemons.ts";
import { addOutputs, newScope, templateOutputs } from "./scope.ts";
import type { Node } from "./node.ts";
import type { Invocation, Operation } from "./state.ts";
import { executeGroup } from "./step-group.ts";
import { referenceOfNode, resolveTemplate, scopeOf } from "./template-context.ts";

export function executeSteps(invocation: Invocation): Node {
  const { operation, nodeName } = invocation;
  const node = nodeByName(operation, nodeName) ?? invocation.addExecutableNode("Steps", "Running");
  try {
    return runSteps(invocation, node);
  } finally {
    if (phaseFulfilled(getNode(operation, node.id).phase)) killDaemons(operation, node.id);
  }
}

function runSteps(invocation: Invocation, node: Node): Node {
  const { operation, nodeName, template, context, options } = invocation;
  const groups = template.steps ?? [];
  const progress = progressOf(invocation, node.id);
  const scope = newScope(operation, template);
  addOutputs(scope, "workflow", operation.workflow.outputs);
  const include = includer(groups.slice(0, progress.settled), (call, index) => {
    addStepToScope(steps, call, `${nodeName}[${String(index)}]`);
  });
  const isSettledBefore = (group: number): boolean => progress.settled >= group;
  const steps: Steps = { operation, boundaryId: node.id, scope, context, onExit: options.onExit, isSettledBefore, include };
  for (const [index, calls] of groups.entries()) {
    if (index < progress.settled) continue;
    const groupName = `${nodeName}[${String(index)}]`;
    openGroup(steps, nodeName, index);
    let group: Node;
    try {
      group = executeGroup(steps, calls, groupName, index);
    } catch (error) {
      return markError(operation, groupName, asFailure(error));
    }
    if (!isFulfilled(group)) return node;
    if (failedOrError(group.phase)) {
      setOutbound(operation, nodeName, groups.length);
      return markPhase(operation, nodeName, "Failed", group.message);
    }
    for (const call of calls) addStepToScope(steps, call, groupName);
    if (progress.settled !== index || !isSettled(operation, calls, group)) continue;
    progress.settled += 1;
    operation.workflow.memory.groups.delete(group.id);
  }
  steps.include();
  setOutbound(operation, nodeName, groups.length);
  const outputs = templateOutputs(template, steps.scope);
  if (outputs !== undefined) {
    storeNode(operation, { ...getNode(operation, node.id), outputs });
    addGlobalOutputs(operation, outputs);
  }
  // The controller saves what it knew of the node before its outputs were set, unless it has just been made.
  if (node.memoization !== undefined) saveInCache(operation, node);
  return markPhase(operation, nodeName, "Succeeded");
}

function progressOf({ operation, template }: Invocation, id: string): StepsProgress {
  const { steps } = operation.workflow.memory;
  const known = steps.get(id);
  if (known?.template === template) return known;
  const made = { template, settled: 0 };
  steps.set(id, made);
  return made;
}

/** Whether the group, looked at again, would end as it did. */
function isSettled({ workflow }: Operation, calls: readonly Call[], group: Node): boolean {
  if (calls.some(({ hooks, onExit }) => hooks !== undefined || (onExit ?? "") !== "")) return false;
  const done = group.children.every((id) => phaseFulfilled(workflow.nodes.get(id)?.phase ?? "Pending"));
  return done && !fingerprintOf(goJson(calls)).isUnsteady;
}

function includer(groups: readonly (readonly Call[])[], add: (call: Call, group: number) => void): (text?: string) => void {
  const left = new Map(groups.flatMap((calls, group) => calls.map((call) => [call.name, { call, group }] as const)));
  const last = groups.at(-1)?.[0]?.name;
  return (text) => {
    const names = text === undefined ? undefined : mentionedNames("steps", text);
    // The last one is there so that an expression finds `steps` at all.
    for (const name of names === undefined ? [...left.keys()] : [...names, ...(last === undefined ? [] : [last])]) {
      const found = left.get(name);
      if (found !== undefined) add(found.call, found.group);
      left.delete(name);
    }
  };
}

/** The node of a group, tied to the template or to where the group before ended. */
function openGroup({ operation, boundaryId, context }: Steps, nodeName: string, index: number): void {
  const name = `${nodeName}[${String(index)}]`;
  const before = nodeByName(operation, name);
  if (before === undefined) {
    addNode(operation, { name, type: "StepGroup", scope: scopeOf(context), reference: {}, boundaryId, phase: "Running", flag: {} });
  } else if (!isFulfilled(before)) markPhase(operation, name, "Running");
  if (index === 0) {
    addChild(operation, nodeName, name);
    return;
  }
  const previousName = `${nodeName}[${String(index - 1)}]`;
  const previous = nodeByName(operation, previousName);
  if (previous === undefined || previous.children.length === 0) {
    addChild(operation, previousName, name);
    return;
  }
  let isTied = false;
  for (const child of previous.children) {
    for (const id of outboundNodes(operation, child)) {
      addChild(operation, getNode(operation, id).name, name);
      isTied = true;
    }
  }
  if (!isTied) operation.workflow.memory.detached = true;
}

function addStepToScope(steps: Steps, call: Call, groupName: string): void {
  const { operation, scope, context, boundaryId } = steps;
  const childName = `${groupName}.${call.name}`;
  const prefix = `steps.${call.name}`;
  const child = nodeByName(operation, childName);
  if (child !== undefined) {
    addNodeToScope(operation, scope, prefix, child);
    addSkippedToScope(operation, context, scope, prefix, child, call, true);
    return;
  }
  const iterations = iterationsOf(operation, boundaryId, childName).filter(({ type }) => type !== "Skipped");
  const first = iterations[0];
  if (first !== undefined) {
    resolveTemplate(operation, context, referenceOfNode(first));
    addLoopToScope(scope, prefix, iterations);
  }
  const group = nodeByName(operation, groupName);
  if (group !== undefined) addNodeToScope(operation, scope, prefix, group);
}

function setOutbound(operation: Operation, nodeName: string, groups: number): void {
  let last: Node | undefined;
  for (let index = groups - 1; index >= 0 && last === undefined; index--) last = nodeByName(operation, `${nodeName}[${String(index)}]`);
  const node = nodeByName(operation, nodeName);
  if (last === undefined || node === undefined) return;
  storeNode(operation, { ...node, outboundNodes: last.children.flatMap((id) => outboundNodes(operation, id)) });
}
