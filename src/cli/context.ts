import type * as fs from "node:fs";
import type * as cluster from "../cluster.ts";
import type { Clock } from "../cluster/connection.ts";
import type * as linter from "../lint.ts";
import type { CompileOptions, CompileResult } from "../transpiler/result.ts";
import type { Signal } from "./exit-codes.ts";

/** Everything a command touches of the world, so that a test can hand it another one. */
export interface CliContext {
  /** Data: manifests, JSON, help that was asked for. */
  readonly stdout: Output;
  /** For people: diagnostics, progress. */
  readonly stderr: Output;
  /** Absolute. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly files: FileOperations;
  /** The compiler is large: it is loaded only by the commands that compile. */
  loadCompiler(): Promise<Compiler>;
  loadPythonReader(): Promise<PythonReader>;
  /** The rules and what applies them: only for the commands that lint. */
  loadLinter(): Promise<Linter>;
  /** All of standard input, as text. */
  readStandardInput(): Promise<string>;
  /** Everything that talks to a cluster: only for the commands that do. */
  loadCluster(): Promise<ClusterLibrary>;
  readonly clock: Clock;
  /** At once: only at the second Ctrl-C. */
  exit(code: number): void;
  /** From now on `listener` hears the signals instead of the process dying of them; call what is returned to stop that. */
  onSignal(listener: (signal: Signal) => void): () => void;
}

export interface Output {
  write(text: string): void;
  readonly isTerminal: boolean;
  /** Columns and lines of the terminal. */
  readonly columns?: number | undefined;
  readonly rows?: number | undefined;
}

/** The part of `node:fs` that the commands use. */
export type FileOperations = Pick<
  typeof fs,
  | "chmodSync"
  | "existsSync"
  | "mkdirSync"
  | "readFileSync"
  | "readdirSync"
  | "realpathSync"
  | "renameSync"
  | "rmSync"
  | "statSync"
  | "watch"
  | "writeFileSync"
>;

/** `argots/cluster`, loaded when it is needed. */
export type ClusterLibrary = typeof cluster;

/** `argots/lint`, loaded when it is needed. */
export type Linter = typeof linter;

interface Compiler {
  compile(files: readonly string[], options: CompileOptions): CompileResult;
}

interface PythonReader {
  /** TypeScript for every function of a Python file. `file` is what places say, `reference` what is to stand in `python("…#f")`. */
  stubs(text: string, file: string, reference: string): PythonStubs;
}

interface PythonStubs {
  readonly text: string;
  /** The functions that are in the text, and those, not private, that are not. */
  readonly functions: readonly string[];
  readonly leftOut: readonly string[];
  readonly diagnostics: CompileResult["diagnostics"];
}

/** "permission denied" for EACCES: a reason without the machine's paths that Node puts into its messages. */
export function reasonOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  const known: Record<string, string> = {
    EACCES: "permission denied",
    EPERM: "operation not permitted",
    EROFS: "the file system is read-only",
    ENOSPC: "no space is left on the disk",
    EDQUOT: "the disk quota is used up",
    EISDIR: "it is a folder",
    ENOTDIR: "a part of its path is not a folder",
    EEXIST: "a file is in the way",
    EBUSY: "it is in use",
    ENOENT: "it does not exist",
    EMFILE: "too many files are open",
    ELOOP: "its links go round in circles",
    ENAMETOOLONG: "its name is too long",
  };
  if (code === undefined) throw error;
  return known[code] ?? code;
}
