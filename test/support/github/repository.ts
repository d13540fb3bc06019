import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";

export interface Repository {
  /** Absolute. */
  readonly root: string;
  git(...args: readonly string[]): string;
  put(files: Readonly<Record<string, string | undefined>>): void;
  /** Writes the files (undefined removes one), commits, and gives the commit. */
  commit(files: Readonly<Record<string, string | undefined>>, message?: string): string;
}

/** A git repository in a temporary folder that is gone after the test. */
export function makeRepository(files: Readonly<Record<string, string>> = {}): Repository {
  const root = temporaryFolder();
  const repository = repositoryIn(root);
  repository.git("init", "--quiet", "--initial-branch=main");
  repository.git("config", "uploadpack.allowAnySHA1InWant", "true");
  if (Object.keys(files).length > 0) repository.commit(files);
  return repository;
}

/** What actions/checkout makes of it: by default one commit and no history. */
export function checkout(origin: Repository, commit: string, depth: number | "all" = 1): Repository {
  const root = temporaryFolder();
  const repository = repositoryIn(root);
  repository.git("init", "--quiet", "--initial-branch=main");
  repository.git("remote", "add", "origin", `file://${origin.root}`);
  repository.git(
    "fetch",
    "--quiet",
    "--no-tags",
    ...(depth === "all" ? ["origin", "+refs/heads/*:refs/remotes/origin/*"] : [`--depth=${depth}`, "origin", commit]),
  );
  if (depth === "all") repository.git("fetch", "--quiet", "origin", commit);
  repository.git("checkout", "--quiet", "--detach", commit);
  return repository;
}

export function temporaryFolder(): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "argots-action-")));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  return root;
}

function repositoryIn(root: string): Repository {
  const env = {
    PATH: process.env["PATH"],
    ...{ GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1", HOME: root, GIT_TERMINAL_PROMPT: "0" },
    ...{ GIT_AUTHOR_NAME: "Ada", GIT_AUTHOR_EMAIL: "ada@example.com", GIT_COMMITTER_NAME: "Ada", GIT_COMMITTER_EMAIL: "ada@example.com" },
  };
  const git = (...args: readonly string[]): string => {
    const { status, stdout, stderr } = spawnSync("git", args, { cwd: root, encoding: "utf8", env });
    if (status !== 0) throw new Error(`git ${args.join(" ")}: ${stderr}`);
    return stdout.trim();
  };
  const put: Repository["put"] = (files) => {
    for (const [name, text] of Object.entries(files)) {
      if (text === undefined) rmSync(join(root, name));
      else {
        mkdirSync(dirname(join(root, name)), { recursive: true });
        writeFileSync(join(root, name), text);
      }
    }
  };
  return {
    root,
    git,
    put,
    commit(files, message = "change") {
      put(files);
      git("add", "--all");
      git("commit", "--quiet", "--allow-empty", "-m", message);
      return git("rev-parse", "HEAD");
    },
  };
}
