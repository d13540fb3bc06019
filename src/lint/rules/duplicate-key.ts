import type { Rule } from "../rule.ts";

export const duplicateKey: Rule = {
  code: "ARG0002",
  name: "duplicate-key",
  severity: "error",
  summary: "A key is there twice in one object.",
  description: `Argo's strict reader refuses a key that its object has already, and then drops the whole document without a word: \`argo lint\` looks at the other documents only
and ends with exit code 0. A key that a YAML merge (\`<<\`) brings counts too, so a merged value cannot be overridden. In JSON the field is refused by name.`,
  examples: [
    {
      wrong: `apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: {generateName: build-}
spec:
  entrypoint: main
  templates:
    - name: main
      container:
        image: registry.example.com/build:1.4
        command: [make]
        image: registry.example.com/build:1.5
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
