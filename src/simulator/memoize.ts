// Memoization: a node whose key is in the cache has the outputs that are there and does not run.
import { strictDurationOf } from "./duration.ts";
import { Failure } from "./failure.ts";
import { lockedType } from "./locks.ts";
import { storeNode } from "./nodes.ts";
import type { Node } from "./node.ts";
import type { CacheEntry, Invocation, Operation } from "./state.ts";

const keyPattern = /^[a-zA-Z0-9][-a-zA-Z0-9]*$/;

/** The node as the cache leaves it; made here if it was not there yet. */
export function memoized(invocation: Invocation, node: Node | undefined): Node {
  const { operation, template } = invocation;
  const { key, maxAge = "", cache } = template.memoize ?? { key: "" };
  const cacheName = cache?.configMap?.name ?? "";
  if (!keyPattern.test(key)) throw new Failure(`invalid cache key: ${key}`);
  const entry = usable(operation, cacheName, key, maxAge);
  const hit = entry !== undefined;
  const made = node ?? invocation.addExecutableNode(lockedType(template), "Pending");
  const result: Node = { ...made, memoization: { hit, key, cacheName } };
  if (entry !== undefined) {
    result.phase = "Succeeded";
    result.outputs = structuredClone(entry.outputs);
    result.finishedAt = operation.now;
  }
  storeNode(operation, result);
  operation.updated = true;
  operation.workflow.memory.activity += 1;
  return result;
}

function usable(operation: Operation, cacheName: string, key: string, maxAge: string): CacheEntry | undefined {
  const age = maxAge === "" ? Number.POSITIVE_INFINITY : strictDurationOf(maxAge, (problem) => `invalid maxAge: ${problem}`);
  const entry = operation.workflow.caches.get(cacheName)?.get(key);
  return entry === undefined || operation.now - entry.createdAt > age ? undefined : entry;
}

export function saveInCache(operation: Operation, node: Node): void {
  if (node.memoization === undefined) return;
  const { cacheName, key } = node.memoization;
  const cache = operation.workflow.caches.get(cacheName) ?? new Map<string, CacheEntry>();
  operation.workflow.caches.set(cacheName, cache);
  cache.set(key, { nodeId: node.id, outputs: structuredClone(node.outputs), createdAt: operation.now });
}
