import { concernsOneObject, isClusterError } from "../../cli/cluster/cluster-errors.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { GithubRun } from "../github/event.ts";
import type { AppliedReport } from "../report/model.ts";
import { metadataOf, namedObjects, withMetadata, type Sendable } from "./objects.ts";
import type { ActionCluster } from "./open-cluster.ts";

interface Applying {
  readonly github: GithubRun;
  readonly project: string | undefined;
  /** The server checks and keeps nothing. */
  readonly dryRun: boolean;
}

export interface AppliedObjects {
  readonly applied: readonly AppliedReport[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Server-side apply of templates and crons. What the cluster refuses is reported of every object, not only of the first. */
export async function applyObjects(
  sendables: readonly Sendable[],
  cluster: ActionCluster,
  { github, project, dryRun }: Applying,
): Promise<AppliedObjects> {
  const applied: AppliedReport[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const sendable of sendables) {
    for (const object of namedObjects(sendable)) {
      const facts = metadataOf(sendable, github, project, cluster, false);
      // A template says the same whichever commit applied it: the URL of the run would make every apply a change.
      const { "argots.dev/run-url": _url, "argots.dev/commit": _commit, ...annotations } = facts.annotations;
      try {
        const { object: live, change } = await cluster.service.apply(withMetadata(object, { labels: facts.labels, annotations }), {
          dryRun,
          ...(cluster.namespace === undefined ? {} : { namespace: cluster.namespace }),
        });
        applied.push({ kind: object.kind, name: live.metadata.name ?? "", namespace: live.metadata.namespace ?? "", change });
      } catch (error) {
        if (!isClusterError(error)) throw error;
        diagnostics.push({ ...error.diagnostic, place: sendable.pipeline.place });
        // What would be in the way of all of them is said once.
        if (!concernsOneObject(error)) return { applied, diagnostics };
      }
    }
  }
  return { applied, diagnostics };
}
