import type { Words } from "../argo/words.ts";
import { workflowWith } from "../kubernetes/examples.ts";
import type { Rule } from "../rule.ts";

export const argumentMissing: Rule = {
  code: "ARG0124",
  name: "argument-missing",
  severity: "error",
  summary: "A template is called without an argument that it needs.",
  description:
    "An input parameter without `value` and `default` must be given by whoever calls the template, an input artifact that has no place of its own and is not `optional` likewise. The entrypoint gets the arguments of the workflow that have the names of its inputs.",
  examples: [
    {
      wrong: workflowWith(`templates:
  - name: main
    steps:
      - - {name: say, template: say}
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

/** `isNamed`: the argument is there, without a value. */
export function argumentMissingWords(kind: "parameters" | "artifacts", name: string, isNamed: boolean): Words {
  return {
    message: `inputs.${kind}.${name} was not supplied`,
    hint:
      kind === "parameters" && isNamed
        ? `Give \`${name}\` in \`arguments.parameters\` a \`value\`, or give the input a \`default\`.`
        : kind === "parameters"
          ? `Add \`{name: ${name}, value: …}\` to \`arguments.parameters\`, or give the input a \`default\`.`
          : `Add \`{name: ${name}, from: …}\` to \`arguments.artifacts\`, or make the input \`optional: true\`.`,
  };
}
