// time.ParseInLocation, its order of checks and its messages included.
import type { Time, Zone } from "../value.ts";
import { daysInMonth, second, utcNanoseconds } from "./civil.ts";
import { parseLayout } from "./layout.ts";
import { quoteForTime as quote } from "./quote.ts";
import { type Fields, take } from "./take.ts";
import { abbreviation, inZone, offsetAt, utc } from "./zone.ts";

export type ParsedTime = { readonly kind: "time"; readonly time: Time } | { readonly kind: "wrong"; readonly message: string };

export function parseTime(layout: string, text: string, zone: Zone): ParsedTime {
  const fields: Fields = {
    year: 0,
    month: -1,
    day: -1,
    yearDay: -1,
    hour: 0,
    minute: 0,
    second: 0,
    nanosecond: 0,
    half: "",
    zone: undefined,
    offset: undefined,
    zoneName: "",
  };
  const cannot = (rest: string, element: string): ParsedTime =>
    wrong(text, ` as ${quote(layout)}: cannot parse ${quote(rest)} as ${quote(element)}`);
  const elements = parseLayout(layout);
  let rest = text;
  for (const [index, element] of elements.entries()) {
    if (element.kind === "text") {
      const skipped = skip(rest, element.text);
      if (skipped.kind === "wrong") return cannot(skipped.rest, element.text);
      rest = skipped.rest;
      continue;
    }
    const taken = take(element, rest, fields, elements[index + 1]);
    if (taken === undefined) return cannot(rest, element.name);
    if (taken.range !== undefined) return wrong(text, `: ${taken.range} out of range`);
    rest = taken.rest;
  }
  if (rest !== "") return wrong(text, `: extra text: ${quote(rest)}`);
  return finish(fields, text, zone);
}

function wrong(text: string, problem: string): ParsedTime {
  return { kind: "wrong", message: `parsing time ${quote(text)}${problem}` };
}

/** A space of the layout stands for any number of them. */
function skip(text: string, prefix: string): { readonly kind: "right" | "wrong"; readonly rest: string } {
  let rest = text;
  for (let index = 0; index < prefix.length; index++) {
    if (prefix[index] === " ") {
      if (rest !== "" && !rest.startsWith(" ")) return { kind: "wrong", rest };
      while (prefix[index + 1] === " ") index += 1;
      rest = rest.replace(/^ +/, "");
    } else if (rest[0] === prefix[index]) rest = rest.slice(1);
    else return { kind: "wrong", rest };
  }
  return { kind: "right", rest };
}

function finish(fields: Fields, text: string, zone: Zone): ParsedTime {
  if (fields.half === "PM" && fields.hour < 12) fields.hour += 12;
  if (fields.half === "AM" && fields.hour === 12) fields.hour = 0;
  if (fields.yearDay >= 0) {
    if (fields.yearDay < 1 || fields.yearDay > (daysInMonth(fields.year, 2) === 29 ? 366 : 365))
      return wrong(text, ": day-of-year out of range");
    let month = 1;
    let day = fields.yearDay;
    for (; day > daysInMonth(fields.year, month); month++) day -= daysInMonth(fields.year, month);
    if (fields.month >= 0 && fields.month !== month) return wrong(text, ": day-of-year does not match month");
    if (fields.day >= 0 && fields.day !== day) return wrong(text, ": day-of-year does not match day");
    fields.month = month;
    fields.day = day;
  }
  if (fields.month < 0) fields.month = 1;
  if (fields.day < 0) fields.day = 1;
  if (fields.day < 1 || fields.day > daysInMonth(fields.year, fields.month)) return wrong(text, ": day out of range");
  return { kind: "time", time: timeOf(fields, zone) };
}

function timeOf(fields: Fields, zone: Zone): Time {
  const asUtc = utcNanoseconds(fields);
  if (fields.zone !== undefined) return { kind: "time", nanoseconds: asUtc, zone: fields.zone };
  if (fields.offset !== undefined) {
    const nanoseconds = asUtc - BigInt(fields.offset) * second;
    return {
      kind: "time",
      nanoseconds,
      zone: fields.offset === 0 && (fields.zoneName === "" || fields.zoneName === "UTC") ? utc : fixed(fields.zoneName, fields.offset),
    };
  }
  if (fields.zoneName === "") return { kind: "time", nanoseconds: inZone(fields, zone), zone };
  const offset = namedOffset(zone, fields.zoneName, asUtc);
  if (offset !== undefined) return { kind: "time", nanoseconds: asUtc - BigInt(offset) * second, zone };
  // The offset of a name that is not the local one is unknown to Go: the clock is read as if it were UTC's.
  const hours = /^GMT([+-]\d+)$/.exec(fields.zoneName)?.[1];
  return { kind: "time", nanoseconds: asUtc, zone: fixed(fields.zoneName, Number(hours ?? 0) * 3600) };
}

/** Where the name is one that the zone itself goes by, in summer or in winter. */
function namedOffset(zone: Zone, name: string, asUtc: bigint): number | undefined {
  if (zone.kind !== "zone") return undefined;
  const halfYear = 182n * 86_400n * second;
  const instants = [asUtc, asUtc - halfYear, asUtc + halfYear];
  const found = instants.find((instant) => abbreviation(zone, instant) === name);
  return found === undefined ? undefined : offsetAt(zone, found);
}

function fixed(name: string, seconds: number): Zone {
  return { kind: "offset", name, seconds };
}
