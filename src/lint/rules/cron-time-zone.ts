import { objectAt, textAt } from "../model/objects.ts";
import type { ObjectRule } from "../context.ts";
import { schedulesOf } from "../kubernetes/cron.ts";
import { cronWith } from "../kubernetes/examples.ts";

export const cronTimeZone: ObjectRule = {
  code: "ARG0421",
  name: "cron-time-zone",
  severity: "warning",
  summary: "A schedule names a time zone itself.",
  description: `\`TZ=Europe/Paris 0 4 * * *\` works with Argo's parser, but it wins over \`timezone\`, the user interface shows the other zone, and the full custom
resource definitions of Argo 4.0 do not take it. \`timezone\` is the field for it.`,
  examples: [
    {
      wrong: cronWith('timezone: Europe/London\nschedules:\n  - "TZ=Europe/Paris 0 4 * * *"').replace("metadata:", "metadata:"),
      right: cronWith('timezone: Europe/Paris\nschedules:\n  - "0 4 * * *"'),
    },
  ],
  check({ object, report }) {
    const timezone = textAt(objectAt(object.value, "spec"), "timezone") ?? "";
    for (const { text, path, parsed } of schedulesOf(object)) {
      if (parsed.kind === "problem" || parsed.timezone === undefined) continue;
      const rest = text.replace(/^(?:CRON_)?TZ=[^ ]* /, "").trim();
      report(cronTimeZone, {
        path,
        message:
          timezone === "" || timezone === parsed.timezone
            ? `the schedule \`${text}\` names its own time zone`
            : `the schedule \`${text}\` is read in \`${parsed.timezone}\`, and not in \`timezone: ${timezone}\``,
        hint: `Write \`timezone: ${parsed.timezone}\`, and the schedule as \`${rest}\`.`,
      });
    }
  },
};
