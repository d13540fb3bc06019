// The methods of time.Time.
import { format } from "../go/format.ts";
import { saturate, wrap } from "../go/number.ts";
import { refuse } from "../go/outcome.ts";
import { civilOf, daysSinceEpoch, floorDivide, monthNames, second, weekdayNames } from "../go/time/civil.ts";
import { formatTime } from "../go/time/format.ts";
import { inZone, offsetAt, utc } from "../go/time/zone.ts";
import { type GoType, type Named, type Time, type Value, integer, isObject } from "../go/value.ts";
import { type Method, duration, method, nanosecondsOf } from "./method.ts";

function ofTime(read: (time: Time, values: readonly Value[]) => Value, result: GoType, ...parameters: readonly GoType[]): Method {
  return method((self, values) => read(asTime(self), values), result, ...parameters);
}

function asTime(value: Value): Time {
  return isObject(value) && value.kind === "time" ? value : refuse("a method of a time on something else");
}

function civil(time: Time): ReturnType<typeof civilOf> {
  return civilOf(time.nanoseconds, offsetAt(time.zone, time.nanoseconds));
}

function field(name: "year" | "day" | "hour" | "minute" | "second" | "nanosecond" | "yearDay"): Method {
  return ofTime((time) => BigInt(civil(time)[name]), "int");
}

function since(unit: bigint): Method {
  return ofTime((time) => integer("int64", wrap(floorDivide(time.nanoseconds, unit))), "int64");
}

function compared(holds: (difference: bigint) => boolean): Method {
  return ofTime((time, [other = null]) => holds(time.nanoseconds - nanosecondsOf(other)), "bool", "time.Time");
}

function addDate(time: Time, values: readonly Value[]): Value {
  const [years, months, days] = values.map(Number) as [number, number, number];
  const now = civil(time);
  const total = daysSinceEpoch(now.year + years, now.month + months, 1) + now.day - 1 + days;
  const date = civilOf(BigInt(total) * 86_400n * second, 0);
  return { ...time, nanoseconds: inZone({ ...now, year: date.year, month: date.month, day: date.day }, time.zone) };
}

function month(value: number): Named {
  return { kind: "named", type: "time.Month", value: BigInt(value), text: monthNames[value - 1] ?? "" };
}

function weekday(value: number): Named {
  return { kind: "named", type: "time.Weekday", value: BigInt(value), text: weekdayNames[value] ?? "" };
}

/** Instants are truncated from the year 1, not from 1970. */
const yearOne = BigInt(daysSinceEpoch(1, 1, 1)) * 86_400n * second;

function rounded(time: Time, unit: bigint, nearest: boolean): Time {
  if (unit <= 0n) return time;
  const since = time.nanoseconds - yearOne;
  const rest = since - floorDivide(since, unit) * unit;
  return { ...time, nanoseconds: time.nanoseconds - rest + (nearest && rest * 2n >= unit ? unit : 0n) };
}

export const onTime: Readonly<Record<string, Method>> = {
  Year: field("year"),
  Month: ofTime((time) => month(civil(time).month), "time.Month"),
  Day: field("day"),
  Hour: field("hour"),
  Minute: field("minute"),
  Second: field("second"),
  Nanosecond: field("nanosecond"),
  YearDay: field("yearDay"),
  Weekday: ofTime((time) => weekday(civil(time).weekday), "time.Weekday"),
  Unix: since(second),
  UnixMilli: since(1_000_000n),
  UnixMicro: since(1000n),
  UnixNano: since(1n),
  After: compared((difference) => difference > 0n),
  Before: compared((difference) => difference < 0n),
  Equal: compared((difference) => difference === 0n),
  Compare: ofTime((time, [other = null]) => sign(time.nanoseconds - nanosecondsOf(other)), "int", "time.Time"),
  Add: ofTime((time, [other = null]) => ({ ...time, nanoseconds: time.nanoseconds + nanosecondsOf(other) }), "time.Time", "time.Duration"),
  Sub: ofTime((time, [other = null]) => duration(saturate(time.nanoseconds - nanosecondsOf(other))), "time.Duration", "time.Time"),
  AddDate: ofTime(addDate, "time.Time", "int", "int", "int"),
  Truncate: ofTime((time, [unit = null]) => rounded(time, nanosecondsOf(unit), false), "time.Time", "time.Duration"),
  Round: ofTime((time, [unit = null]) => rounded(time, nanosecondsOf(unit), true), "time.Time", "time.Duration"),
  UTC: ofTime((time) => ({ ...time, zone: utc }), "time.Time"),
  Local: ofTime((time) => ({ ...time, zone: { ...utc, name: "Local" } }), "time.Time"),
  In: ofTime((time, [zone = null]) => inLocation(time, zone), "time.Time", "*time.Location"),
  Location: ofTime((time) => ({ kind: "location", zone: time.zone }), "*time.Location"),
  IsZero: ofTime((time) => time.nanoseconds === yearOne, "bool"),
  Format: ofTime((time, [layout = ""]) => formatTime(time, String(layout)), "string", "string"),
  String: ofTime((time) => format(time), "string"),
};

function sign(difference: bigint): bigint {
  return difference < 0n ? -1n : difference > 0n ? 1n : 0n;
}

function inLocation(time: Time, zone: Value): Value {
  return isObject(zone) && zone.kind === "location" ? { ...time, zone: zone.zone } : refuse("Time.In without a time zone");
}
