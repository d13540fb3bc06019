import type { Rule } from "../rule.ts";

export const wrongType: Rule = {
  code: "ARG0005",
  name: "wrong-type",
  severity: "error",
  summary: "A value is of another type than its field.",
  description: `Argo decodes a manifest into Go types before it looks at anything else: a number is no text, a text is no list, and nothing is converted but the values of
parameters. YAML 1.1 makes it easy to go wrong: \`yes\`, \`on\`, \`1.20\` and \`0o17\` are no texts unless they are in quotes.

Under \`argo lint --offline\` such a value in any file ends the run before a single object is linted.`,
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
        command: make
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
