import { objectAt, specOf } from "../model/objects.ts";
import type { ObjectRule } from "../context.ts";
import { workflowWith } from "../kubernetes/examples.ts";

const templates = "templates:\n  - name: main\n    container:\n      image: alpine:3.22\n      command: [ls]";

export const timeToLive: ObjectRule = {
  code: "ARG0435",
  name: "time-to-live",
  severity: "warning",
  summary: "A workflow is deleted the moment it ends.",
  description: `\`ttlStrategy\` counts seconds from the end of the workflow. With 0 or less it is deleted at once, before anybody can look at it, and what it failed of with it.`,
  examples: [
    {
      wrong: workflowWith(`ttlStrategy:\n  secondsAfterFailure: -1\n${templates}`),
      right: workflowWith(`ttlStrategy:\n  secondsAfterFailure: 86400\n${templates}`),
    },
  ],
  check({ object, report }) {
    const spec = specOf(object);
    const strategy = objectAt(spec.value, "ttlStrategy");
    for (const field of ["secondsAfterCompletion", "secondsAfterSuccess", "secondsAfterFailure"]) {
      const seconds = strategy[field];
      // Successful ones that are not needed are often deleted at once on purpose.
      if (typeof seconds !== "number" || seconds > 0 || (field === "secondsAfterSuccess" && seconds === 0)) continue;
      report(timeToLive, {
        path: [...spec.path, "ttlStrategy", field],
        message: `\`${field}: ${seconds}\` deletes the workflow the moment it ends`,
        hint: "Write for how many seconds it is kept: `86400` is a day.",
      });
    }
  },
};
