import type { SynchronizationOptions, TaskOptions } from "../../graph/options.ts";
import type { Json } from "../../graph/types.ts";

/**
 * The options that hold where several are given, the nearest last: `mergeOptions(configuration, pipeline, component, call)`. The
 * nearest wins; objects merge by key, lists replace; `retry: false` and `cache: false` switch off what is further away.
 */
export function mergeOptions(...levels: readonly TaskOptions[]): TaskOptions {
  return levels.reduce(mergeTwo, {});
}

function mergeTwo(far: TaskOptions, near: TaskOptions): TaskOptions {
  const merged: { -readonly [Key in keyof TaskOptions]: TaskOptions[Key] } = { ...far, ...near };
  for (const key of ["nodeSelector", "volumes", "env", "labels", "annotations"] as const) {
    // Each of them has values of one type, which the union of keys cannot say.
    if (far[key] && near[key]) merged[key] = { ...far[key], ...near[key] } as never;
  }
  if (far.resources && near.resources) {
    const [requests, limits] = [far.resources.requests, far.resources.limits];
    merged.resources = { requests: { ...requests, ...near.resources.requests }, limits: { ...limits, ...near.resources.limits } };
  }
  if (far.retry && near.retry) {
    const backoff = far.retry.backoff && near.retry.backoff ? { backoff: { ...far.retry.backoff, ...near.retry.backoff } } : {};
    merged.retry = { ...far.retry, ...near.retry, ...backoff };
  }
  if (far.cache && near.cache) merged.cache = { ...far.cache, ...near.cache };
  if (far.synchronization && near.synchronization) merged.synchronization = mergeLocks(far.synchronization, near.synchronization);
  if (far.affinity !== undefined && near.affinity !== undefined) merged.affinity = mergeJson(far.affinity, near.affinity);
  if (far.securityContext !== undefined && near.securityContext !== undefined) {
    merged.securityContext = mergeJson(far.securityContext, near.securityContext);
  }
  if (far.patch && near.patch) merged.patch = mergeJson(far.patch, near.patch) as { readonly [key: string]: Json };
  return merged;
}

/** A list that is empty was not written. */
function mergeLocks(far: SynchronizationOptions, near: SynchronizationOptions): SynchronizationOptions {
  return {
    mutexes: near.mutexes.length > 0 ? near.mutexes : far.mutexes,
    semaphores: near.semaphores.length > 0 ? near.semaphores : far.semaphores,
  };
}

/** Objects by key, all the way down; anything else is replaced. */
function mergeJson(far: Json, near: Json): Json {
  if (!isObject(far) || !isObject(near)) return near;
  const merged = new Map(Object.entries(far));
  for (const [key, value] of Object.entries(near)) {
    const below = merged.get(key);
    merged.set(key, below === undefined ? value : mergeJson(below, value));
  }
  return Object.fromEntries(merged);
}

function isObject(json: Json): json is { readonly [key: string]: Json } {
  return typeof json === "object" && json !== null && !Array.isArray(json);
}
