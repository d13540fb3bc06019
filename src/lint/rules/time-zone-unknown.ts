import { suggestTimeZone } from "../../argo/time-zone.ts";
import type { Words } from "../argo/words.ts";
import { cronWith } from "../kubernetes/examples.ts";
import type { Rule } from "../rule.ts";

export const timeZoneUnknown: Rule = {
  code: "ARG0147",
  name: "time-zone-unknown",
  severity: "error",
  summary: "The time zone of a CronWorkflow is not in the database of time zones.",
  description: "Argo knows the names of the IANA database, in its capitals: `Europe/Vienna`, `UTC`. Offsets such as `+02:00` are none.",
  examples: [
    {
      wrong: cronWith(`schedules: ["0 4 * * *"]
timezone: europe/vienna`),
      right: cronWith(`schedules: ["0 4 * * *"]
timezone: Europe/Vienna`),
    },
  ],
};

export function timeZoneUnknownWords(quoted: string, problem: string, zone: string): Words {
  const suggestion = suggestTimeZone(zone);
  return {
    message: `invalid timezone ${quoted}: ${problem}`,
    hint: suggestion === undefined ? "Write a name such as `Europe/Vienna` or `UTC`." : `Write \`${suggestion}\`.`,
  };
}
