import { quote } from "../../expressions/go/format.ts";
import type { Words } from "../argo/words.ts";
import type { Rule } from "../rule.ts";

export const clusterReference: Rule = {
  code: "ARG0103",
  name: "cluster-reference",
  severity: "error",
  summary: "A ClusterWorkflowTemplate refers to a WorkflowTemplate, which lies in a namespace.",
  description:
    "A ClusterWorkflowTemplate has no namespace to look for a WorkflowTemplate in. Argo's linter and its server crash on such a reference (a nil pointer), so that the template cannot be linted or created through them.",
  examples: [
    {
      wrong: `apiVersion: argoproj.io/v1alpha1
kind: ClusterWorkflowTemplate
metadata: {name: shared}
spec:
  entrypoint: main
  templates:
    - name: main
      steps:
        - - name: load
            templateRef: {name: data, template: load}
`,
      right: `apiVersion: argoproj.io/v1alpha1
kind: ClusterWorkflowTemplate
metadata: {name: shared}
spec:
  entrypoint: main
  templates:
    - name: main
      steps:
        - - name: load
            templateRef: {name: data, template: load, clusterScope: true}
---
apiVersion: argoproj.io/v1alpha1
kind: ClusterWorkflowTemplate
metadata: {name: data}
spec:
  templates:
    - name: load
      container: {image: alpine:3.22, command: [ls]}
`,
    },
  ],
};

export function clusterReferenceWords(name: string): Words {
  return {
    message: `a ClusterWorkflowTemplate cannot refer to the WorkflowTemplate ${quote(name)}, which lies in a namespace: Argo's validator crashes on it`,
    hint: "Make the other one a ClusterWorkflowTemplate as well and add `clusterScope: true`.",
  };
}
