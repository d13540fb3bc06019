import { exitCodes } from "../../cli/exit-codes.ts";
import { isClusterError } from "../../cli/cluster/cluster-errors.ts";
import { runUrl } from "../../cli/cluster/run-url.ts";
import { signalsOf } from "../../cli/cluster/signals.ts";
import { sourcesRecord } from "../../cli/cluster/sources.ts";
import type { Workflow } from "../../cluster/objects.ts";
import type { Submission } from "../../cluster/submit/create-workflow.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { ActionContext } from "../context.ts";
import { runUrl as githubRunUrl, type GithubRun } from "../github/event.ts";
import type { Log } from "../github/log.ts";
import type { Inputs } from "../inputs.ts";
import type { RunReport } from "../report/model.ts";
import { ended, failureOf, type Ended } from "./ended-run.ts";
import { metadataOf, runnableDocument, type Sendable } from "./objects.ts";
import type { ActionCluster } from "./open-cluster.ts";
import type { SavedRun, SavedRuns } from "./saved-runs.ts";

export interface Submitting {
  readonly inputs: Inputs;
  readonly github: GithubRun;
  readonly project: string | undefined;
  readonly cluster: ActionCluster;
  readonly context: ActionContext;
  readonly log: Log;
  readonly saved: SavedRuns;
  /** Whether several runs share the log, so that each line says whose it is. */
  readonly several: boolean;
}

export interface SubmittedRun {
  readonly run?: RunReport;
  readonly diagnostics: readonly Diagnostic[];
  readonly exitCode: number;
  /** What the cluster holds of it in the end: for the logs. */
  readonly workflow?: Workflow;
}

/** Creates the run of a pipeline, exactly once, and waits for its end. */
export async function submitRun(
  sendable: Sendable,
  parameters: Readonly<Record<string, string>>,
  submitting: Submitting,
): Promise<SubmittedRun> {
  const { inputs, github, cluster, context, saved } = submitting;
  const { library, service } = cluster;
  const name = sendable.manifest.pipeline;
  // The run of CI, whatever its attempt: see `createWorkflow`.
  const identity = {
    run: github.runId === "" ? context.random() : githubRunUrl({ ...github, runAttempt: "1" }),
    pipeline: name,
    parameters,
  };
  const namespace = cluster.namespace ?? sendable.pipeline.options.namespace ?? service.namespace;
  const workflow = library.prepareWorkflow(
    { kind: "document", document: runnableDocument(sendable) },
    {
      ...{ parameters, namespace, name: library.workflowName(name, github.pullRequest?.head || github.sha || undefined, identity) },
      ...metadataOf(sendable, github, submitting.project, cluster, true),
    },
  );
  const attempt = Math.max(1, Number.parseInt(github.runAttempt, 10) || 1);
  const planned: SavedRun = { name: library.attemptName(workflow.metadata.name ?? "", attempt), namespace };
  const follower = followerOf(planned, submitting);
  saved.add(planned);
  let submission: Submission | undefined;
  try {
    const project = submitting.project ?? github.repository;
    await library.applyLibraries(
      service,
      sendable.manifest.documents,
      { pipeline: name, ...(project === "" ? {} : { project }) },
      { namespace },
    );
    submission = await library.createWorkflow(service, workflow, identity, { namespace, attempt, clock: context.clock });
    const actual: SavedRun = { name: submission.workflow.metadata.name ?? planned.name, namespace };
    if (actual.name === planned.name) return await followRun(sendable, submission, planned, follower, submitting);
    // An earlier attempt's run goes on: that one is followed.
    follower.dispose();
    saved.add(actual);
    saved.remove(planned);
    return await followRun(sendable, submission, actual, followerOf(actual, submitting), submitting);
  } catch (error) {
    if (!isClusterError(error)) throw error;
    const cancellation = await follower.cancellation;
    if (cancellation !== undefined) return { diagnostics: [], exitCode: cancellation.exitCode };
    // It was refused, or never made: nothing is left to see to. Otherwise nobody knows, and the post step looks.
    if (submission === undefined && error.kind !== "transport") saved.remove(planned);
    const run =
      submission === undefined
        ? {}
        : { run: reportOf(sendable, submission, { phase: "Unknown", message: error.diagnostic.text }, submitting) };
    return {
      ...run,
      diagnostics: [{ ...error.diagnostic, place: sendable.pipeline.place }],
      exitCode: error.kind === "configuration" ? exitCodes.usage : exitCodes.cluster,
    };
  } finally {
    follower.dispose();
  }

  function followerOf(target: SavedRun, { inputs: { onCancel } }: Submitting) {
    return library.cancelOnSignals(service, target, {
      policy: onCancel,
      clock: context.clock,
      signals: signalsOf(context),
      exit: context.exit,
    });
  }

  async function followRun(
    of: Sendable,
    made: Submission,
    target: SavedRun,
    canceller: ReturnType<typeof followerOf>,
    all: Submitting,
  ): Promise<SubmittedRun> {
    all.log.print(
      `${of.manifest.pipeline}: ${target.name} ${made.change} in ${target.namespace}${urlOf(made, all) === "" ? "" : `, ${urlOf(made, all)}`}`,
    );
    if (!inputs.wait) {
      saved.remove(target);
      return {
        run: reportOf(of, made, { phase: made.workflow.status?.phase || "Pending", message: "" }, all),
        diagnostics: [],
        exitCode: exitCodes.ok,
        workflow: made.workflow,
      };
    }
    const sources = new Map(Object.entries(sourcesRecord(of.manifest)));
    try {
      const outcome = await library.waitFor(service, target.name, {
        ...{
          clock: context.clock,
          namespace: target.namespace,
          uid: made.workflow.metadata.uid,
          sources,
          signal: canceller.signal,
          timeout: inputs.timeout * 1000,
        },
        onEvent(event) {
          const prefix = all.several ? `${of.manifest.pipeline}: ` : "";
          if (event.kind === "notice") all.log.print(`${prefix}${event.message.text}`);
          if (event.kind === "recovered") all.log.print(`${prefix}the cluster answers again`);
          if (event.kind !== "changed") return;
          const lines = library.transitionLines(event.transitions, { paint: (_style, text) => text, reader: "github" });
          all.log.print(lines.map((line) => prefix + line).join("\n"));
        },
      });
      saved.remove(target);
      const end = ended(outcome, { name: target.name, timeout: inputs.timeout * 1000, sources }, library, of);
      const failure = await failureOf(outcome, end, service, library, context);
      return { ...end, run: reportOf(of, made, { ...end, ...(failure === undefined ? {} : { failure }) }, all), exitCode: exitCodeOf(end) };
    } catch (error) {
      const cancellation = await canceller.cancellation;
      if (cancellation === undefined) throw error;
      if (cancellation.result !== "failed") saved.remove(target);
      const message = {
        terminated: "terminated",
        stopped: "stopped",
        left: "left running",
        "ended-before": "ended before",
        "not-found": "not found",
        failed: "may go on",
      }[cancellation.result];
      all.log.print(`${target.name} ${message}, because the job was cancelled`);
      return {
        run: reportOf(of, made, { phase: "Cancelled", message }, all),
        diagnostics: cancellation.message === undefined ? [] : [cancellation.message],
        exitCode: cancellation.exitCode,
      };
    } finally {
      canceller.dispose();
    }
  }
}

function exitCodeOf({ kind, diagnostics }: Ended): number {
  if (kind === "timed-out") return exitCodes.timedOut;
  return diagnostics.length === 0 ? exitCodes.ok : exitCodes.workflowFailed;
}

function urlOf({ workflow }: Submission, { cluster }: Submitting): string {
  return runUrl(workflow, cluster.uiUrl, cluster.service) ?? "";
}

function reportOf(
  { manifest }: Sendable,
  submission: Submission,
  end: Pick<RunReport, "phase" | "message"> & Partial<Pick<RunReport, "duration" | "outputs" | "failure">>,
  submitting: Submitting,
): RunReport {
  const { name = "", uid = "", namespace = "" } = submission.workflow.metadata;
  return {
    ...{ pipeline: manifest.pipeline, name, uid, namespace, url: urlOf(submission, submitting), adopted: submission.change === "adopted" },
    ...{ phase: end.phase, message: end.message, outputs: end.outputs ?? {} },
    ...(end.duration === undefined ? {} : { duration: end.duration }),
    ...(end.failure === undefined ? {} : { failure: end.failure }),
  };
}
