// The calendar of package time: days since 1970 and what they are called.

export interface Civil {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly nanosecond: number;
  /** 0 is Sunday. */
  readonly weekday: number;
  /** 1 to 366. */
  readonly yearDay: number;
}

export const second = 1_000_000_000n;
const day = 86_400n;

export const monthNames = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;
export const weekdayNames = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"] as const;

export function floorDivide(value: bigint, by: bigint): bigint {
  const quotient = value / by;
  return value % by < 0n ? quotient - 1n : quotient;
}

/** Date and time of an instant, read on a clock that is ahead of UTC by an offset in seconds. */
export function civilOf(nanoseconds: bigint, offset: number): Civil {
  const seconds = floorDivide(nanoseconds, second) + BigInt(offset);
  const days = floorDivide(seconds, day);
  const inDay = Number(seconds - days * day);
  const { year, month, day: dayOfMonth } = dateOf(Number(days));
  return {
    year,
    month,
    day: dayOfMonth,
    hour: Math.floor(inDay / 3600),
    minute: Math.floor(inDay / 60) % 60,
    second: inDay % 60,
    nanosecond: Number(nanoseconds - floorDivide(nanoseconds, second) * second),
    weekday: (((Number(days) + 4) % 7) + 7) % 7,
    yearDay: Number(days) - daysSinceEpoch(year, 1, 1) + 1,
  };
}

/** Howard Hinnant's algorithm: the year begins in March, so that the leap day is its last. */
function dateOf(days: number): { readonly year: number; readonly month: number; readonly day: number } {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  };
}

/** Months and days beyond their range carry over, as in Go. */
export function daysSinceEpoch(year: number, month: number, dayOfMonth: number): number {
  const carried = year + Math.floor((month - 1) / 12);
  const within = ((((month - 1) % 12) + 12) % 12) + 1;
  const shifted = within <= 2 ? carried - 1 : carried;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (within + (within > 2 ? -3 : 9)) + 2) / 5) + dayOfMonth - 1;
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468;
}

export function daysInMonth(year: number, month: number): number {
  return daysSinceEpoch(year, month + 1, 1) - daysSinceEpoch(year, month, 1);
}

export type Clock = Pick<Civil, "year" | "month" | "day" | "hour" | "minute" | "second" | "nanosecond">;

/** The instant at which a clock that is right for UTC shows this. */
export function utcNanoseconds(clock: Clock): bigint {
  const days = BigInt(daysSinceEpoch(clock.year, clock.month, clock.day));
  return (days * day + BigInt(clock.hour * 3600 + clock.minute * 60 + clock.second)) * second + BigInt(clock.nanosecond);
}
