import type { Words } from "../argo/words.ts";
import { workflowWith } from "../kubernetes/examples.ts";
import type { Rule } from "../rule.ts";

export const templatesBesideReference: Rule = {
  code: "ARG0101",
  name: "templates-beside-reference",
  severity: "error",
  summary: "A workflow that is made of a WorkflowTemplate has templates of its own.",
  description: "With `workflowTemplateRef` all templates come from the object that it names; Argo does not mix them with others.",
  examples: [
    {
      wrong: workflowWith(`workflowTemplateRef: {name: train}
templates:
  - name: main
    container: {image: alpine:3.22, command: [ls]}`),
      right: workflowWith(`templates:
  - name: main
    container: {image: alpine:3.22, command: [ls]}`),
    },
  ],
};

export function templatesBesideReferenceWords(): Words {
  return {
    message: "Templates is invalid field in spec if workflow referred WorkflowTemplate reference",
    hint: "Remove `templates`, or remove `workflowTemplateRef` and call its templates with `templateRef`.",
  };
}
