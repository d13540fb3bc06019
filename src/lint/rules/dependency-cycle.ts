import type { Words } from "../argo/words.ts";
import { workflowWith } from "../kubernetes/examples.ts";
import type { Rule } from "../rule.ts";

export const dependencyCycle: Rule = {
  code: "ARG0139",
  name: "dependency-cycle",
  severity: "error",
  summary: "Tasks or containers wait for each other.",
  description: "None of them could ever begin.",
  examples: [
    {
      wrong: workflowWith(`templates:
  - name: main
    dag:
      tasks:
        - {name: load, template: list, depends: train}
        - {name: train, template: list, depends: load}
  - name: list
    container: {image: alpine:3.22, command: [ls]}`),
      right: workflowWith(`templates:
  - name: main
    dag:
      tasks:
        - {name: load, template: list}
        - {name: train, template: list, depends: load}
  - name: list
    container: {image: alpine:3.22, command: [ls]}`),
    },
  ],
};

export function dependencyCycleWords(message: string, cycle: readonly string[]): Words {
  return { message, hint: `Remove one of the dependencies ${cycle.map((name) => `\`${name}\``).join(" → ")}.` };
}
