import type { ClusterService } from "../../cluster/service.ts";
import type { KubernetesObject } from "../../cluster/objects.ts";

/** Where Argo's user interface shows a run; undefined where nobody said where that is. */
export function runUrl(
  workflow: Pick<KubernetesObject, "metadata">,
  base: string | undefined,
  service: Pick<ClusterService, "namespace">,
): string | undefined {
  if (base === undefined) return undefined;
  const namespace = workflow.metadata.namespace ?? service.namespace;
  return `${base.replace(/\/+$/, "")}/workflows/${encodeURIComponent(namespace)}/${encodeURIComponent(workflow.metadata.name ?? "")}`;
}
