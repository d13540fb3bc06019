import { spawn, type ChildProcess } from "node:child_process";
import { runVariable } from "./kill.ts";

/**
 * Ends what a run has started when the run itself is killed and can do nothing any more: a process of its own, which hears of every process and container, and
 * notices when nobody talks to it any longer.
 */
export interface Guard {
  begun(leader: number): void;
  ended(leader: number): void;
  containerBegun(engine: string, name: string): void;
  containerEnded(engine: string, name: string): void;
  /** Nothing is left to watch. */
  dismiss(): void;
}

/** What the guard runs: plain JavaScript, handed over as a text, so that it needs no file of its own. */
const guardScript = `
"use strict";
const { readFileSync, readdirSync } = require("node:fs");
const { spawnSync } = require("node:child_process");
const groups = new Set();
const containers = new Map();
let rest = "";
let over = false;
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => {});
const kill = (id) => { try { process.kill(id, "SIGKILL"); } catch {} };
const sweep = () => {
  for (const id of groups) kill(-id);
  if (process.platform !== "linux") return;
  for (const name of readdirSync("/proc")) {
    if (!/^[0-9]+$/.test(name) || Number(name) === process.pid) continue;
    try {
      if (("\\0" + readFileSync("/proc/" + name + "/environ", "latin1")).includes("\\0${runVariable}=" + process.argv[1] + "\\0")) kill(Number(name));
    } catch {}
  }
};
const end = () => {
  if (over) return;
  over = true;
  sweep();
  for (const [name, engine] of containers) spawnSync(engine, ["rm", "-f", name], { stdio: "ignore" });
  for (const wait of [20, 100, 400]) setTimeout(sweep, wait);
};
process.stdin.on("data", (data) => {
  const lines = (rest + data).split("\\n");
  rest = lines.pop();
  for (const line of lines) {
    const [word, first, second] = line.split(" ");
    if (word === "+") groups.add(Number(first));
    if (word === "-") groups.delete(Number(first));
    if (word === "+c") containers.set(second, first);
    if (word === "-c") containers.delete(second);
    if (word === "done") process.exit(0);
  }
});
for (const event of ["end", "close", "error"]) process.stdin.on(event, end);
`;

/** The guard is started with the first process that it is told of. */
export function makeGuard(mark: string, environment: Readonly<Record<string, string | undefined>>): Guard {
  let child: ChildProcess | undefined;
  const tell = (line: string): void => {
    child ??= startGuard(mark, environment);
    child.stdin?.write(`${line}\n`);
  };
  return {
    begun: (leader) => {
      tell(`+ ${String(leader)}`);
    },
    ended: (leader) => {
      tell(`- ${String(leader)}`);
    },
    containerBegun: (engine, name) => {
      tell(`+c ${engine} ${name}`);
    },
    containerEnded: (engine, name) => {
      tell(`-c ${engine} ${name}`);
    },
    dismiss() {
      child?.stdin?.end("done\n");
    },
  };
}

function startGuard(mark: string, environment: Readonly<Record<string, string | undefined>>): ChildProcess {
  const child = spawn(process.execPath, ["-e", guardScript, mark], {
    stdio: ["pipe", "ignore", "ignore"],
    detached: true,
    cwd: "/",
    // For what removes containers.
    env: { ...environment, NODE_OPTIONS: undefined },
  });
  // Without a guard a run goes on: only a run that is killed leaves something behind then.
  const ignore = (): void => undefined;
  child.on("error", ignore);
  child.stdin.on("error", ignore);
  child.unref();
  (child.stdin as unknown as { unref?: () => void }).unref?.();
  return child;
}
