import { isClusterError } from "../../cli/cluster/cluster-errors.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { GithubRun } from "../github/event.ts";
import { applyObjects } from "./apply.ts";
import { metadataOf, runnableDocument, type Sendable } from "./objects.ts";
import type { ActionCluster } from "./open-cluster.ts";

/** Asks the server (or Argo Server's linter) what it thinks of everything, and keeps nothing there. */
export async function dryRun(
  sendables: readonly Sendable[],
  parameters: ReadonlyMap<string, Readonly<Record<string, string>>>,
  cluster: ActionCluster,
  { github, project }: { readonly github: GithubRun; readonly project: string | undefined },
): Promise<readonly Diagnostic[]> {
  const { library, service } = cluster;
  const found: Diagnostic[] = [...(await applyObjects(sendables, cluster, { github, project, dryRun: true })).diagnostics];
  for (const sendable of sendables) {
    const document = runnableDocument(sendable);
    // A run of a template that is not in the cluster yet says nothing that the template has not said.
    if (document["kind"] !== "Workflow") continue;
    const namespace = cluster.namespace ?? sendable.pipeline.options.namespace ?? service.namespace;
    const workflow = library.prepareWorkflow(
      { kind: "document", document },
      { parameters: parameters.get(sendable.manifest.pipeline) ?? {}, namespace, ...metadataOf(sendable, github, project, cluster, true) },
    );
    try {
      await service.create(workflow, { namespace, dryRun: true });
    } catch (error) {
      if (!isClusterError(error)) throw error;
      found.push({ ...error.diagnostic, place: sendable.pipeline.place });
      if (error.kind !== "refused") break;
    }
  }
  return found;
}
