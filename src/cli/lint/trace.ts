import { resolve } from "node:path";
import type { Place } from "../../graph/types.ts";
import type { LintFinding, LintResult } from "../../lint/result.ts";
import type { SourceFile } from "../../lint/source/document.ts";
import type { Manifest, ManifestKind } from "../../transpiler/result.ts";
import type { CliContext } from "../context.ts";
import { sourceOf } from "../output/committed.ts";
import type { Project } from "../project.ts";
import { displayPath } from "../reporters/print-report.ts";
import { sourcePlace } from "./source-place.ts";

/**
 * Gives findings in manifests that argots compiled the line of TypeScript they come from (`source`). A manifest does not hold these lines: the
 * file that it says it was made from is compiled again, and believed when that gives the same text. Files without findings cost nothing.
 */
export async function traceFindings(
  result: LintResult,
  files: readonly SourceFile[],
  project: Project,
  context: CliContext,
): Promise<LintResult> {
  const concerned = new Set(result.findings.map(({ file }) => file));
  const traced = new Map<LintFinding, LintFinding>();
  for (const { name, text } of files) {
    if (!concerned.has(name)) continue;
    const source = sourceOf(text);
    if (source === undefined) continue;
    const manifest = await recompiled(source, text, kindOf(result, name), project, context);
    if (manifest === undefined) continue;
    for (const finding of result.findings.filter((candidate) => candidate.file === name)) {
      traced.set(finding, { ...finding, source: shown(sourcePlace(finding, manifest), project, context) });
    }
  }
  if (traced.size === 0) return result;
  const replaced = (findings: readonly LintFinding[]) => findings.map((finding) => traced.get(finding) ?? finding);
  const objects = result.objects.map((object) => ({ ...object, findings: replaced(object.findings) }));
  return { ...result, objects, findings: replaced(result.findings) };
}

async function recompiled(
  source: string,
  text: string,
  as: ManifestKind,
  { options, root }: Project,
  context: CliContext,
): Promise<Manifest | undefined> {
  if (!context.files.existsSync(resolve(root, source))) return undefined;
  const { compile } = await context.loadCompiler();
  const wanted = text.replaceAll("\r\n", "\n");
  return compile([source], { ...options, as }).manifests.find((manifest) => manifest.text === wanted);
}

/** What the manifest was compiled `--as`. */
function kindOf({ objects }: LintResult, file: string): ManifestKind {
  const kinds = objects.filter(({ place }) => place.file === file).map(({ kind }) => kind);
  if (kinds.includes("Workflow")) return "workflow";
  return kinds.includes("ClusterWorkflowTemplate") ? "cluster-template" : "template";
}

/** Relative to the current folder, as the names of the files are. */
function shown(place: Place, { root }: Project, { cwd }: CliContext): Place {
  return { ...place, file: displayPath(resolve(root, place.file), cwd) };
}
