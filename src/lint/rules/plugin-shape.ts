import type { Rule } from "../rule.ts";

export const pluginShape: Rule = {
  code: "ARG0007",
  name: "plugin-shape",
  severity: "error",
  summary: "A plugin template has not exactly one key.",
  description: `The only key below \`plugin\` is the name of the plugin; what it is to do stands below that. Argo refuses any other number of keys when it decodes the manifest.`,
  examples: [
    {
      wrong: `apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: {generateName: build-}
spec:
  entrypoint: main
  templates:
    - name: main
      plugin:
        slack: {text: done}
        timeout: 10
`,
      right: `apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: {generateName: build-}
spec:
  entrypoint: main
  templates:
    - name: main
      plugin:
        slack: {text: done, timeout: 10}
`,
    },
  ],
};
