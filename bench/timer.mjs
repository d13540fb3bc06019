// Times whole processes. All commands of one run take turns, in an order that rotates, so that whatever else the machine does
// meanwhile falls on all of them alike.
import { spawnSync } from "node:child_process";

/**
 * @typedef {{ name: string, command: string[], cwd?: string, prepare?: () => Record<string, string>, rounds?: number }} Case
 *   `prepare` runs before each round, outside the measured time, and returns environment variables.
 * @typedef {{ name: string, median: number, least: number, rounds: number }} Timing Milliseconds.
 */

/** @param {Case} item @returns {number} milliseconds */
function timeOnce(item) {
  const env = { ...process.env, ...item.prepare?.() };
  const [program, ...args] = item.command;
  const start = process.hrtime.bigint();
  const { status, stderr, error } = spawnSync(program, args, {
    cwd: item.cwd,
    env,
    stdio: ["ignore", "ignore", "pipe"],
    maxBuffer: 1 << 28,
  });
  const milliseconds = Number(process.hrtime.bigint() - start) / 1e6;
  if (error) throw error;
  if (status !== 0) throw new Error(`${item.name}: exit code ${status}\n${stderr.toString().slice(-2000)}`);
  return milliseconds;
}

/** @param {Case[]} cases @param {number} rounds @param {(round: number) => void} onRound @returns {Map<string, Timing>} */
export function interleave(cases, rounds, onRound) {
  const samples = new Map(cases.map((item) => [item.name, /** @type {number[]} */ ([])]));
  for (const item of cases) timeOnce(item);
  for (let round = 0; round < rounds; round++) {
    onRound(round);
    for (let turn = 0; turn < cases.length; turn++) {
      const item = cases[(turn + round) % cases.length];
      samples.get(item.name).push(timeOnce(item));
    }
  }
  return new Map(
    [...samples].map(([name, times]) => [name, { name, median: median(times), least: Math.min(...times), rounds: times.length }]),
  );
}

/** @param {number[]} times */
function median(times) {
  const sorted = [...times].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
