import type { Words } from "../argo/words.ts";
import { workflowWith } from "../kubernetes/examples.ts";
import type { Rule } from "../rule.ts";

export const nameRequired: Rule = {
  code: "ARG0104",
  name: "name-required",
  severity: "error",
  summary: "A template, step, task, parameter or artifact has no name.",
  description:
    "Everything that something else refers to needs a name. Argo counts from 0 in its message; in a DAG it counts the tasks in the order in which they can run.",
  examples: [
    {
      wrong: workflowWith(`templates:
  - name: main
    steps:
      - - template: list
  - name: list
    container: {image: alpine:3.22, command: [ls]}`),
      right: workflowWith(`templates:
  - name: main
    steps:
      - - name: list
          template: list
  - name: list
    container: {image: alpine:3.22, command: [ls]}`),
    },
  ],
};

/** `field` is the whole path, with `.name`. */
export function nameRequiredWords(field: string): Words {
  return { message: `${field} is required`, hint: "Add a `name`." };
}
