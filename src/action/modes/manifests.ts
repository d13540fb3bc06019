import { relative, sep } from "node:path";
import { planOutput, type OutputPlan } from "../../cli/compilation.ts";
import { compareFile, compareLeftOver } from "../../cli/output/compare.ts";
import { writePlan } from "../../cli/output/write-plan.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Inspection } from "../changes/inspect.ts";
import type { ActionContext } from "../context.ts";
import type { Inputs } from "../inputs.ts";
import { mendingLine, type ActionProject } from "../project.ts";
import type { Drift } from "../report/model.ts";

/** The committed manifests of the affected pipelines, beside what they should be. */
export interface ComparedManifests {
  readonly plan: OutputPlan;
  /** Errors, each with the command that mends it. */
  readonly findings: readonly Diagnostic[];
  readonly warnings: readonly Diagnostic[];
  readonly drift: readonly Drift[];
  readonly command: string;
  /** The pipelines whose manifest is not what it should be. */
  readonly drifted: ReadonlySet<string>;
}

/** Byte for byte. What nothing generates any more is found as well. */
export function compareManifests(
  opened: ActionProject,
  inspection: Inspection,
  inputs: Inputs,
  shownFromWorkspace: (file: string) => string,
  context: ActionContext,
): ComparedManifests {
  const { project, output } = opened;
  const good = inspection.files.filter(({ manifests }) => manifests.length > 0);
  const affected = new Set(inspection.files.filter((file) => file.affected).map(({ file }) => file));
  // Of files that do not compile nobody knows what they generate: then nothing counts as left over but what comes from the others.
  const whole = good.length === inspection.files.length;
  const all = planOutput(
    good.flatMap(({ manifests }) => manifests),
    good.map(({ file }) => file),
    output,
    { ...project, partial: !whole },
    context,
  );
  const plan: OutputPlan = { ...all, files: all.files.filter(({ manifest }) => manifest === undefined || affected.has(manifest.source)) };
  const command = mendingLine(opened, inputs, plan.leftOver.length > 0);
  const compared = [
    ...plan.files.map((file) => compareFile(file, command, context.files)),
    ...compareLeftOver(plan, output, project.root, command),
  ];
  const different = compared.filter(({ diagnostic }) => diagnostic !== undefined);
  return {
    plan,
    findings: different.flatMap(({ diagnostic }) => diagnostic ?? []),
    warnings: plan.diagnostics,
    drift: different.flatMap(({ outcome, diff }) => (diff === undefined ? [] : [{ path: shownFromWorkspace(outcome.path), diff }])),
    command,
    drifted: new Set(different.flatMap(({ outcome }) => outcome.pipeline ?? [])),
  };
}

/** Writes what `compareManifests` found to differ, and removes what nothing generates any more. */
export async function renderManifests(compared: ComparedManifests, opened: ActionProject, context: ActionContext) {
  const at = { cwd: opened.folder, files: context.files, onSignal: context.onSignal };
  const { outcomes, diagnostics, interrupted } = await writePlan(compared.plan, opened.output, true, opened.project, at);
  const done = outcomes.filter(({ state }) => state === "written" || state === "removed").map(({ path }) => path);
  return { written: done, diagnostics, interrupted };
}

/** Relative to the workspace, with forward slashes. */
export function fromWorkspace(path: string, workspace: string): string {
  const short = relative(workspace, path) || ".";
  return sep === "/" ? short : short.split(sep).join("/");
}
