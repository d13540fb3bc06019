import { plural } from "../../cli/reporters/report.ts";
import { hasErrors } from "../../cli/compilation.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { blobUrl, runUrl, type GithubRun } from "../github/event.ts";
import { code, details, fenced, link, message, table, text } from "./markdown.ts";
import type { ActionReport, PipelineReport, RunReport } from "./model.ts";
import { pipelineSection } from "./pipeline-section.ts";

export interface Surroundings {
  readonly run: GithubRun;
  /** A file of a diagnostic, as seen from the repository's root. */
  shown(file: string): string;
}

/** GitHub refuses a summary of more than 1 MiB, whole. */
const mostSummaryBytes = 1024 * 1024;

/** The page of the job: what failed first, then everything. */
export function summaryOf(report: ActionReport, surroundings: Surroundings): string {
  return fit(sectionsOf(report, surroundings), mostSummaryBytes, (value) => Buffer.byteLength(value));
}

/** The same for a pull request's comment, where fewer words fit; the counts are of characters there. */
export function commentOf(report: ActionReport, surroundings: Surroundings, most: number): string {
  const { run } = surroundings;
  const footer =
    run.repository === "" || run.runId === ""
      ? ""
      : `<sub>${link("The run", runUrl(run))} · commit ${code((run.pullRequest?.head || run.sha).slice(0, 7))}</sub>`;
  const sections = sectionsOf(report, surroundings);
  return `${fit(sections, most - footer.length - 2, (value) => value.length)}${footer}`;
}

function sectionsOf(report: ActionReport, surroundings: Surroundings): readonly string[] {
  const { pipelines, drift, notices, diagnostics } = report;
  return [
    `### argots ${report.mode}: ${headline(report)}`,
    ...notices.map((notice) => `> ${message(notice)}`),
    ...pipelines.flatMap(({ run }) => (run?.failure === undefined ? [] : [failureOf(run, surroundings)])),
    ...(diagnostics.length === 0 ? [] : [findingsOf(diagnostics, surroundings)]),
    ...(pipelines.length === 0 ? [] : [pipelineTable(report, surroundings)]),
    ...(report.applied.length === 0 ? [] : [appliedTable(report)]),
    ...(report.removed.length === 0
      ? []
      : [report.removed.map(({ pipeline, reason }) => `- ${code(pipeline)} is gone: ${message(reason)}`).join("\n")]),
    ...(report.unaffected.length === 0
      ? []
      : [
          details(
            `${plural(report.unaffected.length, "pipeline")} not affected`,
            report.unaffected.map((name) => `- ${code(name)}`).join("\n"),
          ),
        ]),
    ...(drift.length === 0 || report.command === undefined ? [] : [`Mend the manifests with:\n\n${fenced("sh", report.command)}`]),
    ...drift.map(({ path, diff }) => details(`What changes in ${code(path)}`, fenced("diff", diff.join("\n")))),
    ...pipelines.map((pipeline) => pipelineSection(pipeline, report.now)).filter((section) => section !== ""),
  ];
}

/** One line on how it went. */
export function headline(report: ActionReport): string {
  const failed = report.pipelines.filter(({ run }) => run?.failure !== undefined).length;
  if (failed > 0) return `${plural(failed, "run")} failed`;
  const errors = report.diagnostics.filter(({ severity }) => severity === "error").length;
  if (errors > 0) return plural(errors, "error");
  if (report.pipelines.length === 0) return report.unaffected.length === 0 ? "nothing to do" : "no pipeline is affected";
  const done = { check: "fine", render: "rendered", apply: "applied", submit: "submitted" }[report.mode];
  return `${plural(report.pipelines.length, "pipeline")} ${done}`;
}

const validations: Record<PipelineReport["validation"], string> = {
  passed: "✓ passed",
  warnings: "✓ with warnings",
  failed: "✗ errors",
  drift: "✗ manifests differ",
};

function pipelineTable({ pipelines, since }: ActionReport, { run }: Surroundings): string {
  const withRuns = pipelines.some((one) => one.run !== undefined);
  const header = ["pipeline", "kind", "change", "validation", ...(withRuns ? ["phase", "duration"] : [])];
  const rows = pipelines.map((one) => {
    const name = run.repository === "" ? code(one.name) : link(code(one.name), blobUrl(run, one.source));
    return [name, text(kindsText(one.kinds)), one.change, validations[one.validation], ...(withRuns ? runCells(one.run) : [])];
  });
  return `${table(header, rows)}${since === "" ? "" : `\n\n${message(since)}`}`;
}

function runCells(run: RunReport | undefined): readonly string[] {
  if (run === undefined) return ["", ""];
  const phase = run.url === "" ? text(run.phase) : link(text(run.phase), run.url);
  return [`${phase} ${code(run.name)}`, run.duration === undefined ? "" : seconds(run.duration)];
}

function seconds(milliseconds: number): string {
  const total = Math.round(milliseconds / 1000);
  return total < 60
    ? `${total}s`
    : total < 3600
      ? `${Math.floor(total / 60)}m ${total % 60}s`
      : `${Math.floor(total / 3600)}h ${Math.floor((total % 3600) / 60)}m`;
}

/** `WorkflowTemplate, 2 CronWorkflows`. */
function kindsText(kinds: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].map(([kind, count]) => (count === 1 ? kind : plural(count, kind))).join(", ");
}

function appliedTable({ applied }: ActionReport): string {
  return table(
    ["object", "name", "namespace", "change"],
    applied.map(({ kind, name, namespace, change }) => [text(kind), code(name), code(namespace), text(change)]),
  );
}

/** Which pipeline, which task, which line, why. */
function failureOf(run: RunReport, { shown, run: github }: Surroundings): string {
  const { task, place, message: why, exitCode, lines } = run.failure!;
  const [, file = "", line = ""] = /^(.*):(\d+)$/.exec(place ?? "") ?? [];
  const where =
    file === "" ? "" : ` (${github.repository === "" ? code(place!) : link(code(place!), blobUrl(github, shown(file), Number(line)))})`;
  const exited = exitCode === undefined ? "" : `, exit code ${exitCode}`;
  return [
    `**${code(run.pipeline)} failed in the task ${code(task)}**${where}${exited}: ${text(why)}`,
    ...(lines.length === 0 ? [] : [`The last lines of its log:\n\n${fenced("text", lines.join("\n"))}`]),
  ].join("\n\n");
}

/** Findings that are listed; a page of more helps nobody. */
const mostFindings = 200;

function findingsOf(diagnostics: readonly Diagnostic[], { shown, run }: Surroundings): string {
  const ordered = [
    ...diagnostics.filter(({ severity }) => severity === "error"),
    ...diagnostics.filter(({ severity }) => severity === "warning"),
  ];
  const lines = ordered.slice(0, mostFindings).map(({ severity, code: number, text: said, hint, place }) => {
    const path = place === undefined ? "" : shown(place.file);
    const label = place === undefined ? "" : code(`${path}:${place.line}`);
    const where = place === undefined ? "" : ` ${run.repository === "" ? label : link(label, blobUrl(run, path, place.line))}:`;
    return `- **${severity} ${number}**${where} ${message(said)}${hint === undefined ? "" : `<br>hint: ${message(hint)}`}`;
  });
  const rest = ordered.length - lines.length;
  if (rest > 0) lines.push(`- and ${rest} more, in the log`);
  return hasErrors(diagnostics) ? lines.join("\n") : details(plural(diagnostics.length, "warning"), lines.join("\n"));
}

/** As many sections as fit; of the others, how many there are. No section is cut: half a fence would swallow the page. */
function fit(sections: readonly string[], most: number, measure: (value: string) => number): string {
  const note = (count: number): string => `_${plural(count, "section")} left out: GitHub takes no longer text here._\n\n`;
  let used = measure(note(sections.length));
  const kept = sections.filter((section) => {
    const size = measure(`${section}\n\n`);
    if (used + size > most) return false;
    used += size;
    return true;
  });
  const left = sections.length - kept.length;
  return `${kept.map((section) => `${section}\n\n`).join("")}${left === 0 ? "" : note(left)}`;
}
