// Dates, durations and time zones.
import { asString } from "../go/format.ts";
import { panic, refuse } from "../go/outcome.ts";
import { parseDuration } from "../go/time/duration.ts";
import { parseTime } from "../go/time/parse.ts";
import { loadZone, utc } from "../go/time/zone.ts";
import { type Value, type Zone, isObject } from "../go/value.ts";
import type { State } from "../evaluate/state.ts";
import type { Builtin } from "./types.ts";

/** The layouts that date() tries: dates, times, and RFC 3339, 822, 850 and 1123. */
const layouts = [
  "2006-01-02",
  "15:04:05",
  "2006-01-02 15:04:05",
  "2006-01-02T15:04:05Z07:00",
  "02 Jan 06 15:04 MST",
  "Monday, 02-Jan-06 15:04:05 MST",
  "Mon, 02 Jan 2006 15:04:05 MST",
] as const;

function zoneOf(value: Value): Zone | undefined {
  return isObject(value) && value.kind === "location" ? value.zone : undefined;
}

function date(values: readonly Value[]): Value {
  const zone = zoneOf(values[0] ?? null);
  const [text = null, layout, zoneName] = zone === undefined ? values : values.slice(1);
  const written = asString(text);
  if (layout === undefined) return dateInAnyLayout(written, zone ?? utc);
  const shape = asString(layout);
  const parsed = parseTime(shape, written, zoneName === undefined ? (zone ?? utc) : loadZone(asString(zoneName)));
  return parsed.kind === "time" ? parsed.time : panic(parsed.message);
}

function dateInAnyLayout(text: string, zone: Zone): Value {
  for (const layout of layouts) {
    const parsed = parseTime(layout, text, zone);
    if (parsed.kind === "time") return parsed.time;
  }
  return panic(`invalid date ${text}`);
}

function duration([text = null]: readonly Value[]): Value {
  const parsed = parseDuration(asString(text));
  return parsed.kind === "duration" ? parsed : panic(parsed.message);
}

function now([zone = null]: readonly Value[], state: State): Value {
  if (state.now === undefined) return refuse("now(), the clock");
  return { kind: "time", nanoseconds: state.now, zone: zoneOf(zone) ?? { ...utc, name: "Local" } };
}

export const timeFunctions: Readonly<Record<string, Builtin>> = {
  date,
  duration,
  now,
  timezone: ([name = null]) => ({ kind: "location", zone: loadZone(asString(name)) }),
};
