import type { Rule } from "../rule.ts";

const first = `apiVersion: argoproj.io/v1alpha1
kind: WorkflowTemplate
metadata: {name: train}
spec:
  entrypoint: main
  templates:
    - name: main
      container: {image: registry.example.com/train:1.4, command: [train]}
---
apiVersion: argoproj.io/v1alpha1
kind: WorkflowTemplate
`;

const second = `spec:
  entrypoint: main
  templates:
    - name: main
      container: {image: registry.example.com/train:1.5, command: [train]}
`;

/** Found over all files: see model/declared-twice.ts. */
export const templateDeclaredTwice: Rule = {
  code: "ARG0054",
  name: "template-declared-twice",
  severity: "error",
  summary: "Two WorkflowTemplates or ClusterWorkflowTemplates have one name in one namespace.",
  description: `In a cluster there is one object of a kind and a name in a namespace: of two, the one that is applied last wins, and which that is depends on the order of the files.
\`argo lint --offline\` refuses all files that it was given together, without looking at any other fault. Namespaces are compared as they are written: a template without one is not in the same namespace as one with \`namespace: default\`.`,
  examples: [{ wrong: `${first}metadata: {name: train}\n${second}`, right: `${first}metadata: {name: train-next}\n${second}` }],
};
