import { closeSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import { writeWhole } from "./files/write-whole.ts";
import { type EndedTask } from "./local-run.ts";

/** What is known of a run: written when it begins and when it ends. */
export interface RunState {
  readonly version: 1;
  readonly id: string;
  readonly pipeline: string;
  /** How it was named on the command line, and the parameters that were given. */
  readonly word: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly uid: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  readonly endedAt?: number;
  /** `running` of a run that nobody runs any more: it was killed. */
  readonly state: "running" | "succeeded" | "failed" | "stopped" | "waiting";
  readonly message: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly tasks: readonly Omit<EndedTask, "tail">[];
}

export function writeRunState(folder: string, state: RunState): void {
  writeWhole(join(folder, "run.json"), `${JSON.stringify(state, undefined, 2)}\n`);
}

export function readRunState(folder: string): RunState | undefined {
  try {
    const state = JSON.parse(readFileSync(join(folder, "run.json"), "utf8")) as RunState;
    return state.version === 1 ? state : undefined;
  } catch {
    // There is none.
    return undefined;
  }
}

/** One process at a time works on a run. Undefined where another one does, else what gives it back. */
export function takeRun(folder: string): (() => void) | undefined {
  const lock = join(folder, "lock");
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      const file = openSync(lock, "wx");
      writeSync(file, processName(process.pid));
      closeSync(file);
      return () => {
        rmSync(lock, { force: true });
      };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
    if (isAlive(lock)) return undefined;
    rmSync(lock, { force: true });
  }
  return undefined;
}

function isAlive(lock: string): boolean {
  try {
    const name = readFileSync(lock, "utf8");
    const id = Number(name.split(" ")[0]);
    // One that was killed between making the file and writing into it.
    if (!Number.isInteger(id) || id <= 0) return false;
    process.kill(id, 0);
    return processName(id) === name;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** Numbers are used again; on Linux, the moment of its start tells a process from a later one. */
function processName(id: number): string {
  try {
    const fields = readFileSync(`/proc/${String(id)}/stat`, "latin1")
      .replace(/^.*\)/s, "")
      .trim()
      .split(" ");
    return `${String(id)} ${fields[19] ?? ""}`;
  } catch {
    return `${String(id)} `;
  }
}
