import type { Words } from "../argo/words.ts";
import { workflowWith } from "../kubernetes/examples.ts";
import type { Rule } from "../rule.ts";

export const argumentValueMissing: Rule = {
  code: "ARG0108",
  name: "argument-value-missing",
  severity: "error",
  summary: "An argument of a step, a task or a CronWorkflow has no value.",
  description:
    "An argument that is named must be given: a `value`, or `valueFrom` a ConfigMap. Only the arguments of a workflow may lack one while it is linted, since whoever submits it may give them then; a CronWorkflow submits itself.",
  examples: [
    {
      wrong: workflowWith(`templates:
  - name: main
    steps:
      - - name: say
          template: say
          arguments: {parameters: [{name: text}]}
  - name: say
    inputs: {parameters: [{name: text}]}
    container: {image: alpine:3.22, command: [echo, "{{inputs.parameters.text}}"]}`),
      right: workflowWith(`templates:
  - name: main
    steps:
      - - name: say
          template: say
          arguments: {parameters: [{name: text, value: hello}]}
  - name: say
    inputs: {parameters: [{name: text}]}
    container: {image: alpine:3.22, command: [echo, "{{inputs.parameters.text}}"]}`),
    },
  ],
};

export const argumentValueMissingWords = {
  parameter: (field: string, name: string): Words => ({
    message: `${field}.value or ${field}.valueFrom is required`,
    hint: `Add \`value: …\` to \`${name}\`, or remove the argument so that the template's default is taken.`,
  }),
  ofEnum: (field: string, choices: readonly string[]): Words => ({
    message: `${field}.value is required`,
    hint: `Add \`value: ${choices[0] ?? "…"}\`, or another one of the list.`,
  }),
};
