import type { Clock } from "../connection.ts";

export type Within<T> = { readonly kind: "came"; readonly value: T } | { readonly kind: "late" };

/** Waits for a promise, but no longer than so many milliseconds; undefined: for as long as it takes. What comes later is left to itself. */
export async function within<T>(promise: Promise<T>, milliseconds: number | undefined, clock: Clock): Promise<Within<T>> {
  const came = promise.then((value) => ({ kind: "came", value }) as const);
  if (milliseconds === undefined) return came;
  const timer = new AbortController();
  const late = clock.sleep(milliseconds, timer.signal).then(
    () => ({ kind: "late" }) as const,
    () => ({ kind: "late" }) as const,
  );
  try {
    return await Promise.race([came, late]);
  } finally {
    came.catch(() => undefined);
    timer.abort();
  }
}
