import type { Rule } from "../rule.ts";

export const mapKey: Rule = {
  code: "ARG0003",
  name: "map-key",
  severity: "error",
  summary: "A key is no text.",
  description: `Keys become texts when Argo turns YAML into JSON. Objects, lists, null and numbers beyond an int64 have none, so the document is dropped without a word. It is
mostly a tag without quotes: \`value: {{inputs.parameters.name}}\` is an object within an object to YAML.`,
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
        workingDir: {{workflow.name}}
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
        workingDir: "/{{workflow.name}}"
`,
    },
  ],
};
