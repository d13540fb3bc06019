import type { NodeStatus, WorkflowPhase } from "../../../cluster/objects.ts";
import { runTree } from "../../../cluster/tree/run-tree.ts";
import { isActive, type RunNode } from "../../../cluster/tree/run-node.ts";
import type { LocalEvent } from "../../../local/local-run.ts";
import type { SimulatedNode } from "../../../simulator/result.ts";
import type { Plan } from "./planned-tasks.ts";

/** The nodes of a run here as a cluster would tell of them, and what else is known of them here. */
export interface RunNodes {
  see(event: LocalEvent): void;
  tree(phase: WorkflowPhase): RunNode;
  /** The last line of something that goes on. */
  saying(node: RunNode): string | undefined;
}

/** `name`: the run's own. Nodes go by their names: there is one of each. */
export function runNodes(name: string, plan: Plan): RunNodes {
  const nodes = new Map<string, NodeStatus>();
  const waiting = new Map<string, Map<string, string>>();
  const childrenOf = new Map<string, string[]>();
  const begun = new Map<string, string>();
  const lastLines = new Map<string, string>();
  // Made anew where a node has changed.
  const made: { phase?: WorkflowPhase; tree?: RunNode } = {};
  const nodeName = (path: string): string => (/^(?:$|[[(])/.test(path) ? `${name}${path}` : `${name}.${path}`);

  const change = (own: string, fields: Partial<NodeStatus>): void => {
    const node = nodes.get(own);
    if (node !== undefined) nodes.set(own, { ...node, ...fields });
  };

  const seeNode = (node: SimulatedNode): void => {
    const { name: own, boundary } = node;
    if (plan.isTie(node.template)) {
      leavePlan(boundary, taskOf(node));
      return;
    }
    if ((nodes.get(own)?.type ?? planned) === planned) expect(node);
    leavePlan(boundary, taskOf(node));
    if (node.phase !== "Pending" && node.phase !== "Running") {
      for (const task of waiting.get(own)?.keys() ?? []) leavePlan(own, task);
      for (const one of attemptAndAll(own)) lastLines.delete(one);
    }
    const before = nodes.get(own);
    const status = statusOf(node, begun.get(own), childrenOf.get(own) ?? []);
    // What is tried waits as long as its first attempt does.
    const waits = before?.type === "Retry" && before.phase === "Pending" && node.phase === "Running" && !begun.has(own);
    nodes.set(own, waits ? { ...status, phase: "Pending", startedAt: null } : status);
    const retry = triedBy(own);
    if (retry === undefined) return;
    adopt(retry, own);
    if (node.type === "Pod" && node.phase === "Pending" && !begun.has(retry)) change(retry, { phase: "Pending", startedAt: null });
  };

  /** `train` of its attempt `train(0)`. */
  const triedBy = (own: string): string | undefined => {
    const retry = /^(.*)\(\d+\)$/s.exec(own)?.[1] ?? "";
    return nodes.get(retry)?.type === "Retry" ? retry : undefined;
  };

  const attemptAndAll = (own: string): readonly string[] => [own, triedBy(own) ?? own];

  const begin = (own: string): void => {
    const now = new Date().toISOString();
    begun.set(own, now);
    const retry = triedBy(own);
    if (retry === undefined || begun.has(retry)) return;
    begun.set(retry, now);
    change(retry, { phase: "Running", startedAt: now });
  };

  /** What a DAG, or steps, will come to. */
  const expect = ({ name: own, template, type, phase, children }: SimulatedNode): void => {
    const tasks = type === "DAG" || type === "Steps" ? plan.tasksOf(template) : [];
    // The order of the source is that of what has not begun.
    childrenOf.set(own, [...tasks.map(({ suffix }) => `${own}${suffix}`), ...children]);
    if (phase !== "Running" && phase !== "Pending") return;
    const open = tasks.filter(({ template: called }) => called === undefined || !plan.isTie(called));
    waiting.set(own, new Map(open.map((task) => [task.name, `${own}${task.suffix}`])));
    for (const { name: task, suffix } of open) {
      const id = `${own}${suffix}`;
      if (!nodes.has(id)) nodes.set(id, { id, name: id, displayName: task, type: planned, phase: "Pending", boundaryID: own });
    }
  };

  const leavePlan = (boundary: string, task: string): void => {
    const id = waiting.get(boundary)?.get(task);
    if (id === undefined) return;
    waiting.get(boundary)?.delete(task);
    nodes.delete(id);
  };

  const adopt = (parent: string, child: string): void => {
    const children = childrenOf.get(parent) ?? [];
    if (children.includes(child)) return;
    childrenOf.set(parent, [...children, child]);
    change(parent, { children: [...children, child] });
  };

  return {
    see(event) {
      if (event.kind !== "line" && event.kind !== "note") delete made.tree;
      switch (event.kind) {
        case "node":
          seeNode(event.node);
          return;
        case "began":
          begin(nodeName(event.path));
          return;
        case "line":
        case "note":
          for (const own of attemptAndAll(nodeName(event.path))) lastLines.set(own, event.text);
          return;
        case "ended":
          if (event.task.state === "reused") change(nodeName(event.task.path), { message: "of before" });
          // The controller does not hear all of what is known here.
          else if (event.task.message !== "") change(nodeName(event.task.path), { message: event.task.message });
      }
    },
    tree(phase) {
      if (made.tree !== undefined && made.phase === phase) return made.tree;
      const startedAt = nodes.get(name)?.startedAt ?? null;
      const status = { phase, startedAt, nodes: Object.fromEntries(nodes) };
      made.tree = runTree({ apiVersion: "argoproj.io/v1alpha1", kind: "Workflow", metadata: { name }, status });
      made.phase = phase;
      return made.tree;
    },
    saying: ({ id, state }) => (isActive(state) ? lastLines.get(id) : undefined),
  };
}

/** The type of what is not a node of the controller's yet. */
const planned = "Planned";

function taskOf({ displayName }: SimulatedNode): string {
  return displayName.split("(")[0] ?? "";
}

/** `begun`: when its process did; a pod exists from the moment on at which it may begin. */
function statusOf(node: SimulatedNode, begun: string | undefined, children: readonly string[]): NodeStatus {
  const { name, displayName, type, template, phase, message, boundary, startedAt, finishedAt, outputs } = node;
  const timeOf = (time: number | undefined): string | null => (time === undefined ? null : new Date(time).toISOString());
  return {
    id: name,
    name,
    displayName,
    type,
    templateName: template,
    phase,
    boundaryID: boundary,
    message,
    startedAt: phase === "Pending" ? null : (begun ?? timeOf(startedAt)),
    finishedAt: timeOf(finishedAt),
    children: [...new Set([...children, ...node.children])],
    ...(outputs.exitCode === undefined ? {} : { outputs: { exitCode: outputs.exitCode } }),
    ...(node.memoized?.hit === true ? { memoizationStatus: { hit: true } } : {}),
  };
}
