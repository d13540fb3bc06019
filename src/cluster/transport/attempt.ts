import type { Dispatcher } from "undici";
import type { ClusterRequest } from "../connection.ts";
import type { Credential } from "./access.ts";
import { explainNetworkError, type NetworkFailure } from "./network-failure.ts";
import type { Session } from "./session.ts";

/** What became of a request, sent once. */
export type Outcome<Value> =
  | { readonly kind: "reply"; readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly value: Value }
  | { readonly kind: "failure"; readonly failure: NetworkFailure };

export interface Attempt<Value> {
  readonly session: Session;
  readonly credential: Credential;
  readonly request: ClusterRequest;
  /** Milliseconds to the end of `read`; undefined: for ever. */
  readonly timeout: number | undefined;
  readonly read: (reply: Dispatcher.ResponseData) => Promise<Value>;
}

/** Rejects only with the signal's reason, when it is aborted. */
export async function attempt<Value>({ session, credential, request, timeout, read }: Attempt<Value>): Promise<Outcome<Value>> {
  const { signal } = request;
  signal?.throwIfAborted();
  // AbortSignal.any would do, but Node 20 may collect it while it is still waited for.
  const abort = new AbortController();
  let late = false;
  const onAbort = () => abort.abort(signal?.reason);
  signal?.addEventListener("abort", onAbort, { once: true });
  const timer =
    timeout === undefined
      ? undefined
      : setTimeout(() => {
          late = true;
          abort.abort(new Error("late"));
        }, timeout);
  let streaming = false;
  try {
    const dispatcher = await session.dispatcher(credential);
    const reply = await dispatcher.request({ ...optionsOf(session, credential, request), signal: abort.signal });
    // A body that breaks after nobody reads it any more must not end the program.
    reply.body.on("error", () => undefined);
    const value = await read(reply);
    streaming = !reply.body.readableEnded;
    if (streaming) reply.body.once("close", () => signal?.removeEventListener("abort", onAbort));
    return { kind: "reply", status: reply.statusCode, headers: flattened(reply.headers), value };
  } catch (error) {
    if (signal?.aborted) throw signal.reason;
    if (late) {
      const hint = "look whether the server is overloaded; if it always takes as long, something between here and there swallows replies.";
      return { kind: "failure", failure: { kind: "late", reason: "late", hint, unsent: false, permanent: false } };
    }
    return { kind: "failure", failure: explainNetworkError(error) };
  } finally {
    clearTimeout(timer);
    if (!streaming) signal?.removeEventListener("abort", onAbort);
  }
}

function optionsOf({ access }: Session, credential: Credential, request: ClusterRequest) {
  const server = new URL(access.server);
  const query = new URLSearchParams(request.query).toString();
  return {
    origin: server.origin,
    path: `${server.pathname.replace(/\/$/, "")}${request.path}${query && `?${query}`}`,
    method: request.method,
    headers: {
      accept: "application/json, */*",
      "user-agent": "argots",
      ...(request.body !== undefined && { "content-type": request.contentType ?? "application/json" }),
      ...credential.headers,
    },
    ...(request.body !== undefined && { body: JSON.stringify(request.body) }),
  };
}

function flattened(headers: Readonly<Record<string, string | string[] | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [[name.toLowerCase(), String(value)]])),
  );
}
