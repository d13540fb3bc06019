import { defaultArgoVersion, type ArgoVersion } from "../argo/version.ts";
import { validateObject } from "./argo/validate.ts";
import { createCollector, type Collector } from "./collector.ts";
import type { LintContext, ObjectRule } from "./context.ts";
import { createDecoder, type Decoding } from "./decode/decode.ts";
import type { Decoded } from "./decoded.ts";
import { mayHoldTemplates } from "./holds-templates.ts";
import type { LintObject } from "./lint-object.ts";
import { declaredTwice, type DeclaredTwice } from "./model/declared-twice.ts";
import { createLintMemory, type LintMemory } from "./model/memory.ts";
import { createTemplateIndex, type TemplateIndex } from "./model/template-index.ts";
import { outcomeOf, type FileOutcome } from "./outcome.ts";
import type { LintOptions } from "./result.ts";
import type { Rule } from "./rule.ts";
import { templateDeclaredTwice } from "./rules/template-declared-twice.ts";
import { workflowTemplateMissing } from "./rules/workflow-template-missing.ts";
import { severityOf } from "./severity.ts";
import type { SourceDocument, SourceFile } from "./source/document.ts";
import { readSource } from "./source/read.ts";
import { withoutWrongTypes } from "./without-wrong-types.ts";

/** Lints files, by their numbers and in any order, each knowing the templates of all. */
export interface LintRun {
  readonly lintFiles: (indexes: readonly number[]) => readonly FileOutcome[];
}

export function createLintRun(rules: readonly (Rule | ObjectRule)[], files: readonly SourceFile[], options: LintOptions): LintRun {
  const version = options.version ?? defaultArgoVersion;
  const decode = createDecoder(version);
  const decodedBefore = new Map<number, DecodedFile>();
  for (const [index, file] of files.entries()) {
    if (mayHoldTemplates(file.text)) decodedBefore.set(index, decodeFile(file, decode));
  }
  // Templates are looked up among the dropped ones too: Argo's client reads them all loosely before.
  const objects = [...decodedBefore.values()].flatMap(({ documents }) => documents.flatMap(({ decoding }) => objectOf(decoding) ?? []));
  const twice = new Map(declaredTwice(objects).map((each) => [each.object, each]));
  const shared = { version, templates: createTemplateIndex(objects), memory: createLintMemory() };
  const isOff = (rule: Rule) => [false, true].every((isInCompiled) => severityOf(rule, isInCompiled, options.severities) === "off");
  const objectRules = rules.filter((rule): rule is ObjectRule => "check" in rule && !isOff(rule));
  const byName = new Map(rules.flatMap((rule) => [[rule.name, rule] as const, [rule.code, rule] as const]));
  return {
    lintFiles(indexes) {
      // First one kind of work, then the other: in turns they would be slower by a twentieth.
      const decoded = indexes.map((index) => decodedBefore.get(index) ?? decodeFile(files[index]!, decode));
      return decoded.map(({ documents, collector }) => {
        for (const { decoding } of documents) {
          const object = objectOf(decoding);
          if (object === undefined) continue;
          const other = twice.get(object);
          if (other !== undefined) reportDeclaredTwice(other, collector);
          // What is dropped Argo does not get to see; the author will want to know all the same.
          checkObject(object, decoding.kind === "object", shared, objectRules, collector);
        }
        return outcomeOf(documents, options.isPartial === true ? withoutMissing(collector) : collector, byName, options);
      });
    },
  };
}

interface DecodedFile {
  readonly documents: readonly Decoded[];
  /** What was found, to which the checks add. */
  readonly collector: Collector;
}

function decodeFile(file: SourceFile, decode: ReturnType<typeof createDecoder>): DecodedFile {
  const collector = createCollector();
  const documents = readSource(file).map((document): Decoded => {
    const decoding = attemptToDecode(document, decode, collector);
    const object = objectOf(decoding);
    const reports = "reports" in decoding ? decoding.reports : [];
    for (const { rule, report, isArgos } of reports) collector.add({ rule, report, document, object, isArgos });
    return { document, decoding };
  });
  return { documents, collector };
}

function attemptToDecode(document: SourceDocument, decode: ReturnType<typeof createDecoder>, collector: Collector): Decoding {
  let decoding: Decoding = { kind: "empty" };
  collector.attempt("decoding", document, undefined, () => {
    decoding = readable(decode(document));
  });
  return decoding;
}

function objectOf(decoding: Decoding): LintObject | undefined {
  return "object" in decoding ? decoding.object : undefined;
}

function readable(decoding: Decoding): Decoding {
  if ((decoding.kind !== "object" && decoding.kind !== "dropped") || decoding.object === undefined) return decoding;
  return { ...decoding, object: { ...withoutWrongTypes(decoding.object, decoding.reports), known: new Map() } };
}

/** A template that is not among the files may be in the cluster. */
function withoutMissing(collector: Collector): Collector {
  return { ...collector, collected: collector.collected.filter(({ rule }) => rule !== workflowTemplateMissing) };
}

function reportDeclaredTwice({ object, first, name }: DeclaredTwice, collector: Collector): void {
  const { line } = first.document.locate(["metadata", "name"]);
  const report = {
    path: ["metadata", "name"],
    message: `duplicate ${object.kind} found: ${JSON.stringify(name)}`,
    hint: `the first one is in ${first.document.file.name}:${line}; give one of them another name.`,
  };
  collector.add({ rule: templateDeclaredTwice, report, document: object.document, object, isArgos: true });
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
