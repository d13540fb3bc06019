import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { repository } from "./support.ts";

/** The command line as one file, so that it can be started, and killed, as a process. It lies where the packages that it needs are found. */
export async function buildProgram(): Promise<string> {
  const folder = join(repository, "node_modules", ".cache", "argots-test");
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `cli-${String(process.pid)}.cjs`);
  await build({
    absWorkingDir: repository,
    entryPoints: ["src/cli/bin.ts"],
    bundle: true,
    platform: "node",
    format: "cjs",
    outfile: path,
    packages: "external",
    define: { "import.meta.url": JSON.stringify(`file://${path}`), "import.meta.filename": JSON.stringify(path) },
    logLevel: "error",
  });
  return path;
}

export interface ProgramEnd {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export function runProgram(
  program: string,
  root: string,
  words: readonly string[],
  environment: NodeJS.ProcessEnv = process.env,
): ProgramEnd {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], {
    cwd: root,
    encoding: "utf8",
    env: environment,
    timeout: 120_000,
  });
  return { status, stdout, stderr };
}

export interface StartedProgram {
  readonly child: ChildProcess;
  readonly ended: Promise<ProgramEnd>;
  /** Resolves when it has written this. */
  says(text: string): Promise<void>;
}

export function startProgram(
  program: string,
  root: string,
  words: readonly string[],
  environment: NodeJS.ProcessEnv = process.env,
): StartedProgram {
  const child = spawn(process.execPath, [program, ...words], { cwd: root, stdio: ["ignore", "pipe", "pipe"], env: environment });
  const written = { stdout: "", stderr: "" };
  const waiting = new Set<() => void>();
  for (const name of ["stdout", "stderr"] as const) {
    child[name].setEncoding("utf8").on("data", (text: string) => {
      written[name] += text;
      for (const look of waiting) look();
    });
  }
  const ended = new Promise<ProgramEnd>((resolve) => {
    child.on("close", (status) => {
      for (const look of waiting) look();
      resolve({ status, ...written });
    });
  });
  return {
    child,
    ended,
    says: (text) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const isOver = child.exitCode !== null || child.signalCode !== null;
          if (!written.stderr.includes(text) && !isOver) return;
          waiting.delete(look);
          if (written.stderr.includes(text)) resolve();
          else reject(new Error(`it ended without saying ${text}: ${written.stderr}`));
        };
        waiting.add(look);
        look();
      }),
  };
}
