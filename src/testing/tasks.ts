// The tasks of a run that is over.
import type { SimulatedNode } from "../simulator/result.ts";
import type { WrittenTask } from "./compiled.ts";
import { inputsOf, type Call, type Stage } from "./executor.ts";
import { isAtExit, iterationOf, pathOf, taskOf, writtenOf, type Nodes } from "./nodes.ts";
import type { Attempt, SimulatedTask } from "./run-types.ts";
import { isArtifact } from "./stand-ins.ts";
import { decode } from "./texts.ts";

/** A node for each task: attempts are in the node of what is tried, iterations are tasks of their own. */
export function isTaskNode({ flags, type }: SimulatedNode): boolean {
  return flags.retried !== true && type !== "TaskGroup";
}

export function hasStarted({ phase, message }: SimulatedNode): boolean {
  return phase !== "Skipped" && phase !== "Omitted" && !(phase === "Pending" && message === "");
}

export function tasksOf(stage: Stage, start: number): readonly SimulatedTask[] {
  const { nodes, compiled } = stage;
  const started = [...nodes.values()].flatMap((node) => {
    const task = isTaskNode(node) && hasStarted(node) ? writtenOf(node, nodes, compiled) : undefined;
    return task === undefined ? [] : [{ node, task }];
  });
  const before = earlierOf(nodes);
  const paths = new Map(started.map(({ node }) => [node.name, pathOf(node, nodes)]));
  const pathsOf = (names: Iterable<string>): readonly string[] => [...names].flatMap((name) => paths.get(name) ?? []);
  // What runs at the end of the run waits for everything else.
  const ofBody = started.flatMap(({ node }) => (isAtExit(node, nodes) ? [] : [node.name]));
  return started
    .map(({ node, task }) => taskOfNode(stage, node, task, start, pathsOf([...(isAtExit(node, nodes) ? ofBody : []), ...before(node)])))
    .sort((a, b) => a.startedAt - b.startedAt);
}

function taskOfNode(stage: Stage, node: SimulatedNode, written: WrittenTask, start: number, after: readonly string[]): SimulatedTask {
  const { nodes, calls } = stage;
  const tries =
    node.type === "Retry" ? node.children.flatMap((name) => nodes.get(name) ?? []).filter(({ flags }) => flags.retried === true) : [node];
  const ends = tries.map((one) => ({ one, call: calls.get(one.name) }));
  const isCached = node.memoized?.hit === true;
  const last = ends.findLast(({ call }) => call !== undefined)?.call;
  const { component } = written;
  const inputs = last?.inputs ?? inputsOf(component, new Map(Object.entries(node.inputs.parameters)), [], stage.artifacts).values;
  const outputs = isCached ? cachedOutputs(node, written) : (last?.outputs ?? {});
  const attempts = isCached
    ? []
    : ends.flatMap(({ one, call }) => (call === undefined && one.type !== "Suspend" ? [] : [attemptOf(one, call)]));
  const status = isCached ? "cached" : node.phase === "Succeeded" ? "succeeded" : "failed";
  const message = attempts.at(-1)?.message ?? node.message;
  return {
    component: component.name,
    name: taskOf(node),
    path: pathOf(node, nodes),
    place: written.place,
    status,
    inputs,
    outputs,
    ...iterationOf(node, nodes, stage.compiled),
    attempts,
    ...(status === "failed" && message !== "" ? { message } : {}),
    after,
    startedAt: secondsOf(node.startedAt, start),
    finishedAt: secondsOf(node.finishedAt, start),
  };
}

function attemptOf({ phase, message }: SimulatedNode, call: Call | undefined): Attempt {
  if (phase === "Succeeded") return { status: "succeeded", ...(call?.exitCode === undefined ? {} : { exitCode: call.exitCode }) };
  const why = call?.message ?? message;
  const failed = call?.exitCode === undefined || call.exitCode === 0 ? {} : { exitCode: call.exitCode };
  return { status: "failed", ...failed, ...(why === "" ? {} : { message: why }) };
}

/** Of what the cache holds only the values are known. */
function cachedOutputs({ outputs }: SimulatedNode, { component }: WrittenTask): Readonly<Record<string, unknown>> {
  const entries = component.outputs.flatMap((output) => {
    const text = isArtifact(output)
      ? undefined
      : (outputs.parameters[output.name] ?? (output.name === "result" ? outputs.result : undefined));
    const decoded = text === undefined ? undefined : decode(text, output.type);
    return decoded?.kind === "value" && decoded.value !== undefined ? [[output.name, decoded.value] as const] : [];
  });
  return Object.fromEntries(entries);
}

function secondsOf(time: number | undefined, start: number): number {
  return time === undefined ? Number.POSITIVE_INFINITY : (time - start) / 1000;
}

/** The nodes from which a way leads to a node: the controller ties a task to all that it waits for. */
function earlierOf(nodes: Nodes): (node: SimulatedNode) => ReadonlySet<string> {
  const parents = new Map<string, string[]>();
  for (const { name, children } of nodes.values()) {
    for (const child of children) parents.set(child, [...(parents.get(child) ?? []), name]);
  }
  return ({ name }) => {
    const seen = new Set<string>();
    const open = [...(parents.get(name) ?? [])];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      if (seen.has(at)) continue;
      seen.add(at);
      open.push(...(parents.get(at) ?? []));
    }
    return seen;
  };
}
