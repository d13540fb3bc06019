import { setFlagsFromString } from "node:v8";

/**
 * V8 optimises a function that has run for a while, which in a program of a few tenths of a second costs more than it brings: with ten
 * times its patience everything is faster, from the smallest pipeline (a third of the processor's time) to one of 5,000 tasks (a fifth).
 * These are only numbers that V8 looks up when it counts, and safe to change in a program that runs.
 */
interface Flag {
  readonly name: string;
  readonly nodes: number;
  readonly ours: number;
}

/** Only what the version is known to have: V8 complains on stderr of a flag that it does not know. */
export function flagsFor(v8: string): readonly Flag[] {
  return flags.get(Number.parseInt(v8)) ?? [];
}

const invocations: readonly Flag[] = [
  { name: "invocation-count-for-maglev", nodes: 400, ours: 4_000 },
  { name: "invocation-count-for-turbofan", nodes: 3_000, ours: 30_000 },
];
const flags: ReadonlyMap<number, readonly Flag[]> = new Map([
  [11, [{ name: "interrupt-budget", nodes: 67_584, ours: 1_200_000 }]], // Node 20
  [12, invocations], // Node 22
  [13, invocations], // Node 24
]);

export function setFlags(whose: "nodes" | "ours"): void {
  for (const flag of flagsFor(process.versions.v8)) setFlagsFromString(`--${flag.name}=${flag[whose]}`);
}

/**
 * Modules of Node's own come compiled, for the flags that Node was built with. Under others they are compiled anew: `node:crypto` takes 6 ms
 * instead of 2, esbuild with all that it asks for 35 instead of 12. (From V8 13 on the flags never count as Node's again; it does no harm.)
 */
export function withFlagsOfNode<T>(load: () => T): T {
  setFlags("nodes");
  try {
    return load();
  } finally {
    setFlags("ours");
  }
}
