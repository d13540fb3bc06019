import type { LogLine } from "../service.ts";

const stamp = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d+))?(Z|[+-]\d\d:\d\d)(?: |$)/;

/** A line of the kubelet's with `timestamps=true`: the time, a space, the text. */
export function readLogLine(line: string): LogLine {
  const match = stamp.exec(line);
  if (match === null) return { time: undefined, text: line };
  return { time: match[0].trimEnd(), text: line.slice(match[0].length) };
}

/**
 * Whether a line was written at a time or later: the API server goes back to the beginning of the second, Argo Server to that of the log. Zeros at
 * the end are left out of a time, so that texts cannot be compared. Which of the lines at that very time are known, the caller knows.
 */
export function isSince(time: string, since: string): boolean {
  const [a, b] = [instant(time), instant(since)];
  if (a === undefined || b === undefined) return true;
  return a.seconds > b.seconds || (a.seconds === b.seconds && a.nanoseconds >= b.nanoseconds);
}

/** Seconds since 1970 and the nanoseconds beyond. */
function instant(time: string): { readonly seconds: number; readonly nanoseconds: number } | undefined {
  const match = stamp.exec(time);
  if (match === null) return undefined;
  return { seconds: Date.parse(`${match[1]}${match[3]}`) / 1000, nanoseconds: Number((match[2] ?? "").padEnd(9, "0").slice(0, 9)) };
}
