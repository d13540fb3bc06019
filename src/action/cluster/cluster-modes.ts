import { isClusterError } from "../../cli/cluster/cluster-errors.ts";
import { exitCodes } from "../../cli/exit-codes.ts";
import { plural } from "../../cli/reporters/report.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import * as messages from "../../diagnostics/messages.generated.ts";
import type { Work } from "../modes/work.ts";
import type { AppliedReport, RunReport } from "../report/model.ts";
import { applyObjects } from "./apply.ts";
import { dryRun } from "./dry-run.ts";
import type { Sendable } from "./objects.ts";
import { openCluster, type ActionCluster } from "./open-cluster.ts";
import { checkParameters } from "./parameters.ts";
import { printLogs } from "./print-logs.ts";
import { savedRuns } from "./saved-runs.ts";
import { submitRun, type SubmittedRun } from "./submit.ts";

/** What came of the part of a mode that needs a cluster. */
export interface ClusterWork {
  readonly diagnostics: readonly Diagnostic[];
  readonly applied: readonly AppliedReport[];
  readonly runs: readonly RunReport[];
  readonly notices: readonly string[];
  readonly exitCode: number;
}

const nothing: ClusterWork = { diagnostics: [], applied: [], runs: [], notices: [], exitCode: exitCodes.ok };

/** Whether a mode, or a validation that was asked for, needs a cluster at all. */
export function needsCluster({ inputs }: Work): boolean {
  return inputs.mode === "apply" || inputs.mode === "submit" || validatesThere(inputs.validate);
}

function validatesThere(validate: Work["inputs"]["validate"]): boolean {
  return validate.includes("dry-run") || validate.includes("argo-server");
}

/** Validates in the cluster what that was asked for, then applies and submits, as `mode` says. Parameters are checked before anything is sent. */
export async function workInCluster(work: Work, sendables: readonly Sendable[]): Promise<ClusterWork> {
  const { inputs, context, masks, log, opened } = work;
  const problem = (diagnostics: readonly Diagnostic[], exitCode: number): ClusterWork => ({ ...nothing, diagnostics, exitCode });
  if (sendables.length === 0) return nothing;
  if (inputs.validate.includes("argo-server") && inputs.argoServer === undefined && !context.env["ARGO_SERVER"])
    return problem([messages.argoServerNeeded()], exitCodes.usage);
  const parameters = checkParameters(
    inputs.mode === "submit" ? inputs.parameters : [],
    inputs.mode === "submit" ? sendables : [],
    await context.loadCluster(),
  );
  if (parameters.messages.length > 0) return problem(parameters.messages, exitCodes.usage);

  let cluster: ActionCluster | undefined;
  try {
    cluster = await openCluster({ inputs, folder: opened.folder, masks, log }, context);
    log.print(`cluster: ${cluster.service.description}`);
    return await carryOut(work, sendables, parameters.values, cluster);
  } catch (error) {
    if (!isClusterError(error)) throw error;
    return problem([error.diagnostic], error.kind === "configuration" ? exitCodes.usage : exitCodes.cluster);
  } finally {
    await cluster?.service.close();
  }
}

async function carryOut(
  work: Work,
  sendables: readonly Sendable[],
  parameters: ReadonlyMap<string, Readonly<Record<string, string>>>,
  cluster: ActionCluster,
): Promise<ClusterWork> {
  const { inputs, github, opened } = work;
  const project = opened.project.name;
  if (validatesThere(inputs.validate)) {
    const found = await dryRun(sendables, parameters, cluster, { github, project });
    if (found.length > 0) return { ...nothing, diagnostics: found, exitCode: exitCodes.findings };
  }
  if (inputs.mode !== "apply" && inputs.mode !== "submit")
    return { ...nothing, notices: [`The cluster takes ${plural(sendables.length, "pipeline")}.`] };
  const { applied, diagnostics } = await applyObjects(sendables, cluster, { github, project, dryRun: false });
  // A run would be of a template that the cluster does not have.
  if (diagnostics.length > 0 || inputs.mode === "apply")
    return { ...nothing, applied, diagnostics, exitCode: diagnostics.length > 0 ? exitCodes.cluster : exitCodes.ok };
  const submitted = await submitAll(work, sendables, parameters, cluster);
  return {
    ...{ applied, notices: [] },
    diagnostics: submitted.flatMap((one) => one.diagnostics),
    runs: submitted.flatMap(({ run }) => run ?? []),
    // The first that did not go well decides: 3 before 4 before 5 would hide which.
    exitCode: submitted.find(({ exitCode }) => exitCode !== exitCodes.ok)?.exitCode ?? exitCodes.ok,
  };
}

async function submitAll(
  work: Work,
  sendables: readonly Sendable[],
  parameters: ReadonlyMap<string, Readonly<Record<string, string>>>,
  cluster: ActionCluster,
): Promise<readonly SubmittedRun[]> {
  const { inputs, github, opened, context, log } = work;
  const several = sendables.length > 1;
  const submitting = { inputs, github, project: opened.project.name, cluster, context, log, saved: savedRuns(context), several };
  const submitted = await Promise.all(
    sendables.map((sendable) => submitRun(sendable, parameters.get(sendable.manifest.pipeline) ?? {}, submitting)),
  );
  for (const { run, workflow } of submitted) {
    if (run === undefined || workflow === undefined || !inputs.wait) continue;
    await printLogs(workflow, { logs: inputs.logs, title: several ? `${run.pipeline}: ` : "" }, cluster, log, context);
  }
  return submitted;
}
