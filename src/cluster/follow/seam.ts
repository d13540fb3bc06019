import type { LogLine } from "../service.ts";

/** Where a log goes on that broke off: which of its lines are known already. */
export interface Seam {
  /** From when on to ask for; undefined: from the beginning. */
  readonly since: string | undefined;
  /** Call it before the log is opened again. */
  reopen(): void;
  /** Whether the line is new. */
  take(line: LogLine): boolean;
}

/** Lines of standard output and standard error may change places within this many milliseconds. */
const margin = 1_000;

/**
 * The API server cuts `sinceTime` to whole seconds, lines may have the same time, and the same line may be printed twice at it. So it is asked for from a
 * little before the last line on, and as many of the same time and text are left out as have been seen. Lines without a time (a server that does not tell)
 * are counted from the beginning.
 */
export function makeSeam(): Seam {
  let recent: { readonly time: string; readonly at: number; readonly key: string }[] = [];
  let newest: number | undefined;
  let withoutTime = 0;
  let skip = 0;
  let known = new Map<string, number>();
  const from = () => (newest === undefined ? undefined : Math.floor((newest - margin) / 1000) * 1000);
  return {
    get since() {
      const start = withoutTime > 0 ? undefined : from();
      return start === undefined ? undefined : new Date(start).toISOString();
    },
    reopen() {
      skip = withoutTime;
      known = new Map();
      for (const { key } of recent) known.set(key, (known.get(key) ?? 0) + 1);
    },
    take({ time, text }) {
      const at = time === undefined ? Number.NaN : Date.parse(time);
      if (time === undefined || Number.isNaN(at)) {
        if (skip > 0) {
          skip -= 1;
          return false;
        }
        withoutTime += 1;
        return true;
      }
      const key = `${time} ${text}`;
      const count = known.get(key) ?? 0;
      if (count > 0) {
        known.set(key, count - 1);
        return false;
      }
      recent.push({ time, at, key });
      if (newest === undefined || at > newest) newest = at;
      if (recent.length > 1 && recent[0]!.at < from()!) {
        const start = from()!;
        // In one go, now and then: a line costs no more than its share.
        if (recent[Math.floor(recent.length / 2)]!.at < start) recent = recent.filter((one) => one.at >= start);
      }
      return true;
    },
  };
}
