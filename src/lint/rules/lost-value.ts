import type { Rule } from "../rule.ts";

export const lostValue: Rule = {
  code: "ARG0008",
  name: "lost-value",
  severity: "warning",
  summary: "A list or object stands where Argo wants text.",
  description: `The \`value\`, \`default\` and \`enum\` of a parameter take texts, numbers and booleans. A list or an object is accepted and becomes the empty text, without a word: the
template then runs with nothing. Write JSON as text; \`withParam\` and expressions parse it.`,
  examples: [
    {
      wrong: `apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: {generateName: build-}
spec:
  entrypoint: main
  arguments:
    parameters:
      - name: regions
        value: [eu, us]
  templates:
    - name: main
      container:
        image: registry.example.com/build:1.4
        command: [make, "{{workflow.parameters.regions}}"]
`,
      right: `apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: {generateName: build-}
spec:
  entrypoint: main
  arguments:
    parameters:
      - name: regions
        value: '["eu", "us"]'
  templates:
    - name: main
      container:
        image: registry.example.com/build:1.4
        command: [make, "{{workflow.parameters.regions}}"]
`,
    },
  ],
};
