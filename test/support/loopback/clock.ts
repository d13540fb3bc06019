import type { Clock } from "../../../src/cluster/connection.ts";

/** A clock on which sleeping takes no time; `slept` says for how long it would have been. */
export interface FastClock extends Clock {
  readonly slept: readonly number[];
  advance(milliseconds: number): void;
}

export function makeFastClock(start = Date.UTC(2026, 0, 1)): FastClock {
  let time = start;
  const slept: number[] = [];
  return {
    slept,
    now: () => time,
    advance: (milliseconds) => void (time += milliseconds),
    async sleep(milliseconds, signal) {
      signal?.throwIfAborted();
      slept.push(milliseconds);
      time += milliseconds;
      await new Promise((resolve) => setImmediate(resolve));
      signal?.throwIfAborted();
    },
  };
}
