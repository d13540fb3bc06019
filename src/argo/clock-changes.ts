import { offsetIn } from "./cron-firings.ts";

/** A day on which the clocks of a zone are put forward or back. */
export interface ClockChange {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  /** Its first moment, and that of the day after. */
  readonly dayStart: Date;
  readonly dayEnd: Date;
  /** Hours of the clock that are missing or exist twice: from `from` until `until`. */
  readonly from: number;
  readonly until: number;
}

/** Rules of zones hardly ever change; a fixed span keeps what is said the same for ever. */
const years = [2026, 2027, 2028];
/** No zone changes its clocks twice within a week. */
const week = 7 * 24 * 3_600_000;

/** The changes of the clock in a zone, those around midnight left out: which day they belong to is a matter of opinion. */
export function clockChanges(timezone: string): readonly ClockChange[] {
  if (timezone === "UTC") return [];
  const seconds = offsetIn(timezone);
  const offset = (moment: number) => seconds(moment / 1000) * 1000;
  return years.flatMap((year) => {
    const changes: ClockChange[] = [];
    let before = offset(Date.UTC(year, 0, 1));
    for (let time = Date.UTC(year, 0, 1); time < Date.UTC(year + 1, 0, 1); time += week) {
      const after = offset(time + week);
      if (after !== before) {
        const at = firstWith(time, time + week, (moment) => offset(moment) === after);
        const change = changeAt(at, before, after);
        if (change) changes.push(change);
      }
      before = after;
    }
    return changes;
  });
}

function changeAt(at: number, before: number, after: number): ClockChange | undefined {
  const old = new Date(at + before);
  const moved = new Date(at + after);
  const [from, until] = after > before ? [old, moved] : [moved, old];
  if (from.getUTCDate() !== until.getUTCDate() || from.getUTCHours() === 0) return undefined;
  const [year, month, day] = [from.getUTCFullYear(), from.getUTCMonth(), from.getUTCDate()];
  return {
    ...{ year, month: month + 1, day },
    dayStart: new Date(Date.UTC(year, month, day) - before),
    dayEnd: new Date(Date.UTC(year, month, day + 1) - after),
    from: from.getUTCHours(),
    until: until.getUTCHours() + (until.getUTCMinutes() > 0 ? 1 : 0),
  };
}

/** The first moment, to the minute, for which `holds` is true. */
function firstWith(low: number, high: number, holds: (moment: number) => boolean): number {
  while (high - low > 60_000) {
    const middle = low + Math.floor((high - low) / 120_000) * 60_000;
    if (holds(middle)) high = middle;
    else low = middle;
  }
  return high;
}
