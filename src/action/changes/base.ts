import { reasonOfReply, type GithubApi } from "../github/api.ts";
import type { GithubRun } from "../github/event.ts";
import type { ChangedFile, GitRepository } from "./git-repository.ts";

/** What has changed, since when. */
export type Changes =
  | {
      readonly kind: "files";
      readonly files: readonly ChangedFile[];
      /** For people. */ readonly since: string;
      /** Present where its files can be read. */ readonly base?: string;
    }
  /** There is nothing to compare with, so that everything counts. */
  | { readonly kind: "everything"; readonly why: string }
  | { readonly kind: "unknown"; readonly reason: string };

const noCommit = /^0+$/;
const isHash = /^[0-9a-f]{40,64}$/;

/** Finds the commit to compare with, from the input or the event, and compares the checked-out one with it. */
export async function findChanges(
  run: GithubRun,
  wanted: string | undefined,
  repository: GitRepository | { readonly reason: string },
  api: GithubApi,
): Promise<Changes> {
  if (wanted === undefined && run.pullRequest === undefined && run.before === undefined) {
    return { kind: "everything", why: run.event === "" ? "there is no event" : `the event \`${run.event}\` has no base` };
  }
  if ("reason" in repository) return compareByApi(run, wanted, api, repository.reason);
  const head = await repository.commit("HEAD");
  if (head === undefined) return { kind: "unknown", reason: "the repository has no commit" };
  const base = await findBase(run, wanted, head, repository, api);
  if (base.kind !== "base") return base;
  const here = (await repository.commit(base.commit)) === undefined ? await repository.fetch(base.commit) : { commit: base.commit };
  if ("reason" in here)
    return compareByApi(run, base.commit, api, `the base ${short(base.commit)} is not in the checkout and ${here.reason}`);
  const files = await repository.changes(here.commit, head);
  if (files === undefined) return { kind: "unknown", reason: `git cannot compare ${short(here.commit)} with ${short(head)}` };
  return { kind: "files", files, since: base.since, base: here.commit };
}

type Base = { readonly kind: "base"; readonly commit: string; readonly since: string } | Exclude<Changes, { kind: "files" }>;

async function findBase(
  run: GithubRun,
  wanted: string | undefined,
  head: string,
  repository: GitRepository,
  api: GithubApi,
): Promise<Base> {
  if (wanted !== undefined) return namedBase(wanted, head, run, repository, api);
  const { pullRequest } = run;
  if (pullRequest !== undefined) {
    // What GitHub checks out for a pull request is its merge into the base: the first parent is the base, exactly.
    const [first, second] = await repository.parents(head);
    if (first !== undefined && second === pullRequest.head)
      return { kind: "base", commit: first, since: `the base of pull request #${pullRequest.number}` };
    return forkPoint(pullRequest.base, head, `the base of pull request #${pullRequest.number}`, run, repository, api);
  }
  const before = run.before ?? "";
  if (run.event === "merge_group") return { kind: "base", commit: before, since: "the base of the merge queue" };
  if (!noCommit.test(before)) return { kind: "base", commit: before, since: `the push before (${short(before)})` };
  // A new branch: what it has beyond the default branch.
  if (run.defaultBranch === "" || run.branch === "" || run.branch === run.defaultBranch)
    return { kind: "everything", why: "this is the first push" };
  const remote = (await repository.commit(`refs/remotes/origin/${run.defaultBranch}`)) ?? run.defaultBranch;
  const found = await forkPoint(remote, head, `the branch \`${run.defaultBranch}\``, run, repository, api);
  return found.kind === "unknown" ? { kind: "everything", why: "this is the first push of the branch" } : found;
}

/** Where the two histories part: what came to the base since then is none of this change. */
async function forkPoint(
  base: string,
  head: string,
  since: string,
  run: GithubRun,
  repository: GitRepository,
  api: GithubApi,
): Promise<Base> {
  const local = (await repository.commit(base)) === undefined ? undefined : await repository.mergeBase(base, head);
  if (local !== undefined) return { kind: "base", commit: local, since };
  // A shallow checkout does not have the histories; GitHub does.
  const reply = await api.request(
    "GET",
    `/repos/${run.repository}/compare/${encodeURIComponent(base)}...${encodeURIComponent(head)}?per_page=1`,
  );
  const body =
    reply.kind === "reply" && reply.status === 200
      ? (reply.body as { readonly merge_base_commit?: { readonly sha?: unknown } })
      : undefined;
  const sha = body?.merge_base_commit?.sha;
  if (typeof sha === "string" && isHash.test(sha)) return { kind: "base", commit: sha, since };
  return {
    kind: "unknown",
    reason: `the history of ${short(base)} is not in the checkout, and GitHub's API does not tell (${reasonOfReply(reply)})`,
  };
}

async function namedBase(wanted: string, head: string, run: GithubRun, repository: GitRepository, api: GithubApi): Promise<Base> {
  const since = `\`${wanted}\``;
  const here = (await repository.commit(wanted)) ?? (await repository.commit(`refs/remotes/origin/${wanted}`));
  const found = here === undefined ? await repository.fetch(wanted) : { commit: here };
  if ("reason" in found)
    return { kind: "unknown", reason: `the base \`${wanted}\` is neither in the checkout nor at its origin (${found.reason})` };
  const fork = await forkPoint(found.commit, head, since, run, repository, api);
  return fork.kind === "base" ? fork : { kind: "base", commit: found.commit, since };
}

/** The API names at most so many files of a comparison; then nobody knows the rest. */
const mostFiles = 300;

async function compareByApi(run: GithubRun, named: string | undefined, api: GithubApi, reason: string): Promise<Changes> {
  const base = named ?? run.pullRequest?.base ?? run.before ?? "";
  const head = run.pullRequest?.head || run.sha;
  if (run.repository === "" || head === "" || base === "" || noCommit.test(base)) return { kind: "unknown", reason };
  const reply = await api.request("GET", `/repos/${run.repository}/compare/${encodeURIComponent(base)}...${encodeURIComponent(head)}`);
  if (reply.kind === "lost" || reply.status !== 200)
    return { kind: "unknown", reason: `${reason}, and GitHub's API does not tell (${reasonOfReply(reply)})` };
  const { files } = reply.body as { readonly files?: unknown };
  if (!Array.isArray(files)) return { kind: "unknown", reason };
  if (files.length >= mostFiles)
    return { kind: "unknown", reason: `${reason}, and GitHub's API names only ${mostFiles} of the changed files` };
  return { kind: "files", files: files.flatMap(readApiFile), since: `${short(base)}, as GitHub's API tells` };
}

function readApiFile(entry: unknown): ChangedFile[] {
  const { filename, previous_filename: previous, status } = entry as Record<string, unknown>;
  if (typeof filename !== "string") return [];
  const kind = status === "added" || status === "copied" || status === "renamed" ? "added" : status === "removed" ? "deleted" : "modified";
  return [
    { path: filename, kind },
    ...(typeof previous === "string" && status === "renamed" ? [{ path: previous, kind: "deleted" as const }] : []),
  ];
}

function short(commit: string): string {
  return isHash.test(commit) ? commit.slice(0, 7) : commit;
}
