import { closest } from "../../diagnostics/suggest.ts";
import type { Words } from "../argo/words.ts";
import { workflowWith } from "../kubernetes/examples.ts";
import type { Rule } from "../rule.ts";

export const argumentEnum: Rule = {
  code: "ARG0110",
  name: "argument-enum",
  severity: "error",
  summary: "The value of an argument is not in its `enum`, or the `enum` is empty.",
  description: "`enum` lists the values that a parameter may have. The comparison is one of texts: `1.0` is not `1`.",
  examples: [
    {
      wrong: workflowWith(`arguments: {parameters: [{name: size, value: huge, enum: [small, large]}]}
templates:
  - name: main
    container: {image: alpine:3.22, command: [ls]}`),
      right: workflowWith(`arguments: {parameters: [{name: size, value: large, enum: [small, large]}]}
templates:
  - name: main
    container: {image: alpine:3.22, command: [ls]}`),
    },
  ],
};

export const argumentEnumWords = {
  empty: (field: string): Words => ({
    message: `${field}.enum should contain at least one value`,
    hint: "List the values that the parameter may have, or remove `enum`.",
  }),
  other: (field: string, value: string, choices: readonly string[]): Words => ({
    message: `${field}.value should be present in ${field}.enum list`,
    hint: `Write \`${closest(value, choices) ?? choices[0] ?? ""}\`, or add \`${value}\` to the list.`,
  }),
};
