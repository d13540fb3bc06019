import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import * as messages from "../../diagnostics/messages.generated.ts";
import type { LintResult } from "../../lint/result.ts";
import { bugReport } from "../bug-report.ts";
import { reporterNames, type LintReporterName, type ReporterName } from "../choices.ts";
import type { CliContext } from "../context.ts";
import { exitCodes } from "../exit-codes.ts";
import type { Arguments } from "../flags.ts";
import { lintFiles } from "../lint/lint-files.ts";
import { printLint } from "../lint/print.ts";
import { readFiles } from "../lint/read-files.ts";
import { traceFindings } from "../lint/trace.ts";
import { openProject } from "../project.ts";
import { printReport } from "../reporters/print-report.ts";

/** `argots lint`: what Argo would say of manifests, and what it would not. */
export async function runLint(given: Arguments, context: CliContext): Promise<number> {
  const project = openProject(given, context);
  if ("exitCode" in project) return project.exitCode;
  const reporter = (given.values.reporter as LintReporterName | undefined) ?? project.reporter;
  const refuse = (diagnostics: readonly Diagnostic[], exitCode: number): number => {
    printReport({ diagnostics, manifests: [] }, isPlain(reporter) ? reporter : "pretty", context.cwd, context);
    return exitCode;
  };
  const most = mostWarnings(given);
  if (typeof most === "object") return refuse([most], exitCodes.usage);

  const { files, diagnostics } = await readFiles(given.positionals, context);
  if (diagnostics.length > 0) return refuse(diagnostics, exitCodes.usage);
  const linter = await context.loadLinter();
  const { argoVersion } = project.options;
  const severities = project.lint?.severities ?? {};
  const linted = await lintFiles(linter, files, { ...(argoVersion === undefined ? {} : { version: argoVersion }), severities });
  const result = await traceFindings(linted, files, project, context);
  if (result.objects.length === 0 && result.findings.length === 0 && result.bugs.length === 0)
    return refuse([nothingToLint(files.length)], exitCodes.findings);
  printLint(result, files, reporter, linter, context);
  if (result.bugs.length > 0) {
    const stacks = result.bugs.map(({ during, file, object, error }) => `in ${during}, of ${file}, ${object}:\n${error}`);
    context.stderr.write(bugReport(stacks.join("\n"), ["lint", ...given.positionals]));
    return exitCodes.bug;
  }
  return isFailure(result, most) ? exitCodes.findings : exitCodes.ok;
}

function isPlain(reporter: LintReporterName): reporter is ReporterName {
  return (reporterNames as readonly string[]).includes(reporter);
}

/** Argo's verdict counts as well: it refuses files without any of its objects beside which only unreadable YAML stands. */
function isFailure({ findings, argo }: LintResult, mostWarnings: number): boolean {
  const warnings = findings.filter(({ severity }) => severity === "warning").length;
  return !argo.ok || warnings < findings.length || warnings > mostWarnings;
}

function mostWarnings(given: Arguments): number | Diagnostic {
  const value = given.values["max-warnings"];
  if (value === undefined) return Infinity;
  if (/^\d+$/.test(value)) return Number(value);
  return messages.flagValueWrong({ flag: "--max-warnings", value, hint: "it is a whole number: `--max-warnings 0` allows none." });
}

function nothingToLint(files: number): Diagnostic {
  return files === 0
    ? messages.nothingToLint({
        subject: "There are no YAML or JSON files here, and so",
        hint: "name a file or a folder: `argots lint manifests/`.",
      })
    : messages.nothingToLint({
        subject: `${files === 1 ? "The file holds" : `The ${files} files hold`}`,
        hint: "name a file or a folder with manifests: `argots lint manifests/`.",
      });
}
