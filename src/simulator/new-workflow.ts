import type { Submitted } from "./manifests.ts";
import { newMemory } from "./memory.ts";
import type { CacheEntry, Release, WorkflowState } from "./state.ts";

export interface NewWorkflow {
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  /** Whose controller; that of 4.1 if not given. */
  readonly release?: Release;
  /** Of a workflow that names none. */
  readonly namespace?: string;
  /** 30,000 if not given. */
  readonly mostNodes?: number;
  readonly uid?: string;
  /** What memoization finds, by the cache's name and the key. */
  readonly caches?: Map<string, Map<string, CacheEntry>>;
}

/** A workflow that the controller has not looked at yet. */
export function newWorkflow(submitted: Submitted, options: NewWorkflow): WorkflowState {
  return {
    name: submitted.name,
    namespace: submitted.namespace ?? options.namespace ?? "default",
    uid: options.uid ?? "00000000-0000-4000-8000-000000000000",
    labels: new Map(Object.entries(submitted.labels)),
    annotations: new Map(Object.entries(submitted.annotations)),
    createdAt: options.createdAt,
    release: options.release ?? "4.1",
    mostNodes: options.mostNodes ?? 30_000,
    store: submitted.store,
    spec: submitted.spec,
    phase: "",
    message: "",
    startedAt: undefined,
    finishedAt: undefined,
    outputs: undefined,
    nodes: new Map(),
    ids: new Map(),
    settled: new Set(),
    times: new Map(),
    memory: newMemory(),
    pods: new Map(),
    locks: new Map(),
    caches: options.caches ?? new Map(),
    requests: new Map(),
  };
}
