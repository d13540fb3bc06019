import type { CronFields, CronSchedule } from "./cron.ts";

/**
 * The next times a schedule fires after `from`, computed as robfig/cron v3 does, its behaviour around changes of the clock
 * included: a time that does not exist on a day is left out on that day, one that exists twice fires twice.
 *
 * @param timezone - an IANA name; a zone in the schedule itself wins. Default: UTC
 * @returns fewer than `count` (perhaps none) where nothing fires within five years
 */
export function nextFirings(schedule: CronSchedule, timezone: string | undefined, from: Date, count: number): readonly Date[] {
  const firings: Date[] = [];
  const clock = clockIn(schedule.timezone ?? timezone ?? "UTC");
  let instant = Math.floor(from.getTime() / 1000);
  while (firings.length < count) {
    const next = schedule.kind === "interval" ? instant + schedule.seconds : nextInstant(schedule, clock, instant);
    if (next === undefined) break;
    instant = next;
    firings.push(new Date(instant * 1000));
  }
  return firings;
}

/** Seconds since 1970 to what a clock on the wall shows, and back. */
interface Clock {
  read(instant: number): Reading;
  /** Go's `time.Date`: fields may overflow; of a time that does not exist, one of its neighbours. */
  instant(year: number, month: number, day: number, hour: number, minute?: number, second?: number): number;
}

interface Reading {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly weekday: number;
}

function clockIn(timezone: string): Clock {
  const offset = timezone === "UTC" ? () => 0 : offsetIn(timezone);
  return {
    read(instant) {
      const local = new Date((instant + offset(instant)) * 1000);
      return {
        ...{ year: local.getUTCFullYear(), month: local.getUTCMonth() + 1, day: local.getUTCDate(), weekday: local.getUTCDay() },
        ...{ hour: local.getUTCHours(), minute: local.getUTCMinutes(), second: local.getUTCSeconds() },
      };
    },
    instant(year, month, day, hour, minute = 0, second = 0) {
      const local = Date.UTC(year, month - 1, day, hour, minute, second) / 1000;
      // The offset is looked up as if the local time were UTC, then once more with that offset, as Go does.
      return local - offset(local - offset(local));
    },
  };
}

/** Seconds that the clocks of a zone are ahead of UTC. */
export function offsetIn(timezone: string): (instant: number) => number {
  const numeric = "numeric";
  const format = new Intl.DateTimeFormat("en-US", {
    ...{ timeZone: timezone, hourCycle: "h23", year: numeric, month: numeric, day: numeric },
    ...{ hour: numeric, minute: numeric, second: numeric },
  });
  return (instant) => {
    const parts = new Map(format.formatToParts(instant * 1000).map((part) => [part.type, Number(part.value)]));
    const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
    return Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"), part("second")) / 1000 - instant;
  };
}

/** Far more than five years of days and their hours need. */
const mostMoves = 6_000;

/** `SpecSchedule.Next`, step by step; each pass of the outer loop is its `WRAP`. */
function nextInstant(schedule: CronFields, clock: Clock, after: number): number | undefined {
  const { minutes, hours, days, months, weekdays } = schedule;
  if ([minutes, hours, months].some((field) => field.size === 0) || days.size + weekdays.size === 0) return undefined;
  let instant = after + 1;
  let now = clock.read(instant);
  const lastYear = now.year + 5;
  let added = false;
  let moves = 0;
  const move = (to: number) => {
    moves++;
    instant = to;
    now = clock.read(instant);
  };

  // robfig itself never ends where a whole day does not exist (Pacific/Apia, 30 December 2011).
  wrap: while (now.year <= lastYear) {
    while (!months.has(now.month)) {
      if (!added) move(clock.instant(now.year, now.month, 1, 0));
      added = true;
      move(clock.instant(now.year, now.month + 1, now.day, now.hour, now.minute, now.second));
      if (now.month === 1) continue wrap;
    }
    while (!dayMatches(schedule, now)) {
      if (moves > mostMoves) return undefined;
      if (!added) move(clock.instant(now.year, now.month, now.day, 0));
      added = true;
      move(clock.instant(now.year, now.month, now.day + 1, now.hour, now.minute, now.second));
      // Where midnight does not exist the clock shows 23 or 1: back to the day's beginning.
      if (now.hour > 12) move(instant + (24 - now.hour) * 3600);
      else if (now.hour !== 0) move(instant - now.hour * 3600);
      if (now.day === 1) continue wrap;
    }
    while (!hours.has(now.hour)) {
      if (!added) move(clock.instant(now.year, now.month, now.day, now.hour));
      added = true;
      move(instant + 3600);
      if (now.hour === 0) continue wrap;
    }
    while (!minutes.has(now.minute)) {
      if (!added) instant -= instant % 60;
      added = true;
      move(instant + 60);
      if (now.minute === 0) continue wrap;
    }
    while (now.second !== 0) {
      if (!added) added = true;
      move(instant + 1);
      if (now.second === 0) continue wrap;
    }
    return instant;
  }
  return undefined;
}

function dayMatches(schedule: CronFields, now: Reading): boolean {
  const day = schedule.days.has(now.day);
  const weekday = schedule.weekdays.has(now.weekday);
  return schedule.bothDays ? day && weekday : day || weekday;
}
