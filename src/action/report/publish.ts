import { createHash } from "node:crypto";
import { dirname, resolve } from "node:path";
import { reasonOf } from "../../cli/context.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import * as messages from "../../diagnostics/messages.generated.ts";
import type { GithubApi } from "../github/api.ts";
import { append, checkCommandFiles } from "../github/command-files.ts";
import type { GithubRun } from "../github/event.ts";
import type { Log } from "../github/log.ts";
import { longestComment, writeStickyComment } from "../github/sticky-comment.ts";
import type { Inputs } from "../inputs.ts";
import type { Masking } from "../masking.ts";
import { annotate } from "./annotations.ts";
import type { ActionReport } from "./model.ts";
import { sarif } from "./sarif.ts";
import { commentOf, headline, summaryOf } from "./summary.ts";

interface Publishing {
  readonly inputs: Inputs;
  readonly github: GithubRun;
  readonly api: GithubApi;
  readonly log: Log;
  readonly masks: Masking;
  /** A file of a diagnostic, as seen from the repository's root. */
  shown(file: string): string;
  /** The runner waits only for seconds then: the comment has to do without. */
  readonly cancelled: boolean;
}

/** Says everything in every place: annotations, log, summary, the SARIF file, the comment. Every text is masked before it leaves. */
export async function publish(
  report: ActionReport,
  { inputs, github, api, log, masks, shown, cancelled }: Publishing,
): Promise<{ readonly commentUrl: string; readonly diagnostics: readonly Diagnostic[] }> {
  const { context, mask } = masks;
  const late = inputs.sarifFile === undefined ? [] : writeSarif(inputs.sarifFile, sarif(report.diagnostics, shown), masks);
  const whole: ActionReport = { ...report, diagnostics: [...report.diagnostics, ...late] };
  annotate(whole.diagnostics, shown, log, context);
  log.print(logOf(whole));
  if (checkCommandFiles(["GITHUB_STEP_SUMMARY"], context).length === 0)
    append("GITHUB_STEP_SUMMARY", mask(summaryOf(whole, { run: github, shown })), context);
  const commentUrl = cancelled ? "" : await comment(whole, { inputs, github, api, log, masks, shown, cancelled });
  return { commentUrl, diagnostics: whole.diagnostics };
}

function writeSarif(path: string, text: string, { context, mask }: Masking): readonly Diagnostic[] {
  const target = resolve(context.cwd, path);
  try {
    context.files.mkdirSync(dirname(target), { recursive: true });
    context.files.writeFileSync(target, mask(text));
    return [];
  } catch (error) {
    return [messages.sarifNotWritten({ path, reason: reasonOf(error) })];
  }
}

function logOf(report: ActionReport): string {
  const { pipelines, removed, unaffected, since, notices, written, applied, command } = report;
  return [
    `argots ${report.mode}: ${headline(report)}`,
    ...(since === "" ? [] : [since]),
    ...pipelines.map(({ name, reasons }) => `${name}: ${reasons.join("; ")}`),
    ...removed.map(({ pipeline, reason }) => `${pipeline} is gone: ${reason}`),
    ...(unaffected.length === 0 ? [] : [`not affected: ${unaffected.join(", ")}`]),
    ...written.map((path) => `written: ${path}`),
    ...applied.map(({ kind, namespace, name, change }) => `${kind} ${namespace}/${name} ${change}`),
    ...notices,
    ...(command === undefined ? [] : [`mend it with: ${command}`]),
  ]
    .map((line) => line.replace(/\s*[\r\n]+\s*/g, " "))
    .join("\n");
}

/** On a pull request of this repository, one comment; a stranger's has the summary alone, since its token may not write. */
async function comment(report: ActionReport, { inputs, github, api, log, masks, shown }: Publishing): Promise<string> {
  const { pullRequest } = github;
  if (inputs.comment === "never" || pullRequest === undefined || inputs.githubToken === undefined || github.repository === "") return "";
  if (pullRequest.fork && github.event === "pull_request") return "";
  const key = createHash("sha256")
    .update(JSON.stringify([github.workflow, github.job, inputs.workingDirectory, inputs.config ?? ""]))
    .digest("hex");
  const marker = `<!-- argots: ${key.slice(0, 16)} -->`;
  const body = masks.mask(commentOf(report, { run: github, shown }, longestComment - marker.length - 1));
  const worthIt = report.pipelines.length > 0 || report.removed.length > 0 || report.diagnostics.length > 0;
  const outcome = await writeStickyComment(api, {
    ...{ repository: github.repository, number: pullRequest.number, marker, body },
    create: inputs.comment === "always" || worthIt,
  });
  if (outcome.kind === "failed")
    log.notice(
      `The pull request could not be commented on (${outcome.reason}); the summary of the job says the same. The job needs \`permissions: pull-requests: write\`.`,
    );
  return "url" in outcome ? outcome.url : "";
}
