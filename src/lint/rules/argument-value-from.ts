import type { Words } from "../argo/words.ts";
import { workflowWith } from "../kubernetes/examples.ts";
import type { Rule } from "../rule.ts";

export const argumentValueFrom: Rule = {
  code: "ARG0109",
  name: "argument-value-from",
  severity: "error",
  summary: "An argument takes its value from something that only outputs can use.",
  description:
    "`valueFrom` of an argument knows `configMapKeyRef` (with or without `default`), `supplied` and `event`. A file, an expression or another parameter is what an output takes its value from; an argument has a tag in its `value` instead.",
  examples: [
    {
      wrong: workflowWith(`arguments:
  parameters:
    - name: limit
      valueFrom: {expression: "1 + 1"}
templates:
  - name: main
    container: {image: alpine:3.22, command: [ls]}`),
      right: workflowWith(`arguments:
  parameters:
    - name: limit
      value: "{{=1 + 1}}"
templates:
  - name: main
    container: {image: alpine:3.22, command: [ls]}`),
    },
  ],
};

/** `used`: the field that is not for arguments, where there is one. */
export function argumentValueFromWords(field: string, used: string | undefined): Words {
  const instead = { expression: 'Write `value: "{{=…}}"`.', parameter: "Write the tag as `value`." }[used ?? ""];
  return {
    message: `${field}.valueFrom only allows: default, configMapKeyRef and supplied`,
    hint: instead ?? "Give the argument a `value`, or `valueFrom: {configMapKeyRef: {name: …, key: …}}`.",
  };
}
