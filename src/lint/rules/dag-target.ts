import { didYouMean } from "../../diagnostics/suggest.ts";
import type { Words } from "../argo/words.ts";
import { workflowWith } from "../kubernetes/examples.ts";
import type { Rule } from "../rule.ts";

export const dagTarget: Rule = {
  code: "ARG0142",
  name: "dag-target",
  severity: "error",
  summary: "`dag.target` names a task that there is not.",
  description: "`target` holds the names of the tasks to run (with what they depend on), with one space between them.",
  examples: [
    {
      wrong: workflowWith(`templates:
  - name: main
    dag:
      target: tran
      tasks:
        - {name: train, template: list}
  - name: list
    container: {image: alpine:3.22, command: [ls]}`),
      right: workflowWith(`templates:
  - name: main
    dag:
      target: train
      tasks:
        - {name: train, template: list}
  - name: list
    container: {image: alpine:3.22, command: [ls]}`),
    },
  ],
};

export function dagTargetWords(template: string, target: string, names: readonly string[]): Words {
  return {
    message: `templates.${template}.targets: target '${target}' is not defined`,
    hint: target === "" ? "Write one space between two names." : `Name a task of the DAG.${didYouMean(target, names)}`,
  };
}
