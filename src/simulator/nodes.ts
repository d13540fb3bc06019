// The nodes of a workflow. What `find` gives is a copy, as in the controller: a change counts once it is stored.
import { ControllerPanic, type Failure, Unsupported } from "./failure.ts";
import { wakeTask } from "./dag-progress.ts";
import { hash32 } from "./go-text.ts";
import { recordNode } from "./memory.ts";
import type { Node, NodeFlag, NodeType, Phase } from "./node.ts";
import type { Operation, WorkflowState } from "./state.ts";
import type { Reference } from "./objects.ts";

export function nodeId(workflow: WorkflowState, name: string): string {
  const known = workflow.ids.get(name);
  if (known !== undefined) return known;
  const id = name === workflow.name ? name : `${workflow.name}-${String(hash32(name))}`;
  workflow.ids.set(name, id);
  return id;
}

export function findNode(operation: Operation, id: string): Node | undefined {
  const node = operation.workflow.nodes.get(id);
  return node === undefined ? undefined : { ...node };
}

export function nodeByName(operation: Operation, name: string): Node | undefined {
  return findNode(operation, nodeId(operation.workflow, name));
}

export function getNode(operation: Operation, id: string): Node {
  const node = findNode(operation, id);
  if (node === undefined) throw new ControllerPanic(`was unable to obtain node for ${id}`);
  return node;
}

export function storeNode({ workflow }: Operation, node: Node): void {
  putNode(workflow, node);
}

/** What is stored as it was has not changed. */
export function putNode(workflow: WorkflowState, node: Node): void {
  const before = workflow.nodes.get(node.id);
  if (before !== undefined && isSame(before, node)) return;
  const stored = { ...node };
  workflow.nodes.set(node.id, stored);
  recordNode(workflow.memory, before, stored);
  wake(workflow, stored);
}

function isSame(left: Node, right: Node): boolean {
  for (const key in right) if (left[key as keyof Node] !== right[key as keyof Node]) return false;
  return true;
}

/** Whatever a node is part of has to be looked at again. */
function wake({ memory, nodes }: WorkflowState, node: Node): void {
  let current: Node | undefined = node;
  while (current !== undefined) {
    memory.resting.delete(current.id);
    const iteration = memory.iterations.get(current.id);
    iteration?.awake.add(iteration.index);
    const progress = memory.dags.get(current.boundaryId);
    if (progress !== undefined) wakeTask(progress, current.id);
    current = nodes.get(memory.belongsTo.get(current.id) ?? current.boundaryId);
  }
}

export function isCompleted(phase: Phase): boolean {
  return phase === "Failed" || phase === "Error" || phase === "Succeeded";
}

export function failedOrError(phase: Phase | ""): boolean {
  return phase === "Failed" || phase === "Error";
}

export function phaseFulfilled(phase: Phase): boolean {
  return isCompleted(phase) || phase === "Skipped" || phase === "Omitted";
}

/** A daemon that is up counts as done. */
export function isFulfilled(node: Node): boolean {
  return phaseFulfilled(node.phase) || (node.daemoned && node.phase !== "Pending");
}

export interface NewNode {
  readonly name: string;
  readonly type: NodeType;
  readonly scope: string;
  readonly reference: Reference;
  readonly boundaryId: string;
  readonly phase: Phase;
  readonly flag: NodeFlag | undefined;
  readonly message?: string;
}

/** `initializeNode`. */
export function addNode(operation: Operation, made: NewNode): Node {
  const id = nodeId(operation.workflow, made.name);
  if (operation.workflow.nodes.has(id)) throw new ControllerPanic(`node ${made.name} already initialized`);
  const { mostNodes, nodes } = operation.workflow;
  if (nodes.size >= mostNodes) throw new Unsupported(`a workflow of more than ${String(mostNodes)} nodes`);
  const boundary = operation.workflow.nodes.get(made.boundaryId);
  const node: Node = {
    id,
    name: made.name,
    displayName: boundary === undefined ? made.name : displayName(made.name, boundary.name),
    type: made.type,
    templateName: made.reference.template ?? "",
    templateRef: made.reference.templateRef,
    templateScope: made.scope,
    phase: made.phase,
    message: made.message ?? "",
    boundaryId: made.boundaryId,
    flag: made.flag,
    startedAt: operation.now,
    finishedAt: phaseFulfilled(made.phase) ? operation.now : undefined,
    inputs: undefined,
    outputs: undefined,
    children: [],
    outboundNodes: [],
    memoization: undefined,
    daemoned: false,
    waitingFor: undefined,
    hostNodeName: "",
    podIp: "",
  };
  storeNode(operation, node);
  operation.updated = true;
  return node;
}

function displayName(name: string, boundary: string): string {
  return (name.startsWith(boundary) ? name.slice(boundary.length) : name).replace(/^(\[\d+\])?\./, "");
}

/** `markNodePhase`: without a message the old one stays. */
export function markPhase(operation: Operation, name: string, phase: Phase, message?: string): Node {
  const node = nodeByName(operation, name);
  if (node === undefined) throw new ControllerPanic(`node ${name} uninitialized when marking as ${phase}`);
  if (node.phase !== phase) {
    node.phase = phase;
    operation.updated = true;
  }
  if (message !== undefined && message !== node.message) {
    node.message = message;
    operation.updated = true;
  }
  if (isFulfilled(node) && node.finishedAt === undefined) {
    node.finishedAt = operation.now;
    operation.updated = true;
  }
  storeNode(operation, node);
  return node;
}

export function markError(operation: Operation, name: string, failure: Failure | string): Node {
  return markPhase(operation, name, "Error", typeof failure === "string" ? failure : failure.message);
}

/** Both are names. */
export function addChild(operation: Operation, parent: string, child: string): void {
  const node = getNode(operation, nodeId(operation.workflow, parent));
  const id = nodeId(operation.workflow, child);
  if (node.children.includes(id)) return;
  storeNode(operation, { ...node, children: [...node.children, id] });
  operation.updated = true;
}
