import type { ActionContext } from "../context.ts";

/** What the runner says of the run: the event, the repository, and where its GitHub is. */
export interface GithubRun {
  /** `pull_request`, `push`, `schedule`; empty outside of a runner. */
  readonly event: string;
  /** `owner/name`. */
  readonly repository: string;
  /** What was asked to be checked out. */
  readonly sha: string;
  /** Branch of a push: `main`. Empty for tags and other events. */
  readonly branch: string;
  readonly defaultBranch: string;
  /** `https://github.com`, or a GitHub Enterprise Server's. */
  readonly server: string;
  readonly api: string;
  readonly runId: string;
  readonly runAttempt: string;
  /** Tells the steps of one pull request apart: workflow and job. */
  readonly workflow: string;
  readonly job: string;
  readonly pullRequest?: PullRequest;
  /** The commit that a push or a merge queue starts from. */
  readonly before?: string;
}

export interface PullRequest {
  readonly number: number;
  readonly head: string;
  readonly base: string;
  /** From another repository: what it says is a stranger's. */
  readonly fork: boolean;
}

export function readRun({ env, files }: Pick<ActionContext, "env" | "files">): GithubRun {
  const payload = readPayload(env.GITHUB_EVENT_PATH, files);
  const event = env.GITHUB_EVENT_NAME ?? "";
  const ref = env.GITHUB_REF ?? "";
  const before =
    event === "merge_group" ? text(payload, "merge_group", "base_sha") : event === "push" ? text(payload, "before") : undefined;
  const pullRequest = event.startsWith("pull_request") ? pullRequestOf(payload, env.GITHUB_REPOSITORY ?? "") : undefined;
  return {
    event,
    repository: env.GITHUB_REPOSITORY ?? "",
    sha: env.GITHUB_SHA ?? "",
    branch: ref.startsWith("refs/heads/") ? ref.slice("refs/heads/".length) : "",
    defaultBranch: text(payload, "repository", "default_branch") ?? "",
    server: (env.GITHUB_SERVER_URL || "https://github.com").replace(/\/+$/, ""),
    api: (env.GITHUB_API_URL || "https://api.github.com").replace(/\/+$/, ""),
    runId: env.GITHUB_RUN_ID ?? "",
    runAttempt: env.GITHUB_RUN_ATTEMPT ?? "1",
    workflow: env.GITHUB_WORKFLOW ?? "",
    job: env.GITHUB_JOB ?? "",
    ...(pullRequest === undefined ? {} : { pullRequest }),
    ...(before === undefined ? {} : { before }),
  };
}

/** Where the run is shown. */
export function runUrl(run: GithubRun): string {
  return `${run.server}/${run.repository}/actions/runs/${run.runId}${run.runAttempt === "1" ? "" : `/attempts/${run.runAttempt}`}`;
}

/** A file of the checked commit; `path` is relative to the repository. */
export function blobUrl(run: GithubRun, path: string, line?: number): string {
  const sha = run.pullRequest?.head || run.sha;
  const encoded = path.split("/").map(encodeURIComponent).join("/");
  return `${run.server}/${run.repository}/blob/${sha}/${encoded}${line === undefined ? "" : `#L${line}`}`;
}

function pullRequestOf(payload: unknown, repository: string): PullRequest | undefined {
  const number = at(payload, "pull_request", "number");
  if (typeof number !== "number") return undefined;
  const from = text(payload, "pull_request", "head", "repo", "full_name");
  return {
    number,
    head: text(payload, "pull_request", "head", "sha") ?? "",
    base: text(payload, "pull_request", "base", "sha") ?? "",
    // The repository that a pull request came from may be deleted by now: then nobody knows whose it was.
    fork: from?.toLowerCase() !== (text(payload, "pull_request", "base", "repo", "full_name") ?? repository).toLowerCase(),
  };
}

/** Anything that is no JSON object is as good as nothing: an event that says nothing has no base. */
function readPayload(path: string | undefined, files: ActionContext["files"]): unknown {
  if (!path) return undefined;
  try {
    return JSON.parse(files.readFileSync(path, "utf8"));
  } catch {
    return undefined;
  }
}

function at(value: unknown, ...keys: readonly string[]): unknown {
  return keys.reduce<unknown>(
    (part, key) =>
      typeof part === "object" && part !== null && Object.hasOwn(part, key) ? (part as Record<string, unknown>)[key] : undefined,
    value,
  );
}

function text(value: unknown, ...keys: readonly string[]): string | undefined {
  const found = at(value, ...keys);
  return typeof found === "string" ? found : undefined;
}
