/**
 * V8 optimises a function that has run for a while, which in a program of a few tenths of a second costs more than it brings: with ten
 * times its patience everything is faster, from the smallest pipeline (a third of the processor's time) to one of 5,000 tasks (a fifth).
 * These are only numbers that V8 looks up when it counts, and safe to change in a program that runs.
 *
 * Only what the version is known to have: V8 complains on stderr of a flag that it does not know.
 */
export function flagsFor(v8: string): readonly string[] {
  return flags.get(Number.parseInt(v8)) ?? [];
}

const invocations = ["--invocation-count-for-maglev=4000", "--invocation-count-for-turbofan=30000"];
const flags: ReadonlyMap<number, readonly string[]> = new Map([
  [11, ["--interrupt-budget=1200000"]], // Node 20
  [12, invocations], // Node 22
  [13, invocations], // Node 24
]);
