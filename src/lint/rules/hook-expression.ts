import type { Words } from "../argo/words.ts";
import { workflowWith } from "../kubernetes/examples.ts";
import type { Rule } from "../rule.ts";

export const hookExpression: Rule = {
  code: "ARG0113",
  name: "hook-expression",
  severity: "error",
  summary: "A hook of a workflow or a step does not say when it runs.",
  description:
    "The hook `exit` runs at the end. Every other one runs when its `expression` becomes true, so it must have one. (Argo does not ask this of the hooks of tasks.)",
  examples: [
    {
      wrong: workflowWith(`hooks:
  started: {template: note}
templates:
  - name: main
    container: {image: alpine:3.22, command: [ls]}
  - name: note
    container: {image: alpine:3.22, command: [date]}`),
      right: workflowWith(`hooks:
  started: {template: note, expression: workflow.status == "Running"}
templates:
  - name: main
    container: {image: alpine:3.22, command: [ls]}
  - name: note
    container: {image: alpine:3.22, command: [date]}`),
    },
  ],
};

export function hookExpressionWords(field: string, name: string): Words {
  return { message: `${field} Expression required`, hint: `Add \`expression: …\` to the hook \`${name}\`, or name it \`exit\`.` };
}
