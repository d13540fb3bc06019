import { ClusterError, type ClusterErrorKind } from "../cluster-error.ts";
import type { ClusterRequest } from "../connection.ts";
import * as messages from "../../diagnostics/messages.generated.ts";
import type { Message } from "../../diagnostics/diagnostic.ts";
import type { Credential } from "./access.ts";
import type { NetworkFailure } from "./network-failure.ts";
import type { Session } from "./session.ts";

/** A ClusterError whose message shows nothing secret, whatever a server or a program put into it. */
export function failed(session: Pick<Session, "mask">, kind: ClusterErrorKind, message: Message, status?: number): ClusterError {
  const { mask } = session;
  const masked = { ...message, text: mask(message.text), ...(message.hint !== undefined && { hint: mask(message.hint) }) };
  return new ClusterError(kind, masked, status === undefined ? {} : { status });
}

/** For people: `https://10.0.0.1:6443 (context production of ~/.kube/config)`. */
export function describe({ access }: Session): string {
  return `${access.server} (${access.origin})`;
}

export function networkFailed(
  session: Session,
  request: ClusterRequest,
  failure: NetworkFailure,
  attempts: number,
  timeout: number | undefined,
): ClusterError {
  const server = describe(session);
  const { reason, hint } = failure;
  const named = `${request.method} ${request.path}`;
  const times = attempts > 1 ? `${reason}, ${attempts} times` : reason;
  switch (failure.kind) {
    case "unreachable":
      return failed(session, "transport", messages.serverUnreachable({ server, reason: times, hint }));
    case "certificate":
      return failed(session, "transport", messages.serverCertificate({ server, reason, hint }));
    case "proxy":
      return failed(
        session,
        "transport",
        messages.proxyRefused({ proxy: withoutUser(session.access.proxy ?? ""), server, reason: times, hint }),
      );
    case "broken":
      return failed(session, "transport", messages.connectionBroken({ server, request: named, reason: times, hint }));
    case "late":
      return failed(session, "transport", messages.replyLate({ server, request: named, seconds: (timeout ?? 0) / 1000, hint }));
  }
}

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

/** The server keeps saying that it cannot now (408, 429, 5xx). */
export function keepsFailing(
  session: Session,
  request: ClusterRequest,
  reply: Reply,
  attempts: number,
  wait: number | undefined,
): ClusterError {
  const server = describe(session);
  const named = `${request.method} ${request.path}`;
  const times = attempts > 1 ? `, ${attempts} times` : "";
  if (reply.status === 429) {
    const longer = wait === undefined ? "" : ` (it asks for ${Math.ceil(wait / 1000)} s)`;
    return failed(session, "transport", messages.serverThrottles({ server, request: named, times, wait: longer }), 429);
  }
  const hint =
    attempts > 1
      ? "look at the API server, and at admission webhooks if the message names one; then start again."
      : "it is not sent twice by itself: look whether it was carried out, then start again.";
  return failed(
    session,
    "transport",
    messages.serverFailing({ server, request: named, status: reply.status, times, message: saidBy(reply), hint }),
    reply.status,
  );
}

/** 401, with credentials that are as fresh as can be. */
export function credentialsRefused(session: Session, credential: Credential, renewed: boolean): ClusterError {
  const { expires } = credential;
  const expired = expires !== undefined && expires < session.settings.clock.now();
  const again = expired ? `: its token expired at ${new Date(expires).toISOString().slice(0, 19)}Z` : renewed ? ", fresh ones too" : "";
  const { source } = session.access.credentials;
  const hint =
    session.access.kind === "argo-server"
      ? "give a token that this Argo Server takes (`ARGO_TOKEN`); `argo auth token` prints one, and the server's `--auth-mode` has to allow it."
      : "log in again, or make a new token (`kubectl create token NAME`); check that the context is that of this cluster.";
  return failed(session, "unauthenticated", messages.credentialsRefused({ server: describe(session), source, again, hint }), 401);
}

const kinds: Readonly<Record<number, ClusterErrorKind>> = { 400: "refused", 404: "not-found", 409: "conflict", 422: "refused" };

/** A status that whoever asked has no use for. */
export function unexpected(session: Session, request: ClusterRequest, reply: Reply): ClusterError {
  const server = describe(session);
  const named = `${request.method} ${request.path}`;
  const message = saidBy(reply);
  const { access } = session;
  const foreign = isForeign(reply);
  if (reply.status === 403 && !foreign)
    return failed(
      session,
      "forbidden",
      messages.accessForbidden({ server, request: named, message, source: access.credentials.source, namespace: access.namespace }),
      403,
    );
  const other = "check that this is the address of the API itself, without a login page or another service before it.";
  const hint = reply.status === 404 && !foreign ? "check that Argo Workflows is installed there, and the name and the namespace." : other;
  const kind = (foreign ? undefined : kinds[reply.status]) ?? "unexpected";
  return failed(session, kind, messages.replyUnexpected({ server, request: named, status: reply.status, message, hint }), reply.status);
}

/** Whether something else than the API answered: a login page, a redirection, or a server that wants TLS. */
export function isForeign(reply: Reply): boolean {
  const html = /^text\/html/i.test(reply.headers["content-type"] ?? "") || /^\s*<(?:!doctype|html)/i.test(reply.text);
  return (reply.status >= 300 && reply.status < 400) || (html && reply.status < 500) || /HTTP request to an HTTPS server/.test(reply.text);
}

function saidBy(reply: Reply): string {
  const { location } = reply.headers;
  if (reply.status >= 300 && reply.status < 400) return location ? `it leads to ${withoutQuery(location)}` : "it leads elsewhere";
  if (isForeign(reply)) return /HTTPS server/.test(reply.text) ? "it speaks TLS: write `https://` in its address" : "it is a web page";
  const message = messageIn(reply.text);
  return message.length > 600 ? `${message.slice(0, 600)}…` : message || "it says nothing more";
}

function messageIn(text: string): string {
  try {
    const { message } = JSON.parse(text) as { readonly message?: unknown };
    if (typeof message === "string") return message.trim();
  } catch {
    // Then the text is the message.
  }
  return text.trim();
}

function withoutUser(proxy: string): string {
  return proxy.replace(/^([a-z0-9]+:\/\/)[^/]*@/i, "$1");
}

function withoutQuery(location: string): string {
  return location.split(/[?#]/)[0]!;
}
