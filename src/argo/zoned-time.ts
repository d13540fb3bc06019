/** `Sun 2026-11-22 02:00 GMT+9`: a time as a clock on the wall of a zone shows it, for people. */
export function zonedTime(date: Date, timeZone: string): string {
  const format = new Intl.DateTimeFormat("en-CA", {
    ...{ timeZone, weekday: "short", year: "numeric", month: "2-digit", day: "2-digit" },
    ...{ hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZoneName: "shortOffset" },
  });
  const parts = new Map(format.formatToParts(date).map(({ type, value }) => [type, value]));
  const of = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? "";
  const zone = timeZone === "UTC" ? "UTC" : of("timeZoneName");
  return `${of("weekday").replace(".", "")} ${of("year")}-${of("month")}-${of("day")} ${of("hour")}:${of("minute")} ${zone}`;
}
