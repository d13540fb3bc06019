import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { manifestLines, summaryLine, type Printed, type Report, type Surroundings } from "./report.ts";
import { visible } from "./text.ts";

/** One line a diagnostic, as compilers have always printed them, so that editors and `grep` understand it. */
export function reportConcise(report: Report, surroundings: Surroundings): Printed {
  const lines = [
    ...report.diagnostics.map((diagnostic) => conciseLine(diagnostic, surroundings.displayPath)),
    ...manifestLines(report.manifests, surroundings),
    summaryLine(report.diagnostics),
    report.conclusion ?? "",
  ].filter((line) => line !== "");
  return { stdout: "", stderr: lines.map((line) => `${line}\n`).join("") };
}

/** `pipelines/train.pipeline.ts:31:7: error ARG2004: … (hint)` on one line whatever the message holds. */
export function conciseLine(diagnostic: Diagnostic, displayPath: (file: string) => string): string {
  const { place, severity, code, text, hint } = diagnostic;
  const where = place === undefined ? "" : `${displayPath(place.file)}:${place.line}:${place.column}: `;
  const line = `${where}${severity} ${code}: ${text}${hint === undefined ? "" : ` (hint: ${hint})`}`;
  return visible(line.replace(/\s*[\r\n]+\s*/g, " "));
}
