import type { Words } from "../argo/words.ts";
import { templateWith } from "../kubernetes/examples.ts";
import type { Rule } from "../rule.ts";

export const deadlineInvalid: Rule = {
  code: "ARG0134",
  name: "deadline-invalid",
  severity: "error",
  summary: "`activeDeadlineSeconds` is no number, or stands at a template that cannot have one.",
  description:
    "The deadline of a template is a number of seconds that is not negative, or a tag. Steps and DAGs cannot have one; `spec.activeDeadlineSeconds` limits the whole workflow.",
  examples: [
    {
      wrong: templateWith(`activeDeadlineSeconds: 5m
container: {image: alpine:3.22, command: [ls]}`),
      right: templateWith(`activeDeadlineSeconds: 300
container: {image: alpine:3.22, command: [ls]}`),
    },
  ],
};

export const deadlineWords = {
  notHere: (field: string): Words => ({
    message: `${field} is only valid for leaf templates`,
    hint: "Move it to the templates that are called, or to `spec`.",
  }),
  noNumber: (field: string): Words => ({
    message: `${field} must be a positive integer > 0 or an argo variable`,
    hint: "Write the number of seconds, without a unit.",
  }),
};
