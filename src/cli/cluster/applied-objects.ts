import type { KubernetesObject } from "../../cluster/objects.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { CliContext, ClusterLibrary } from "../context.ts";
import type { Arguments } from "../flags.ts";
import type { Project } from "../project.ts";
import { selectPipelines } from "./select-pipeline.ts";

export interface AppliedObjects {
  readonly objects: readonly { readonly object: KubernetesObject; readonly pipeline: string }[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The templates and crons of the pipelines that were named. Pipelines are compiled as templates unless the configuration says as what: a Workflow is a run,
 * and runs are not applied.
 */
export async function compileApplied(
  given: Arguments,
  project: Project,
  context: CliContext,
): Promise<AppliedObjects | { readonly diagnostics: readonly Diagnostic[] }> {
  const as = project.options.as === "cluster-template" ? "cluster-template" : "template";
  const selection = await selectPipelines(given, { ...project, options: { ...project.options, as } }, context);
  if (!("selected" in selection)) return selection;
  const objects = selection.selected.flatMap(({ manifest }) =>
    manifest.documents.map((document) => ({ object: document as unknown as KubernetesObject, pipeline: manifest.pipeline })),
  );
  return { objects, diagnostics: selection.diagnostics };
}

/** What argots adds to an object that it applies. The commit is not in it: nothing would ever be unchanged. */
export function withLabels(object: KubernetesObject, pipeline: string, project: Project, library: ClusterLibrary): KubernetesObject {
  const { labels } = library.runMetadata({ pipeline, ...(project.name === undefined ? {} : { project: project.name }) });
  return { ...object, metadata: { ...object.metadata, labels: { ...object.metadata.labels, ...labels } } };
}
