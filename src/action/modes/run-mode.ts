import { hasErrors } from "../../cli/compilation.ts";
import { exitCodes } from "../../cli/exit-codes.ts";
import { plural } from "../../cli/reporters/report.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import * as messages from "../../diagnostics/messages.generated.ts";
import type { Manifest } from "../../transpiler/result.ts";
import { startOf } from "../../cli/compilation.ts";
import { lintCompiled } from "../../cli/lint/compiled.ts";
import { needsCluster, workInCluster } from "../cluster/cluster-modes.ts";
import type { Sendable } from "../cluster/objects.ts";
import type { InspectedFile, Inspection } from "../changes/inspect.ts";
import type { AppliedReport, Drift, PipelineReport, RunReport } from "../report/model.ts";
import { identityOf, lintChecks } from "../validate.ts";
import type { Work } from "./work.ts";
import { compareManifests, fromWorkspace, renderManifests } from "./manifests.ts";
import { resolve } from "node:path";

/** What a mode found and did. */
export interface Worked {
  readonly diagnostics: readonly Diagnostic[];
  readonly pipelines: readonly PipelineReport[];
  readonly drift: readonly Drift[];
  readonly written: readonly string[];
  readonly applied: readonly AppliedReport[];
  readonly notices: readonly string[];
  /** Relative to the workspace. */
  readonly manifests: readonly string[];
  readonly command?: string;
  readonly upToDate?: boolean;
  /** Not 0 where what happened in the cluster decides. */
  readonly exitCode: number;
}

/** What a mode does with pipelines that compile and are sound. */
interface Step {
  readonly diagnostics: readonly Diagnostic[];
  readonly drift?: readonly Drift[];
  readonly drifted?: ReadonlySet<string>;
  readonly written?: readonly string[];
  readonly applied?: readonly AppliedReport[];
  readonly runs?: readonly RunReport[];
  readonly notices?: readonly string[];
  readonly command?: string;
  readonly upToDate?: boolean;
  readonly exitCode?: number;
}

const nothing: Step = { diagnostics: [] };

/** Validates the affected pipelines, then does what `mode` says with them; with an error among them, nothing. */
export async function runMode(work: Work): Promise<Worked> {
  const { inspection, inputs, opened } = work;
  const affected = inspection.files.filter((file) => file.affected);
  const manifests = affected.flatMap((file) => file.manifests);
  const compiled = [...affected.flatMap(({ diagnostics }) => diagnostics), ...unaffectedWarnings(inspection)];
  // Two files may report the same, of a third that both import.
  const before = unique([...compiled, ...(inputs.validate.includes("lint") ? await lintFindings(work, manifests) : [])]);
  const stopped = hasErrors(before) || (inputs.failOnWarnings && before.length > 0);
  const step = stopped ? nothing : await carryOut(work, sendablesOf(affected));
  const shown = workspacePath(work);
  const { diagnostics, runs = [], drifted = new Set<string>(), drift = [], written = [], applied = [], notices = [] } = step;
  return {
    ...{ drift, written, applied, notices, diagnostics: [...before, ...diagnostics], exitCode: step.exitCode ?? exitCodes.ok },
    pipelines: affected.flatMap((file) => pipelineReports(file, { drifted, runs, shown })),
    manifests: manifests.map(({ path }) => fromWorkspace(resolve(opened.output, path), work.context.cwd)),
    ...(step.command === undefined ? {} : { command: step.command }),
    ...(step.upToDate === undefined ? {} : { upToDate: step.upToDate }),
  };
}

async function carryOut(work: Work, sendables: readonly Sendable[]): Promise<Step> {
  const { inputs } = work;
  const step = inputs.mode === "check" || inputs.mode === "render" ? await manifestStep(work) : nothing;
  if (hasErrors(step.diagnostics) || !needsCluster(work)) return step;
  const { diagnostics, notices, exitCode, ...done } = await workInCluster(work, sendables);
  return {
    ...step,
    ...done,
    exitCode: step.exitCode ?? exitCode,
    diagnostics: [...step.diagnostics, ...diagnostics],
    notices: [...(step.notices ?? []), ...notices],
  };
}

async function manifestStep(work: Work): Promise<Step> {
  const shown = workspacePath(work);
  const compared = compareManifests(work.opened, work.inspection, work.inputs, shown, work.context);
  const { findings, warnings, drift, drifted, command } = compared;
  const upToDate = findings.length === 0;
  if (work.inputs.mode === "check")
    return { ...{ drift, drifted, upToDate, diagnostics: [...warnings, ...findings] }, ...(upToDate ? {} : { command }) };
  const { written, diagnostics, interrupted } = await renderManifests(compared, work.opened, work.context);
  return {
    ...{ drift, upToDate, written: written.map(shown), diagnostics: [...warnings, ...diagnostics] },
    notices: [written.length === 0 ? "All manifests were up to date." : `${plural(written.length, "file")} written or removed.`],
    ...(interrupted === undefined ? {} : { exitCode: interrupted }),
  };
}

/** The affected pipelines, with what the graph knows of them. */
function sendablesOf(affected: readonly InspectedFile[]): readonly Sendable[] {
  return affected.flatMap(({ file, manifests, graph }) =>
    manifests.flatMap((manifest) => {
      const pipeline = graph.pipelines.find((one) => one.exported && one.name === manifest.pipeline && one.place.file === file);
      return pipeline === undefined ? [] : [{ manifest, pipeline }];
    }),
  );
}

function workspacePath({ opened, context }: Work): (file: string) => string {
  return (file) => fromWorkspace(resolve(opened.project.root, file), context.cwd);
}

function unaffectedWarnings({ files }: Inspection): readonly Diagnostic[] {
  return files
    .filter(({ affected, diagnostics }) => !affected && hasErrors(diagnostics))
    .map(({ file, diagnostics }) => {
      const count = plural(diagnostics.filter(({ severity }) => severity === "error").length, "error");
      return { ...messages.compilesNotButUnaffected({ path: file, count }), place: startOf(file) };
    });
}

/** Looks at everything, since two pipelines clash only together and templates refer to each other. */
async function lintFindings({ inspection, opened, context }: Work, affected: readonly Manifest[]): Promise<readonly Diagnostic[]> {
  if (affected.length === 0) return [];
  const manifests = inspection.files.flatMap((file) => file.manifests);
  const linted = await lintCompiled({ manifests }, opened.project, context, (manifest) => affected.includes(manifest));
  return [...lintChecks.flatMap((check) => check(manifests)), ...linted];
}

function pipelineReports(
  { manifests, diagnostics, file, graph, reasons, added }: InspectedFile,
  { drifted, runs, shown }: { drifted: ReadonlySet<string>; runs: readonly RunReport[]; shown: (file: string) => string },
): readonly PipelineReport[] {
  const change = added ? "added" : "changed";
  if (manifests.length === 0) {
    // It does not compile: the file stands for the pipelines that it would have.
    return hasErrors(diagnostics)
      ? [{ ...{ name: file, source: shown(file), kinds: [], change, reasons, schedules: [] }, validation: "failed" }]
      : [];
  }
  return manifests.map((manifest): PipelineReport => {
    const pipeline = graph.pipelines.find((one) => one.exported && one.name === manifest.pipeline && one.place.file === file);
    const run = runs.find((one) => one.pipeline === manifest.pipeline);
    return {
      ...{ name: manifest.pipeline, source: shown(file), change, reasons },
      kinds: manifest.documents.map((document) => identityOf(document).kind),
      validation: drifted.has(manifest.pipeline) ? "drift" : diagnostics.length > 0 ? "warnings" : "passed",
      schedules: pipeline === undefined ? [] : graph.schedules.filter((schedule) => schedule.pipeline === pipeline.id),
      ...(pipeline === undefined ? {} : { pipeline }),
      ...(run === undefined ? {} : { run }),
    };
  });
}

function unique(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const seen = new Set<string>();
  return diagnostics.filter(({ code, text, place }) => {
    const key = JSON.stringify([code, text, place]);
    return !seen.has(key) && seen.add(key);
  });
}
