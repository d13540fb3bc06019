import { resolve } from "node:path";
import { hasErrors } from "../cli/compilation.ts";
import { exitCodes } from "../cli/exit-codes.ts";
import { bugReport } from "./bug-report.ts";
import { plural } from "../cli/reporters/report.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import * as messages from "../diagnostics/messages.generated.ts";
import { findChanges, type Changes } from "./changes/base.ts";
import { openRepository } from "./changes/git-repository.ts";
import { inspect, type Inspection } from "./changes/inspect.ts";
import { fetchEsbuild } from "./esbuild/fetch-esbuild.ts";
import type { ActionContext } from "./context.ts";
import { githubApi } from "./github/api.ts";
import { appendEntries, checkCommandFiles } from "./github/command-files.ts";
import { readRun } from "./github/event.ts";
import { openLog } from "./github/log.ts";
import { readInputs, type Inputs } from "./inputs.ts";
import { kubeconfigSecrets, masking, type Masking } from "./masking.ts";
import { fromWorkspace } from "./modes/manifests.ts";
import { runMode } from "./modes/run-mode.ts";
import type { Work } from "./modes/work.ts";
import { noOutputs, outputsOf, type Outputs } from "./outputs.ts";
import { openActionProject, type ActionProject } from "./project.ts";
import type { ActionReport } from "./report/model.ts";
import { publish } from "./report/publish.ts";

/**
 * The action's main step: reads the inputs and the event, does what `mode` says, and reports. It gives the exit code and never throws; every output is
 * set, whatever happens.
 */
export async function run(outer: ActionContext): Promise<number> {
  const masks = masking(outer);
  masks.add(secretsOf(outer.env));
  let outputs: Outputs = noOutputs();
  try {
    const done = await runMasked(masks);
    outputs = done.outputs;
    return done.exitCode;
  } catch (error) {
    masks.context.stdout.write(`::error title=argots::${masks.mask("This is a bug in argots: see the log.")}\n`);
    openLog(masks.context).print(bugReport(error));
    return exitCodes.bug;
  } finally {
    const masked = Object.fromEntries(Object.entries(outputs).map(([name, value]) => [name, masks.mask(value)]));
    if (checkCommandFiles(["GITHUB_OUTPUT"], outer).length === 0) appendEntries("GITHUB_OUTPUT", masked, outer);
  }
}

/** What the inputs hold of secrets, found before anything is said. */
export function secretsOf(env: ActionContext["env"]): readonly string[] {
  const kubeconfig = env["INPUT_KUBECONFIG"] ?? "";
  const tokens = [env["INPUT_GITHUB-TOKEN"], env["INPUT_ARGO-TOKEN"], env["ARGO_TOKEN"], env["ACTIONS_ID_TOKEN_REQUEST_TOKEN"]];
  return [...tokens.flatMap((token) => (token ? [token.replace(/^\s*Bearer\s+/i, "").trim()] : [])), ...kubeconfigSecrets(kubeconfig)];
}

interface Done {
  readonly outputs: Outputs;
  readonly exitCode: number;
}

async function runMasked(masks: Masking): Promise<Done> {
  const { context } = masks;
  const log = openLog(context);
  const github = readRun(context);
  const { inputs: wanted, errors } = readInputs(context.env);
  const broken = [...errors, ...checkCommandFiles(["GITHUB_OUTPUT", "GITHUB_STATE", "GITHUB_STEP_SUMMARY"], context)];
  const api = githubApi(github.api, wanted.githubToken, context);
  const notices: string[] = [];
  const empty = (diagnostics: readonly Diagnostic[], mode = wanted.mode): ActionReport => ({
    ...{
      mode,
      pipelines: [],
      removed: [],
      unaffected: [],
      since: "",
      diagnostics,
      drift: [],
      written: [],
      applied: [],
      notices,
      now: context.clock.now(),
    },
  });
  const end = async (
    report: ActionReport,
    exitCode: number,
    root: string,
    rest: { manifests?: readonly string[]; upToDate?: boolean } = {},
  ): Promise<Done> => {
    const shown = (file: string): string => fromWorkspace(resolve(root, file), context.cwd);
    const { commentUrl, diagnostics } = await publish(report, {
      inputs: wanted,
      github,
      api,
      log,
      masks,
      shown,
      cancelled: exitCode > 128,
    });
    const outputs = outputsOf({ ...report, diagnostics }, rest.manifests ?? [], rest.upToDate, commentUrl);
    return { outputs, exitCode: exitCode === exitCodes.ok && hasErrors(diagnostics) ? exitCodes.usage : exitCode };
  };
  if (broken.length > 0) return end(empty(broken), exitCodes.usage, context.cwd);

  const found: Diagnostic[] = [];
  const inputs = forkRule(wanted, github.pullRequest?.fork ?? false, found);
  const opening = openActionProject(inputs, context);
  found.push(...opening.diagnostics);
  if (!("opened" in opening)) return end(empty(found, inputs.mode), exitCodes.usage, opening.root);
  const opened = forMode(opening.opened, inputs);

  const repository = await openRepository(opened.folder, github, inputs.githubToken, context);
  const changes = inputs.changedOnly
    ? await findChanges(github, inputs.base, repository, api)
    : ({ kind: "everything", why: "`changed-only` is false" } satisfies Changes);
  if (changes.kind === "unknown") {
    const reads = inputs.mode === "check" || inputs.mode === "render";
    found.push((reads ? messages.baseUnknownAllChecked : messages.baseUnknown)({ reason: changes.reason }));
    if (!reads) return end(empty(found, inputs.mode), exitCodes.usage, opened.project.root);
  }
  const { compile } = await context.loadCompiler();
  const look = () =>
    inspect(
      {
        ...{ project: opened.project, files: opened.files, changes },
        repositoryRoot: "reason" in repository ? context.cwd : repository.root,
        everything: undefined,
        manifestsCount: inputs.mode === "check" || inputs.mode === "render",
      },
      context,
      compile,
    );
  let inspection = look();
  if (lacksEsbuild(inspection)) {
    const problem = await fetchEsbuild(context);
    if (problem === undefined) inspection = look();
    else found.push(problem);
  }

  const work: Work = { inputs, github, opened, inspection, context, log, masks };
  const done = await runMode(work);
  const diagnostics = [...found, ...done.diagnostics];
  const failed = inputs.failOnWarnings ? diagnostics.length > 0 : hasErrors(diagnostics);
  const report: ActionReport = {
    ...{ mode: inputs.mode, diagnostics, notices: [...notices, ...done.notices], now: context.clock.now(), removed: inspection.removed },
    ...{ pipelines: done.pipelines, drift: done.drift, written: done.written, applied: done.applied },
    ...(done.command === undefined ? {} : { command: done.command }),
    unaffected: inspection.files.filter(({ affected }) => !affected).flatMap(({ manifests }) => manifests.map(({ pipeline }) => pipeline)),
    since: sinceText(changes),
  };
  const exitCode = done.exitCode !== exitCodes.ok ? done.exitCode : failed ? exitCodes.findings : exitCodes.ok;
  return end(report, exitCode, opened.project.root, {
    manifests: done.manifests,
    ...(done.upToDate === undefined ? {} : { upToDate: done.upToDate }),
  });
}

/** Whether a component was not compiled because esbuild is not here. */
function lacksEsbuild({ files }: Inspection): boolean {
  return files.some(({ diagnostics }) => diagnostics.some(({ code }) => code === messages.esbuildMissing({ name: "", reason: "" }).code));
}

/** What is applied are templates, unless the configuration says cluster-wide ones: a Workflow is a single run. */
function forMode(opened: ActionProject, { mode }: Inputs): ActionProject {
  if (mode !== "apply" || (opened.project.options.as ?? "workflow") !== "workflow") return opened;
  return { ...opened, project: { ...opened.project, options: { ...opened.project.options, as: "template" } } };
}

/** A stranger's pull request is looked at, and no more: a kubeconfig of its could name a program, so no cluster is asked either. */
function forkRule(inputs: Inputs, fork: boolean, found: Diagnostic[]): Inputs {
  if (!fork) return inputs;
  const validate = inputs.validate.filter((one) => one === "schema" || one === "lint");
  if (inputs.mode !== "check") found.push(messages.forkOnlyChecked({ mode: inputs.mode }));
  else if (validate.length < inputs.validate.length) found.push(messages.forkNotValidated());
  return { ...inputs, mode: "check", validate };
}

function sinceText(changes: Changes): string {
  switch (changes.kind) {
    case "files":
      return `Compared with ${changes.since}: ${plural(changes.files.length, "changed file")}.`;
    case "everything":
      return `Every pipeline counts: ${changes.why}.`;
    case "unknown":
      return "Every pipeline counts: what has changed cannot be told.";
  }
}
