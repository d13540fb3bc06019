import { didYouMean } from "../../diagnostics/suggest.ts";
import type { Words } from "../argo/words.ts";
import { workflowWith } from "../kubernetes/examples.ts";
import type { Rule } from "../rule.ts";

export const dependsResult: Rule = {
  code: "ARG0141",
  name: "depends-result",
  severity: "error",
  summary: "`depends` asks for a result that no task has, or asks a task without a loop about its iterations.",
  description:
    "A task can be Succeeded, Failed, Errored, Skipped, Omitted or Daemoned. AnySucceeded and AllFailed are about the iterations of a loop.",
  examples: [
    {
      wrong: workflowWith(`templates:
  - name: main
    dag:
      tasks:
        - {name: load, template: list}
        - {name: train, template: list, depends: load.Success}
  - name: list
    container: {image: alpine:3.22, command: [ls]}`),
      right: workflowWith(`templates:
  - name: main
    dag:
      tasks:
        - {name: load, template: list}
        - {name: train, template: list, depends: load.Succeeded}
  - name: list
    container: {image: alpine:3.22, command: [ls]}`),
    },
  ],
};

const known = ["Succeeded", "Failed", "Errored", "Skipped", "Omitted", "Daemoned", "AnySucceeded", "AllFailed"];

export const dependsResultWords = {
  unknown: (field: string, task: string, result: string): Words => ({
    message: `${field} task result '${result}' for task '${task}' is invalid`,
    hint: `Write one of ${known.join(", ")}.${didYouMean(result, known)}`,
  }),
  noLoop: (field: string, dependency: string): Words => ({
    message: `${field} dependency '${dependency}' uses an items-based condition such as .AnySucceeded or .AllFailed but does not contain any items`,
    hint: `Write \`${dependency}.Succeeded\` or \`${dependency}.Failed\`.`,
  }),
};
