/** In all, the first included. */
export const mostAttempts = 6;
/** Milliseconds from the first attempt to the last. */
export const longestRetrying = 60_000;

/** Statuses after which the same request may well succeed; the server carried out nothing for certain only at 429. */
export function isPassing(status: number): boolean {
  return status === 408 || status === 429 || (status >= 500 && status !== 501 && status !== 505);
}

/** Half a second, then twice as long each time, of which up to a half is left out by chance, so that many jobs do not come back at the same moment. */
export function backoff(attempt: number, random: () => number): number {
  return Math.round(Math.min(500 * 2 ** (attempt - 1), 10_000) * (1 - random() / 2));
}

/** Milliseconds that the server asks for: `Retry-After: 3`, or a date (RFC 9110, 10.2.3). */
export function retryAfter(header: string | undefined, now: number): number | undefined {
  if (header === undefined) return undefined;
  if (/^\s*\d+\s*$/.test(header)) return Number(header) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
