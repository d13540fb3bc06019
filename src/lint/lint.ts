import { defaultArgoVersion, type ArgoVersion } from "../argo/version.ts";
import { validateObject } from "./argo/validate.ts";
import { createCollector, type Collector } from "./collector.ts";
import type { LintContext, ObjectRule } from "./context.ts";
import type { LintObject } from "./lint-object.ts";
import type { Rule } from "./rule.ts";
import { createDecoder, type Decoding } from "./decode/decode.ts";
import type { Decoded } from "./decoded.ts";
import { declaredTwice } from "./model/declared-twice.ts";
import { createLintMemory, type LintMemory } from "./model/memory.ts";
import { createTemplateIndex, type TemplateIndex } from "./model/template-index.ts";
import { resultOf } from "./outcome.ts";
import type { LintOptions, LintResult } from "./result.ts";
import { templateDeclaredTwice } from "./rules/template-declared-twice.ts";
import { workflowTemplateMissing } from "./rules/workflow-template-missing.ts";
import { severityOf } from "./severity.ts";
import type { SourceFile } from "./source/document.ts";
import { readSource } from "./source/read.ts";
import { withoutWrongTypes } from "./without-wrong-types.ts";

/** Read → decode → Argo's own validation → rules → suppression → findings in order. Nothing that stands in a file makes it throw. */
export function lintWith(rules: readonly (Rule | ObjectRule)[], files: readonly SourceFile[], options: LintOptions): LintResult {
  const version = options.version ?? defaultArgoVersion;
  const collector = createCollector();
  const decoded = decodeFiles(files, version, collector);
  // Templates are looked up among the dropped ones too: Argo's client reads them all loosely before.
  const objects = decoded.flatMap(({ decoding }) => ("object" in decoding && decoding.object !== undefined ? [decoding.object] : []));
  reportDeclaredTwice(objects, collector);
  const shared = { version, templates: createTemplateIndex(objects), memory: createLintMemory() };
  const isOff = (rule: Rule) => [false, true].every((isInCompiled) => severityOf(rule, isInCompiled, options.severities) === "off");
  const objectRules = rules.filter((rule): rule is ObjectRule => "check" in rule && !isOff(rule));
  for (const { decoding } of decoded) {
    if (decoding.kind === "object") checkObject(decoding.object, true, shared, objectRules, collector);
    // Argo does not get to see it; the author will want to know all the same.
    if (decoding.kind === "dropped" && decoding.object !== undefined) checkObject(decoding.object, false, shared, objectRules, collector);
  }
  return resultOf(decoded, options.isPartial === true ? withoutMissing(collector) : collector, rules, options);
}

function decodeFiles(files: readonly SourceFile[], version: ArgoVersion, collector: Collector): readonly Decoded[] {
  const decode = createDecoder(version);
  return files.flatMap(readSource).map((document): Decoded => {
    let decoded: Decoded = { document, decoding: { kind: "empty" } };
    collector.attempt("decoding", document, undefined, () => {
      decoded = { document, decoding: readable(decode(document)) };
    });
    const object = "object" in decoded.decoding ? decoded.decoding.object : undefined;
    const reports = "reports" in decoded.decoding ? decoded.decoding.reports : [];
    for (const { rule, report, isArgos } of reports) collector.add({ rule, report, document, object, isArgos });
    return decoded;
  });
}

function readable(decoding: Decoding): Decoding {
  if ((decoding.kind !== "object" && decoding.kind !== "dropped") || decoding.object === undefined) return decoding;
  return { ...decoding, object: { ...withoutWrongTypes(decoding.object, decoding.reports), known: new Map() } };
}

/** A template that is not among the files may be in the cluster. */
function withoutMissing(collector: Collector): Collector {
  return { ...collector, collected: collector.collected.filter(({ rule }) => rule !== workflowTemplateMissing) };
}

function reportDeclaredTwice(objects: readonly LintObject[], collector: Collector): void {
  for (const { object, first, name } of declaredTwice(objects)) {
    const { line } = first.document.locate(["metadata", "name"]);
    const report = {
      path: ["metadata", "name"],
      message: `duplicate ${object.kind} found: ${JSON.stringify(name)}`,
      hint: `the first one is in ${first.document.file.name}:${line}; give one of them another name.`,
    };
    collector.add({ rule: templateDeclaredTwice, report, document: object.document, object, isArgos: true });
  }
}

interface Shared {
  readonly version: ArgoVersion;
  readonly templates: TemplateIndex;
  readonly memory: LintMemory;
}

function checkObject(object: LintObject, isSeenByArgo: boolean, shared: Shared, rules: readonly ObjectRule[], collector: Collector): void {
  const { document } = object;
  const contextFor = (isArgos: boolean): LintContext => ({
    ...shared,
    object,
    report: (rule, report) => collector.add({ rule, report, document, object, isArgos }),
  });
  collector.attempt("Argo's validation", document, object, () => validateObject(contextFor(isSeenByArgo)));
  const context = contextFor(false);
  // Two hundred times an object: neither a function nor a text is made for it.
  for (const rule of rules) {
    try {
      rule.check(context);
    } catch (error) {
      collector.broke(`${rule.code} ${rule.name}`, document, object, error);
    }
  }
}
