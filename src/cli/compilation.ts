import { join } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import * as messages from "../diagnostics/messages.generated.ts";
import type { Place } from "../graph/types.ts";
import type { Graph } from "../graph/graph.ts";
import type { Manifest } from "../transpiler/result.ts";
import type { CliContext } from "./context.ts";
import { lintCompiled } from "./lint/compiled.ts";
import { findLeftOver, listGenerated, readCommitted, type GeneratedFile } from "./output/committed.ts";
import { isOurKustomization, kustomization, kustomizationName } from "./output/kustomization.ts";
import type { Project } from "./project.ts";
import { displayPath } from "./reporters/print-report.ts";

/** What the pipelines became, and what of that belongs into the output folder. */
export interface Compilation {
  /** Empty when there is an error. */
  readonly manifests: readonly Manifest[];
  readonly diagnostics: readonly Diagnostic[];
  /** What was read, relative to the root. */
  readonly read: readonly string[];
}

export interface OutputPlan {
  readonly files: readonly PlannedFile[];
  /** Generated files in the folder that nothing generates any more. */
  readonly leftOver: readonly GeneratedFile[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface PlannedFile {
  /** Absolute. */
  readonly path: string;
  /** Relative to the root. */
  readonly shortPath: string;
  readonly text: string;
  /** Absent for the kustomization. */
  readonly manifest?: Manifest;
}

/** Compiles, and refuses two pipelines of one name. */
export async function compileFiles(files: readonly string[], project: Project, context: CliContext): Promise<Compilation> {
  const { compile } = await context.loadCompiler();
  const result = compile(files, project.options);
  const taken = findTakenPaths(result.manifests, result.graph);
  const diagnostics: Diagnostic[] = [...result.diagnostics, ...taken];
  if (project.lint !== undefined && !hasErrors(diagnostics)) diagnostics.push(...(await lintCompiled(result, project, context)));
  return { manifests: hasErrors(diagnostics) ? [] : result.manifests, diagnostics, read: result.files };
}

export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === "error");
}

/** Whether the run ends with exit code 1. */
export function isFailure(diagnostics: readonly Diagnostic[], project: Project): boolean {
  return project.failOnWarnings ? diagnostics.length > 0 : hasErrors(diagnostics);
}

/** Which file holds what. `compiled` are all the files whose pipelines are in `manifests`. */
export function planOutput(
  manifests: readonly Manifest[],
  compiled: readonly string[],
  folder: string,
  project: Project,
  context: Pick<CliContext, "files">,
): OutputPlan {
  const planned = (name: string, text: string, manifest?: Manifest): PlannedFile => {
    const path = join(folder, name);
    return { path, shortPath: displayPath(path, project.root), text, ...(manifest === undefined ? {} : { manifest }) };
  };
  const files = manifests.map((manifest) => planned(manifest.path, manifest.text, manifest));
  const made = new Set(manifests.map((manifest) => manifest.path));
  const generated = listGenerated(folder, context.files);
  const leftOver = findLeftOver(generated, made, project.partial ? compiled : undefined);
  if (!project.kustomize) return { files, leftOver, diagnostics: [] };

  // The manifests of the files that this run was not asked about stay in the list.
  const others = generated.filter((file) => !leftOver.includes(file)).map(({ name }) => name);
  const list = planned(kustomizationName, kustomization([...made, ...others]));
  const present = readCommitted(list.path, context.files);
  const foreign = "text" in present && !isOurKustomization(present.text);
  return {
    files: foreign ? files : [...files, list],
    leftOver,
    diagnostics: [
      ...manifests.filter(lacksName).map((manifest): Diagnostic => {
        const message = messages.kustomizationNeedsNames({ path: displayPath(join(folder, manifest.path), project.root) });
        return { ...message, place: startOf(manifest.source) };
      }),
      ...(foreign ? [messages.kustomizationNotOurs({ path: list.shortPath })] : []),
    ],
  };
}

/** The beginning of a file, for what concerns the whole of it. */
export function startOf(file: string): Place {
  return { file, line: 1, column: 1, endLine: 1, endColumn: 1 };
}

/** kustomize identifies objects by name and refuses those with `generateName` (kustomize issue 641). */
function lacksName(manifest: Manifest): boolean {
  return manifest.documents.some(({ metadata }) => {
    const named = typeof metadata === "object" && metadata !== null && "name" in metadata;
    return !named;
  });
}

/** On some disks `Train.yaml` and `train.yaml` are one file. */
export function findTakenPaths(manifests: readonly Manifest[], graph: Pick<Graph, "pipelines">): Diagnostic[] {
  const owners = new Map<string, Manifest>();
  return manifests.flatMap((manifest) => {
    const key = manifest.path.toLowerCase();
    const owner = owners.get(key);
    if (owner === undefined) {
      owners.set(key, manifest);
      return [];
    }
    const pipeline = graph.pipelines.find((candidate) => candidate.name === manifest.pipeline && candidate.place.file === manifest.source);
    const message = messages.manifestPathTaken({
      first: owner.pipeline,
      firstSource: owner.source,
      second: manifest.pipeline,
      secondSource: manifest.source,
      path: manifest.path,
    });
    return [{ ...message, place: pipeline?.place ?? startOf(manifest.source) }];
  });
}
