import { didYouMean } from "../../diagnostics/suggest.ts";
import type { Words } from "../argo/words.ts";
import { workflowWith } from "../kubernetes/examples.ts";
import type { Rule } from "../rule.ts";

export const templateUndefined: Rule = {
  code: "ARG0116",
  name: "template-undefined",
  severity: "error",
  summary: "A step, task, entrypoint or exit handler names a template that there is not.",
  description:
    "A name is looked up among the templates of the same object; with `templateRef`, among those of the WorkflowTemplate or ClusterWorkflowTemplate that it names. A step or task that names none at all cannot run either.",
  examples: [
    {
      wrong: workflowWith(`templates:
  - name: main
    steps:
      - - {name: list, template: lst}
  - name: list
    container: {image: alpine:3.22, command: [ls]}`),
      right: workflowWith(`templates:
  - name: main
    steps:
      - - {name: list, template: list}
  - name: list
    container: {image: alpine:3.22, command: [ls]}`),
    },
  ],
};

export const templateUndefinedWords = {
  local: (name: string, names: readonly string[]): Words => ({
    message: `template name '${name}' undefined`,
    hint: `Add a template of this name, or name one that there is.${didYouMean(name, names)}`,
  }),
  reference: (object: string, template: string): Words => ({
    message: `template reference ${object}.${template} not found`,
    hint: `Name a template of \`${object}\`.`,
  }),
  none: (names: readonly string[]): Words => ({
    message: "failed to get a template",
    hint: `Add \`template: ${names[0] ?? "…"}\`, a \`templateRef\` or an \`inline\` template.`,
  }),
};
