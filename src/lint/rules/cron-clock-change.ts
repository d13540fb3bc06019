import type { ClockChange } from "../../argo/clock-changes.ts";
import type { CronFields } from "../../argo/cron.ts";
import { nextFirings } from "../../argo/cron-firings.ts";
import type { ObjectRule } from "../context.ts";
import { clockChangesOf, localMinute, schedulesOf } from "../kubernetes/cron.ts";
import { cronWith } from "../kubernetes/examples.ts";

/** Of more firings a day, one more or less hardly matters. */
const mostFirings = 12;

export const cronClockChange: ObjectRule = {
  code: "ARG0422",
  name: "cron-clock-change",
  severity: "warning",
  isForHandWritten: true,
  summary: "A schedule does not fire, or fires twice, on the days when the clocks change.",
  description: `Where clocks go forward an hour of the day is missing, and a schedule in that hour does not fire on that day; where they go back an hour comes
twice, and the schedule fires twice. Choose an hour at which nothing changes (in Europe and America any but 1, 2 and 3), or leave \`timezone\` out, which means
UTC. Schedules that fire more than twelve times a day are not reported.`,
  examples: [
    {
      wrong: cronWith('timezone: Europe/Berlin\nschedules:\n  - "30 2 * * *"'),
      right: cronWith('timezone: Europe/Berlin\nschedules:\n  - "30 4 * * *"'),
    },
  ],
  check(context) {
    for (const { text, path, parsed, timezone } of schedulesOf(context.object)) {
      if (parsed.kind !== "fields" || timezone === undefined || timezone === "UTC") continue;
      if (parsed.hours.size * parsed.minutes.size > mostFirings) continue;
      const found = clockChangesOf(context, timezone).flatMap((change) => {
        const effect = effectOf(parsed, timezone, change);
        return effect === undefined ? [] : [{ effect, change }];
      });
      const first = found[0];
      if (first === undefined) continue;
      const other = found.find(({ effect }) => effect.kind !== first.effect.kind);
      const parts = [first, ...(other === undefined ? [] : [other])].map(({ effect, change }) => `${effect.words} on ${dateOf(change)}`);
      const next = nextFirings(parsed, timezone, first.change.dayStart, 1)[0];
      context.report(cronClockChange, {
        path,
        message: `the schedule \`${text}\` in ${timezone} ${parts.join(" and ")}, when the clocks change`,
        hint:
          next !== undefined && first.effect.kind === "missed"
            ? `Choose another hour; after ${dateOf(first.change)} it next fires at ${localMinute(next, timezone)}.`
            : "Choose another hour, or leave `timezone` out, which means UTC.",
      });
    }
  },
};

/** What becomes of a day that would fire in the hours that are missing or come twice. */
function effectOf(schedule: CronFields, timezone: string, change: ClockChange): { kind: "missed" | "twice"; words: string } | undefined {
  const date = new Date(Date.UTC(change.year, change.month - 1, change.day));
  const day = schedule.days.has(change.day);
  const weekday = schedule.weekdays.has(date.getUTCDay());
  if (!schedule.months.has(change.month) || !(schedule.bothDays ? day && weekday : day || weekday)) return undefined;
  const hours = [...schedule.hours].filter((hour) => hour >= change.from && hour < change.until);
  if (hours.length === 0) return undefined;
  const expected = schedule.hours.size * schedule.minutes.size;
  const firings = nextFirings(schedule, timezone, new Date(change.dayStart.getTime() - 1000), expected * 2).filter(
    (firing) => firing < change.dayEnd,
  );
  if (firings.length < expected) return { kind: "missed", words: firings.length === 0 ? "does not fire" : "leaves out a firing" };
  if (firings.length > expected) return { kind: "twice", words: "fires twice" };
  return undefined;
}

function dateOf({ year, month, day }: ClockChange): string {
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
