import type { Clock } from "../../../src/cluster/connection.ts";

/** A clock that goes on when nothing else does: hours pass in milliseconds, and everything happens in the order of its time. */
export function makeVirtualClock(start = Date.UTC(2026, 0, 1)): Clock & { readonly elapsed: () => number } {
  let time = start;
  let activity = 0;
  let isPumping = false;
  const timers = new Set<{ readonly at: number; readonly fire: () => void }>();

  const pump = (idle: number, seen: number): void => {
    if (timers.size === 0) {
      isPumping = false;
      return;
    }
    const isIdle = seen === activity;
    if (isIdle && idle >= 3) {
      const next = [...timers].reduce((a, b) => (b.at < a.at ? b : a));
      timers.delete(next);
      time = Math.max(time, next.at);
      next.fire();
    }
    setImmediate(() => pump(isIdle && idle < 3 ? idle + 1 : 0, activity));
  };

  return {
    now: () => time,
    elapsed: () => time - start,
    sleep(milliseconds, signal) {
      activity += 1;
      return new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason as Error);
        const abort = () => {
          timers.delete(timer);
          reject(signal?.reason as Error);
        };
        const timer = {
          at: time + milliseconds,
          fire: () => {
            signal?.removeEventListener("abort", abort);
            resolve();
          },
        };
        signal?.addEventListener("abort", abort, { once: true });
        timers.add(timer);
        if (!isPumping) {
          isPumping = true;
          setImmediate(() => pump(0, activity));
        }
      });
    },
  };
}
