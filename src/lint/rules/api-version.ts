import type { Rule } from "../rule.ts";

export const apiVersion: Rule = {
  code: "ARG0011",
  name: "api-version",
  severity: "warning",
  summary: "The API version of a manifest is not `argoproj.io/v1alpha1`.",
  description: `\`argo lint\` and \`argo submit\` go by the kind alone, but kubectl, Argo CD and the API server look objects up by \`apiVersion\` too, and find no such kind under another one. A version with more than one
slash makes \`argo lint\` take the kind for missing and skip the document.`,
  examples: [
    {
      wrong: `apiVersion: argoproj.io/v1
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
