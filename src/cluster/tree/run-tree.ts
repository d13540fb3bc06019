import type { NodeStatus, Workflow } from "../objects.ts";
import { branchesOf, taskName, type Branch } from "./branches.ts";
import { stateOf, stateOfAll, stateOfWorkflow, timeOf } from "./node-state.ts";
import { nodesOf, type Nodes } from "./nodes.ts";
import { inOrder, ranksOf } from "./order.ts";
import { questionOf } from "./question.ts";
import { isActive, type RunNode } from "./run-node.ts";
import { sourcesOf, type Sources } from "./sources.ts";

/** A run as people think of it: tasks below the call they belong to, loops with their iterations, tries folded into what is tried. */
export function runTree(workflow: Workflow, sources?: Sources): RunNode {
  const nodes = nodesOf(workflow);
  const { root } = branchesOf(workflow, nodes);
  const frame: Frame = { workflow, nodes, sources: sourcesOf(workflow, sources), ranks: ranksOf(root.id, nodes) };
  const made = nodeOf(root, undefined, frame);
  const { status } = workflow;
  // The node of the entry has ended when the exit handler starts, and may have succeeded where that fails: the run speaks for itself.
  return {
    ...made,
    state: stateOfWorkflow(status?.phase),
    startedAt: timeOf(status?.startedAt) ?? made.startedAt,
    finishedAt: timeOf(status?.finishedAt),
    message: status?.message || undefined,
  };
}

interface Frame {
  readonly workflow: Workflow;
  readonly nodes: Nodes;
  readonly sources: Sources;
  readonly ranks: ReadonlyMap<string, number>;
}

/** `above`: the path of what it stands in; undefined for the run itself. */
function nodeOf(branch: Branch, above: string | undefined, frame: Frame): RunNode {
  const { node, name } = branch;
  const path = above === undefined ? "" : above === "" ? name : `${above}.${name}`;
  // The names of iterations and attempts begin with that of what they belong to.
  const within = (below: readonly Branch[]) =>
    inOrder(below, frame.ranks).map((child) => {
      const namedAfter = child.kind === "attempt" || (child.kind === "iteration" && branch.kind === "loop");
      return nodeOf(child, namedAfter ? (above ?? "") : path, frame);
    });
  const attempts = within(branch.attempts);
  const last = attempts.at(-1);
  const children = [...(last?.children ?? []), ...within(branch.children)];
  const code = node?.outputs?.exitCode;
  const message = messageOf(node, frame);
  const question = node && questionOf(frame.workflow, node);
  return {
    id: branch.id,
    kind: branch.kind,
    name,
    path,
    template: templateOf(node) ?? children.find(({ kind }) => kind === "iteration")?.template,
    ...timesOf(branch, children),
    // That nothing more is tried says less than why the last try failed.
    message: message === "No more retries left" && last ? last.message : message,
    exitCode: code === undefined || code === "" ? undefined : Number(code),
    podNode: node?.type === "Pod" ? node.id : node?.type === "Container" ? node.boundaryID : last?.podNode,
    memoized: node?.memoizationStatus?.hit === true,
    ...(question === undefined ? {} : { question }),
    place: node ? placeOf(node, frame) : children[0]?.place,
    attempts,
    children,
  };
}

function timesOf(branch: Branch, children: readonly RunNode[]): Pick<RunNode, "state" | "startedAt" | "finishedAt"> {
  const { node } = branch;
  if (node) return { state: stateOf(node), startedAt: timeOf(node.startedAt), finishedAt: timeOf(node.finishedAt) };
  const state = stateOfAll(children.map((child) => child.state));
  const [starts, ends] = [children.map((child) => child.startedAt), children.map((child) => child.finishedAt)];
  return {
    state,
    startedAt: starts.reduce((a, b) => (a === undefined || (b !== undefined && b < a) ? b : a), undefined),
    finishedAt: isActive(state) ? undefined : ends.reduce((a, b) => (a === undefined || (b !== undefined && b > a) ? b : a), undefined),
  };
}

/** The controller names what failed inside by its id, which nobody knows. */
function messageOf(node: NodeStatus | undefined, { nodes }: Frame): string | undefined {
  const message = node?.message || undefined;
  return message?.replace(/^child '([^']+)' failed$/, (whole, id: string) => {
    const child = nodes[id];
    return child ? `child '${child.displayName ?? child.name}' failed` : whole;
  });
}

function templateOf(node: NodeStatus | undefined): string | undefined {
  return node?.templateName || node?.templateRef?.template || undefined;
}

function placeOf(node: NodeStatus, { nodes, sources }: Frame): string | undefined {
  const caller = templateOf(nodes[node.boundaryID ?? ""]);
  const template = templateOf(node);
  return sources.get(`${caller ?? ""}/${taskName(node)}`) ?? (template === undefined ? undefined : sources.get(template));
}
