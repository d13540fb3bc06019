import { ClusterError, StreamCut } from "../cluster-error.ts";
import type { Clock } from "../connection.ts";
import type { Workflow } from "../objects.ts";
import type { ClusterService } from "../service.ts";
import { durationText } from "../tree/duration-text.ts";
import { reasonOf } from "./reason.ts";
import { within } from "./within.ts";

/** What is learned about a run, from whichever side. */
export type Observation =
  /** `isDeleted`: this is what it was when it was removed. */
  | { readonly kind: "seen"; readonly workflow: Workflow; readonly isDeleted: boolean }
  | { readonly kind: "missing" }
  | { readonly kind: "alive" }
  /** Nothing gets through just now. */
  | { readonly kind: "trouble"; readonly reason: string; readonly cause: unknown }
  /** Only asking works; `poll`: every so many milliseconds. */
  | { readonly kind: "unwatchable"; readonly error: ClusterError; readonly poll: number }
  | { readonly kind: "fatal"; readonly error: unknown };

export interface ObserveOptions {
  readonly clock: Clock;
  readonly namespace: string;
  readonly signal: AbortSignal;
  readonly put: (observation: Observation) => void;
  readonly poll?: number | undefined;
  readonly silence?: number | undefined;
}

/** How often is asked while no watch is open. */
const pollWithoutWatch = 5_000;
/** Longer than a service takes that tries again by itself. */
const longestReply = 120_000;
const firstPause = 500;
const longestPause = 30_000;
/** A watch that lasted this long has worked. */
const longEnough = 10_000;

/** Watches and asks, side by side, until `signal` is aborted. It never throws: whatever happens is an observation. */
export function observe(service: ClusterService, name: string, options: ObserveOptions): void {
  const { clock, namespace, signal, put } = options;
  const poll = options.poll ?? 30_000;
  const silence = options.silence ?? 75_000;
  /** Where the next watch goes on; undefined: the run has to be asked for first. */
  let version: string | undefined;
  let isOpen = false;
  let heardAt: number | undefined;

  const guard = (activity: () => Promise<void>) =>
    void activity().catch((error: unknown) => {
      if (!signal.aborted) put({ kind: "fatal", error });
    });
  guard(watching);
  guard(asking);

  async function asking(): Promise<void> {
    for (;;) {
      await clock.sleep(isOpen ? poll : Math.min(poll, pollWithoutWatch), signal);
      await ask();
    }
  }

  /** Whether there was an answer. */
  async function ask(): Promise<boolean> {
    try {
      const reply = await within(service.get("Workflow", name, namespace), longestReply, clock);
      signal.throwIfAborted();
      if (reply.kind === "late") return trouble(`no reply within ${durationText(longestReply)}`, undefined);
      put({ kind: "alive" });
      if (reply.value === undefined) {
        put({ kind: "missing" });
        return true;
      }
      const workflow = reply.value as Workflow;
      version ??= workflow.metadata.resourceVersion;
      put({ kind: "seen", workflow, isDeleted: false });
      return true;
    } catch (error) {
      signal.throwIfAborted();
      if (!(error instanceof ClusterError) || !(error.kind === "transport" || error.kind === "unexpected")) throw error;
      return trouble(reasonOf(error), error);
    }
  }

  /** While a watch brings something, it does not matter that asking fails. */
  function trouble(reason: string, cause: unknown): false {
    const isHeard = isOpen && heardAt !== undefined && clock.now() - heardAt < silence;
    if (!isHeard) put({ kind: "trouble", reason, cause });
    return false;
  }

  async function watching(): Promise<void> {
    let pause = firstPause;
    let failures = 0;
    for (;;) {
      if (version === undefined) await ask();
      if (version !== undefined) {
        const began = clock.now();
        const end = await watch();
        signal.throwIfAborted();
        if (end.heard || clock.now() - began >= longEnough) [pause, failures] = [firstPause, 0];
        // What the server has forgotten is asked for at the top; after a break, asking says whether anything gets through.
        const works = end.kind !== "ended" && version !== undefined && (await ask());
        if (end.kind === "refused") {
          if (works) failures += 1;
          // Without the permission, no other try will go better.
          if (end.error.kind === "forbidden" || failures === 3)
            put({ kind: "unwatchable", error: end.error, poll: Math.min(poll, pollWithoutWatch) });
          if (end.error.kind === "forbidden") return;
        }
      }
      await clock.sleep(pause, signal);
      pause = Math.min(pause * 2, longestPause);
    }
  }

  type End = { readonly heard: boolean } & (
    { readonly kind: "ended" | "cut" | "gone" } | { readonly kind: "refused"; readonly error: ClusterError }
  );

  async function watch(): Promise<End> {
    const own = new AbortController();
    const abort = () => own.abort();
    signal.addEventListener("abort", abort, { once: true });
    const events = service
      .watch(name, { namespace, signal: own.signal, silence, ...(version === undefined ? {} : { resourceVersion: version }) })
      [Symbol.asyncIterator]();
    let heard = false;
    isOpen = true;
    try {
      for (;;) {
        const next = await within(events.next(), silence, clock);
        if (next.kind === "late") return { kind: "cut", heard };
        if (next.value.done) return { kind: "ended", heard };
        const event = next.value.value;
        if (event.kind === "gone") {
          version = undefined;
          return { kind: "gone", heard };
        }
        heard = true;
        heardAt = clock.now();
        put({ kind: "alive" });
        if (event.kind === "bookmark") version = event.resourceVersion;
        else {
          version = event.workflow.metadata.resourceVersion ?? version;
          put({ kind: "seen", workflow: event.workflow, isDeleted: event.kind === "deleted" });
        }
      }
    } catch (error) {
      signal.throwIfAborted();
      if (error instanceof StreamCut) return { kind: "cut", heard };
      if (error instanceof ClusterError) return { kind: "refused", heard, error };
      throw error;
    } finally {
      isOpen = false;
      signal.removeEventListener("abort", abort);
      own.abort();
      // It may hang where it is: nobody waits for it.
      events.return?.().catch(() => undefined);
    }
  }
}
