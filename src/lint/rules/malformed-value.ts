import type { Rule } from "../rule.ts";

export const malformedValue: Rule = {
  code: "ARG0006",
  name: "malformed-value",
  severity: "error",
  summary: "A quantity, time or base64 text cannot be read.",
  description: `Quantities of Kubernetes (\`500m\`, \`512Mi\`), times (\`2024-01-31T12:00:00Z\`) and bytes are read while the manifest is decoded, before any \`{{tag}}\` is replaced. The
message is the one of the reader and names no field; an object that cannot be decoded is not validated further.`,
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
        resources: {requests: {memory: 8 GB}}
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
        resources: {requests: {memory: 8G}}
`,
    },
  ],
};
