import { execFile, spawnSync } from "node:child_process";
import type { Git, GitOptions, GitResult } from "./context.ts";

/** Enough for the list of files of a very large repository. */
const mostOutput = 512 * 1024 * 1024;
const longest = 120_000;

/**
 * A repository may hold anything: with these settings git carries nothing of it out. `safe.bareRepository` keeps it from taking a folder of the
 * working tree for a repository, `core.fsmonitor` from starting a program, and the workspace of a container job belongs to another user.
 */
const settings = [
  ...["-c", "core.hooksPath=/dev/null", "-c", "core.fsmonitor=false", "-c", "safe.bareRepository=explicit", "-c", "safe.directory=*"],
  ...["-c", "core.quotePath=false", "-c", "core.pager=cat", "-c", "credential.helper=", "-c", "gc.auto=0"],
  ...["-c", "fetch.recurseSubmodules=false", "-c", "maintenance.auto=false", "-c", "protocol.ext.allow=never"],
];

export function nodeGit(env: Readonly<Record<string, string | undefined>>): Git {
  return {
    run: (args, options) =>
      new Promise((resolve) => {
        const child = execFile(
          "git",
          [...settings, ...args],
          {
            cwd: options.cwd,
            env: environment(env, options),
            encoding: "buffer",
            maxBuffer: mostOutput,
            timeout: longest,
            windowsHide: true,
          },
          (error, stdout, stderr) => resolve({ code: codeOf(error), stdout, stderr: stderr.toString("utf8") }),
        );
        // Where git does not read it to the end, its exit code says so.
        child.stdin?.on("error", () => undefined);
        child.stdin?.end(options.input ?? "");
      }),
    runNow(args, options): GitResult {
      const { status, stdout, stderr, error } = spawnSync("git", [...settings, ...args], {
        ...{ cwd: options.cwd, env: environment(env, options), maxBuffer: mostOutput, timeout: longest, windowsHide: true },
        input: options.input ?? "",
      });
      const code = error === undefined ? (status ?? 1) : codeOf(error);
      return { code, stdout: stdout ?? Buffer.alloc(0), stderr: stderr?.toString("utf8") ?? "" };
    },
  };
}

function codeOf(error: (Error & { readonly code?: number | string | null }) | null): number | undefined {
  if (error === null) return 0;
  if (error.code === "ENOENT") return undefined;
  return typeof error.code === "number" ? error.code : 1;
}

function environment(env: Readonly<Record<string, string | undefined>>, { secretConfig = [] }: GitOptions): NodeJS.ProcessEnv {
  const kept = Object.entries(env).filter(([name]) => !/^(GIT_(?!SSL_|SSH)|SSH_ASKPASS|INPUT_)/.test(name));
  const pairs = secretConfig.flatMap(([key, value], index) => [
    [`GIT_CONFIG_KEY_${index}`, key],
    [`GIT_CONFIG_VALUE_${index}`, value],
  ]);
  return {
    ...Object.fromEntries(kept),
    ...{ GIT_TERMINAL_PROMPT: "0", GIT_OPTIONAL_LOCKS: "0", GIT_ATTR_NOSYSTEM: "1", LC_ALL: "C" },
    GIT_CONFIG_COUNT: String(secretConfig.length),
    ...Object.fromEntries(pairs),
  };
}
