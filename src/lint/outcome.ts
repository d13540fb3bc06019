import type { Collected, Collector } from "./collector.ts";
import type { Decoded } from "./decoded.ts";
import { findingsOf } from "./findings.ts";
import type { LintObject } from "./lint-object.ts";
import type { ArgoVerdict, LintBug, LintedObject, LintFinding, LintOptions, LintResult } from "./result.ts";
import type { Rule } from "./rule.ts";
import { templateDeclaredTwice } from "./rules/template-declared-twice.ts";

/** Argo's own words for files in which it finds none of its objects. */
const nothingToLint = "found nothing to lint in the specified paths, failing...";

/** What came of one file: plain data, which another thread may have made. */
export interface FileOutcome {
  readonly documents: readonly DocumentOutcome[];
  readonly bugs: readonly LintBug[];
}

interface DocumentOutcome {
  readonly findings: readonly LintFinding[];
  /** Where Argo lints it. */
  readonly object: Omit<LintedObject, "findings"> | undefined;
  /** With these words Argo's client ends before it lints anything. */
  readonly ending: string | undefined;
  /** Why a WorkflowEventBinding is refused: it is not linted itself, but that is an error in a file that holds something else to lint. */
  readonly refusal: string | undefined;
}

/** What was collected about a file, in order. */
export function outcomeOf(
  documents: readonly Decoded[],
  { collected, bugs }: Collector,
  rules: ReadonlyMap<string, Rule>,
  options: LintOptions,
): FileOutcome {
  const outcomes = documents.map(({ document, decoding }): DocumentOutcome => {
    const own = documents.length === 1 ? collected : collected.filter((one) => one.document === document);
    return {
      findings: findingsOf(document, own, rules, options.severities),
      object: decoding.kind === "object" ? lintedObject(decoding.object, own) : undefined,
      ending: endingOf({ document, decoding }, own),
      refusal: decoding.kind === "ignored" ? decoding.argoMessage : undefined,
    };
  });
  return { documents: outcomes, bugs };
}

/** Argo's verdict is its first error in its own order, which is the order of reporting, not that of the lines. */
function lintedObject(object: LintObject, collected: readonly Collected[]): Omit<LintedObject, "findings"> {
  const { kind, name, namespace, document } = object;
  const { line, column, endLine, endColumn } = document.locate([]);
  const first = collected.find(({ isArgos, rule }) => isArgos && rule !== templateDeclaredTwice);
  const argo: ArgoVerdict = first === undefined ? { ok: true } : { ok: false, message: first.report.message };
  return { kind, name, namespace, place: { file: document.file.name, line, column, endLine, endColumn }, argo };
}

/**
 * `argo lint --offline` first reads all files without being strict, for their templates, and ends at what it cannot decode or has already
 * (cmd/argo/lint, pkg/apiclient/offline-client.go). Only then it looks at the objects.
 */
function endingOf({ document, decoding }: Decoded, collected: readonly Collected[]): string | undefined {
  if ("looseMessage" in decoding && decoding.looseMessage !== undefined)
    return `failed to parse YAML from file ${document.file.name}: ${decoding.looseMessage}`;
  return collected.find(({ rule }) => rule === templateDeclaredTwice)?.report.message;
}

/** What came of all files, in their order. */
export function resultOf(files: readonly FileOutcome[]): LintResult {
  const documents = files.flatMap((file) => file.documents);
  const objects = documents.flatMap(({ object, findings }): readonly LintedObject[] =>
    object === undefined ? [] : [{ ...object, findings }],
  );
  return {
    objects,
    findings: documents.flatMap(({ findings }) => findings),
    argo: verdictOn(files, objects),
    bugs: files.flatMap(({ bugs }) => bugs),
  };
}

function verdictOn(files: readonly FileOutcome[], objects: readonly LintedObject[]): ArgoVerdict {
  const ending = files.flatMap(({ documents }) => documents).find((document) => document.ending !== undefined)?.ending;
  if (ending !== undefined) return { ok: false, message: ending };
  if (objects.length === 0) return { ok: false, message: nothingToLint };
  const refused = objects.find(({ argo }) => !argo.ok);
  return refused?.argo ?? refusedBinding(files) ?? { ok: true };
}

function refusedBinding(files: readonly FileOutcome[]): ArgoVerdict | undefined {
  for (const { documents } of files) {
    if (documents.every(({ object }) => object === undefined)) continue;
    const message = documents.find(({ refusal }) => refusal !== undefined)?.refusal;
    if (message !== undefined) return { ok: false, message };
  }
  return undefined;
}
