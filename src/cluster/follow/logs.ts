import type { Message } from "../../diagnostics/diagnostic.ts";
import { logBroken } from "../../diagnostics/messages.generated.ts";
import { ClusterError, StreamCut } from "../cluster-error.ts";
import type { Clock } from "../connection.ts";
import type { NodeStatus, Workflow } from "../objects.ts";
import type { ClusterService, LogLine } from "../service.ts";
import { isActive } from "../tree/run-node.ts";
import { stateOf } from "../tree/node-state.ts";
import { isFinished } from "../tree/outcome.ts";
import { reasonOf } from "./reason.ts";
import { makeSeam } from "./seam.ts";
import { within, type Within } from "./within.ts";

export interface NodeLogOptions {
  readonly clock: Clock;
  readonly namespace?: string | undefined;
  /** The container: `main`, `wait`, `init`. Default: the one that does the work. */
  readonly which?: string | undefined;
  /** Goes on until the container has ended, and waits for one that has not begun. */
  readonly follow?: boolean | undefined;
  readonly signal?: AbortSignal | undefined;
  /** A log on which nothing has come for so many milliseconds is opened again; default 300,000. */
  readonly silence?: number | undefined;
  /** For how many milliseconds the log may be out of reach before it is given up; default 300,000. */
  readonly grace?: number | undefined;
}

export type LogEvent =
  | ({ readonly kind: "line" } & LogLine)
  /** There is no (more) log, and why. Nothing comes after it. */
  | { readonly kind: "notice"; readonly message: Message };

const firstPause = 500;
const longestPause = 10_000;
/** A log that was open for this long has worked. */
const longEnough = 10_000;
/** How long a log may be quiet until it is asked whether there is anything to come. */
const overCheck = 15_000;

/**
 * The log of a node's pod: each line once, however often the connection breaks. A pod that is still to come is waited for where it is followed. Rejects
 * with a ClusterError where the cluster refuses (401, 403).
 */
export async function* nodeLogs(
  service: ClusterService,
  workflow: Workflow,
  nodeId: string,
  options: NodeLogOptions,
): AsyncGenerator<LogEvent, void, undefined> {
  const { clock, signal, follow = false } = options;
  const grace = options.grace ?? 300_000;
  const name = workflow.metadata.name ?? "";
  const namespace = options.namespace ?? workflow.metadata.namespace ?? service.namespace;
  const seam = makeSeam();
  let current = workflow;
  let pause = firstPause;
  let failingSince: number | undefined;

  for (;;) {
    signal?.throwIfAborted();
    // What was over before the log was opened has written everything that this opening gives.
    const wasOver = isOver(current, nodeId);
    const following = follow && !wasOver;
    const openedAt = clock.now();
    const own = linkedTo(signal);
    seam.reopen();
    const lines = service.logs(current, nodeId, openOptions(options, namespace, seam.since, own.signal, following))[Symbol.asyncIterator]();
    let trouble: unknown;
    try {
      let pending: Promise<IteratorResult<LogLine>> | undefined;
      for (;;) {
        pending ??= lines.next();
        const line: Within<IteratorResult<LogLine>> = await within(pending, following ? overCheck : undefined, clock);
        if (line.kind === "late") {
          signal?.throwIfAborted();
          // Argo Server follows a log until the run has ended, and a dead connection for ever: what is over need not be followed.
          current = await again(service, current, name, namespace);
          if (!isOver(current, nodeId)) continue;
          failingSince = undefined;
          break;
        }
        pending = undefined;
        if (line.value.done) {
          if (!following) return;
          failingSince = undefined;
          break;
        }
        if (!seam.take(line.value.value)) continue;
        failingSince = undefined;
        pause = firstPause;
        yield { kind: "line", ...line.value.value };
      }
    } catch (error) {
      signal?.throwIfAborted();
      if (!isPassing(error)) throw error;
      trouble = error;
    } finally {
      own.abort();
      lines.return?.().catch(() => undefined);
    }
    if (trouble instanceof ClusterError && isNotThere(trouble)) {
      if (!following) return yield { kind: "notice", message: trouble.diagnostic };
      // A pod that is waited for is no trouble: the cluster has answered.
      failingSince = undefined;
    } else if (trouble !== undefined) {
      // A container that writes nothing for long is none either, although its log is opened again.
      if (following && trouble instanceof StreamCut && clock.now() - openedAt >= longEnough) failingSince = undefined;
      failingSince ??= clock.now();
      if (clock.now() - failingSince >= grace) {
        const task = current.status?.nodes?.[nodeId]?.displayName ?? nodeId;
        return yield { kind: "notice", message: logBroken({ name, task, reason: reasonOf(trouble) }) };
      }
    }
    await clock.sleep(pause, signal);
    pause = Math.min(pause * 2, longestPause);
    current = await again(service, current, name, namespace);
  }
}

export interface Tail {
  readonly lines: readonly LogLine[];
  /** How many came before them. */
  readonly before: number;
  /** Why there are none, or not all. */
  readonly notice: Message | undefined;
}

/** The last lines of a log: what a failure is explained by. */
export async function lastLines(
  service: ClusterService,
  workflow: Workflow,
  nodeId: string,
  count: number,
  options: Omit<NodeLogOptions, "follow">,
): Promise<Tail> {
  const ring: LogLine[] = [];
  let seen = 0;
  let notice: Message | undefined;
  for await (const event of nodeLogs(service, workflow, nodeId, { grace: 20_000, silence: 20_000, ...options })) {
    if (event.kind === "notice") notice = event.message;
    else if (count > 0) ring[seen++ % count] = { time: event.time, text: event.text };
  }
  const start = seen > count ? seen % count : 0;
  return { lines: [...ring.slice(start), ...ring.slice(0, start)], before: seen - ring.length, notice };
}

function openOptions(
  { which, silence }: NodeLogOptions,
  namespace: string,
  since: string | undefined,
  signal: AbortSignal,
  follow: boolean,
) {
  return {
    namespace,
    signal,
    follow,
    silence: silence ?? 300_000,
    ...(which === undefined ? {} : { container: which }),
    ...(since === undefined ? {} : { since }),
  };
}

/** A signal of its own that is aborted with the other, but does not outlive what it is for. */
function linkedTo(signal: AbortSignal | undefined): { readonly signal: AbortSignal; abort(): void } {
  const own = new AbortController();
  const pass = () => own.abort(signal?.reason);
  signal?.addEventListener("abort", pass, { once: true });
  return {
    signal: own.signal,
    abort() {
      signal?.removeEventListener("abort", pass);
      own.abort();
    },
  };
}

/** Whether the container can write no more. */
function isOver(workflow: Workflow, nodeId: string): boolean {
  const node: NodeStatus | undefined = workflow.status?.nodes?.[nodeId];
  return isFinished(workflow) || (node !== undefined && !isActive(stateOf(node)));
}

function isNotThere({ status }: ClusterError): boolean {
  return status === 404 || status === 400;
}

/** What another try may mend: a connection, a container that has not started, a pod that is not there yet. */
function isPassing(error: unknown): boolean {
  if (error instanceof StreamCut) return true;
  if (!(error instanceof ClusterError)) return false;
  return error.kind === "transport" || error.kind === "unexpected" || isNotThere(error);
}

/** A run that is gone has ended: what its pods have printed may still be there for a moment. */
async function again(service: ClusterService, workflow: Workflow, name: string, namespace: string): Promise<Workflow> {
  try {
    const found = (await service.get("Workflow", name, namespace)) as Workflow | undefined;
    if (found?.metadata.uid === workflow.metadata.uid && found !== undefined) return found;
    return {
      ...workflow,
      metadata: { ...workflow.metadata, labels: { ...workflow.metadata.labels, "workflows.argoproj.io/completed": "true" } },
    };
  } catch (error) {
    if (isPassing(error)) return workflow;
    throw error;
  }
}
