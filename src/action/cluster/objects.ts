import type { KubernetesObject } from "../../cluster/objects.ts";
import { isLibrary } from "../../cluster/submit/libraries.ts";
import type { Pipeline } from "../../graph/graph.ts";
import type { Manifest } from "../../transpiler/result.ts";
import { sourcesRecord } from "../../cli/cluster/sources.ts";
import { runUrl, type GithubRun } from "../github/event.ts";
import type { ActionCluster } from "./open-cluster.ts";

/** A pipeline on its way to the cluster. */
export interface Sendable {
  readonly manifest: Manifest;
  readonly pipeline: Pipeline;
}

/** What is applied: templates and crons. Runs are created instead. */
export function namedObjects({ manifest }: Sendable): readonly KubernetesObject[] {
  return (manifest.documents as unknown as readonly KubernetesObject[]).filter(({ kind }) => kind !== "Workflow");
}

/** What a run is made from: the Workflow, or the template that it refers to. */
export function runnableDocument({ manifest }: Sendable): Manifest["documents"][number] {
  const document = manifest.documents.find((document) => document["kind"] !== "CronWorkflow" && !isLibrary(document));
  if (document === undefined) throw new Error(`${manifest.path} has nothing to run`);
  return document;
}

/** What everything that this run sends carries beside its manifest: where it comes from. */
export function metadataOf(
  { manifest }: Sendable,
  github: GithubRun,
  project: string | undefined,
  { library }: ActionCluster,
  isRun: boolean,
) {
  const commit = github.pullRequest?.head || github.sha;
  return library.runMetadata({
    pipeline: manifest.pipeline,
    ...(project !== undefined ? { project } : github.repository === "" ? {} : { project: github.repository }),
    ...(commit === "" ? {} : { commit }),
    ...(github.runId === "" ? {} : { runUrl: runUrl(github) }),
    ...(isRun ? { sources: sourcesRecord(manifest) } : {}),
  });
}

export function withMetadata(
  object: KubernetesObject,
  added: Pick<KubernetesObject["metadata"], "labels" | "annotations">,
): KubernetesObject {
  const labels = { ...object.metadata.labels, ...added.labels };
  const annotations = { ...object.metadata.annotations, ...added.annotations };
  return { ...object, metadata: { ...object.metadata, labels, ...(Object.keys(annotations).length === 0 ? {} : { annotations }) } };
}
