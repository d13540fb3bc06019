// Mutexes and semaphores. All holders are nodes of this workflow: nobody else is there.
import { Failure } from "./failure.ts";
import { nodeId, storeNode } from "./nodes.ts";
import { type Lock, type Synchronization, templateType, type Template } from "./objects.ts";
import type { Node, NodeType } from "./node.ts";
import type { Invocation, LockState, Operation } from "./state.ts";

interface Wanted {
  readonly name: string;
  readonly limit: () => number;
}

/** The singular forms are gone in 4.0: the controller does not see them. */
function wantedLocks(operation: Operation, synchronization: Synchronization): readonly Wanted[] {
  const { mutexes, semaphores } = synchronization;
  const { mutex, semaphore } = operation.release === "3.7" ? synchronization : {};
  const all = [
    ...(semaphore === undefined ? [] : [semaphoreOf(operation, semaphore)]),
    ...(mutex === undefined ? [] : [mutexOf(operation, mutex)]),
    ...(semaphores ?? []).map((lock) => semaphoreOf(operation, lock)),
    ...(mutexes ?? []).map((lock) => mutexOf(operation, lock)),
  ];
  if (new Set(all.map(({ name }) => name)).size < all.length) {
    throw new Failure("requested configuration is invalid: duplicate synchronization item found");
  }
  return all;
}

function mutexOf(operation: Operation, lock: Lock): Wanted {
  if (lock.database === true) return ofDatabase(operation, "mutex", lock, lock.name ?? "");
  return { name: `${lock.namespace ?? operation.workflow.namespace}/Mutex/${lock.name ?? ""}`, limit: () => 1 };
}

function semaphoreOf(operation: Operation, lock: Lock): Wanted {
  if (typeof lock.database === "object") return ofDatabase(operation, "semaphore", lock, lock.database.key ?? "");
  const { name = "", key = "" } = lock.configMapKeyRef ?? {};
  const lockName = `${lock.namespace ?? operation.workflow.namespace}/ConfigMap/${name}/${key}`;
  const limit = (): number => {
    const value = operation.workflow.store.configMaps.get(name)?.data.get(key);
    if (value === undefined) throw new Failure(`failed to initialize semaphore ${lockName} with limit`);
    return Number(value);
  };
  return { name: lockName, limit };
}

/** There is none. */
function ofDatabase(operation: Operation, kind: string, lock: Lock, key: string): Wanted {
  const name = `${lock.namespace ?? operation.workflow.namespace}/Database/${key}`;
  const limit = (): number => {
    throw new Failure(`database session is not available for ${kind} ${name}`);
  };
  return { name, limit };
}

function lockState(operation: Operation, wanted: Wanted): LockState {
  const known = operation.workflow.locks.get(wanted.name);
  if (known !== undefined) return known;
  const made: LockState = { limit: wanted.limit(), holders: new Set(), queue: [] };
  operation.workflow.locks.set(wanted.name, made);
  return made;
}

/** `TryAcquire`: all or none. What is said of one that is taken, or undefined if all are held now. */
function tryAcquire(
  operation: Operation,
  id: string,
  synchronization: Synchronization,
): { readonly name: string; readonly message: string } | undefined {
  const all = wantedLocks(operation, synchronization).map((wanted) => ({ ...wanted, state: lockState(operation, wanted) }));
  for (const { state } of all) if (!state.holders.has(id) && !state.queue.includes(id)) state.queue.push(id);
  const failed = all.find(({ state }) => !state.holders.has(id) && state.holders.size >= state.limit);
  if (failed === undefined) {
    for (const { state } of all) {
      if (state.holders.has(id)) continue;
      state.holders.add(id);
      // The controller takes the first of the queue out, whoever it is: they are all of one workflow.
      state.queue.shift();
      operation.updated = true;
    }
    return undefined;
  }
  const { limit, holders } = failed.state;
  const message = `Waiting for ${failed.name} lock. Lock status: ${String(limit - holders.size)}/${String(limit)}`;
  return { name: failed.name, message };
}

/** The locks of the workflow itself; what it waits for. */
export function acquireWorkflowLocks(operation: Operation): string | undefined {
  const { synchronization } = operation.workflow.spec;
  return synchronization === undefined ? undefined : tryAcquire(operation, "", synchronization)?.message;
}

/** The node that waits, or undefined if the locks are held. */
export function acquireLocks(invocation: Invocation, node: Node | undefined): Node | undefined {
  const { operation, nodeName, template } = invocation;
  const taken = tryAcquire(operation, nodeId(operation.workflow, nodeName), template.synchronization ?? {});
  if (taken === undefined) {
    if (node !== undefined) storeNode(operation, { ...node, waitingFor: undefined, message: "" });
    return undefined;
  }
  const { name, message } = taken;
  const waiting = { ...(node ?? invocation.addExecutableNode(lockedType(template), "Pending", message)), waitingFor: name, message };
  if (node === undefined || node.waitingFor !== name || node.message !== message) operation.updated = true;
  storeNode(operation, waiting);
  operation.waiting.push({ node: nodeName, reason: message });
  return waiting;
}

/** `GetNodeType`. */
export function lockedType(template: Template): NodeType {
  if (template.retryStrategy !== undefined) return "Retry";
  switch (templateType(template)) {
    case "dag":
      return "DAG";
    case "steps":
      return "Steps";
    case "suspend":
      return "Suspend";
    case "http":
      return "HTTP";
    default:
      return "Pod";
  }
}

export function releaseLocks(operation: Operation, id: string, synchronization: Synchronization | undefined): void {
  if (synchronization === undefined) return;
  for (const { name } of wantedLocks(operation, synchronization)) {
    const state = operation.workflow.locks.get(name);
    if (state === undefined) continue;
    if (state.holders.delete(id)) operation.released = operation.released || state.queue.length > 0;
    const index = state.queue.indexOf(id);
    if (index >= 0) state.queue.splice(index, 1);
  }
}
