import type { Words } from "../argo/words.ts";
import { workflowWith } from "../kubernetes/examples.ts";
import type { Rule } from "../rule.ts";

export const nameNotUnique: Rule = {
  code: "ARG0106",
  name: "name-not-unique",
  severity: "error",
  summary: "Two templates, steps, tasks, parameters or artifacts of one list have the same name.",
  description: "A reference could mean either. The steps of a template share one set of names, whatever group they are in.",
  examples: [
    {
      wrong: workflowWith(`templates:
  - name: main
    steps:
      - - {name: list, template: list}
      - - {name: list, template: list}
  - name: list
    container: {image: alpine:3.22, command: [ls]}`),
      right: workflowWith(`templates:
  - name: main
    steps:
      - - {name: list, template: list}
      - - {name: list-again, template: list}
  - name: list
    container: {image: alpine:3.22, command: [ls]}`),
    },
  ],
};

export function nameNotUniqueWords(message: string, name: string): Words {
  return { message, hint: name === "" ? "Give each a name of its own." : `Give one of them another name, \`${name}-2\` for instance.` };
}
