import { nextFirings } from "../../argo/cron-firings.ts";
import type { ObjectRule } from "../context.ts";
import { schedulesOf } from "../kubernetes/cron.ts";
import { cronWith } from "../kubernetes/examples.ts";

/** Before the leap years 2028 and 2032, and with five years to look at: the answer is the same whenever one asks. */
const start = new Date(Date.UTC(2026, 0, 1));

export const cronNeverFires: ObjectRule = {
  code: "ARG0420",
  name: "cron-never-fires",
  severity: "error",
  summary: "A schedule can be read, and no day matches it.",
  description: `\`0 0 30 2 *\` is a schedule to Argo's parser, and 30 February never comes: no workflow is ever made, and nothing says so. When day of month and day
of week are both given, either is enough; with a star in one of them both must match.`,
  examples: [{ wrong: cronWith('schedules:\n  - "0 0 30 2 *"'), right: cronWith('schedules:\n  - "0 0 28 2 *"') }],
  check({ object, report }) {
    for (const { text, path, parsed } of schedulesOf(object)) {
      if (parsed.kind !== "fields" || nextFirings({ ...parsed, timezone: "UTC" }, "UTC", start, 1).length > 0) continue;
      report(cronNeverFires, {
        path,
        message: `the schedule \`${text}\` never fires: ${why(parsed.days, parsed.months)}`,
        hint: "Write days that the month has; `0 0 1 3 *` is the first day after February.",
      });
    }
  },
};

function why(days: ReadonlySet<number>, months: ReadonlySet<number>): string {
  const first = Math.min(...days);
  return days.size > 0 && months.size < 12 && first > 28
    ? `no month of it has a day ${first}`
    : "no minute of the next five years matches it";
}
