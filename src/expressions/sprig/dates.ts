// sprig: dates and durations.
import { parseInteger, wrap } from "../go/number.ts";
import { Panic, panic, refuse } from "../go/outcome.ts";
import { floorDivide, second } from "../go/time/civil.ts";
import { formatDuration, parseDuration } from "../go/time/duration.ts";
import { formatTime } from "../go/time/format.ts";
import { parseTime } from "../go/time/parse.ts";
import { loadZone, utc } from "../go/time/zone.ts";
import { type Time, type Value, type Zone, isObject } from "../go/value.ts";
import { type Definition, takes, text } from "./define.ts";

function zoneOrUtc(name: string): Zone {
  try {
    return loadZone(name);
  } catch (error) {
    if (error instanceof Panic) return utc;
    throw error;
  }
}

/** Now; an evaluation without a clock refuses. */
function present(now: bigint | undefined): Time {
  return now === undefined ? refuse("the clock") : { kind: "time", nanoseconds: now, zone: { ...utc, name: "Local" } };
}

/** Numbers are seconds since 1970; anything else is now. */
function asTime(value: Value, now?: bigint): Time {
  if (isObject(value) && value.kind === "time") return value;
  const seconds =
    typeof value === "bigint" ? value : isObject(value) && value.kind === "integer" && value.type === "int64" ? value.value : undefined;
  return seconds === undefined ? present(now) : { kind: "time", nanoseconds: seconds * second, zone: utc };
}

function formatted(layout: string, date: Value, zone: string, now: bigint | undefined): string {
  return formatTime({ ...asTime(date, now), zone: zoneOrUtc(zone) }, layout);
}

const inZone = takes(["string", "any", "string"], "string", ([layout, date = null, zone], now) =>
  formatted(text(layout), date, text(zone), now),
);

/** The year 1, which Go gives where a text is no date. */
const zero: Time = { kind: "time", nanoseconds: -62_135_596_800n * second, zone: utc };

function toDate(layout: string, value: string, isStrict: boolean): Value {
  const parsed = parseTime(layout, value, { ...utc, name: "Local" });
  if (parsed.kind === "time") return parsed.time;
  return isStrict ? panic(parsed.message) : zero;
}

function modifies(isStrict: boolean): Definition {
  return takes(["string", "time.Time"], "time.Time", ([by, date = null]) => {
    const parsed = parseDuration(text(by));
    const time = asTime(date);
    if (parsed.kind === "duration") return { ...time, nanoseconds: time.nanoseconds + parsed.nanoseconds };
    return isStrict ? panic(parsed.message) : time;
  });
}

/** Seconds, as text or as int64; an int, oddly, is none. */
function duration(value: Value): string {
  let seconds = 0n;
  if (typeof value === "string") {
    const parsed = parseInteger(value, 10);
    seconds = parsed.kind === "integer" ? parsed.value : 0n;
  } else if (isObject(value) && value.kind === "integer" && value.type === "int64") seconds = value.value;
  return formatDuration(wrap(seconds * second));
}

/** How long ago that was, in whole seconds. */
function ago(value: Value, now: bigint | undefined): string {
  const passed = present(now).nanoseconds - asTime(value, now).nanoseconds;
  const half = passed < 0n ? -second / 2n : second / 2n;
  return formatDuration(((passed + half) / second) * second);
}

const units = [
  ["y", 365n * 86_400n],
  ["mo", 30n * 86_400n],
  ["d", 86_400n],
  ["h", 3600n],
  ["m", 60n],
  ["s", 1n],
] as const;

function rounded(value: Value, now: bigint | undefined): string {
  let nanoseconds = 0n;
  if (typeof value === "string") {
    const parsed = parseDuration(value);
    nanoseconds = parsed.kind === "duration" ? parsed.nanoseconds : 0n;
  } else if (isObject(value) && value.kind === "integer" && value.type === "int64") nanoseconds = value.value;
  else if (isObject(value) && value.kind === "time") nanoseconds = present(now).nanoseconds - value.nanoseconds;
  const amount = nanoseconds < 0n ? -nanoseconds : nanoseconds;
  const unit = units.find(([, seconds]) => amount > seconds * second);
  return unit === undefined ? "0s" : `${String(amount / (unit[1] * second))}${unit[0]}`;
}

export const dateFunctions: Readonly<Record<string, Definition>> = {
  ago: takes(["any"], "string", ([date = null], now) => ago(date, now)),
  now: takes([], "time.Time", (_, now) => present(now)),
  date: takes(["string", "any"], "string", ([layout, date = null], now) => formatted(text(layout), date, "Local", now)),
  dateInZone: inZone,
  date_in_zone: inZone,
  htmlDate: takes(["any"], "string", ([date = null], now) => formatted("2006-01-02", date, "Local", now)),
  htmlDateInZone: takes(["any", "string"], "string", ([date = null, zone], now) => formatted("2006-01-02", date, text(zone), now)),
  toDate: takes(["string", "string"], "time.Time", ([layout, value]) => toDate(text(layout), text(value), false)),
  mustToDate: takes(["string", "string"], "time.Time", ([layout, value]) => toDate(text(layout), text(value), true)),
  dateModify: modifies(false),
  date_modify: modifies(false),
  mustDateModify: modifies(true),
  must_date_modify: modifies(true),
  unixEpoch: takes(["time.Time"], "string", ([date = null]) => String(floorDivide(asTime(date).nanoseconds, second))),
  duration: takes(["any"], "string", ([value = null]) => duration(value)),
  durationRound: takes(["any"], "string", ([value = null], now) => rounded(value, now)),
};
