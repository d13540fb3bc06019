import { isDuration, suggestDuration } from "../../argo/duration.ts";
import type { ObjectRule } from "../context.ts";
import { durationFields, readDuration } from "../kubernetes/durations.ts";
import { templateWith } from "../kubernetes/examples.ts";
import { defaultOfTag, hasTag } from "../kubernetes/tags.ts";

const container = "container:\n  image: alpine:3.22\n  command: [ls]";

export const durationLate: ObjectRule = {
  code: "ARG0431",
  name: "duration-late",
  severity: "warning",
  summary: "A duration that Argo reads only now and then, or gets from a parameter, cannot be read, or is negative.",
  description: `The durations of a retry strategy's \`backoff\` are read when the step has failed for the first time: one that is none makes an Error of the failure, and
nothing is tried again. \`podGC.deleteDelayDuration\` is read when pods are deleted. A duration that is one \`{{tag}}\` has the default of the parameter, unless somebody
gives another value. A negative duration is over before it begins.`,
  examples: [
    {
      wrong: templateWith(`retryStrategy:\n  limit: 3\n  backoff:\n    duration: 1 minute\n${container}`),
      right: templateWith(`retryStrategy:\n  limit: 3\n  backoff:\n    duration: 1m\n${container}`),
    },
    {
      wrong: templateWith(
        'inputs:\n  parameters:\n    - name: pause\n      value: a while\nsuspend:\n  duration: "{{inputs.parameters.pause}}"',
      ),
      right: templateWith(
        'inputs:\n  parameters:\n    - name: pause\n      value: 5m\nsuspend:\n  duration: "{{inputs.parameters.pause}}"',
      ),
    },
  ],
  check({ object, report }) {
    for (const field of durationFields(object)) {
      const source = hasTag(field.text) ? defaultOfTag(field.text, field.template, object) : undefined;
      if (hasTag(field.text) && source === undefined) continue;
      const text = source?.value ?? field.text;
      const read = readDuration(text, field);
      const origin = source === undefined ? "" : ` gets \`${text}\` from the parameter \`${source.name}\`, which`;
      if (isDuration(read)) {
        if (read.nanoseconds >= 0n) continue;
        report(durationLate, {
          path: field.path,
          message: `\`${field.path.at(-1)}\`${origin} is negative: \`${text}\``,
          hint: `Write \`${text.replace("-", "")}\`.`,
        });
        continue;
      }
      if (field.isAlwaysRead && source === undefined) continue;
      const suggestion = suggestDuration(text);
      report(durationLate, {
        path: field.path,
        message: `\`${field.path.at(-1)}\`${origin} cannot be read as a duration: ${read.problem}`,
        hint: suggestion === undefined ? "Write it like `30s`, `10m` or `1h30m`." : `Write \`${suggestion}\`.`,
      });
    }
  },
};
