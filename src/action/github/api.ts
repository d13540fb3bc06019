import type { ActionContext, HttpReply } from "../context.ts";
import packageFile from "../../../package.json" with { type: "json" };

/** What came back, whatever its status, or why nothing did. */
export type ApiReply =
  | {
      readonly kind: "reply";
      readonly status: number;
      readonly body: unknown;
      /** The address of the next page. */ readonly next: string | undefined;
    }
  | { readonly kind: "lost"; readonly reason: string };

export interface GithubApi {
  /** `path` begins with a slash, or is a whole address (a next page). A POST whose reply was lost is not sent again: ask first what became of it. */
  request(method: "GET" | "POST" | "PATCH", path: string, body?: unknown): Promise<ApiReply>;
}

const mostAttempts = 4;
/** Milliseconds that one attempt may take, and the longest that GitHub may ask to wait. */
const longestAttempt = 15_000;
const longestPause = 60_000;

/** GitHub's REST API by fetch: sent again on 429, secondary rate limits (403 with a reason to wait), 5xx and broken connections, with jitter. */
export function githubApi(server: string, token: string | undefined, context: ActionContext): GithubApi {
  const headers = {
    accept: "application/vnd.github+json",
    "user-agent": `argots-action/${packageFile.version}`,
    "x-github-api-version": "2022-11-28",
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
  };
  return {
    async request(method, path, body) {
      const url = path.startsWith("/") ? `${server}${path}` : path;
      // A next page leads to the same server: nobody else gets the token.
      if (new URL(url).origin !== new URL(server).origin) return { kind: "lost", reason: "the reply leads to another server" };
      let last: ApiReply = { kind: "lost", reason: "it was never asked" };
      for (let attempt = 1; attempt <= mostAttempts; attempt++) {
        const sent = await send(method, url, body, headers, context);
        last = sent.reply;
        const pause = pauseAfter(sent, method, attempt, context);
        if (pause === undefined || attempt === mostAttempts) return last;
        await context.clock.sleep(pause);
      }
      return last;
    },
  };
}

interface Sent {
  readonly reply: ApiReply;
  readonly headers?: HttpReply["headers"];
}

async function send(method: string, url: string, body: unknown, headers: Record<string, string>, context: ActionContext): Promise<Sent> {
  try {
    const response = await context.fetch(url, {
      method,
      headers: body === undefined ? headers : { ...headers, "content-type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(longestAttempt),
    });
    const text = await response.text();
    const next = /<([^>]+)>;\s*rel="next"/.exec(response.headers.get("link") ?? "")?.[1];
    return { reply: { kind: "reply", status: response.status, body: parsed(text), next }, headers: response.headers };
  } catch (error) {
    return { reply: { kind: "lost", reason: causeOf(error) } };
  }
}

/** Milliseconds until the next attempt; undefined where there is none. */
function pauseAfter({ reply, headers }: Sent, method: string, attempt: number, { clock }: ActionContext): number | undefined {
  const backOff = 500 * 2 ** (attempt - 1) * (0.5 + Math.random());
  if (reply.kind === "lost") return method === "POST" ? undefined : backOff;
  if (reply.status >= 500 || reply.status === 408) return method === "POST" ? undefined : backOff;
  if (reply.status !== 429 && !(reply.status === 403 && isRateLimit(reply, headers))) return undefined;
  const after = Number(headers?.get("retry-after") ?? Number.NaN);
  const reset = Number(headers?.get("x-ratelimit-reset") ?? Number.NaN) * 1000 - clock.now();
  const asked = Number.isFinite(after)
    ? after * 1000
    : headers?.get("x-ratelimit-remaining") === "0" && Number.isFinite(reset)
      ? Math.max(reset, 0)
      : backOff;
  // An hour until the limit is lifted is no time to wait for a comment.
  return asked > longestPause ? undefined : asked + Math.random() * 250;
}

/** A plain 403 (no permission) says none of these, and is final. */
function isRateLimit(reply: Extract<ApiReply, { kind: "reply" }>, headers: HttpReply["headers"] | undefined): boolean {
  const message = (reply.body as { readonly message?: unknown } | null | undefined)?.message;
  return headers?.get("retry-after") !== null || headers?.get("x-ratelimit-remaining") === "0" || /rate limit/i.test(String(message));
}

/** What GitHub says is wrong, in a few words. */
export function reasonOfReply(reply: ApiReply): string {
  if (reply.kind === "lost") return reply.reason;
  const message = (reply.body as { readonly message?: unknown } | null | undefined)?.message;
  return typeof message === "string" ? `${reply.status}: ${message.slice(0, 200)}` : `status ${reply.status}`;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function causeOf(error: unknown): string {
  const { name, cause } = error as { readonly name?: string; readonly cause?: { readonly code?: string } };
  if (name === "TimeoutError") return `no reply within ${longestAttempt / 1000} s`;
  return cause?.code ?? "the connection broke";
}
