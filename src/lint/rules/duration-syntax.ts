import { isDuration, suggestDuration } from "../../argo/duration.ts";
import type { ObjectRule } from "../context.ts";
import { durationFields, readDuration } from "../kubernetes/durations.ts";
import { templateWith } from "../kubernetes/examples.ts";
import { hasTag } from "../kubernetes/tags.ts";

export const durationSyntax: ObjectRule = {
  code: "ARG0430",
  name: "duration-syntax",
  severity: "error",
  summary: "A duration is none that Argo can read.",
  description: `Argo reads durations as Go does: numbers with the units \`h\`, \`m\`, \`s\`, \`ms\`, \`us\` and \`ns\`, together without spaces: \`1h30m\`. There is no unit for
days. \`suspend.duration\` also takes a number alone, as seconds; \`timeout\`, \`pendingTimeout\`, \`memoize.maxAge\` and the retries of a container set want a unit.
\`argo lint\` reads none of them but a \`timeout\` that is a number, and the step ends as Error.`,
  examples: [
    { wrong: templateWith("suspend:\n  duration: 5 minutes"), right: templateWith("suspend:\n  duration: 5m") },
    {
      wrong: templateWith("timeout: 1d\ncontainer:\n  image: alpine:3.22\n  command: [ls]"),
      right: templateWith("timeout: 24h\ncontainer:\n  image: alpine:3.22\n  command: [ls]"),
    },
  ],
  check({ object, report }) {
    for (const field of durationFields(object)) {
      if (!field.isAlwaysRead || hasTag(field.text)) continue;
      const read = readDuration(field.text, field);
      if (isDuration(read)) continue;
      const suggestion = suggestDuration(field.text);
      report(durationSyntax, {
        path: field.path,
        message: `\`${field.path.at(-1)}\` cannot be read as a duration: ${read.problem}`,
        hint: suggestion === undefined ? "Write it like `30s`, `10m` or `1h30m`." : `Write \`${suggestion}\`.`,
      });
    }
  },
};
