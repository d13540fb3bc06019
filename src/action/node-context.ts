import { randomUUID } from "node:crypto";
import * as fs from "node:fs";
import { tmpdir } from "node:os";
import { nodeContext as cliNodeContext } from "../cli/node-context.ts";
import { systemClock } from "../cluster/transport/system-clock.ts";
import type { ActionContext } from "./context.ts";
import { nodeFetch } from "./github/node-fetch.ts";
import { nodeGit } from "./node-git.ts";

/** The real world, of this process. */
export function nodeContext(): ActionContext {
  const { stdout, loadCompiler, loadLinter, loadCluster, onSignal, exit } = cliNodeContext();
  return {
    ...{ stdout, loadCompiler, loadLinter, loadCluster, onSignal, exit },
    cwd: process.cwd(),
    env: process.env,
    files: fs,
    clock: systemClock,
    git: nodeGit(process.env),
    fetch: nodeFetch(process.env),
    temporaryFolder: tmpdir(),
    useEsbuild(path) {
      process.env["ESBUILD_BINARY_PATH"] = path;
    },
    random: randomUUID,
  };
}
