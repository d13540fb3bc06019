import type { Words } from "../argo/words.ts";
import { workflowWith } from "../kubernetes/examples.ts";
import type { Rule } from "../rule.ts";

export const loopInvalid: Rule = {
  code: "ARG0136",
  name: "loop-invalid",
  severity: "error",
  summary: "A loop says in two ways what it goes over.",
  description: "A step or task loops over `withItems`, `withParam` or `withSequence`; a sequence ends after `count` numbers or at `end`.",
  examples: [
    {
      wrong: workflowWith(`templates:
  - name: main
    steps:
      - - {name: list, template: list, withItems: [1, 2], withParam: "[3]"}
  - name: list
    container: {image: alpine:3.22, command: [ls]}`),
      right: workflowWith(`templates:
  - name: main
    steps:
      - - {name: list, template: list, withItems: [1, 2]}
  - name: list
    container: {image: alpine:3.22, command: [ls]}`),
    },
  ],
};

export const loopWords = {
  several: (given: readonly string[]): Words => ({
    message: "only one of withItems, withParam, withSequence can be specified",
    hint: `Keep one of ${given.map((each) => `\`${each}\``).join(" and ")}.`,
  }),
  countAndEnd: (): Words => ({
    message: "only one of count or end can be defined in withSequence",
    hint: "Keep `count` (how many) or `end` (the last one).",
  }),
};
