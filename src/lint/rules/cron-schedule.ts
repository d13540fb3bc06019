import { suggestCron } from "../../argo/cron-suggestion.ts";
import type { Words } from "../argo/words.ts";
import { cronWith } from "../kubernetes/examples.ts";
import type { Rule } from "../rule.ts";

export const cronSchedule: Rule = {
  code: "ARG0146",
  name: "cron-schedule",
  severity: "error",
  summary: "A CronWorkflow has no schedule, or one that is no cron expression.",
  description:
    "Argo reads schedules with robfig/cron: five fields (minute, hour, day of month, month, day of week), `@daily` and the like, or `@every 90m`. Sunday is 0 and not 7; names of months and days have three letters.",
  examples: [{ wrong: cronWith(`schedules: ["0 4 * * 7"]`), right: cronWith(`schedules: ["0 4 * * 0"]`) }],
};

export const cronScheduleWords = {
  none: (): Words => ({
    message: "cron workflow must have at least one schedule",
    hint: 'Add `schedules: ["0 4 * * *"]`; `schedule` is not read any more since Argo 4.0.',
  }),
  both: (): Words => ({
    message: "cron workflow cant be configured with both Spec.Schedule and Spec.Schedules",
    hint: "Remove `schedule`.",
  }),
  malformed: (schedule: string, problem: string): Words => {
    const suggestion = suggestCron(schedule);
    return {
      message: `cron schedule ${schedule} is malformed: ${problem}`,
      hint: suggestion === undefined ? "Write five fields, `0 4 * * 1-5` for instance." : `Write \`${suggestion}\`.`,
    };
  },
};
