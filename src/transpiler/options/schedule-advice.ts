import { scheduleAtClockChange, scheduleDayOrWeekday, scheduleEveryMinute } from "../../diagnostics/messages.generated.ts";
import type { CronFields, CronSchedule } from "../../argo/cron.ts";
import { cronFields } from "../../argo/cron.ts";
import { clockChanges } from "../../argo/clock-changes.ts";
import { nextFirings } from "../../argo/cron-firings.ts";
import type { Place } from "../../graph/types.ts";
import type { Report } from "../report.ts";

/** Warns of schedules that are possible, and hardly ever meant. */
export function adviseSchedule(text: string, schedule: CronSchedule, place: Place, report: Report): void {
  if (schedule.kind !== "fields") return;
  const fields = cronFields(text.trim());
  if (!fields) return;
  const [minute, hour, day, month, weekday] = fields as [string, string, string, string, string];
  if (schedule.minutes.size === 60 && schedule.hours.size < 24) {
    const suggestion = ["0", hour, day, month, weekday].join(" ");
    report(scheduleEveryMinute({ schedule: text, count: 60, suggestion }), place);
  }
  if (!schedule.bothDays) {
    const suggestion = `schedule: ["${[minute, hour, day, month, "*"].join(" ")}", "${[minute, hour, "*", month, weekday].join(" ")}"]`;
    report(scheduleDayOrWeekday({ schedule: text, suggestion }), place);
  }
}

/** Warns of a schedule, a few times a day at most, that is left out or runs twice where clocks are changed. */
export function adviseClockChange(text: string, schedule: CronSchedule, timezone: string, place: Place, report: Report): void {
  if (schedule.kind !== "fields") return;
  const daily = schedule.minutes.size * schedule.hours.size;
  if (daily > mostOfDay) return;
  const found = clockChanges(timezone).flatMap((change) => {
    const count = firingsAround(schedule, timezone, change.dayStart, change.dayEnd);
    // Another day of the same kind tells whether the schedule fires on it at all.
    const isDay = hasDay(schedule, change.year, change.month, change.day);
    return isDay && count !== daily ? [{ ...change, count }] : [];
  });
  const skipped = found.find(({ count }) => count < daily);
  const twice = found.find(({ count }) => count > daily);
  if (!skipped && !twice) return;
  const on = ({ year, month, day }: { year: number; month: number; day: number }) => `${day} ${monthNames[month - 1]} ${year}`;
  const problem = [
    ...(skipped ? [`does not fire on ${on(skipped)}, when clocks are put forward,`] : []),
    ...(twice ? [`fires twice on ${on(twice)}, when ${skipped ? "they" : "clocks"} are put back,`] : []),
  ]
    .join(" and ")
    .replace(/,$/, "");
  const change = (skipped ?? twice)!;
  const hour = `${String(change.from).padStart(2, "0")}:00`;
  const until = `${String(change.until).padStart(2, "0")}:00`;
  const instead = `choose a time outside of ${hour} to ${until}, or leave \`timezone\` out for UTC, which has no such days.`;
  report(scheduleAtClockChange({ schedule: text, problem, timezone, instead }), place);
}

/** More often, one firing more or less goes unnoticed. */
const mostOfDay = 4;

const monthNames = [
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
];

function firingsAround(schedule: CronSchedule, timezone: string, start: Date, end: Date): number {
  return nextFirings(schedule, timezone, new Date(start.getTime() - 1000), mostOfDay * 2 + 1).filter((date) => date < end).length;
}

function hasDay({ days, months, weekdays, bothDays }: CronFields, year: number, month: number, day: number): boolean {
  const weekday = weekdays.has(new Date(Date.UTC(year, month - 1, day)).getUTCDay());
  return months.has(month) && (bothDays ? days.has(day) && weekday : days.has(day) || weekday);
}
