import { spawnSync } from "node:child_process";
import { randomInt } from "node:crypto";
import { digestOfText } from "../files/digest.ts";

/** The variable by which the processes of a run are known, wherever they have gone: `run.attempt`. */
export const runVariable = "ARGOTS_LOCAL_RUN";

/**
 * What a run's processes are known by. An attempt at a run has a part of its own: whoever ends what an earlier attempt has left does not
 * end what this one has started meanwhile.
 */
export interface RunMark {
  /** The same each time the run is gone on with. */
  readonly run: string;
  readonly attempt: number;
}

const mostAttempts = 2 ** 20;

function markOf(runFolder: string): string {
  return digestOfText(runFolder).slice(0, 16);
}

export function newMark(runFolder: string): RunMark {
  return { run: markOf(runFolder), attempt: randomInt(mostAttempts) };
}

export function variableOf({ run, attempt }: RunMark): string {
  return `${run}.${String(attempt)}`;
}

/** The same as a number of 62 bits: the run's 40 and the attempt's 20 after a one that keeps ordinary numbers away. */
export function limitOf({ run, attempt }: RunMark): bigint {
  return (1n << 61n) | (BigInt(`0x${run.slice(0, 10)}`) << 20n) | BigInt(attempt);
}

/**
 * Marks this process, and with it all that it starts from now on, by a limit: how many microseconds a process may compute without a pause
 * if the kernel schedules it in real time. No process ever does so for 70,000 years, so that it limits nothing; it is passed on to whatever a process starts,
 * whichever environment, session and files that one has. Linux only, and only where there is a program that sets limits.
 */
export function markThisProcess(mark: RunMark): void {
  if (process.platform !== "linux") return;
  const [id, limit] = [String(process.pid), String(limitOf(mark))];
  const { status } = spawnSync("prlimit", ["--pid", id, `--rttime=${limit}:`], { stdio: "ignore" });
  if (status !== 0) spawnSync("python3", ["-c", setLimit, id, limit], { stdio: "ignore" });
}

/** Python calls the limit by its number. */
const setLimit = "import resource, sys; resource.prlimit(int(sys.argv[1]), 15, (int(sys.argv[2]), -1))";
