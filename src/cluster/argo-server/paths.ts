import { argoKinds, type ArgoKind } from "../objects.ts";

/** What Argo Server calls a kind in its paths, and in the bodies of its requests (pkg/apiclient, the protocol files of 3.7). */
export const collections: Readonly<Record<ArgoKind, { readonly path: string; readonly field: string }>> = {
  Workflow: { path: "workflows", field: "workflow" },
  WorkflowTemplate: { path: "workflow-templates", field: "template" },
  ClusterWorkflowTemplate: { path: "cluster-workflow-templates", field: "template" },
  CronWorkflow: { path: "cron-workflows", field: "cronWorkflow" },
};

export function collectionPath(kind: ArgoKind, namespace: string): string {
  const { path } = collections[kind];
  return argoKinds[kind].namespaced ? `/api/v1/${path}/${encodeURIComponent(namespace)}` : `/api/v1/${path}`;
}

export function objectPath(kind: ArgoKind, name: string, namespace: string): string {
  return `${collectionPath(kind, namespace)}/${encodeURIComponent(name)}`;
}
