import { objectAt } from "../model/objects.ts";
import type { ObjectRule } from "../context.ts";
import { cronWith } from "../kubernetes/examples.ts";

/** The controller looks at the missed times of a CronWorkflow when it starts and leads; it syncs every ten seconds. */
const syncSeconds = 10;

export const cronLimits: ObjectRule = {
  code: "ARG0423",
  name: "cron-limits",
  severity: "warning",
  summary: "A limit of a CronWorkflow does nothing sensible.",
  description: `A negative history limit is passed over: the controller keeps three successful workflows and a failed one, as if it had not been given. \`startingDeadlineSeconds\` says for how
long a run that was missed, while the controller was down or not leading, may still be started: a few seconds are less than the controller needs to begin. Two
schedules that are the same make one run: the controller starts a CronWorkflow once for a moment.`,
  examples: [
    {
      wrong: cronWith('schedules:\n  - "0 4 * * *"\nsuccessfulJobsHistoryLimit: -1'),
      right: cronWith('schedules:\n  - "0 4 * * *"\nsuccessfulJobsHistoryLimit: 3'),
    },
    {
      wrong: cronWith('schedules:\n  - "0 4 * * *"\nstartingDeadlineSeconds: 1'),
      right: cronWith('schedules:\n  - "0 4 * * *"\nstartingDeadlineSeconds: 600'),
    },
  ],
  check({ object, report }) {
    if (object.kind !== "CronWorkflow") return;
    const spec = objectAt(object.value, "spec");
    for (const field of ["successfulJobsHistoryLimit", "failedJobsHistoryLimit"]) {
      const limit = spec[field];
      if (typeof limit !== "number" || limit >= 0) continue;
      report(cronLimits, {
        path: ["spec", field],
        message: `\`${field}\` is ${limit}, which the controller passes over: it keeps ${field.startsWith("s") ? 3 : 1}`,
        hint: "Write how many to keep; 0 keeps none.",
      });
    }
    const deadline = spec["startingDeadlineSeconds"];
    if (typeof deadline === "number" && deadline > 0 && deadline < syncSeconds) {
      report(cronLimits, {
        path: ["spec", "startingDeadlineSeconds"],
        message: `\`startingDeadlineSeconds: ${deadline}\` is less than the controller needs to notice a missed run`,
        hint: "Write at least a minute: `startingDeadlineSeconds: 600`.",
      });
    }
    const schedules = Array.isArray(spec["schedules"]) ? (spec["schedules"] as readonly unknown[]) : [];
    for (const [index, schedule] of schedules.entries()) {
      if (typeof schedule !== "string" || schedules.indexOf(schedule) === index) continue;
      report(cronLimits, {
        path: ["spec", "schedules", index],
        message: `the schedule \`${schedule}\` is listed twice`,
        hint: "Take one of them out.",
      });
    }
  },
};
