import { resolve } from "node:path";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import * as messages from "../../diagnostics/messages.generated.ts";
import type { Manifest } from "../../transpiler/result.ts";
import { compileFiles, hasErrors, isFailure, planOutput } from "../compilation.ts";
import type { CliContext } from "../context.ts";
import { exitCodes } from "../exit-codes.ts";
import { kindOfPath } from "../files/kind-of-path.ts";
import type { Arguments } from "../flags.ts";
import { leftOverWarnings, writePlan } from "../output/write-plan.ts";
import { findProjectFiles, openProject, type Project } from "../project.ts";
import { printReport } from "../reporters/print-report.ts";
import type { ManifestOutcome } from "../reporters/report.ts";

/** `argots compile`: source in, manifests out. */
export async function runCompile(given: Arguments, context: CliContext): Promise<number> {
  const project = openProject(given, context);
  if ("exitCode" in project) return project.exitCode;
  const report = (diagnostics: readonly Diagnostic[], manifests: readonly ManifestOutcome[], exitCode: number): number => {
    printReport({ diagnostics, manifests }, project.reporter, project.root, context);
    return exitCode;
  };
  const conflicts = findConflicts(given, context);
  if (conflicts.length > 0) return report(conflicts, [], exitCodes.usage);
  if (given.switches.watch) return (await import("./watch.ts")).runWatch(given, context);

  const found = findProjectFiles(given, project, context);
  if (hasErrors(found.diagnostics)) return report(found.diagnostics, [], exitCodes.usage);
  const compilation = await compileFiles(found.files, project, context);
  const diagnostics = [...found.diagnostics, ...compilation.diagnostics];
  if (isFailure(diagnostics, project)) return report(diagnostics, [], exitCodes.findings);
  if (project.output === undefined) return report(diagnostics, printManifests(compilation.manifests, project, context), exitCodes.ok);

  const plan = planOutput(compilation.manifests, found.files, project.output, project, context);
  const prune = given.switches.prune ?? false;
  diagnostics.push(...plan.diagnostics, ...(prune ? [] : leftOverWarnings(plan, project.output, project)));
  if (isFailure(diagnostics, project)) return report(diagnostics, [], exitCodes.findings);

  const written = await writePlan(plan, project.output, prune, project, context);
  diagnostics.push(...written.diagnostics);
  const exitCode = report(diagnostics, written.outcomes, hasErrors(diagnostics) ? exitCodes.usage : exitCodes.ok);
  return written.interrupted ?? exitCode;
}

function findConflicts(given: Arguments, context: CliContext): Diagnostic[] {
  const path = given.values.output ?? "";
  if (/\.(ya?ml|json)$/i.test(path) && kindOfPath(resolve(context.cwd, path), context.files) !== "folder")
    return [messages.outputNamedAsFile({ path, folder: path.includes("/") ? path.slice(0, path.lastIndexOf("/")) || "/" : "manifests" })];
  if (given.values.output !== "-") return [];
  const hints = {
    watch: "write into a folder to watch, or leave `--watch` out.",
    prune: "stdout holds nothing that could be removed.",
    kustomize: "a `kustomization.yaml` lists the files of a folder.",
  };
  return Object.entries(hints).flatMap(([flag, hint]) =>
    given.switches[flag] ? [messages.flagsConflict({ first: `--output -`, second: `--${flag}`, hint })] : [],
  );
}

/** As one YAML stream; with `--reporter json` stdout is JSON already, and carries the texts. */
function printManifests(manifests: readonly Manifest[], project: Project, context: CliContext): ManifestOutcome[] {
  const json = project.reporter === "json";
  if (!json) context.stdout.write(manifests.map((manifest) => manifest.text).join("---\n"));
  return manifests.map(({ path, pipeline, source, text }) => ({ path, pipeline, source, state: "printed", ...(json ? { text } : {}) }));
}
