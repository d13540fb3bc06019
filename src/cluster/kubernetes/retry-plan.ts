import type { NodeStatus, Workflow } from "../objects.ts";
import { nodesOf, type Nodes } from "./nodes.ts";

export interface RetryPlan {
  /** Nodes that are forgotten, so that the controller makes them anew. */
  readonly forgotten: ReadonlySet<string>;
  /** Nodes around them, which run again. */
  readonly reopened: ReadonlySet<string>;
}

/**
 * What a retry does to the nodes. The rules are those of Argo (workflow/util/util.go, FormulateRetryWorkflow), told by boundaries instead of paths:
 *
 * 1. What failed by itself is forgotten, with everything after it: a pod, an HTTP request, a suspension; a task with attempts as a whole.
 *    Not where something after it succeeded: that failure was provided for.
 * 2. What lies around something forgotten runs again: DAGs, steps, loops, and retries of whole templates, whose last attempt goes on.
 * 3. A group that failed without any of its tasks failing (an output that could not be had) runs again as it is.
 * 4. Exit handlers run anew when the workflow ends again.
 */
export function planRetry(workflow: Workflow): RetryPlan {
  const nodes = nodesOf(workflow);
  const parents = parentsOf(nodes);
  const forgotten = new Set<string>();
  const reopened = new Set<string>();
  const forget = (id: string) => {
    for (const each of withDescendants(id, nodes)) forgotten.add(each);
  };

  const exit = `${workflow.metadata.name ?? ""}.onExit`;
  for (const [id, node] of Object.entries(nodes)) if (isWithin(node.name, exit)) forget(id);
  for (const [id, node] of Object.entries(nodes)) {
    if (forgotten.has(id) || !hasFailed(node) || isGroup(node) || isEarlierAttempt(id, nodes, parents)) continue;
    const start = startOf(id, nodes, parents);
    if (somethingCameOfIt(start, nodes)) continue;
    forget(start);
    reopen(start, nodes, parents, reopened);
  }
  for (const [id, node] of Object.entries(nodes)) {
    if (forgotten.has(id) || reopened.has(id) || !hasFailed(node) || !isGroup(node) || isEarlierAttempt(id, nodes, parents)) continue;
    reopened.add(id);
    reopen(id, nodes, parents, reopened);
  }
  return { forgotten, reopened: new Set([...reopened].filter((id) => !forgotten.has(id))) };
}

type Parents = ReadonlyMap<string, readonly string[]>;

function parentsOf(nodes: Nodes): Parents {
  const parents = new Map<string, string[]>();
  for (const [id, { children = [] }] of Object.entries(nodes)) {
    for (const child of children) parents.set(child, [...(parents.get(child) ?? []), id]);
  }
  return parents;
}

function hasFailed({ phase }: NodeStatus): boolean {
  return phase === "Failed" || phase === "Error";
}

/** What has no work of its own. */
function isGroup({ type }: NodeStatus): boolean {
  return type === "DAG" || type === "Steps" || type === "StepGroup" || type === "TaskGroup" || type === "Retry";
}

/** `run.onExit`, `run.onExit(0)` and `run.onExit.task`, but not a task called `onExitCode`. */
function isWithin(name: string, outer: string): boolean {
  return name === outer || (name.startsWith(outer) && /^[.([]/.test(name.slice(outer.length)));
}

/** In the order of discovery, the node itself first. */
function withDescendants(id: string, nodes: Nodes): readonly string[] {
  const found = new Set([id]);
  for (const each of found) for (const child of nodes[each]?.children ?? []) if (nodes[child] !== undefined) found.add(child);
  return [...found];
}

/** What is forgotten with a node that failed: the pod of a container, the retries of a task. */
function startOf(id: string, nodes: Nodes, parents: Parents): string {
  const node = nodes[id]!;
  if (node.type === "Container" && node.boundaryID !== undefined && nodes[node.boundaryID] !== undefined) {
    return startOf(node.boundaryID, nodes, parents);
  }
  return retryOf(id, nodes, parents) ?? id;
}

/** Attempts are the children of a Retry node; they have its boundary, which what comes after it in a DAG has too, but not as its child. */
function retryOf(id: string, nodes: Nodes, parents: Parents): string | undefined {
  return parents.get(id)?.find((parent) => nodes[parent]?.type === "Retry");
}

/** Whether something after a failure succeeded. Hooks come after it whatever happens, and the containers of a pod are the pod's own. */
function somethingCameOfIt(start: string, nodes: Nodes): boolean {
  const found = new Set([start]);
  for (const each of found) {
    for (const child of nodes[each]?.children ?? []) {
      const node = nodes[child] as (NodeStatus & { readonly nodeFlag?: { readonly hooked?: boolean } }) | undefined;
      if (node === undefined || node.nodeFlag?.hooked === true) continue;
      if (node.phase === "Succeeded" && !(node.type === "Container" && node.boundaryID === start)) return true;
      found.add(child);
    }
  }
  return false;
}

/** In an attempt after which there was another: that is history. */
function isEarlierAttempt(id: string, nodes: Nodes, parents: Parents): boolean {
  const seen = new Set<string>();
  for (let at: string | undefined = id; at !== undefined && !seen.has(at); at = nodes[at]?.boundaryID) {
    seen.add(at);
    const retry = retryOf(at, nodes, parents);
    if (retry !== undefined && isGroup(nodes[at]!) && attemptsOf(retry, nodes).at(-1) !== at) return true;
  }
  return false;
}

function attemptsOf(retry: string, nodes: Nodes): readonly string[] {
  return (nodes[retry]?.children ?? []).filter((id) => nodes[id]?.name.startsWith(`${nodes[retry]!.name}(`));
}

/** Everything around a node: the loop, the step or the retries it is one of, then the DAG or steps that it lies in, and so on outwards. */
function reopen(id: string, nodes: Nodes, parents: Parents, reopened: Set<string>): void {
  const seen = new Set<string>();
  for (let at: string | undefined = id; at !== undefined && !seen.has(at); at = nodes[at]?.boundaryID) {
    seen.add(at);
    if (at !== id) reopened.add(at);
    const around = new Set<string>([at]);
    for (const inner of around) {
      const outer: readonly string[] = parents.get(inner) ?? [];
      for (const parent of outer) if (holds(parent, inner, nodes)) around.add(parent);
    }
    around.delete(at);
    for (const each of around) reopened.add(each);
  }
}

/** A loop, a step or retries hold a node where its name goes on from theirs; in a DAG the parent may be a loop that only came before it. */
function holds(parent: string, id: string, nodes: Nodes): boolean {
  const type = nodes[parent]?.type;
  if (type === "Retry" || type === "StepGroup") return true;
  return type === "TaskGroup" && isWithin(nodes[id]!.name, nodes[parent]!.name);
}
