import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { codeFrame, linesOf } from "./frame.ts";
import { messageLines } from "./message-lines.ts";
import { manifestLines, summaryLine, type Printed, type Report, type Surroundings } from "./report.ts";
import { visible } from "./text.ts";

/** For a person: message, place, the code with carets under it, hint (spec: "what a diagnostic must say"). */
export function reportPretty(report: Report, surroundings: Surroundings): Printed {
  const { paint } = surroundings;
  const read = new Map<string, readonly string[]>();
  const blocks = report.diagnostics.map((diagnostic) => {
    const details = report.details?.get(diagnostic) ?? frameOf(diagnostic, surroundings, read);
    return messageLines(diagnostic, paint, [...placeLine(diagnostic, surroundings), ...details]).join("\n");
  });
  const manifests = manifestLines(report.manifests, surroundings);
  if (manifests.length > 0) blocks.push(manifests.join("\n"));
  const last = [summaryLine(report.diagnostics), report.conclusion ?? ""].filter((line) => line !== "");
  if (last.length > 0) blocks.push(last.join("\n"));
  return { stdout: "", stderr: blocks.length === 0 ? "" : `${blocks.join("\n\n")}\n` };
}

function placeLine({ place }: Diagnostic, { paint, displayPath }: Surroundings): string[] {
  if (place === undefined) return [];
  return [`  ${paint("cyan", visible(displayPath(place.file)))}${paint("dim", `:${place.line}:${place.column}`)}`];
}

/** `read`: the lines of the files that were shown before. */
function frameOf(
  { place }: Diagnostic,
  { readSource, width, paint }: Surroundings,
  read: Map<string, readonly string[]>,
): readonly string[] {
  if (place === undefined) return [];
  const lines = read.get(place.file) ?? linesOf(readSource(place.file) ?? "");
  read.set(place.file, lines);
  return lines.length === 1 && lines[0] === "" ? [] : codeFrame(lines, place, width, paint);
}
