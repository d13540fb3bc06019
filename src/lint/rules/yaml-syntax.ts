import type { Rule } from "../rule.ts";

export const yamlSyntax: Rule = {
  code: "ARG0001",
  name: "yaml-syntax",
  severity: "error",
  summary: "The document is no YAML.",
  description: `Argo reads YAML 1.1 with a strict reader of its own. A document that it cannot read is only mentioned in the log of \`argo lint\`: the other documents of the file
are linted as if it were not there, and the exit code is 0. The message is the reader's; what stands behind the fault is not looked at.`,
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
        command: [echo, ready: yes: no]
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
        command: [echo, "ready: yes: no"]
`,
    },
  ],
};
