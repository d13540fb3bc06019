import { quote } from "../../expressions/go/format.ts";
import type { Words } from "../argo/words.ts";
import type { Rule } from "../rule.ts";

export const workflowTemplateMissing: Rule = {
  code: "ARG0102",
  name: "workflow-template-missing",
  severity: "error",
  summary: "A reference names a WorkflowTemplate or ClusterWorkflowTemplate that is not among the files.",
  description:
    "References are looked up in the files that are linted together, by name and by namespace as they are written: an object without a namespace does not find one with `namespace: default`. `clusterScope: true` looks for a ClusterWorkflowTemplate, everything else for a WorkflowTemplate.",
  examples: [
    {
      wrong: `apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: {name: run}
spec:
  workflowTemplateRef: {name: trian}
---
apiVersion: argoproj.io/v1alpha1
kind: WorkflowTemplate
metadata: {name: train}
spec:
  entrypoint: main
  templates:
    - name: main
      container: {image: alpine:3.22, command: [ls]}
`,
      right: `apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: {name: run}
spec:
  workflowTemplateRef: {name: train}
---
apiVersion: argoproj.io/v1alpha1
kind: WorkflowTemplate
metadata: {name: train}
spec:
  entrypoint: main
  templates:
    - name: main
      container: {image: alpine:3.22, command: [ls]}
`,
    },
  ],
};

export function workflowTemplateMissingWords(name: string, namespace: string, isCluster: boolean): Words {
  return isCluster
    ? {
        message: `couldn't find cluster workflow template ${quote(name)}`,
        hint: "Lint the file of the ClusterWorkflowTemplate together with this one, or correct the name.",
      }
    : {
        message: `couldn't find workflow template ${quote(name)} in namespace ${quote(namespace)}`,
        hint: "Lint the file of the WorkflowTemplate together with this one, give both the same `metadata.namespace`, or correct the name; for a ClusterWorkflowTemplate add `clusterScope: true`.",
      };
}
