import { isManifestKind } from "../../../src/argo/validate.ts";
import { defaultArgoVersion, type ArgoVersion } from "../../../src/argo/version.ts";
import type { ObjectRule, Report } from "../../../src/lint/context.ts";
import type { LintObject } from "../../../src/lint/lint-object.ts";
import type { Rule } from "../../../src/lint/rule.ts";
import { createLintMemory } from "../../../src/lint/model/memory.ts";
import { isObject, objectAt, textAt } from "../../../src/lint/model/objects.ts";
import { createTemplateIndex } from "../../../src/lint/model/template-index.ts";
import { rules } from "../../../src/lint/registry.generated.ts";
import { readSource } from "../../../src/lint/source/read.ts";

/** The rules about Kubernetes, pods, cron, limits, names, durations and versions. */
export const kubernetesRules: readonly ObjectRule[] = rules.filter(
  (rule): rule is ObjectRule => rule.code.startsWith("ARG04") && "check" in rule,
);

export interface Found extends Report {
  readonly rule: Rule;
  readonly object: LintObject;
}

/** The objects of a file; documents that are broken or no objects of Argo's are left out. */
export function objectsOf(text: string, name = "test.yaml"): readonly LintObject[] {
  return readSource({ name, text }).flatMap((document) => {
    const { value } = document;
    if (!isObject(value) || !isManifestKind(value["kind"])) return [];
    const metadata = objectAt(value, "metadata");
    return [
      {
        kind: value["kind"],
        name: textAt(metadata, "name") ?? textAt(metadata, "generateName") ?? "",
        namespace: textAt(metadata, "namespace") ?? "",
        value,
        document,
        known: new Map(),
      },
    ];
  });
}

/** What the rules find in the objects. */
export function findings(
  rules: readonly ObjectRule[],
  objects: readonly LintObject[],
  version: ArgoVersion = defaultArgoVersion,
): readonly Found[] {
  const found: Found[] = [];
  const memory = createLintMemory();
  const templates = createTemplateIndex(objects);
  for (const object of objects) {
    for (const rule of rules) {
      rule.check({ version, object, templates, memory, report: (by, report) => found.push({ ...report, rule: by, object }) });
    }
  }
  return found;
}

/** As one line each: `env-entry error spec.templates.0…: message`. */
export function lines(found: readonly Found[]): readonly string[] {
  return found.map(({ rule, path, message }) => `${rule.name} ${rule.severity} ${path.join(".")}: ${message}`);
}
