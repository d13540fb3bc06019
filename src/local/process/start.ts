import { spawn } from "node:child_process";
import { killGroup } from "./kill.ts";
import { lineSplitter } from "./lines.ts";

export interface ProcessWish {
  readonly program: string;
  readonly arguments: readonly string[];
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
  /** A line without its end. */
  readonly onLine: (line: string, stream: "stdout" | "stderr") => void;
  /** Keeps what goes to standard output. */
  readonly captures: boolean;
}

export interface ProcessEnd {
  /** Of a process that a signal has ended: 128 and the signal's number. */
  readonly exitCode: number;
  /** Standard output without its last newline. */
  readonly output: string;
  /** Why it could not even be started. */
  readonly problem?: string;
}

export interface StartedProcess {
  /** Of the group that it leads; undefined where it could not be started. */
  readonly leader: number | undefined;
  readonly ended: Promise<ProcessEnd>;
  /** Asks it to end, and ends it where it does not. */
  stop(): void;
  /** At once. */
  kill(): void;
}

/** How long a process may take to end once it was asked to. */
const grace = 5_000;
/** What has left the process's group and holds its output open is not waited for longer. */
const drain = 1_000;
/** Argo keeps so much of a result. */
const mostOutput = 256 * 1024;

const signalNumbers: Readonly<Record<string, number>> = {
  SIGHUP: 1,
  SIGINT: 2,
  SIGQUIT: 3,
  SIGILL: 4,
  SIGABRT: 6,
  SIGKILL: 9,
  SIGSEGV: 11,
  SIGTERM: 15,
};

/** Starts a process that leads a group of its own: Ctrl-C does not reach it, and what it starts can be ended with it. */
export function startProcess(wish: ProcessWish): StartedProcess {
  const child = spawn(wish.program, [...wish.arguments], {
    cwd: wish.folder,
    env: wish.environment,
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  const leader = child.pid;
  let timer: NodeJS.Timeout | undefined;
  let output = "";
  const streams = (["stdout", "stderr"] as const).map((name) => {
    const split = lineSplitter((line) => {
      wish.onLine(line, name);
    });
    child[name].setEncoding("utf8").on("data", (text: string) => {
      if (name === "stdout" && wish.captures && output.length < mostOutput) output += text;
      split.write(text);
    });
    return split;
  });
  const ended = new Promise<ProcessEnd>((resolve) => {
    const finish = (end: Omit<ProcessEnd, "output">): void => {
      clearTimeout(timer);
      for (const stream of streams) stream.end();
      resolve({ ...end, output: output.slice(0, mostOutput).replace(/\r?\n$/, "") });
    };
    child.on("error", (error) => {
      if (leader === undefined) finish({ exitCode: 127, problem: startProblem(wish, error) });
    });
    child.on("exit", (code, signal) => {
      const exitCode = code ?? 128 + (signalNumbers[signal ?? ""] ?? 0);
      // A pod ends with its main process.
      if (leader !== undefined) killGroup(leader, "SIGKILL");
      clearTimeout(timer);
      let closed = false;
      const close = (): void => {
        if (closed) return;
        closed = true;
        clearTimeout(waiting);
        child.stdout.destroy();
        child.stderr.destroy();
        finish({ exitCode });
      };
      const waiting = setTimeout(close, drain);
      child.on("close", close);
    });
  });
  return {
    leader,
    ended,
    stop() {
      if (leader === undefined || timer !== undefined) return;
      killGroup(leader, "SIGTERM");
      timer = setTimeout(() => {
        killGroup(leader, "SIGKILL");
      }, grace);
    },
    kill() {
      if (leader !== undefined) killGroup(leader, "SIGKILL");
    },
  };
}

function startProblem({ program }: ProcessWish, error: NodeJS.ErrnoException): string {
  const reason = error.code === "ENOENT" ? "there is no such program here" : error.code === "EACCES" ? "permission denied" : error.message;
  return `\`${program}\` cannot be started: ${reason}`;
}
