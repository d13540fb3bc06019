import type { Collected, Collector } from "./collector.ts";
import type { LintObject } from "./lint-object.ts";
import type { Rule } from "./rule.ts";
import type { Decoded } from "./decoded.ts";
import { findingsOf } from "./findings.ts";
import type { ArgoVerdict, LintedObject, LintFinding, LintOptions, LintResult } from "./result.ts";
import { templateDeclaredTwice } from "./rules/template-declared-twice.ts";
import type { SourceDocument } from "./source/document.ts";

/** Argo's own words for files in which it finds none of its objects. */
const nothingToLint = "found nothing to lint in the specified paths, failing...";

/** Puts what was collected in order. */
export function resultOf(decoded: readonly Decoded[], collector: Collector, rules: readonly Rule[], options: LintOptions): LintResult {
  const known = new Map(rules.flatMap((rule) => [[rule.name, rule] as const, [rule.code, rule] as const]));
  const byDocument = grouped(collector.collected);
  const linted: LintedObject[] = [];
  const findings: LintFinding[] = [];
  for (const { document, decoding } of decoded) {
    const collected = byDocument.get(document) ?? [];
    const found = findingsOf(document, collected, known, options.severities);
    findings.push(...found);
    if (decoding.kind === "object") linted.push(lintedObject(decoding.object, collected, found));
  }
  return { objects: linted, findings, argo: verdictOn(decoded, linted, collector.collected), bugs: collector.bugs };
}

function grouped(collected: readonly Collected[]): ReadonlyMap<SourceDocument, readonly Collected[]> {
  const groups = new Map<SourceDocument, Collected[]>();
  for (const one of collected) {
    const group = groups.get(one.document);
    if (group === undefined) groups.set(one.document, [one]);
    else group.push(one);
  }
  return groups;
}

/** Argo's verdict is its first error in its own order, which is the order of reporting, not that of the lines. */
function lintedObject(object: LintObject, collected: readonly Collected[], findings: readonly LintFinding[]): LintedObject {
  const { kind, name, namespace, document } = object;
  const { line, column, endLine, endColumn } = document.locate([]);
  const first = collected.find(({ isArgos, rule }) => isArgos && rule !== templateDeclaredTwice);
  const argo: ArgoVerdict = first === undefined ? { ok: true } : { ok: false, message: first.report.message };
  return { kind, name, namespace, place: { file: document.file.name, line, column, endLine, endColumn }, argo, findings };
}

/**
 * `argo lint --offline` first reads all files without being strict, for their templates, and ends at what it cannot decode or has already
 * (cmd/argo/lint, pkg/apiclient/offline-client.go). Only then it looks at the objects.
 */
function verdictOn(decoded: readonly Decoded[], objects: readonly LintedObject[], collected: readonly Collected[]): ArgoVerdict {
  const declaredTwice = new Map(
    collected.flatMap(({ rule, document, report }) => (rule === templateDeclaredTwice ? [[document, report.message] as const] : [])),
  );
  for (const { document, decoding } of decoded) {
    if ("looseMessage" in decoding && decoding.looseMessage !== undefined)
      return { ok: false, message: `failed to parse YAML from file ${document.file.name}: ${decoding.looseMessage}` };
    const twice = declaredTwice.get(document);
    if (twice !== undefined) return { ok: false, message: twice };
  }
  if (objects.length === 0) return { ok: false, message: nothingToLint };
  const refused = objects.find(({ argo }) => !argo.ok);
  return refused?.argo ?? refusedBinding(decoded) ?? { ok: true };
}

/** A WorkflowEventBinding is not linted, but its decoding is an error in a file that holds something else to lint. */
function refusedBinding(decoded: readonly Decoded[]): ArgoVerdict | undefined {
  const linted = new Set(decoded.flatMap(({ document, decoding }) => (decoding.kind === "object" ? [document.file] : [])));
  for (const { document, decoding } of decoded) {
    if (decoding.kind === "ignored" && decoding.argoMessage !== undefined && linted.has(document.file))
      return { ok: false, message: decoding.argoMessage };
  }
  return undefined;
}
