import { resolve } from "node:path";
import packageFile from "../../../package.json" with { type: "json" };
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { LintFinding, LintResult } from "../../lint/result.ts";
import type { SourceFile } from "../../lint/source/document.ts";
import type { LintReporterName } from "../choices.ts";
import { paintFor } from "../colour.ts";
import type { CliContext, Linter } from "../context.ts";
import { codeFrame } from "../reporters/frame.ts";
import { printReport } from "../reporters/print-report.ts";
import { plural } from "../reporters/report.ts";

/** Columns to stay within where there is no terminal. */
const widthWithoutTerminal = 140;

/** Says what was found the way that was asked for: JSON, SARIF and JUnit on stdout, what is for people on stderr. */
export function printLint(
  result: LintResult,
  files: readonly SourceFile[],
  reporter: LintReporterName,
  linter: Linter,
  context: CliContext,
): void {
  if (reporter === "json") return context.stdout.write(linter.jsonReport(result));
  if (reporter === "sarif") return context.stdout.write(linter.sarifReport(result, packageFile.version));
  if (reporter === "junit") return context.stdout.write(linter.junitReport(result));
  const texts = new Map(files.map(({ name, text }) => [name, text]));
  const diagnostics = result.findings.map((finding) => diagnosticOf(finding, reporter));
  const details = new Map(
    result.findings.flatMap((finding, index) =>
      finding.source === undefined || reporter !== "pretty" ? [] : [[diagnostics[index]!, bothFrames(finding, texts, context)] as const],
    ),
  );
  printReport({ diagnostics, manifests: [], details, conclusion: conclusionOf(result) }, reporter, context.cwd, context, texts);
}

/** In a pull request the line to be mended is that of the TypeScript. */
function diagnosticOf(finding: LintFinding, reporter: LintReporterName): Diagnostic {
  const { code, rule, severity, message, hint, file, line, column, endLine, endColumn, source } = finding;
  const isAnnotated = reporter === "github" && source !== undefined;
  const from = source === undefined || reporter === "pretty" ? "" : ` (${isAnnotated ? `${file}:${line}` : placeText(source)})`;
  return {
    code: `${code} ${rule}`,
    severity,
    text: `${message}${from}`,
    ...(hint === undefined ? {} : { hint }),
    place: isAnnotated ? source : { file, line, column, endLine, endColumn },
  };
}

/** The YAML, and the TypeScript it was compiled from. */
function bothFrames(finding: LintFinding, texts: ReadonlyMap<string, string>, context: CliContext): readonly string[] {
  const paint = paintFor(context.stderr, context.env);
  const width = (context.stderr.isTerminal && context.stderr.columns) || widthWithoutTerminal;
  const source = finding.source!;
  let text = "";
  try {
    text = context.files.readFileSync(resolve(context.cwd, source.file), "utf8");
  } catch {
    // The frame is an extra: the place is said in any case.
  }
  return [
    ...codeFrame(texts.get(finding.file) ?? "", finding, width, paint),
    `  compiled from ${paint("cyan", source.file)}${paint("dim", `:${source.line}:${source.column}`)}`,
    ...codeFrame(text, source, width, paint),
  ];
}

function placeText({ file, line, column }: { readonly file: string; readonly line: number; readonly column: number }): string {
  return `${file}:${line}:${column}`;
}

/** What `argo lint` would say of it. */
function conclusionOf({ objects, argo }: LintResult): string {
  const refused = objects.filter((object) => !object.argo.ok).length;
  const linted = `${plural(objects.length, "object")} linted`;
  if (argo.ok) return `${linted}; \`argo lint\` accepts ${objects.length === 1 ? "it" : "them all"}`;
  return refused === 0 ? `${linted}; \`argo lint\` refuses all: ${argo.message}` : `${linted}; \`argo lint\` refuses ${refused}`;
}
