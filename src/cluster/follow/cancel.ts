import type { Message } from "../../diagnostics/diagnostic.ts";
import { cancelFailed } from "../../diagnostics/messages.generated.ts";
import { ClusterError } from "../cluster-error.ts";
import type { Clock } from "../connection.ts";
import type { ClusterService } from "../service.ts";
import { reasonOf } from "./reason.ts";
import { within } from "./within.ts";

/** What becomes of the run when the program is told to end. */
export type CancelPolicy = "terminate" | "stop" | "leave";

export type CancelSignal = "SIGINT" | "SIGTERM" | "SIGHUP";

/** As `process` has it. */
export interface SignalSource {
  on(signal: CancelSignal, listener: () => void): unknown;
  off(signal: CancelSignal, listener: () => void): unknown;
}

export interface CancelOptions {
  readonly policy: CancelPolicy;
  readonly clock: Clock;
  readonly signals: SignalSource;
  /** Of the program, at the second signal. */
  readonly exit: (code: number) => void;
  /** At once, before anything is sent. */
  readonly onSignal?: (signal: CancelSignal) => void;
}

/** What has become of it. */
export interface Cancellation {
  readonly signal: CancelSignal;
  /** `128 + number of the signal`. */
  readonly exitCode: number;
  readonly result: "terminated" | "stopped" | "left" | "ended-before" | "not-found" | "failed";
  /** Where it failed. */
  readonly message?: Message;
}

export interface Canceller {
  /** Aborted at the first signal: whatever waits ends. */
  readonly signal: AbortSignal;
  /** Settles when the cluster has been told; undefined before the first signal. */
  readonly cancellation: Promise<Cancellation> | undefined;
  /** Signals are the program's again. */
  dispose(): void;
}

/** The runner ends what has not ended 7.5 s after its first signal, and other programs are less patient. */
const deadline = 3_500;
/** A connection that says nothing for this long may be dead without knowing. */
const patience = 1_500;
/** A create whose reply was lost may still be on its way. */
const notFoundPause = 250;

const numbers: Readonly<Record<CancelSignal, number>> = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 };

/**
 * Ends the run of this name, as `policy` says, when the program is told to end; a second signal ends the program at once. It goes by the name alone, which
 * is known before the run is created: one whose creation was never confirmed is found as well.
 */
export function cancelOnSignals(
  service: ClusterService,
  run: { readonly name: string; readonly namespace?: string | undefined },
  options: CancelOptions,
): Canceller {
  const { signals, exit, onSignal } = options;
  const controller = new AbortController();
  let cancellation: Promise<Cancellation> | undefined;
  const listeners = (Object.keys(numbers) as CancelSignal[]).map((signal) => {
    const listener = () => {
      const exitCode = 128 + numbers[signal];
      if (cancellation !== undefined) return exit(exitCode);
      cancellation = cancelRun(service, run, options).then((outcome) => ({ signal, exitCode, ...outcome }));
      onSignal?.(signal);
      controller.abort(new Error(`ended by ${signal}`));
    };
    signals.on(signal, listener);
    return { signal, listener };
  });
  return {
    signal: controller.signal,
    get cancellation() {
      return cancellation;
    },
    dispose() {
      for (const { signal, listener } of listeners) signals.off(signal, listener);
    },
  };
}

/** Within 3.5 s, whatever the cluster does. It never rejects. */
export async function cancelRun(
  service: ClusterService,
  { name, namespace }: { readonly name: string; readonly namespace?: string | undefined },
  { policy, clock }: Pick<CancelOptions, "policy" | "clock">,
): Promise<Omit<Cancellation, "signal" | "exitCode">> {
  if (policy === "leave") return { result: "left" };
  const end = clock.now() + deadline;
  const left = () => Math.max(0, end - clock.now());
  const send = async (): Promise<Answer> => {
    try {
      await (policy === "terminate" ? service.terminate(name, namespace) : service.stop(name, namespace));
      return { kind: "done" };
    } catch (error) {
      return { kind: "refused", error };
    }
  };
  let again = 1;
  let sent = send();
  let last: unknown = "no reply in time";
  while (left() > 0) {
    const reply = await within(sent, again > 0 ? Math.min(patience, left()) : left(), clock);
    if (reply.kind === "late") {
      if (again === 0) break;
      // Telling it twice does no harm: whichever answers first counts.
      again -= 1;
      sent = firstOf(sent, send());
    } else if (reply.value.kind === "done") {
      return { result: policy === "terminate" ? "terminated" : "stopped" };
    } else {
      last = reply.value.error;
      const kind = last instanceof ClusterError ? last.kind : undefined;
      if (kind === "not-found") {
        if (left() <= notFoundPause) return { result: "not-found" };
        await clock.sleep(notFoundPause);
      } else if (kind === "transport" && again > 0) again -= 1;
      else if (last instanceof ClusterError && last.diagnostic.code === "ARG8039") return { result: "ended-before" };
      else break;
      sent = send();
    }
  }
  if (last instanceof ClusterError && last.kind === "not-found") return { result: "not-found" };
  return { result: "failed", message: cancelFailed({ name, reason: reasonOf(last) }) };
}

type Answer = { readonly kind: "done" } | { readonly kind: "refused"; readonly error: unknown };

/** The first that was carried out; a refusal only when both were refused. */
async function firstOf(one: Promise<Answer>, other: Promise<Answer>): Promise<Answer> {
  const first = await Promise.race([one, other]);
  if (first.kind === "done") return first;
  const [a, b] = await Promise.all([one, other]);
  return a.kind === "done" ? a : b;
}
