import type { Dispatcher } from "undici";
import { StreamCut } from "../cluster-error.ts";
import type { ClusterRequest } from "../connection.ts";
import { attempt, type Outcome } from "./attempt.ts";
import { credentialsRefused, keepsFailing, networkFailed, type Reply } from "./failures.ts";
import { backoff, isPassing, longestRetrying, mostAttempts, retryAfter } from "./retry-policy.ts";
import type { Session } from "./session.ts";

/** What was read of a reply: enough of it to say why it failed. */
export interface Read {
  readonly text: string;
}

/**
 * Sends a request until there is a reply that another attempt would not change. What may be carried out only once is sent again only where nothing of it
 * can have been: the connection was not made, 429, 401.
 */
export async function persist<Value extends Read>(
  session: Session,
  request: ClusterRequest,
  timeout: number | undefined,
  read: (reply: Dispatcher.ResponseData) => Promise<Value>,
  what: "reply" | "stream" = "reply",
): Promise<Reply & { readonly value: Value }> {
  const { clock, random, onRetry } = session.settings;
  const started = clock.now();
  const repeatable = request.repeatable ?? request.method !== "POST";
  let renewed = false;
  for (let attempts = 1; ; attempts++) {
    const credential = await session.credential(request.signal);
    let outcome = await attempt({ session, credential, request, timeout, read });
    if (outcome.kind === "reply" && outcome.status === 401) {
      if (renewed) throw credentialsRefused(session, credential, true);
      renewed = true;
      const fresh = await session.renew(credential, request.signal);
      outcome = await attempt({ session, credential: fresh, request, timeout, read });
      if (outcome.kind === "reply" && outcome.status === 401) throw credentialsRefused(session, fresh, fresh !== credential);
    }
    if (what === "stream" && outcome.kind === "failure" && outcome.failure.kind === "late")
      throw new StreamCut(`nothing came for ${(timeout ?? 0) / 1000} s`);
    const reply =
      outcome.kind === "reply"
        ? { status: outcome.status, headers: outcome.headers, text: outcome.value.text, value: outcome.value }
        : undefined;
    if (reply && !isPassing(reply.status)) return reply;

    const asked = reply && retryAfter(reply.headers["retry-after"], clock.now());
    const wait = Math.max(asked ?? 0, backoff(attempts, random));
    const over = attempts === mostAttempts || clock.now() - started + wait > longestRetrying;
    if (over || !mayRepeat(outcome, repeatable)) {
      if (outcome.kind === "failure") throw networkFailed(session, request, outcome.failure, attempts, timeout);
      throw keepsFailing(session, request, reply!, attempts, asked);
    }
    onRetry?.(session.mask(`${session.access.server}: ${whatHappened(outcome)}; trying again (${request.method} ${request.path})`));
    await clock.sleep(wait, request.signal);
  }
}

function mayRepeat(outcome: Outcome<unknown>, repeatable: boolean): boolean {
  if (outcome.kind === "reply") return repeatable || outcome.status === 429;
  return !outcome.failure.permanent && (repeatable || outcome.failure.unsent);
}

function whatHappened(outcome: Outcome<unknown>): string {
  if (outcome.kind === "reply") return `the server answered ${outcome.status}`;
  return outcome.failure.kind === "late" ? "there was no reply in time" : outcome.failure.reason;
}
