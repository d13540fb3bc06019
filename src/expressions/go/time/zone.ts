// Time zones, from the rules that JavaScript's Intl carries.
import { panic, refuse } from "../outcome.ts";
import type { Zone } from "../value.ts";
import { type Clock, floorDivide, second, utcNanoseconds } from "./civil.ts";

export const utc: Zone = { kind: "offset", name: "UTC", seconds: 0 };

/** time.LoadLocation. Argo's controller runs in UTC, so that is what "Local" is. */
export function loadZone(name: string): Zone {
  if (name === "" || name === "UTC" || name === "Local") return name === "Local" ? { ...utc, name: "Local" } : utc;
  if (!/^[A-Za-z]/.test(name) || name.includes("..") || formatter(name) === undefined) return panic(`unknown time zone ${name}`);
  return { kind: "zone", name };
}

export function zoneName(zone: Zone): string {
  return zone.name;
}

function formatter(name: string): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat("en-US", {
      timeZone: name,
      hourCycle: "h23",
      era: "short",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
  } catch {
    return undefined;
  }
}

/** How far a zone's clocks are ahead of UTC, in seconds. */
export function offsetAt(zone: Zone, nanoseconds: bigint): number {
  if (zone.kind === "offset") return zone.seconds;
  const seconds = Number(floorDivide(nanoseconds, second));
  const parts = new Map(
    formatter(zone.name)
      ?.formatToParts(seconds * 1000)
      .map((part) => [part.type, part.value]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.get(type) ?? 0);
  // 1 BC is the year 0.
  const year = parts.get("era") === "BC" ? 1 - part("year") : part("year");
  const shown = {
    year,
    month: part("month"),
    day: part("day"),
    hour: part("hour"),
    minute: part("minute"),
    second: part("second"),
    nanosecond: 0,
  };
  return Number(utcNanoseconds(shown) / second) - seconds;
}

/** time.Date: what a clock of the zone shows, as an instant. Go tries the offset of that instant in UTC, then the one it leads to. */
export function inZone(clock: Clock, zone: Zone): bigint {
  const asUtc = utcNanoseconds(clock);
  const offset = offsetAt(zone, asUtc);
  const first = asUtc - BigInt(offset) * second;
  const corrected = offsetAt(zone, first);
  return corrected === offset ? first : asUtc - BigInt(corrected) * second;
}

/** CET, EST and the like; a fixed offset without a name is "+0200". */
export function abbreviation(zone: Zone, nanoseconds: bigint): string {
  if (zone.kind === "offset") return zone.name === "Local" ? "UTC" : zone.name === "" ? offsetText(zone.seconds) : zone.name;
  for (const locale of ["en-US", "en-GB", "en-AU", "en-IN", "en-ZA", "en-NZ"]) {
    const parts = new Intl.DateTimeFormat(locale, { timeZone: zone.name, timeZoneName: "short" }).formatToParts(
      Number(nanoseconds / 1_000_000n),
    );
    const text = parts.find((part) => part.type === "timeZoneName")?.value ?? "";
    if (/^[A-Z]{3,5}$/.test(text)) return text;
  }
  return refuse(`the abbreviation of the time zone ${zone.name}`);
}

function offsetText(seconds: number): string {
  const minutes = Math.abs(Math.trunc(seconds / 60));
  return `${seconds < 0 ? "-" : "+"}${String(Math.floor(minutes / 60)).padStart(2, "0")}${String(minutes % 60).padStart(2, "0")}`;
}
