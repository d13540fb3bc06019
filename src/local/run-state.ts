import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { TypesByTask } from "./artifact-types.ts";
import { writeWhole } from "./files/write-whole.ts";
import type { EndedTask } from "./local-run.ts";
import { isHeld, takeLock } from "./process/lock.ts";
import type { RunAbout } from "./run-about.ts";

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
  /** Of a pipeline that was compiled for the run. */
  readonly artifactTypes?: TypesByTask;
  readonly about?: RunAbout;
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
  return takeLock(join(folder, "lock"));
}

/** Whether somebody works on it now. */
export function isTaken(folder: string): boolean {
  return isHeld(join(folder, "lock"));
}
