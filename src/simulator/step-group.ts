// `executeStepGroup`: steps that run beside each other.
import { evaluateWhen } from "./expressions-port.ts";
import { Failure, asFailure } from "./failure.ts";
import { goJson } from "./go-text.ts";
import type { GroupCalls } from "./memory.ts";
import { groupCalls, hasResting, noteStep, takeOpen } from "./group-calls.ts";
import { exitHookOf, runExitHook, runHooks } from "./hooks.ts";
import { addGlobalOutputs } from "./local-scope.ts";
import { expandCall } from "./loops.ts";
import { addChild, addNode, failedOrError, getNode, isCompleted, isFulfilled, markError, markPhase, nodeByName } from "./nodes.ts";
import { type Artifact, type Call, expands } from "./objects.ts";
import { resolveCall } from "./resolve-call.ts";
import { childrenFulfilled } from "./retry.ts";
import { type Scope, parametersOf, resolveArtifact } from "./scope.ts";
import type { Node, Phase } from "./node.ts";
import type { Steps } from "./steps-context.ts";
import { scopeOf } from "./template-context.ts";

/** The group's node as it is after this pass. */
export function executeGroup(steps: Steps, calls: readonly Call[], groupName: string, index: number): Node {
  const { operation } = steps;
  const node = group(steps, groupName);
  if (isFulfilled(node) && childrenFulfilled(operation, node)) return node;
  const isPlain = calls.every(({ hooks, onExit }) => hooks === undefined && (onExit ?? "") === "");
  steps.include(isPlain ? goJson(calls) : undefined);
  let all: GroupCalls;
  try {
    all = groupCalls(operation, node.id, calls, isPlain && steps.isSettledBefore(index), () => {
      const resolved = resolveGroup(steps, calls, groupName);
      steps.include(goJson(resolved));
      return resolved.flatMap((call) => expandStep(steps, call, groupName));
    });
  } catch (error) {
    const failure = asFailure(error);
    return failure.kind === "requeue" ? node : markError(operation, groupName, failure);
  }
  const stopped = startSteps(steps, all, groupName, node);
  return stopped ?? assess(steps, groupName, all);
}

/** The node with which the group ends in this pass, if it does. */
function startSteps(steps: Steps, all: GroupCalls, groupName: string, node: Node): Node | undefined {
  const { memory } = steps.operation.workflow;
  const open = takeOpen(all);
  // How much had happened when a step found no room.
  let full = -1;
  for (const [position, index] of open.entries()) {
    const call = all.calls[index];
    if (call === undefined) continue;
    const name = `${groupName}.${call.name}`;
    // A step that found no room before finds none now either.
    const isWaiting = full === memory.activity && memory.prepared.has(name) && nodeByName(steps.operation, name) === undefined;
    if (!isWaiting) {
      const outcome = startStep(steps, call, groupName, node, all.started);
      if (outcome.kind === "stopped") {
        all.open.push(...open.slice(position));
        return outcome.node;
      }
      if (outcome.kind === "full") full = memory.activity;
    }
    noteStep(steps.operation, all, index, name);
  }
  return undefined;
}

function group({ operation }: Steps, name: string): Node {
  const node = nodeByName(operation, name);
  if (node === undefined) throw new Failure(`key was not found for ${name}`);
  return node;
}

/** An error of one step is that of the group. */
function resolveGroup(steps: Steps, calls: readonly Call[], groupName: string): readonly Call[] {
  try {
    return inOrderOfStart(calls, (call) => {
      const resolved = resolveCall(steps.operation, steps.scope, call, `${groupName}.${call.name}`);
      if (resolved.kind === "skipped" || resolved.call.arguments?.artifacts === undefined) return resolved.call;
      const artifacts = resolved.call.arguments.artifacts.flatMap((artifact) => argumentArtifact(steps.scope, artifact));
      return { ...resolved.call, arguments: { ...resolved.call.arguments, artifacts } };
    });
  } catch (error) {
    const failure = asFailure(error);
    if (failure.kind === "requeue") throw failure;
    const words = steps.operation.release === "4.1" ? "failed" : "Failed";
    throw new Failure(`${words} to resolve references: ${failure.message}`);
  }
}

/** The controller resolves all steps at once and takes the first error: what was started last is mostly done first. */
function inOrderOfStart(calls: readonly Call[], resolve: (call: Call) => Call): readonly Call[] {
  const last = calls.length - 1;
  const resolved = new Map<number, Call>();
  for (const [index, call] of [...calls.entries()].sort(([left], [right]) => Number(right === last) - Number(left === last))) {
    resolved.set(index, resolve(call));
  }
  return calls.map((call, index) => resolved.get(index) ?? call);
}

function argumentArtifact(scope: Scope, artifact: Artifact): readonly Artifact[] {
  if ((artifact.from ?? "") === "" && (artifact.fromExpression ?? "") === "") return [artifact];
  try {
    return [{ ...resolveArtifact(scope, artifact), name: artifact.name }];
  } catch (error) {
    const failure = asFailure(error);
    if (artifact.optional === true) return [];
    throw new Failure(`unable to resolve references: ${failure.message}`);
  }
}

function expandStep(steps: Steps, call: Call, groupName: string): readonly Call[] {
  if (!expands(call)) return [call];
  const calls = expandCall(steps.operation, call, () => parametersOf(steps.scope, steps.operation.globals));
  const name = `${groupName}.${call.name}`;
  if (calls.length === 0 && nodeByName(steps.operation, name) === undefined) {
    addSkipped(steps, call, groupName, "Skipped", "Skipped, empty params");
  }
  return calls;
}

function addSkipped({ operation, context, boundaryId }: Steps, call: Call, groupName: string, phase: Phase, message: string): void {
  const name = `${groupName}.${call.name}`;
  addNode(operation, { name, type: "Skipped", scope: scopeOf(context), reference: call, boundaryId, phase, flag: {}, message });
  addChild(operation, groupName, name);
}

type Outcome = { readonly kind: "started" | "full" } | { readonly kind: "stopped"; readonly node: Node };

function startStep(steps: Steps, call: Call, groupName: string, group: Node, started: Map<string, Call>): Outcome {
  const { operation } = steps;
  const nodeName = `${groupName}.${call.name}`;
  try {
    if (!evaluateWhen(call.when ?? "")) {
      if (nodeByName(operation, nodeName) === undefined) {
        addSkipped(steps, call, groupName, "Skipped", `when '${call.when ?? ""}' evaluated false`);
      }
      return { kind: "started" };
    }
  } catch (error) {
    const failure = asFailure(error);
    addSkipped(steps, call, groupName, "Error", failure.message);
    return { kind: "stopped", node: markError(operation, groupName, failure) };
  }
  const options = { boundaryId: steps.boundaryId, onExit: steps.onExit, flag: undefined };
  const { node, failure } = operation.execute({
    operation,
    nodeName,
    reference: call,
    kind: "step",
    context: steps.context,
    given: call.arguments,
    options,
  });
  if (failure !== undefined && failure.kind !== "parallelism" && failure.kind !== "depth") {
    if (failure.kind === "timeout") return { kind: "stopped", node: markPhase(operation, group.name, "Failed", failure.message) };
    addChild(operation, groupName, nodeName);
    const message = `step group deemed errored due to child ${nodeName} error: ${failure.message}`;
    return { kind: "stopped", node: markError(operation, group.name, message) };
  }
  if (node === undefined) return { kind: failure?.kind === "parallelism" ? "full" : "started" };
  started.set(nodeName, call);
  addChild(operation, groupName, nodeName);
  return { kind: "started" };
}

function assess(steps: Steps, groupName: string, all: GroupCalls): Node {
  const { operation, scope, boundaryId, context } = steps;
  const { started } = all;
  const node = group(steps, groupName);
  if (all.isKept && hasResting(all)) return isFulfilled(node) ? markPhase(operation, groupName, "Running") : node;
  let completed = true;
  for (const id of node.children) {
    const child = getNode(operation, id);
    const call = started.get(child.name);
    const prefix = `steps.${call?.name ?? ""}`;
    scope.variables.set(`steps.${child.displayName}.status`, child.phase);
    let hooked = false;
    try {
      hooked = runHooks(operation, scope, call?.hooks, child, boundaryId, context, prefix);
    } catch (error) {
      markError(operation, node.name, asFailure(error));
    }
    if (!hooked) return node;
    if (!isFulfilled(child)) completed = false;
    else if (isCompleted(child.phase)) {
      const exit = runExitHook(operation, exitHookOf(operation, call ?? {}), child, boundaryId, context, prefix, scope);
      if (exit.kind === "none") continue;
      if (exit.failure !== undefined) throw exit.failure;
      if (exit.node === undefined || !isFulfilled(exit.node)) completed = false;
    }
  }
  if (!completed) return isFulfilled(node) ? markPhase(operation, groupName, "Running") : node;
  addGlobalOutputs(operation, node.outputs);
  for (const id of node.children) {
    const child = getNode(operation, id);
    const allowed = started.get(child.name)?.continueOn;
    if (!failedOrError(child.phase)) continue;
    if ((child.phase === "Error" && allowed?.error === true) || (child.phase === "Failed" && allowed?.failed === true)) continue;
    return markPhase(operation, node.name, "Failed", `child '${id}' failed`);
  }
  return markPhase(operation, node.name, "Succeeded");
}
