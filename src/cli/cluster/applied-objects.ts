import type { KubernetesObject } from "../../cluster/objects.ts";
import type { CliContext, ClusterLibrary } from "../context.ts";
import type { Arguments } from "../flags.ts";
import type { Manifest } from "../../transpiler/result.ts";
import { exitCodes } from "../exit-codes.ts";
import { openProject, type Project } from "../project.ts";
import { printReport } from "../reporters/print-report.ts";
import { selectPipelines } from "./select-pipeline.ts";

export interface AppliedObject {
  readonly document: Manifest["documents"][number];
  readonly pipeline: string;
}

export interface AppliedObjects {
  readonly project: Project;
  readonly objects: readonly AppliedObject[];
}

/**
 * The templates and crons of the pipelines that were named, with what is wrong with them said. Pipelines are compiled as templates unless the configuration says as what: a Workflow is a run,
 * and runs are not applied.
 */
export async function compileApplied(given: Arguments, context: CliContext): Promise<AppliedObjects | { readonly exitCode: number }> {
  const project = openProject(given, context);
  if ("exitCode" in project) return project;
  const as = project.options.as === "cluster-template" ? "cluster-template" : "template";
  const selection = await selectPipelines(given, { ...project, options: { ...project.options, as } }, context);
  const { diagnostics } = selection;
  if (diagnostics.length > 0 || !("selected" in selection))
    printReport({ diagnostics, manifests: [] }, project.reporter, project.root, context);
  if (!("selected" in selection)) return { exitCode: exitCodes.findings };
  const objects = selection.selected.flatMap(({ manifest }) =>
    manifest.documents.map((document) => ({ document, pipeline: manifest.pipeline })),
  );
  return { project, objects };
}

/** With the labels that argots adds. The commit is not among them: nothing would ever be unchanged. */
export function withLabels({ document, pipeline }: AppliedObject, project: Project, library: ClusterLibrary): KubernetesObject {
  return library.prepareApplied(document, { pipeline, ...(project.name === undefined ? {} : { project: project.name }) });
}
