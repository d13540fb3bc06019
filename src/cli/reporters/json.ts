import { countOf, filesOf, type Printed, type Report } from "./report.ts";

/**
 * For programs, on stdout. The shape is documented in docs/cli.md and only ever grows; `version` changes if it must break.
 * File names are relative to the project's root.
 */
export function reportJson(report: Report): Printed {
  const document = {
    version: 1,
    diagnostics: report.diagnostics.map(({ code, severity, text, hint, place }) => ({
      code,
      severity,
      message: text,
      ...(hint === undefined ? {} : { hint }),
      ...(place === undefined
        ? {}
        : { file: place.file, line: place.line, column: place.column, endLine: place.endLine, endColumn: place.endColumn }),
    })),
    manifests: report.manifests,
    summary: {
      errors: countOf(report.diagnostics, "error"),
      warnings: countOf(report.diagnostics, "warning"),
      files: filesOf(report.diagnostics),
    },
  };
  return { stdout: `${JSON.stringify(document, undefined, 2)}\n`, stderr: "" };
}
