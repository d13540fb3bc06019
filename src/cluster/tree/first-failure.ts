import type { NodeStatus, Workflow } from "../objects.ts";
import { nodesOf, type Nodes } from "./nodes.ts";
import { reasonText } from "./reason-text.ts";
import { isFailure, type RunNode } from "./run-node.ts";
import { runTree } from "./run-tree.ts";
import type { Sources } from "./sources.ts";

/** Why a run failed. */
export interface Failure {
  readonly node: RunNode;
  readonly path: string;
  readonly template: string | undefined;
  readonly exitCode: number | undefined;
  readonly message: string | undefined;
  /** `file:line` of the task, or of the nearest call around it. */
  readonly place: string | undefined;
  /** How many times it was tried. */
  readonly attempts: number;
}

/**
 * The failure that the others follow from: the deepest and earliest, that nothing was told to go on after. undefined where no task failed by
 * itself: the run was stopped, or refused by the controller; then the message of the run says why.
 */
export function firstFailure(workflow: Workflow, sources?: Sources): Failure | undefined {
  const tree = runTree(workflow, sources);
  if (!isFailure(tree.state)) return undefined;
  const shutdown = workflow.spec?.["shutdown"] !== undefined && workflow.spec["shutdown"] !== "";
  const found = causeOf(tree, { tolerated: toleratedIn(nodesOf(workflow)), shutdown });
  if (found === undefined) return undefined;
  const { node } = found;
  // Of a run that has no tasks to blame, the message is known already.
  if (node === tree && tree.podNode === undefined) return undefined;
  const last = node.attempts.at(-1);
  return {
    node,
    path: node.path === "" ? node.name : node.path,
    template: node.template,
    exitCode: last?.exitCode ?? node.exitCode,
    message: reasonOf(last?.message ?? node.message),
    place: found.place,
    attempts: Math.max(1, node.attempts.length),
  };
}

function reasonOf(message: string | undefined): string | undefined {
  return message === undefined ? undefined : reasonText(message) || undefined;
}

interface Frame {
  /** The ids of failures that something came after. */
  readonly tolerated: ReadonlySet<string>;
  /** The run was stopped or terminated. */
  readonly shutdown: boolean;
}

interface Found {
  readonly node: RunNode;
  readonly place: string | undefined;
}

function causeOf(node: RunNode, frame: Frame): Found | undefined {
  const failing = [...node.children, ...node.children.flatMap(({ children }) => children.filter(({ kind }) => kind === "hook"))].filter(
    ({ state }) => isFailure(state),
  );
  const of = (some: readonly RunNode[]): Found | undefined => {
    const found = earliest(some.map((one) => causeOf(one, frame)));
    return found && { ...found, place: found.place ?? node.place };
  };
  const itself = isKilled(node, frame) ? undefined : { node, place: node.place };
  if (failing.length === 0) return itself;
  const blamed = of(failing.filter((one) => !isTolerated(one, frame)));
  if (blamed) return blamed;
  if (itself && node.kind !== "workflow" && hasReason(node)) return itself;
  return of(failing.filter((one) => isTolerated(one, frame)));
}

/** What comes after a loop, or after something that is retried, hangs below the iterations and attempts. */
function isTolerated(node: RunNode, { tolerated }: Frame): boolean {
  const parts = node.kind === "loop" ? [...node.children, ...node.children.flatMap(({ attempts }) => attempts)] : node.attempts;
  return tolerated.has(node.id) || parts.some(({ id }) => tolerated.has(id));
}

function earliest(found: readonly (Found | undefined)[]): Found | undefined {
  const time = ({ node }: Found) => node.finishedAt ?? Number.MAX_SAFE_INTEGER;
  return found.reduce((a, b) => (a === undefined || (b !== undefined && time(b) < time(a)) ? b : a), undefined);
}

/** Not the sentences with which the controller passes on the failure of something else. */
function hasReason({ message }: RunNode): boolean {
  return message !== undefined && !/^child '.*' failed$|^No more retries left$|^step group deemed errored|failFast enabled$/.test(message);
}

/** In the controller's words (`exec_control.go`, `operator.go`); a pod that was told to end says so by its exit code. */
function isKilled({ message = "", exitCode, attempts }: RunNode, { shutdown }: Frame): boolean {
  if (/^workflow shutdown with strategy|^Stopped with strategy|failFast enabled$/.test(message)) return true;
  const code = attempts.at(-1)?.exitCode ?? exitCode;
  return shutdown && (code === undefined ? message === "" : code === 137 || code === 143);
}

/** A failure was tolerated (`depends: a.Failed`, `continueOn`) where something that waited for it was run. */
function toleratedIn(nodes: Nodes): ReadonlySet<string> {
  const tolerated = new Set<string>();
  for (const node of Object.values(nodes)) {
    for (const id of node.children ?? []) {
      const next = nodes[id];
      if (next === undefined || next.phase === "Omitted" || next.phase === "Skipped") continue;
      const sibling = siblingOf(node, next, nodes);
      if (sibling === undefined || startsOf(sibling, next)) continue;
      tolerated.add(sibling.id);
    }
  }
  return tolerated;
}

/** What follows a call hangs below the last tasks inside of it: up to the call itself. */
function siblingOf(node: NodeStatus, next: NodeStatus, nodes: Nodes): NodeStatus | undefined {
  let at: NodeStatus | undefined = node;
  while (at !== undefined && at.boundaryID !== next.boundaryID) at = nodes[at.boundaryID ?? ""];
  return at;
}

/** Iterations, attempts and hooks are children of what they belong to, and the first tasks those of their call, without coming after it. */
function startsOf(node: NodeStatus, next: NodeStatus): boolean {
  return node.type === "StepGroup" || next.name.startsWith(`${node.name}(`) || /\.(?:hooks\.[^.]+|onExit)(?:\(\d+\))?$/.test(next.name);
}
