import type { Rule } from "../rule.ts";

export const unknownKind: Rule = {
  code: "ARG0010",
  name: "unknown-kind",
  severity: "error",
  summary: "The kind of a document is missing or misspelt.",
  description: `\`argo lint\` looks at documents of the kinds Workflow, WorkflowTemplate, ClusterWorkflowTemplate and CronWorkflow, letter by letter, and skips all others without a word. A document of
Argo's API group whose kind is none of that group is refused by the API server when it is applied.`,
  examples: [
    {
      wrong: `apiVersion: argoproj.io/v1alpha1
kind: Worflow
metadata: {generateName: build-}
spec:
  entrypoint: main
  templates:
    - name: main
      container:
        image: registry.example.com/build:1.4
        command: [make]
`,
      right: `apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: {generateName: build-}
spec:
  entrypoint: main
  templates:
    - name: main
      container:
        image: registry.example.com/build:1.4
        command: [make]
`,
    },
  ],
};
