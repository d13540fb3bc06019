import type { Rule } from "../rule.ts";

export const ignoreWithoutEffect: Rule = {
  code: "ARG0052",
  name: "ignore-without-effect",
  severity: "warning",
  summary: "A comment suppresses a finding that is not there.",
  description: `A comment that suppresses nothing is left over from a fault that was mended, or stands on the wrong line. It would hide the next fault of its kind: remove it.
It counts for the line it stands on, or, alone on its line, for the next line that is neither blank nor a comment. Findings within a text of several lines (\`source: |\`) belong to the line of its key, too.`,
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
        # argots-ignore image-latest: the registry replaces the tag by a digest
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
