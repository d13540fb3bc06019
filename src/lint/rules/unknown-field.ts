import type { Rule } from "../rule.ts";

export const unknownField: Rule = {
  code: "ARG0004",
  name: "unknown-field",
  severity: "error",
  summary: "A field is unknown to Argo.",
  description: `\`argo lint\` is strict: a field that Argo's Go types do not have, or have in another letter case, refuses the object. One message names all of them; here each is
found at its own place, the first with Argo's whole message. Without strict mode the field would be dropped without a word, and do nothing.

Fields come and go with releases: set \`--argo-version\` to the one of your cluster.`,
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
      retryStategy: {limit: 2}
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
      retryStrategy: {limit: 2}
`,
    },
  ],
};
