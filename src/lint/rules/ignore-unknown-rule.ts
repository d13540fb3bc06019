import type { Rule } from "../rule.ts";

export const ignoreUnknownRule: Rule = {
  code: "ARG0051",
  name: "ignore-unknown-rule",
  severity: "warning",
  summary: "A comment suppresses a rule that does not exist.",
  description: `\`# argots-ignore RULE: REASON\` takes the name of a rule (\`image-latest\`) or its code, and several with commas between them. A name that no rule has suppresses nothing.
\`argots explain\` lists the rules.`,
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
        image: registry.example.com/build:latest # argots-ignore image-newest: the registry replaces the tag by a digest
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
