import type { Report } from "../context.ts";
import type { Rule } from "../rule.ts";
import { duplicateKey } from "../rules/duplicate-key.ts";
import { ignoredField } from "../rules/ignored-field.ts";
import { lostValue } from "../rules/lost-value.ts";
import { malformedValue } from "../rules/malformed-value.ts";
import { mapKey } from "../rules/map-key.ts";
import { pluginShape } from "../rules/plugin-shape.ts";
import { unknownField } from "../rules/unknown-field.ts";
import { versionGate } from "../rules/version-gate.ts";
import { wrongType } from "../rules/wrong-type.ts";
import { yamlSyntax } from "../rules/yaml-syntax.ts";
import type { Path, SourceDocument } from "../source/document.ts";
import type { DecodeFault } from "./fault.ts";
import { fieldHint, isOfAnotherVersion } from "./field-hint.ts";
import type { GoTypes } from "./go-type.ts";
import { syntaxHint } from "./syntax-hint.ts";
import { malformedHint, typeHint } from "./value-hint.ts";

/** A finding of reading or decoding. */
export interface DecodeReport {
  readonly rule: Rule;
  readonly report: Report;
  /** Whether Argo refuses the document for it. */
  readonly isArgos: boolean;
  /** What the value would be if the hint were followed; undefined where that is not clear. */
  readonly meant?: string;
}

/** What is wrong with the text of a document: Argo drops it for that, in silence. */
export function reportsOfProblems(document: SourceDocument): readonly DecodeReport[] {
  return document.problems.map((problem) => {
    const { kind, message, path } = problem;
    if (kind === "duplicate-key") {
      const hint = "Keep one of them: Argo drops the whole document without a word, and lints the others.";
      return { rule: duplicateKey, report: { path, at: "key", message, hint }, isArgos: true };
    }
    const hint = syntaxHint(problem, document.file.text);
    // What it is nobody can tell; where it looks like one of Argo's, nothing can turn this off.
    const isArgos = /argoproj\.io|^\s*kind:\s*["']?\w*Workflow/m.test(document.text);
    return { rule: kind === "syntax" ? yamlSyntax : mapKey, report: { path, message, hint }, isArgos };
  });
}

/** A number that Argo cannot read makes it skip the whole file. */
export function reportOfRange({ path, literal }: { readonly path: Path; readonly literal: string }): DecodeReport {
  const message = `json: cannot unmarshal number ${literal} into Go value of type float64`;
  return {
    rule: malformedValue,
    report: { path, message, hint: "Write a smaller number, or a text: Argo skips the whole file." },
    isArgos: true,
  };
}

/** `root`: the Go type of the object. */
export function reportsOfFaults(
  document: SourceDocument,
  faults: readonly DecodeFault[],
  types: GoTypes,
  root: string,
): readonly DecodeReport[] {
  return faults.map((fault) => reportOf(document, fault, types, root));
}

function reportOf(document: SourceDocument, fault: DecodeFault, types: GoTypes, root: string): DecodeReport {
  const { path } = fault;
  switch (fault.kind) {
    case "unknown-field": {
      const hint = fieldHint(types, root, path, fault.type, fault.known);
      const rule = isOfAnotherVersion(fault.type, path) ? versionGate : unknownField;
      return { rule, report: { path, at: "key", message: fault.message, hint }, isArgos: true };
    }
    case "duplicate-field":
      return { rule: duplicateKey, report: { path, at: "key", message: fault.message, hint: "Keep one of them." }, isArgos: true };
    case "wrong-type": {
      const { node, expected } = fault;
      const written = document.text.slice(node.start, node.end);
      const hint = typeHint(node, expected, written);
      const isText = expected.kind === "string" && (node.kind === "boolean" || node.kind === "number");
      return { rule: wrongType, report: { path, message: fault.message, hint }, isArgos: true, ...(isText ? { meant: written } : {}) };
    }
    case "malformed-value":
      return {
        rule: malformedValue,
        report: { path, message: fault.message, hint: malformedHint(fault.node, fault.expected) },
        isArgos: true,
      };
    case "plugin-keys": {
      const hint = "Write the name of one plugin as the only key, and its configuration below that.";
      return { rule: pluginShape, report: { path, message: fault.message, hint }, isArgos: true };
    }
    case "ignored-field": {
      const message = `Argo drops the field \`${String(path.at(-1))}\`, which it does not know here.`;
      const hint = fieldHint(types, root, path, fault.type, fault.known);
      return { rule: ignoredField, report: { path, at: "key", message, hint }, isArgos: false };
    }
    case "lost-value": {
      const what = fault.node.kind === "array" ? "a list" : "an object";
      const message = `${sentenceStart(path)} is ${what}, which Argo takes for an empty text.`;
      const hint = "Write it as JSON in quotes, as in `'[1, 2]'`, or as a block of text behind `|`.";
      return { rule: lostValue, report: { path, message, hint }, isArgos: false };
    }
  }
}

function sentenceStart(path: readonly (string | number)[]): string {
  const field = path.findLast((step) => typeof step === "string");
  return field === undefined ? "The value" : `The \`${field}\``;
}
