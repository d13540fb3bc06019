import type { Rule } from "../rule.ts";

export const ignoredField: Rule = {
  code: "ARG0009",
  name: "ignored-field",
  severity: "warning",
  summary: "A field within a step is dropped by Argo.",
  description: `Steps are decoded by a decoder of their own. It refuses unknown fields of the step itself, but drops those further inside, as in \`arguments\` or \`templateRef\`, without a word, strict or
not: what the field says does not happen.`,
  examples: [
    {
      wrong: `apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: {generateName: build-}
spec:
  entrypoint: main
  templates:
    - name: main
      steps:
        - - name: build
            template: build
            continueOn: {failure: true}
    - name: build
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
      steps:
        - - name: build
            template: build
            continueOn: {failed: true}
    - name: build
      container:
        image: registry.example.com/build:1.4
        command: [make]
`,
    },
  ],
};
