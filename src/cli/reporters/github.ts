import type { Diagnostic, Severity } from "../../diagnostics/diagnostic.ts";
import { conciseLine } from "./concise.ts";
import { countOf, manifestLines, plural, summaryLine, type Printed, type Report, type Surroundings } from "./report.ts";

/** GitHub keeps ten errors and ten warnings a step and drops the rest without a word. */
const mostAnnotations = 10;

/**
 * Workflow commands, which GitHub shows as annotations on the changed lines: errors first. Of more than ten, nine are annotations,
 * the tenth says how many more there are, and those are plain lines of the log.
 */
export function reportGithub(report: Report, surroundings: Surroundings): Printed {
  const lines = [
    ...annotations(report.diagnostics, "error", surroundings),
    ...annotations(report.diagnostics, "warning", surroundings),
    ...manifestLines(report.manifests, surroundings),
    summaryLine(report.diagnostics),
    report.conclusion ?? "",
  ].filter((line) => line !== "");
  return { stdout: "", stderr: lines.map((line) => `${line}\n`).join("") };
}

function annotations(all: readonly Diagnostic[], severity: Severity, { displayPath }: Surroundings): string[] {
  const diagnostics = all.filter((diagnostic) => diagnostic.severity === severity);
  const shown = diagnostics.length > mostAnnotations ? mostAnnotations - 1 : diagnostics.length;
  const rest = diagnostics.slice(shown);
  return [
    ...diagnostics.slice(0, shown).map((diagnostic) => annotation(diagnostic, displayPath)),
    ...(rest.length === 0 ? [] : [`::${severity} title=argots::${plural(countOf(rest, severity), `more ${severity}`)}: see the log`]),
    ...rest.map((diagnostic) => conciseLine(diagnostic, displayPath)),
  ];
}

export function annotation({ severity, code, text, hint, place }: Diagnostic, displayPath: (file: string) => string): string {
  const properties: [string, string | number][] = [];
  if (place !== undefined) {
    properties.push(["file", displayPath(place.file)], ["line", place.line]);
    // The runner drops the columns of a range over several lines and grumbles (IssueCommandExtension).
    if (place.endLine === place.line) properties.push(["col", place.column], ["endLine", place.endLine], ["endColumn", place.endColumn]);
    else properties.push(["endLine", place.endLine]);
  }
  properties.push(["title", code]);
  const written = properties.map(([name, value]) => `${name}=${escapeProperty(String(value))}`).join(",");
  return `::${severity} ${written}::${escapeData(hint === undefined ? text : `${text}\nhint: ${hint}`)}`;
}

/** As `@actions/core` does. */
export function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

export function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
