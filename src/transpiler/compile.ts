import { defaultArgoVersion } from "../argo/version.ts";
import { createManifestValidator, type ManifestValidator } from "../argo/validate.ts";
import { DiagnosticBag } from "../diagnostics/diagnostic.ts";
import * as messages from "../diagnostics/messages.generated.ts";
import type { Graph, Pipeline } from "../graph/graph.ts";
import { checkGraph } from "./check-graph.ts";
import { emit } from "./emit/emit.ts";
import { evaluate } from "./evaluate/evaluate.ts";
import type { FileSystem } from "./file-system.ts";
import { lower, type LoweredManifest } from "./lower/lower.ts";
import { readConfigurationDefaults } from "./options/configuration.ts";
import { resolvePath, toPosix } from "./project/paths.ts";
import { openProject, type Project } from "./project/project.ts";
import type { Report } from "./report.ts";
import type { CompileOptions, CompileResult, Manifest } from "./result.ts";

const emptyGraph: Graph = { pipelines: [], schedules: [], components: new Map() };

/** Source in, manifests out: project, evaluate, lower, check, emit. What a user wrote never makes it throw. */
export function compileWith(fileSystem: FileSystem, root: string, files: readonly string[], options: CompileOptions): CompileResult {
  const bag = new DiagnosticBag();
  const report: Report = (message, place) => bag.add(message, place);
  const project = openProject(root, fileSystem, report);
  const paths = [...new Set(files.map((file) => resolvePath(root, toPosix(file))))].sort();
  const defaults = readConfigurationDefaults(options.defaults ?? {}, report);
  const graph = paths.length === 0 ? emptyGraph : evaluate(paths, project, defaults, options, report);
  if (!bag.hasErrors) checkGraph(graph, report);
  const manifests = bag.hasErrors ? [] : manifestsOf(graph, project, options, bag, report);
  return { manifests: bag.hasErrors ? [] : manifests, diagnostics: bag.sorted(), graph, files: project.filesRead() };
}

function manifestsOf(graph: Graph, project: Project, options: CompileOptions, bag: DiagnosticBag, report: Report): readonly Manifest[] {
  const argoVersion = options.argoVersion ?? defaultArgoVersion;
  const lowered = lower(
    graph,
    {
      as: options.as ?? "workflow",
      argoVersion,
      ...(options.artifactRepository ? { artifactRepository: options.artifactRepository } : {}),
      ...(options.taskFolder === undefined ? {} : { taskFolder: options.taskFolder }),
    },
    report,
  );
  checkNames(lowered, report);
  // The schema would only say it once more, and further from its cause.
  if (bag.hasErrors) return [];
  const validate = createManifestValidator(argoVersion);
  return lowered
    .map(({ pipeline, documents, sources }): Manifest => {
      const { file } = pipeline.place;
      for (const document of documents) checkSchema(document, validate, pipeline, report);
      const closure = [...project.closure(resolvePath(project.root, file))].map((path) => project.shown(path)).sort();
      return {
        path: `${pipeline.name}.yaml`,
        text: emit(documents, file),
        documents,
        pipeline: pipeline.name,
        source: file,
        files: closure,
        sources,
      };
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Every document is checked against Argo's own schema before it is written: raw templates and patches of the author's can say anything. */
function checkSchema(document: Manifest["documents"][number], validate: ManifestValidator, pipeline: Pipeline, report: Report): void {
  for (const { path, message } of validate(document))
    report(messages.manifestInvalid({ pipeline: pipeline.name, path, problem: message }), pipeline.place);
}

function checkNames(lowered: readonly LoweredManifest[], report: Report): void {
  const seen = new Map<string, LoweredManifest>();
  for (const one of lowered) {
    const first = seen.get(one.pipeline.name);
    if (first)
      report(
        messages.manifestNameTaken({ first: lineOf(first.pipeline), second: lineOf(one.pipeline), name: one.pipeline.name }),
        one.pipeline.place,
      );
    seen.set(one.pipeline.name, one);
  }
}

function lineOf({ place }: Pipeline): string {
  return `\`${place.file}:${place.line}\``;
}
