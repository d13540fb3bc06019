import { spawn, type ChildProcessByStdio } from "node:child_process";
import type { Readable, Writable } from "node:stream";
import { guardScript } from "./guard-script.ts";
import { limitOf, runVariable, type RunMark } from "./mark.ts";

/**
 * Ends what a run has started when the run itself is killed and can do nothing any more: a process of its own, in a session of its own, which hears of
 * every process and container, and notices when nobody talks to it any longer.
 */
export interface Guard {
  begun(leader: number): void;
  ended(leader: number): void;
  containerBegun(engine: string, name: string): void;
  containerEnded(engine: string, name: string): void;
  /** Ends what is left of this attempt's processes, or of earlier ones'. */
  sweep(whose: "own" | "earlier"): Promise<void>;
  /** Nothing is left to watch. */
  dismiss(): void;
}

type GuardProcess = ChildProcessByStdio<Writable, Readable, null>;

/** Whoever kills a guard again and again means it. */
const mostStarts = 20;
/** A sweep takes some hundredths of a second. */
const longestSweep = 10_000;

/** The guard is there before anything that it is to guard: it runs when this returns. One that is killed is replaced, and told all. */
export function startGuard(mark: RunMark, environment: Readonly<Record<string, string | undefined>>): Guard {
  const leaders = new Set<number>();
  const containers = new Map<string, string>();
  const answers = new Set<() => void>();
  let dismissed = false;
  let starts = 0;
  let child: GuardProcess | undefined;
  const tell = (line: string): void => {
    child?.stdin.write(`${line}\n`);
  };
  const swept = (): void => {
    for (const answer of answers) answer();
    answers.clear();
  };
  const start = (): void => {
    starts += 1;
    const started = spawnGuard(mark, environment);
    child = started;
    if (started === undefined) return;
    started.stdout.on("data", swept);
    started.on("exit", () => {
      child = undefined;
      swept();
      if (!dismissed && starts < mostStarts) start();
    });
    for (const leader of leaders) tell(`+ ${String(leader)}`);
    for (const [name, engine] of containers) tell(`+c ${engine} ${name}`);
  };
  start();
  return {
    begun(leader) {
      leaders.add(leader);
      tell(`+ ${String(leader)}`);
    },
    ended(leader) {
      leaders.delete(leader);
      tell(`- ${String(leader)}`);
    },
    containerBegun(engine, name) {
      containers.set(name, engine);
      tell(`+c ${engine} ${name}`);
    },
    containerEnded(engine, name) {
      containers.delete(name);
      tell(`-c ${engine} ${name}`);
    },
    sweep(whose) {
      return new Promise((resolve) => {
        if (child === undefined) {
          resolve();
          return;
        }
        const timer = setTimeout(resolve, longestSweep);
        answers.add(() => {
          clearTimeout(timer);
          resolve();
        });
        tell(`sweep ${whose}`);
      });
    },
    dismiss() {
      dismissed = true;
      child?.stdin.end("done\n");
    },
  };
}

function spawnGuard(mark: RunMark, environment: Readonly<Record<string, string | undefined>>): GuardProcess | undefined {
  // The environment is for what removes containers. Node's own variables would only make it start later: certificates alone take 50 ms.
  const env = { ...environment, NODE_OPTIONS: undefined, NODE_EXTRA_CA_CERTS: undefined, [runVariable]: undefined };
  const words = ["-e", guardScript, mark.run, String(mark.attempt), String(limitOf(mark)), String(process.pid)];
  const child = spawn(process.execPath, words, { stdio: ["pipe", "pipe", "ignore"], detached: true, cwd: "/", env });
  // Without a guard a run goes on: only a run that is killed leaves something behind then.
  const ignore = (): void => undefined;
  child.on("error", ignore);
  if (child.pid === undefined) return undefined;
  child.stdin.on("error", ignore);
  // It keeps no run from ending.
  child.unref();
  for (const stream of [child.stdin, child.stdout]) (stream as unknown as { unref?: () => void }).unref?.();
  return child;
}
