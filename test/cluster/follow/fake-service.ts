import { ClusterError, StreamCut, type ClusterErrorKind } from "../../../src/cluster/cluster-error.ts";
import type { Clock } from "../../../src/cluster/connection.ts";
import type { Workflow } from "../../../src/cluster/objects.ts";
import type { ClusterService, LogLine, LogOptions, WatchEvent, WatchOptions } from "../../../src/cluster/service.ts";

/** A run as it went: what was stored, and when (milliseconds after the start). The versions are their numbers, from 1. */
export interface Recording {
  readonly versions: readonly { readonly at: number; readonly workflow: Workflow }[];
  /** When it was removed. */
  readonly deletedAt?: number;
}

export type WatchFault =
  /** The server ends it after so many events, in good order or by a break. */
  | { readonly kind: "end" | "cut"; readonly after: number }
  | { readonly kind: "gone" }
  /** Nothing comes any more, and aborting does not help. */
  | { readonly kind: "silence" }
  | { readonly kind: "error"; readonly error: ClusterErrorKind };

export type GetFault =
  | { readonly kind: "error"; readonly error: ClusterErrorKind }
  | { readonly kind: "hang" }
  /** The reply takes so long, and tells of the time when it was asked. */
  | { readonly kind: "slow"; readonly milliseconds: number };

export interface FakeService extends ClusterService {
  /** What was asked: `get`, `watch 12`, `terminate`. */
  readonly calls: readonly string[];
}

export interface Script {
  /** One for each time it is asked; then none. */
  readonly watch?: readonly (WatchFault | undefined)[];
  readonly get?: readonly (GetFault | undefined)[];
  /** For ever, after those. */
  readonly thenWatch?: WatchFault;
  readonly thenGet?: GetFault;
  readonly logs?: (nodeId: string, options: LogOptions, count: number) => AsyncIterable<LogLine>;
  readonly shutdown?: (verb: "stop" | "terminate", count: number) => Promise<void>;
}

/** As the API server does. */
const bookmarkEvery = 60_000;

export function errorOf(kind: ClusterErrorKind, text = `the server said ${kind}`, status?: number): ClusterError {
  const code = kind === "unauthenticated" ? "ARG8010" : "ARG8000";
  return new ClusterError(kind, { code, severity: "error", text }, status === undefined ? {} : { status });
}

export function makeFakeService(recording: Recording, clock: Clock, script: Script = {}): FakeService {
  const start = clock.now();
  const calls: string[] = [];
  const counts = { watch: 0, get: 0, logs: 0, shutdown: 0 };
  const versions = recording.versions.map(({ at, workflow }, index) => ({
    at: start + at,
    workflow: { ...workflow, metadata: { uid: "uid-1", ...workflow.metadata, resourceVersion: String(index + 1) } },
  }));
  const deletion = recording.deletedAt === undefined ? undefined : start + recording.deletedAt;
  const isDeleted = () => deletion !== undefined && clock.now() >= deletion;
  const seen = () => versions.filter(({ at }) => at <= clock.now()).at(-1)?.workflow;
  const never = () => new Promise<never>(() => undefined);
  const nothing = () => Promise.reject(new Error("not part of following"));

  async function* watch(_name: string, { resourceVersion, signal }: WatchOptions): AsyncIterable<WatchEvent> {
    calls.push(`watch ${resourceVersion ?? "-"}`);
    const fault = script.watch?.[counts.watch] ?? (counts.watch < (script.watch?.length ?? 0) ? undefined : script.thenWatch);
    counts.watch += 1;
    if (fault?.kind === "error") throw errorOf(fault.error);
    if (fault?.kind === "gone") return yield { kind: "gone" };
    if (fault?.kind === "silence") return void (await never());
    let told = 0;
    const over = () => {
      if (fault === undefined || told < fault.after) return false;
      if (fault.kind === "cut") throw new StreamCut("the connection broke");
      return true;
    };
    for (const { at, workflow } of versions.slice(Number(resourceVersion ?? "0"))) {
      if (over()) return;
      while (at - clock.now() > bookmarkEvery) {
        await clock.sleep(bookmarkEvery, signal);
        yield { kind: "bookmark", resourceVersion: String(Number(workflow.metadata.resourceVersion) - 1) };
      }
      if (at > clock.now()) await clock.sleep(at - clock.now(), signal);
      told += 1;
      yield { kind: "changed", workflow };
    }
    if (over()) return;
    if (deletion !== undefined && Number(resourceVersion ?? "0") <= versions.length) {
      if (deletion > clock.now()) await clock.sleep(deletion - clock.now(), signal);
      const last = versions.at(-1)!.workflow;
      return yield { kind: "deleted", workflow: { ...last, metadata: { ...last.metadata, resourceVersion: String(versions.length + 1) } } };
    }
    for (;;) {
      await clock.sleep(bookmarkEvery, signal);
      yield { kind: "bookmark", resourceVersion: String(versions.length) };
    }
  }

  return {
    namespace: "argo",
    description: "a cluster of the test",
    calls,
    async get() {
      calls.push("get");
      const fault = script.get?.[counts.get] ?? (counts.get < (script.get?.length ?? 0) ? undefined : script.thenGet);
      counts.get += 1;
      if (fault?.kind === "error") throw errorOf(fault.error);
      if (fault?.kind === "hang") return never();
      const found = isDeleted() ? undefined : seen();
      if (fault?.kind === "slow") await clock.sleep(fault.milliseconds);
      return found as never;
    },
    watch,
    logs(_workflow, nodeId, options) {
      calls.push(`logs ${nodeId} ${options.since ?? "-"}`);
      return script.logs?.(nodeId, options, counts.logs++) ?? lines([]);
    },
    async terminate() {
      calls.push("terminate");
      await script.shutdown?.("terminate", counts.shutdown++);
    },
    async stop() {
      calls.push("stop");
      await script.shutdown?.("stop", counts.shutdown++);
    },
    list: nothing,
    create: nothing,
    apply: nothing,
    remove: nothing,
    suspend: nothing,
    resume: nothing,
    retry: nothing,
    close: () => Promise.resolve(),
  };
}

export async function* lines(all: readonly (LogLine | Error)[]): AsyncIterable<LogLine> {
  for (const line of all) {
    await Promise.resolve();
    if (line instanceof Error) throw line;
    yield line;
  }
}
