import type { NodeStatus, Workflow } from "../objects.ts";
import { entryNode, type Nodes } from "./nodes.ts";
import type { RunNodeKind } from "./run-node.ts";

/** Where a node hangs, before the tree is made. */
export interface Branch {
  readonly id: string;
  readonly kind: RunNodeKind;
  readonly name: string;
  /** undefined for a loop of steps, and for a run that has no nodes yet. */
  readonly node: NodeStatus | undefined;
  readonly attempts: Branch[];
  readonly children: Branch[];
}

export interface Branches {
  readonly root: Branch;
  readonly byId: ReadonlyMap<string, Branch>;
}

/**
 * Hangs each node below the one that people see it in. The edges of `status.nodes` are those of the controller's work: a child there is what came
 * after. What belongs to what is in the boundary (the call whose template has the task) and in the names (`name(0:item)`, `name(1)`,
 * `name.hooks.done`, `name.onExit`).
 */
export function branchesOf(workflow: Workflow, nodes: Nodes): Branches {
  const all = Object.values(nodes);
  const entry = entryNode(workflow, nodes);
  const byName = new Map(all.map((node) => [node.name, node]));
  const attemptOf = attemptsIn(all, nodes);
  const byId = new Map<string, Branch>();
  const loops = new Map<string, Branch>();
  const root = branch(entry?.id ?? workflow.metadata.name ?? "", "workflow", workflow.metadata.name ?? "", entry);
  byId.set(root.id, root);

  const owners = new Map(all.map((node) => [node.id, hookOwner(node, byName)]));
  for (const node of all) {
    if (node === entry || node.type === "StepGroup") continue;
    const kind = kindOf(node, attemptOf, owners.get(node.id), entry);
    byId.set(node.id, branch(node.id, kind, labelOf(node, kind), node));
  }
  for (const node of all) {
    const made = byId.get(node.id);
    if (made === undefined || made === root) continue;
    const retry = byId.get(attemptOf.get(node.id) ?? "");
    if (retry !== undefined) retry.attempts.push(made);
    else parentOf(node, made).children.push(made);
  }
  return { root, byId };

  function parentOf(node: NodeStatus, made: Branch): Branch {
    const owner = byId.get(owners.get(node.id)?.id ?? "");
    if (owner !== undefined) return owner;
    const container = byId.get(node.boundaryID ?? "") ?? root;
    return made.kind === "iteration" ? loopOf(node, container) : container;
  }

  /** A loop of a DAG has a node, one of steps has not. */
  function loopOf(node: NodeStatus, container: Branch): Branch {
    const suffix = nameOf(node).slice(taskName(node).length);
    const group = byName.get(node.name.slice(0, -suffix.length));
    if (group?.type === "TaskGroup") return byId.get(group.id)!;
    const id = `${container.id}/${taskName(node)}`;
    const known = loops.get(id);
    if (known) return known;
    const made = branch(id, "loop", taskName(node), undefined);
    loops.set(id, made);
    container.children.push(made);
    return made;
  }
}

/** `train` of `train(0:a)`. Names of tasks hold no parenthesis. */
export function taskName(node: NodeStatus): string {
  const name = nameOf(node);
  const end = name.indexOf("(");
  return end <= 0 ? name : name.slice(0, end);
}

function nameOf(node: NodeStatus): string {
  return node.displayName ?? node.name;
}

/** The name of a hook holds the whole path of its owner, below which it is shown. */
function labelOf(node: NodeStatus, kind: RunNodeKind): string {
  if (kind === "exit-handler") return "exit handler";
  if (kind === "hook") return node.name.endsWith(".onExit") ? "exit hook" : `hook ${node.name.slice(node.name.lastIndexOf(".") + 1)}`;
  return nameOf(node);
}

function branch(id: string, kind: RunNodeKind, name: string, node: NodeStatus | undefined): Branch {
  return { id, kind, name, node, attempts: [], children: [] };
}

function kindOf(
  node: NodeStatus,
  attemptOf: ReadonlyMap<string, string>,
  owner: NodeStatus | undefined,
  entry: NodeStatus | undefined,
): RunNodeKind {
  if (attemptOf.has(node.id)) return "attempt";
  if (owner !== undefined) return owner === entry && node.name.endsWith(".onExit") ? "exit-handler" : "hook";
  if (node.type === "TaskGroup") return "loop";
  if (node.type === "Container") return "container";
  return taskName(node) === nameOf(node) ? "task" : "iteration";
}

/** From the id of an attempt to that of its Retry node. */
function attemptsIn(all: readonly NodeStatus[], nodes: Nodes): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const retry of all) {
    if (retry.type !== "Retry") continue;
    for (const id of retry.children ?? []) {
      const name = nodes[id]?.name;
      if (name?.startsWith(retry.name) && /^\(\d+\)$/.test(name.slice(retry.name.length))) found.set(id, retry.id);
    }
  }
  return found;
}

/** A hook has the boundary of its owner; a task that is only named like one stands inside of it. */
function hookOwner(node: NodeStatus, byName: ReadonlyMap<string, NodeStatus>): NodeStatus | undefined {
  const end = node.name.endsWith(".onExit") ? node.name.length - ".onExit".length : node.name.lastIndexOf(".hooks.");
  const owner = end < 0 ? undefined : byName.get(node.name.slice(0, end));
  return owner === undefined || owner.id === node.boundaryID ? undefined : owner;
}
