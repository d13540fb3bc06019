import type { Rule } from "../rule.ts";

export const ignoreWithoutReason: Rule = {
  code: "ARG0050",
  name: "ignore-without-reason",
  severity: "warning",
  summary: "A comment that suppresses a finding does not say why.",
  description: `\`# argots-ignore RULE: REASON\` takes the findings of a rule away on its line, or on the line below when it stands alone. The reason is for whoever
reads the manifest next: without one, nobody can tell a decision from a shortcut. A comment without a reason, or without the name of a rule, suppresses nothing.`,
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
        image: registry.example.com/build:latest # argots-ignore image-latest
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
        image: registry.example.com/build:latest # argots-ignore image-latest: the registry replaces the tag by a digest
        command: [make]
`,
    },
  ],
};
