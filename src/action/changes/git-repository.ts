import type { ActionContext } from "../context.ts";
import type { GithubRun } from "../github/event.ts";

/** Reads a checkout's history and fetches single commits. It never checks anything out. */
export interface GitRepository {
  /** Absolute. */
  readonly root: string;
  /** The commit's hash, if it is here. */
  commit(revision: string): Promise<string | undefined>;
  /** As the commit itself says, whatever of its history is here. */
  parents(commit: string): Promise<readonly string[]>;
  mergeBase(a: string, b: string): Promise<string | undefined>;
  /** One commit or ref, without its history; its hash, or why there is none. */
  fetch(revision: string): Promise<{ readonly commit: string } | { readonly reason: string }>;
  changes(from: string, to: string): Promise<readonly ChangedFile[] | undefined>;
}

export interface ChangedFile {
  /** Relative to the repository's root. */
  readonly path: string;
  readonly kind: "added" | "modified" | "deleted";
  /** A submodule: everything below the path may have changed. */
  readonly folder?: boolean;
}

/** The repository that a folder is in, or why there is none. */
export async function openRepository(
  folder: string,
  run: GithubRun,
  token: string | undefined,
  context: ActionContext,
): Promise<GitRepository | { readonly reason: string }> {
  const found = await context.git.run(["rev-parse", "--show-toplevel"], { cwd: folder });
  if (found.code === undefined) return { reason: "git is not installed" };
  const root = found.stdout.toString("utf8").replace(/\r?\n$/, "");
  if (found.code !== 0 || root === "") return { reason: "the folder is no checkout of a git repository" };

  const git = (args: readonly string[]) => context.git.run(args, { cwd: root });
  const line = async (args: readonly string[]): Promise<string | undefined> => {
    const { code, stdout } = await git(args);
    const text = stdout.toString("utf8").trim();
    return code === 0 && text !== "" ? text : undefined;
  };
  const commit: GitRepository["commit"] = (revision) =>
    line(["rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`]);

  return {
    root,
    commit,
    async parents(hash) {
      const { stdout } = await git(["cat-file", "commit", hash]);
      const [header = ""] = stdout.toString("latin1").split("\n\n", 1);
      return [...header.matchAll(/^parent ([0-9a-f]+)$/gm)].map((match) => match[1]!);
    },
    mergeBase: (a, b) => line(["merge-base", a, b]),
    async fetch(revision) {
      // A checkout with all of its history stays one.
      const depth = (await line(["rev-parse", "--is-shallow-repository"])) === "true" ? ["--depth=1"] : [];
      const { code, stderr } = await context.git.run(
        ["fetch", "--quiet", "--no-tags", ...depth, "--no-write-fetch-head", "--end-of-options", "origin", revision],
        { cwd: root, secretConfig: credentials(run, token) },
      );
      // Without FETCH_HEAD nothing of the checkout is touched; a hash is then simply here, and a ref is asked for by its hash.
      if (code === 0) {
        const here = (await commit(revision)) ?? (await remoteHash(revision));
        if (here !== undefined && (await commit(here)) !== undefined) return { commit: here };
      }
      return { reason: /^fatal: (.+)$/m.exec(stderr)?.[1] ?? "it could not be fetched" };
    },
    async changes(from, to) {
      const { code, stdout } = await git(["diff-tree", "-r", "-z", "--raw", "--no-renames", "--no-ext-diff", "--no-textconv", from, to]);
      return code === 0 ? readRawDiff(stdout.toString("utf8")) : undefined;
    },
  };

  async function remoteHash(revision: string): Promise<string | undefined> {
    const { stdout } = await context.git.run(
      ["ls-remote", "--end-of-options", "origin", revision, `refs/heads/${revision}`, `refs/tags/${revision}`],
      {
        cwd: root,
        secretConfig: credentials(run, token),
      },
    );
    return /^([0-9a-f]{40,64})\t/m.exec(stdout.toString("utf8"))?.[1];
  }
}

/** The header that actions/checkout may have left is taken back first: GitHub refuses two. Git keeps the last of the values behind an empty one. */
function credentials(run: GithubRun, token: string | undefined): readonly (readonly [string, string])[] {
  if (token === undefined) return [];
  const key = `http.${run.server}/.extraheader`;
  return [
    [key, ""],
    [key, `AUTHORIZATION: basic ${Buffer.from(`x-access-token:${token}`).toString("base64")}`],
  ];
}

const submodule = "160000";

/** `:100644 100644 hash hash M\0path\0` and so on. Names are bytes; what is no UTF-8 is in no import. */
function readRawDiff(text: string): readonly ChangedFile[] {
  const parts = text.split("\0");
  const files: ChangedFile[] = [];
  for (let index = 0; index + 1 < parts.length; index += 2) {
    const [before = "", after = "", , , status = ""] = parts[index]!.slice(1).split(" ");
    const kind = status === "A" ? "added" : status === "D" ? "deleted" : "modified";
    const folder = before === submodule || after === submodule;
    files.push({ path: parts[index + 1]!, kind, ...(folder ? { folder } : {}) });
  }
  return files;
}
