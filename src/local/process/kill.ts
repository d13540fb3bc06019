import { digestOfText } from "../files/digest.ts";
import { readFileSync, readdirSync } from "node:fs";

/** The variable by which the processes of a run are known, wherever they have gone. */
export const runVariable = "ARGOTS_LOCAL_RUN";

/** What a run's processes are known by: the same each time the run is gone on with. */
export function markOf(runFolder: string): string {
  return digestOfText(runFolder).slice(0, 16);
}

/** A process and those that it started, unless they left its group. */
export function killGroup(leader: number, signal: "SIGTERM" | "SIGKILL"): void {
  try {
    process.kill(-leader, signal);
  } catch {
    // Nobody is left.
  }
}

/** The processes that have this in their environment. Only Linux tells. */
export function markedProcesses(mark: string): readonly number[] {
  if (process.platform !== "linux") return [];
  const wanted = `${runVariable}=${mark}\0`;
  return readdirSync("/proc").flatMap((name) => {
    if (!/^[0-9]+$/.test(name) || Number(name) === process.pid) return [];
    try {
      return `\0${readFileSync(`/proc/${name}/environ`, "latin1")}`.includes(`\0${wanted}`) ? [Number(name)] : [];
    } catch {
      // It has ended, or is somebody else's.
      return [];
    }
  });
}

/** What has left its group is found by its environment. */
export function killMarked(mark: string): void {
  for (const id of markedProcesses(mark)) {
    try {
      process.kill(id, "SIGKILL");
    } catch {
      // It has ended meanwhile.
    }
  }
}
