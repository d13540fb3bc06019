import type * as fs from "node:fs";
import type { CliContext } from "../cli/context.ts";
import type { Clock } from "../cluster/connection.ts";
import type { Signal } from "../cli/exit-codes.ts";

/** Everything the action touches of the world, so that a test can hand it another one. */
export interface ActionContext {
  /** The log of the step: what GitHub reads workflow commands from. */
  readonly stdout: { write(text: string): void };
  /** Where the runner starts actions: the workspace. Absolute. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly files: ActionFiles;
  readonly clock: Clock;
  readonly git: Git;
  /** To the GitHub API, by way of the proxy that the environment names. */
  fetch(url: string, request: HttpRequest): Promise<HttpReply>;
  loadCompiler: CliContext["loadCompiler"];
  loadLinter: CliContext["loadLinter"];
  /** Everything that talks to a cluster: only for the modes that do. */
  loadCluster: CliContext["loadCluster"];
  /** Where temporary files go if the runner has no folder of its own for them. Absolute. */
  readonly temporaryFolder: string;
  /** From now on, esbuild's program is this one. */
  useEsbuild(path: string): void;
  /** What nobody can guess: a delimiter, a token. */
  random(): string;
  onSignal(listener: (signal: Signal) => void): () => void;
  /** At once: only at the second signal. */
  exit(code: number): void;
}

export type ActionFiles = CliContext["files"] & Pick<typeof fs, "appendFileSync" | "mkdtempSync">;

export interface HttpRequest {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly signal: AbortSignal;
}

export interface HttpReply {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  text(): Promise<string>;
  bytes(): Promise<Uint8Array>;
}

/** Runs `git` so that nothing of a repository is carried out: no hook, no filter, no program of its configuration. */
export interface Git {
  run(args: readonly string[], options: GitOptions): Promise<GitResult>;
  /** For the compiler, which reads files synchronously. */
  runNow(args: readonly string[], options: GitOptions): GitResult;
}

export interface GitOptions {
  readonly cwd: string;
  readonly input?: string;
  /** Settings that are no business of the list of processes: credentials. */
  readonly secretConfig?: readonly (readonly [key: string, value: string])[];
}

export interface GitResult {
  /** undefined where there is no git. */
  readonly code: number | undefined;
  readonly stdout: Buffer;
  readonly stderr: string;
}
