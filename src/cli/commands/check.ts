import * as messages from "../../diagnostics/messages.generated.ts";
import { paintFor, type Paint } from "../colour.ts";
import { compileFiles, hasErrors, isFailure, planOutput } from "../compilation.ts";
import type { CliContext } from "../context.ts";
import { exitCodes } from "../exit-codes.ts";
import { kindOfPath } from "../files/kind-of-path.ts";
import type { Arguments } from "../flags.ts";
import { mendingCommand } from "../mending-command.ts";
import { compareFile, compareLeftOver } from "../output/compare.ts";
import { findProjectFiles, openProject } from "../project.ts";
import { displayPath, printReport } from "../reporters/print-report.ts";
import { plural, type Report } from "../reporters/report.ts";
import { visible } from "../reporters/text.ts";

/** Lines of a diff that are shown before it is cut off. */
const mostDiffLines = 24;

/** `argots check`: are the committed manifests what the pipelines compile to? */
export async function runCheck(given: Arguments, context: CliContext): Promise<number> {
  const project = openProject(given, context);
  if ("exitCode" in project) return project.exitCode;
  const end = (report: Report, exitCode: number): number => {
    printReport(report, project.reporter, project.root, context);
    return exitCode;
  };
  if (project.output === undefined) {
    const conflict = messages.flagValueWrong({ flag: "--output", value: "-", hint: "`argots check` compares with the files of a folder." });
    return end({ diagnostics: [conflict], manifests: [] }, exitCodes.usage);
  }
  if (kindOfPath(project.output, context.files) === "file") {
    const message = messages.outputIsAFile({ path: displayPath(project.output, context.cwd) });
    return end({ diagnostics: [message], manifests: [] }, exitCodes.usage);
  }

  const found = findProjectFiles(given, project, context);
  if (hasErrors(found.diagnostics)) return end({ diagnostics: found.diagnostics, manifests: [] }, exitCodes.usage);
  const compilation = await compileFiles(found.files, project, context);
  const before = [...found.diagnostics, ...compilation.diagnostics];
  if (hasErrors(before)) return end({ diagnostics: before, manifests: [] }, exitCodes.findings);

  const plan = planOutput(compilation.manifests, found.files, project.output, project, context);
  const command = mendingCommand(given, plan.leftOver.length > 0);
  const compared = [
    ...plan.files.map((file) => compareFile(file, command, context.files)),
    ...compareLeftOver(plan, project.output, project.root, command),
  ];
  const findings = compared.flatMap(({ diagnostic }) => diagnostic ?? []);
  const diagnostics = [...before, ...plan.diagnostics, ...findings];
  const paint = paintFor(context.stderr, context.env);
  const report: Report = {
    diagnostics,
    manifests: compared.map(({ outcome }) => outcome),
    details: new Map(compared.flatMap(({ diagnostic, diff }) => (diagnostic && diff ? [[diagnostic, shownDiff(diff, paint)]] : []))),
    conclusion: findings.length > 0 ? `mend it with: ${command}` : `${plural(plan.files.length, "file")} up to date`,
  };
  return end(report, isFailure(diagnostics, project) ? exitCodes.findings : exitCodes.ok);
}

/** `-` is what is committed, `+` what the pipeline compiles to. */
function shownDiff(diff: readonly string[], paint: Paint): string[] {
  const shown = diff.slice(0, mostDiffLines).map((line) => {
    const style = line.startsWith("+") ? "green" : line.startsWith("-") ? "red" : "dim";
    return `  ${paint(style, line.split("\n").map(visible).join("\n  "))}`;
  });
  const rest = diff.length - shown.length;
  return rest > 0 ? [...shown, `  ${paint("dim", `… and ${plural(rest, "more line")}`)}`] : shown;
}
