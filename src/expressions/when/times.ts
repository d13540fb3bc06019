// govaluate takes a string that looks like a date for a date, and compares it as seconds.
import { formatTime } from "../go/time/format.ts";
import { parseTime } from "../go/time/parse.ts";
import { floorDivide, second } from "../go/time/civil.ts";
import { utc } from "../go/time/zone.ts";

const layouts = [
  "Mon Jan _2 15:04:05 2006",
  "Mon Jan _2 15:04:05 MST 2006",
  "Mon Jan 02 15:04:05 -0700 2006",
  "3:04PM",
  "2006-01-02T15:04:05Z07:00",
  "2006-01-02T15:04:05.999999999Z07:00",
  "2006-01-02",
  "2006-01-02 15:04",
  "2006-01-02 15:04:05",
  "2006-01-02 15:04:05-07:00",
  "2006-01-02T15Z0700",
  "2006-01-02T15:04Z0700",
  "2006-01-02T15:04:05Z0700",
  "2006-01-02T15:04:05.999999999Z0700",
] as const;

export function parseGovaluateTime(text: string): { readonly seconds: number; readonly text: string } | undefined {
  for (const layout of layouts) {
    const parsed = parseTime(layout, text, { ...utc, name: "Local" });
    if (parsed.kind === "wrong") continue;
    const printed = formatTime(parsed.time, "2006-01-02 15:04:05.999999999 -0700 MST");
    return { seconds: Number(floorDivide(parsed.time.nanoseconds, second)), text: printed };
  }
  return undefined;
}
