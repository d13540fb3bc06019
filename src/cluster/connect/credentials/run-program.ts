import { spawn } from "node:child_process";

export type ProgramResult =
  { readonly kind: "missing" } | { readonly kind: "failed"; readonly reason: string } | { readonly kind: "ended"; readonly output: string };

export interface ProgramRun {
  readonly command: string;
  readonly words: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Milliseconds. */
  readonly timeout: number;
  readonly signal: AbortSignal | undefined;
}

/** Runs a program without a shell and without a terminal. Rejects only with the signal's reason. */
export function runProgram({ command, words, environment, timeout, signal }: ProgramRun): Promise<ProgramResult> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const output: Buffer[] = [];
    const complaints: Buffer[] = [];
    const child = spawn(command, words, { env: { ...environment }, stdio: ["ignore", "pipe", "pipe"], windowsHide: true });
    let late = false;
    const stop = () => {
      child.kill("SIGKILL");
      // A grandchild may hold the pipes open after the program was killed, and with them this process.
      child.stdout.destroy();
      child.stderr.destroy();
    };
    const timer = setTimeout(() => {
      late = true;
      stop();
    }, timeout);
    const onAbort = () => {
      stop();
      reject(signal?.reason as Error);
    };
    signal?.addEventListener("abort", onAbort, { once: true });
    const end = (result: ProgramResult) => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", onAbort);
      resolve(result);
    };
    child.stdout.on("data", (chunk: Buffer) => output.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => complaints.push(chunk));
    child.on("error", (error: NodeJS.ErrnoException) =>
      end(
        error.code === "ENOENT"
          ? { kind: "missing" }
          : { kind: "failed", reason: error.code === "EACCES" ? "it may not be executed" : (error.code ?? error.message) },
      ),
    );
    child.on("exit", () => late && end({ kind: "failed", reason: `it did not end within ${timeout / 1000} s` }));
    child.on("close", (code, by) => {
      if (code === 0) return end({ kind: "ended", output: Buffer.concat(output).toString() });
      const said = lastLines(Buffer.concat(complaints).toString()) || lastLines(Buffer.concat(output).toString());
      const how = code === null ? `it was ended by ${by ?? "a signal"}` : `it ended with exit code ${code}`;
      end({ kind: "failed", reason: said ? `${how}: ${said}` : how });
    });
  });
}

function lastLines(text: string): string {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  return lines.filter(Boolean).slice(-5).join(" ").slice(-600);
}
