import type { Collected } from "./collector.ts";
import { withoutOverlaps } from "./overlaps.ts";
import { pathText } from "./path-text.ts";
import type { LintFinding, LintOptions } from "./result.ts";
import type { Rule } from "./rule.ts";
import { isCompiled, severityOf } from "./severity.ts";
import type { SourceDocument } from "./source/document.ts";
import { applySuppressions, type SuppressionFault } from "./suppression/apply.ts";

/** What was collected about one document, as findings with their places: without those that are turned off or suppressed, in the order of the file. */
export function findingsOf(
  document: SourceDocument,
  collected: readonly Collected[],
  rules: ReadonlyMap<string, Rule>,
  severities: LintOptions["severities"],
): readonly LintFinding[] {
  const compiled = isCompiled(document.file.text);
  const located = collected.flatMap((from) => {
    const severity = from.isArgos ? "error" : severityOf(from.rule, compiled, severities);
    return severity === "off" ? [] : [locate(from, severity)];
  });
  const { kept, faults } = applySuppressions(
    document,
    withoutOverlaps(located),
    rules,
    (rule) => severityOf(rule, compiled, severities) === "off",
  );
  const ofComments = faults.flatMap((fault) => {
    const severity = severityOf(fault.rule, compiled, severities);
    return severity === "off" ? [] : [findingOfComment(fault, severity)];
  });
  return onceEach([...kept.map(({ finding }) => finding), ...ofComments]).sort(inFile);
}

/** What stands behind an anchor is seen once at each of its aliases, and said once. */
function onceEach(findings: readonly LintFinding[]): LintFinding[] {
  const said = new Set<string>();
  return findings.filter(({ code, line, column, endLine, endColumn, message }) => {
    const key = [code, line, column, endLine, endColumn, message].join("\n");
    const isNew = !said.has(key);
    said.add(key);
    return isNew;
  });
}

function locate({ rule, report, document, object, isArgos }: Collected, severity: LintFinding["severity"]) {
  const { path, at, within, message, hint } = report;
  const place = document.locate(path, { ...(at === undefined ? {} : { at }), ...(within === undefined ? {} : { within }) });
  const finding: LintFinding = {
    code: rule.code,
    rule: rule.name,
    severity,
    message,
    ...(hint === undefined ? {} : { hint: asSentence(hint) }),
    file: document.file.name,
    line: place.line,
    column: place.column,
    endLine: place.endLine,
    endColumn: place.endColumn,
    path: pathText(path),
    segments: path,
    isArgos,
    ...(object === undefined ? {} : { object: { kind: object.kind, name: object.name } }),
  };
  return { finding, rule, isArgos, lines: document.comments.length === 0 ? [] : [place.line, document.locate(path, { at: "key" }).line] };
}

function findingOfComment({ rule, place, message, hint }: SuppressionFault, severity: LintFinding["severity"]): LintFinding {
  return { code: rule.code, rule: rule.name, severity, message, hint: asSentence(hint), ...place, path: "", segments: [], isArgos: false };
}

/** A hint begins with a capital, whoever wrote it. */
function asSentence(hint: string): string {
  return hint.slice(0, 1).toUpperCase() + hint.slice(1);
}

function inFile(a: LintFinding, b: LintFinding): number {
  // Of one place, what Argo says comes first; everything else keeps its order.
  return a.line - b.line || a.column - b.column || Number(b.isArgos) - Number(a.isArgos);
}
