import type { Rule } from "../rule.ts";

export const ignoreOfArgosError: Rule = {
  code: "ARG0053",
  name: "ignore-of-argos-error",
  severity: "warning",
  summary: "A comment suppresses an error that Argo itself makes.",
  description: `What Argo refuses cannot be suppressed or turned off: the manifest would still be refused when it is submitted. The error stays, and the comment is reported.`,
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
        memory: 1Gi # argots-ignore unknown-field: our fork of Argo knows it
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
        resources: {requests: {memory: 1Gi}}
`,
    },
  ],
};
