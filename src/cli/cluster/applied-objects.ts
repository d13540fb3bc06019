import type { KubernetesObject } from "../../cluster/objects.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { CliContext, ClusterLibrary } from "../context.ts";
import type { Arguments } from "../flags.ts";
import type { Manifest } from "../../transpiler/result.ts";
import type { Project } from "../project.ts";
import { selectPipelines } from "./select-pipeline.ts";

export interface AppliedObject {
  readonly document: Manifest["documents"][number];
  readonly pipeline: string;
}

export interface AppliedObjects {
  readonly objects: readonly AppliedObject[];
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
    manifest.documents.map((document) => ({ document, pipeline: manifest.pipeline })),
  );
  return { objects, diagnostics: selection.diagnostics };
}

/** With the labels that argots adds. The commit is not among them: nothing would ever be unchanged. */
export function withLabels({ document, pipeline }: AppliedObject, project: Project, library: ClusterLibrary): KubernetesObject {
  return library.prepareApplied(document, { pipeline, ...(project.name === undefined ? {} : { project: project.name }) });
}
