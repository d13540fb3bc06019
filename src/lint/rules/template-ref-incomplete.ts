import type { Words } from "../argo/words.ts";
import type { Rule } from "../rule.ts";

export const templateRefIncomplete: Rule = {
  code: "ARG0117",
  name: "template-ref-incomplete",
  severity: "error",
  summary: "A `templateRef` lacks the name of the object or of the template, or stands beside `template`.",
  description:
    "`templateRef` needs `name`, the WorkflowTemplate or ClusterWorkflowTemplate, and `template`, which of its templates. `template` beside it would name another one.",
  examples: [
    {
      wrong: `apiVersion: argoproj.io/v1alpha1
kind: WorkflowTemplate
metadata: {name: train}
spec:
  entrypoint: main
  templates:
    - name: main
      steps:
        - - name: load
            templateRef: {name: data}
---
apiVersion: argoproj.io/v1alpha1
kind: WorkflowTemplate
metadata: {name: data}
spec:
  templates:
    - name: load
      container: {image: alpine:3.22, command: [ls]}
`,
      right: `apiVersion: argoproj.io/v1alpha1
kind: WorkflowTemplate
metadata: {name: train}
spec:
  entrypoint: main
  templates:
    - name: main
      steps:
        - - name: load
            templateRef: {name: data, template: load}
---
apiVersion: argoproj.io/v1alpha1
kind: WorkflowTemplate
metadata: {name: data}
spec:
  templates:
    - name: load
      container: {image: alpine:3.22, command: [ls]}
`,
    },
  ],
};

export const templateRefWords = {
  /** 3.7 ends the sentence. */
  both: (template: string, isFour: boolean): Words => ({
    message: `template name cannot be specified with templateRef${isFour ? "" : "."}`,
    hint: `Remove \`template: ${template}\`, or remove \`templateRef\`.`,
  }),
  noObject: (): Words => ({
    message: "resource name is required",
    hint: "Add `name: …`, the WorkflowTemplate that the template is in.",
  }),
  noTemplate: (object: string): Words => ({
    message: "template name is required",
    hint: `Add \`template: …\`, which template of \`${object}\` is meant.`,
  }),
};
