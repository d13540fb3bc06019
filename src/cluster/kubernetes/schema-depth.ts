import { ClusterError } from "../cluster-error.ts";
import type { ClusterService } from "../service.ts";

/**
 * Whether the cluster's definitions of Argo's kinds say what their fields are. Argo 4 installs such; older installations mostly have minimal ones, with
 * which a dry run checks almost nothing. It tries with a dry run of its own, which needs no other right than that of submitting.
 */
export async function checksFields(service: ClusterService): Promise<boolean> {
  const probe = {
    apiVersion: "argoproj.io/v1alpha1",
    kind: "Workflow",
    metadata: { name: "argots-asks-for-the-schema" },
    spec: { fieldThatDoesNotExist: true },
  };
  try {
    await service.create(probe, { dryRun: true });
    return false;
  } catch (error) {
    if (error instanceof ClusterError && error.kind === "refused") return true;
    throw error;
  }
}
