import type { Message } from "../../diagnostics/diagnostic.ts";
import {
  clusterGivenUp,
  clusterSilent,
  runNotFound,
  watchImpossible,
  workflowNodesElsewhere,
} from "../../diagnostics/messages.generated.ts";
import { ClusterError } from "../cluster-error.ts";
import type { Clock } from "../connection.ts";
import type { Workflow } from "../objects.ts";
import type { ClusterService } from "../service.ts";
import { durationText } from "../tree/duration-text.ts";
import { nodesElsewhere } from "../tree/nodes.ts";
import { isFinished } from "../tree/outcome.ts";
import { runTree } from "../tree/run-tree.ts";
import type { RunNode, RunState } from "../tree/run-node.ts";
import type { Sources } from "../tree/sources.ts";
import { statesOf, transitionsFrom, type Transition } from "../tree/transitions.ts";
import { makeMailbox } from "./mailbox.ts";
import { observe, type Observation } from "./observe.ts";
import type { Outcome } from "./outcome.ts";
import { reasonOf } from "./reason.ts";
import { isOlder } from "./versions.ts";

export interface FollowOptions {
  readonly clock: Clock;
  readonly namespace?: string | undefined;
  /** The run that is meant: another one of the same name is not it. */
  readonly uid?: string | undefined;
  readonly sources?: Sources | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds until the outcome is `timed-out`; default: never. */
  readonly timeout?: number | undefined;
  /** The run is asked for at least so often, in milliseconds, even while the watch seems to live; default 30,000. */
  readonly poll?: number | undefined;
  /** A watch on which nothing has come for so many milliseconds is opened again; default 75,000 (the API server sends a bookmark each minute). */
  readonly silence?: number | undefined;
  /** For how many milliseconds the cluster may not answer before following ends with a ClusterError; default 300,000. */
  readonly grace?: number | undefined;
}

export type FollowEvent =
  /** The run as it is now, and what that changes. The first one has all that was there already. */
  | { readonly kind: "changed"; readonly workflow: Workflow; readonly tree: RunNode; readonly transitions: readonly Transition[] }
  /** Something does not work just now, and following goes on. */
  | { readonly kind: "notice"; readonly message: Message }
  /** The cluster answers again, after so many milliseconds. */
  | { readonly kind: "recovered"; readonly after: number }
  /** Always the last one. */
  | { readonly kind: "end"; readonly outcome: Outcome };

/** How long the watch may take to tell how a run ended that is not there any more. */
const deletionSettles = 5_000;

/**
 * Follows a run to its end by a watch, that is opened again whenever it ends, and by asking now and then: what one of them misses, the other brings. Every
 * transition that is seen is given once. Rejects with a ClusterError where there is no such run, where the cluster refuses (401, 403), or does not answer
 * for longer than `grace`; with the reason of `signal` when that is aborted.
 */
export async function* follow(service: ClusterService, name: string, options: FollowOptions): AsyncGenerator<FollowEvent, void, undefined> {
  const { clock, signal, timeout } = options;
  const namespace = options.namespace ?? service.namespace;
  const grace = options.grace ?? 300_000;
  const mailbox = makeMailbox<Observation | Alarm>();
  const stop = new AbortController();
  const abort = () => mailbox.put({ kind: "aborted" });
  let latest: Workflow | undefined;
  let states: ReadonlyMap<string, RunState> = new Map();
  let uid = options.uid;
  let troubleSince: number | undefined;
  let lastTrouble: { readonly reason: string; readonly cause: unknown } | undefined;
  let isMissing = false;
  const toldOnce = new Set<string>();

  const alarm = (milliseconds: number, what: Alarm): void => {
    clock.sleep(milliseconds, stop.signal).then(
      () => mailbox.put(what),
      () => undefined,
    );
  };
  const once = (message: Message): FollowEvent[] => {
    if (toldOnce.has(message.code)) return [];
    toldOnce.add(message.code);
    return [{ kind: "notice", message }];
  };

  signal?.throwIfAborted();
  signal?.addEventListener("abort", abort, { once: true });
  if (timeout !== undefined) alarm(timeout, { kind: "timeout" });
  observe(service, name, { ...options, namespace, signal: stop.signal, put: (item) => mailbox.put(item) });
  try {
    for (;;) {
      const item = await mailbox.take();
      switch (item.kind) {
        case "aborted":
          throw signal?.reason;
        case "timeout":
          return yield { kind: "end", outcome: { kind: "timed-out", workflow: latest } };
        case "fatal":
          throw item.error;
        case "trouble":
          lastTrouble = item;
          if (troubleSince === undefined) {
            troubleSince = clock.now();
            alarm(grace, { kind: "grace", since: troubleSince });
            yield { kind: "notice", message: clusterSilent({ name, reason: item.reason, duration: durationText(grace) }) };
          }
          break;
        case "grace":
          // An alarm of trouble that is over is not for the trouble that came after it.
          if (item.since !== troubleSince) break;
          throw givenUp(name, grace, lastTrouble?.reason ?? "", lastTrouble?.cause);
        case "unwatchable":
          yield* once(watchImpossible({ name, reason: reasonOf(item.error), duration: durationText(item.poll) }));
          break;
        case "alive":
          if (troubleSince === undefined) break;
          yield { kind: "recovered", after: clock.now() - troubleSince };
          troubleSince = undefined;
          break;
        case "seen": {
          const { workflow } = item;
          if (isOlder(workflow.metadata.resourceVersion, latest?.metadata.resourceVersion)) break;
          if (uid !== undefined && workflow.metadata.uid !== undefined && workflow.metadata.uid !== uid) {
            // Another run has taken the name: the one that is meant is gone.
            if (latest === undefined) throw new ClusterError("not-found", runNotFound({ name, namespace }));
            return yield { kind: "end", outcome: { kind: "deleted", workflow: latest } };
          }
          uid ??= workflow.metadata.uid;
          const { resourceVersion } = workflow.metadata;
          const known = latest?.metadata.resourceVersion;
          if (latest === undefined || resourceVersion === undefined || resourceVersion !== known) {
            isMissing = false;
            if (nodesElsewhere(workflow)) yield* once(workflowNodesElsewhere({ name }));
            const tree = runTree(workflow, options.sources);
            const transitions = transitionsFrom(states, tree);
            latest = workflow;
            states = statesOf(tree);
            yield { kind: "changed", workflow, tree, transitions };
          }
          if (latest !== undefined && isFinished(latest)) return yield { kind: "end", outcome: finished(latest) };
          if (item.isDeleted && latest !== undefined) return yield { kind: "end", outcome: { kind: "deleted", workflow: latest } };
          break;
        }
        case "missing":
          if (latest === undefined) throw new ClusterError("not-found", runNotFound({ name, namespace }), { status: 404 });
          // It may have ended before it was removed: the watch tells, if it has not been asked for too late.
          if (!isMissing) alarm(deletionSettles, { kind: "settled" });
          isMissing = true;
          break;
        case "settled":
          if (isMissing && latest !== undefined) return yield { kind: "end", outcome: { kind: "deleted", workflow: latest } };
          break;
      }
    }
  } finally {
    signal?.removeEventListener("abort", abort);
    stop.abort();
  }
}

/** Follows to the end, and gives the outcome. */
export async function waitFor(
  service: ClusterService,
  name: string,
  options: FollowOptions & { readonly onEvent?: (event: FollowEvent) => void },
): Promise<Outcome> {
  let outcome: Outcome | undefined;
  for await (const event of follow(service, name, options)) {
    options.onEvent?.(event);
    if (event.kind === "end") outcome = event.outcome;
  }
  if (outcome === undefined) throw new Error(`following ${name} ended without an outcome`);
  return outcome;
}

type Alarm =
  | { readonly kind: "aborted" | "timeout" | "settled" }
  /** `since`: when the trouble began that it is for. */
  | { readonly kind: "grace"; readonly since: number };

/** The label alone does not say how it ended; a run without a phase that is marked as completed was never carried out. */
function finished(workflow: Workflow): Outcome {
  const { phase } = workflow.status ?? {};
  return { kind: "finished", phase: phase === "Succeeded" || phase === "Failed" ? phase : "Error", workflow };
}

function givenUp(name: string, grace: number, reason: string, cause: unknown): ClusterError {
  return new ClusterError("transport", clusterGivenUp({ name, duration: durationText(grace), reason }), { cause });
}
