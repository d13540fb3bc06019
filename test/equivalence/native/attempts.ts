import type { Frame } from "./recording.ts";

/** What a `try` says of order: hooks at the beginning of its `catch`, at that of its `finally`, and behind all of it. */
export interface Attempt {
  readonly caught: () => void;
  readonly last: () => void;
  readonly end: () => void;
}

/**
 * A `catch` begins when what was tried has ended, a `finally` after both, and what follows after all of them. Where nothing is called that
 * could fail, or a `finally` is alone and calls nothing, there is nothing to wait for.
 */
export function attemptOf(frame: Frame | undefined, catches: boolean): Attempt {
  const from = frame?.calls.length ?? 0;
  const wait = (): void => {
    for (const call of frame?.calls.slice(from) ?? []) frame?.awaited.add(call);
  };
  let before: readonly number[] = [];
  let last = 0;
  let isTried = false;
  return {
    caught: wait,
    last: () => {
      before = [...(frame?.awaited ?? [])];
      last = frame?.calls.length ?? 0;
      isTried = last > from;
      wait();
    },
    end: () => {
      if (isTried && (catches || (frame?.calls.length ?? 0) > last)) return wait();
      frame?.awaited.clear();
      for (const call of before) frame?.awaited.add(call);
    },
  };
}
