import { objectAt, textAt } from "../model/objects.ts";
import type { ObjectRule } from "../context.ts";
import { templateWith } from "../kubernetes/examples.ts";
import { templateLikesOf } from "../kubernetes/pods.ts";
import { defaultOfTag } from "../kubernetes/tags.ts";

const container = "container:\n  image: alpine:3.22\n  command: [ls]";

/** Fields that take a number or a text, by the template's path to them. */
const numberFields: readonly (readonly string[])[] = [
  ["activeDeadlineSeconds"],
  ["retryStrategy", "limit"],
  ["retryStrategy", "backoff", "factor"],
  ["containerSet", "retryStrategy", "retries"],
];

export const numberFromParameter: ObjectRule = {
  code: "ARG0433",
  name: "number-from-parameter",
  severity: "warning",
  summary: "A field that wants a whole number gets its value from a parameter whose default is none.",
  description: `\`activeDeadlineSeconds\` and the limits of a retry strategy may be a \`{{tag}}\`. Argo puts the value in and then reads it as a number; if it is none, the
workflow ends as Failed or Error. The value may be another one when the template is called: hence a warning.`,
  examples: [
    {
      wrong: templateWith(
        `inputs:\n  parameters:\n    - name: attempts\n      value: ten\nretryStrategy:\n  limit: "{{inputs.parameters.attempts}}"\n${container}`,
      ),
      right: templateWith(
        `inputs:\n  parameters:\n    - name: attempts\n      value: 10\nretryStrategy:\n  limit: "{{inputs.parameters.attempts}}"\n${container}`,
      ),
    },
  ],
  check({ object, report }) {
    for (const { template } of templateLikesOf(object)) {
      for (const steps of numberFields) {
        const holder = steps.slice(0, -1).reduce((value, step) => objectAt(value, step), template.value);
        const text = textAt(holder, steps.at(-1)!) ?? "";
        const source = defaultOfTag(text, template.value, object);
        if (source === undefined || /^[-+]?[0-9]+$/.test(source.value)) continue;
        report(numberFromParameter, {
          path: [...template.path, ...steps],
          message: `\`${steps.at(-1)}\` gets \`${source.value}\` from the parameter \`${source.name}\`, which is no whole number`,
          hint: `Give \`${source.name}\` a whole number.`,
        });
      }
    }
  },
};
