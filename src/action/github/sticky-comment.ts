import { reasonOfReply, type ApiReply, type GithubApi } from "./api.ts";

export type CommentOutcome =
  | { readonly kind: "created" | "updated" | "unchanged"; readonly url: string }
  /** There is none, and nothing to say. */
  | { readonly kind: "none" }
  | { readonly kind: "failed"; readonly reason: string };

/** GitHub's limit for the body of a comment, in characters. */
export const longestComment = 65_536;

interface Comment {
  readonly id: number;
  readonly body: string;
  readonly url: string;
  readonly author: { readonly login: string; readonly bot: boolean };
}

/**
 * One comment of a pull request that is kept up to date. It is known by the marker in its first line, and only if a bot (or the token's own user) wrote
 * it: anybody could write a comment with the marker. Without `createAlways` none is made where there is none.
 */
export async function writeStickyComment(
  api: GithubApi,
  { repository, number, marker, body, create }: { repository: string; number: number; marker: string; body: string; create: boolean },
): Promise<CommentOutcome> {
  const text = `${marker}\n${body}`;
  // A create whose reply was lost may have been carried out: look again before the second attempt.
  for (let attempt = 1; attempt <= 2; attempt++) {
    const found = await findComment(api, repository, number, marker);
    if ("reason" in found) return { kind: "failed", reason: found.reason };
    if (found.comment?.body.replaceAll("\r\n", "\n").trim() === text.trim()) return { kind: "unchanged", url: found.comment.url };
    if (found.comment !== undefined) {
      const reply = await api.request("PATCH", `/repos/${repository}/issues/comments/${found.comment.id}`, { body: text });
      if (isDone(reply)) return { kind: "updated", url: urlOf(reply) || found.comment.url };
      // Deleted meanwhile, or another bot's.
      if (reply.kind === "lost" || (reply.status !== 404 && reply.status !== 403)) return { kind: "failed", reason: reasonOfReply(reply) };
    } else if (!create) return { kind: "none" };
    const reply = await api.request("POST", `/repos/${repository}/issues/${number}/comments`, { body: text });
    if (isDone(reply)) return { kind: "created", url: urlOf(reply) };
    const unknown = reply.kind === "lost" || reply.status >= 500;
    if (!unknown || attempt === 2) return { kind: "failed", reason: reasonOfReply(reply) };
  }
  return { kind: "none" };
}

/** Pages of a hundred comments that are looked through. */
const mostPages = 50;

async function findComment(
  api: GithubApi,
  repository: string,
  number: number,
  marker: string,
): Promise<{ readonly comment: Comment | undefined } | { readonly reason: string }> {
  let path: string | undefined = `/repos/${repository}/issues/${number}/comments?per_page=100`;
  for (let page = 0; path !== undefined && page < mostPages; page++) {
    const reply: ApiReply = await api.request("GET", path);
    if (reply.kind === "lost" || reply.status !== 200 || !Array.isArray(reply.body)) return { reason: reasonOfReply(reply) };
    for (const entry of reply.body) {
      const comment = readComment(entry);
      if (comment === undefined || comment.body.split(/\r?\n/, 1)[0] !== marker) continue;
      if (comment.author.bot || (await isOwn(api, comment.author.login))) return { comment };
    }
    path = reply.next;
  }
  return { comment: undefined };
}

/** The token of a job may not ask who it is; then it is a bot's, and a person's comment is not its own. */
async function isOwn(api: GithubApi, login: string): Promise<boolean> {
  const reply = await api.request("GET", "/user");
  return reply.kind === "reply" && reply.status === 200 && (reply.body as { readonly login?: unknown }).login === login;
}

function readComment(entry: unknown): Comment | undefined {
  const { id, body, html_url: url, user } = entry as Record<string, unknown>;
  if (typeof id !== "number" || typeof body !== "string") return undefined;
  const { login, type } = (user ?? {}) as Record<string, unknown>;
  return { id, body, url: String(url ?? ""), author: { login: String(login ?? ""), bot: type === "Bot" } };
}

function isDone(reply: ApiReply): boolean {
  return reply.kind === "reply" && reply.status >= 200 && reply.status < 300;
}

function urlOf(reply: ApiReply): string {
  const { html_url: url } = ((reply.kind === "reply" ? reply.body : undefined) ?? {}) as Record<string, unknown>;
  return typeof url === "string" ? url : "";
}
