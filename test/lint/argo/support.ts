import { validateObject, type ValidateOptions } from "../../../src/lint/argo/validate.ts";
import { isManifestKind } from "../../../src/argo/validate.ts";
import type { ArgoVersion } from "../../../src/argo/version.ts";
import type { Report } from "../../../src/lint/context.ts";
import type { LintObject } from "../../../src/lint/lint-object.ts";
import { createTemplateIndex } from "../../../src/lint/model/template-index.ts";
import { pathText } from "../../../src/lint/path-text.ts";
import { readSource } from "../../../src/lint/source/read.ts";

export interface Found extends Report {
  readonly rule: string;
  /** The line of the manifest, trimmed, that the finding points at. */
  readonly line: string;
}

/** What Argo's validation says of the last object of a text; the others are there to be referred to. */
export function validated(text: string, options: ValidateOptions = {}, version: ArgoVersion = "4.1"): readonly Found[] {
  const objects = readSource({ name: "a.yaml", text }).flatMap((document): LintObject[] => {
    const value = document.value as LintObject["value"];
    const kind: unknown = value["kind"];
    const metadata = value["metadata"] as { readonly name?: string; readonly generateName?: string; readonly namespace?: string };
    const { name, generateName = "", namespace = "" } = metadata;
    return isManifestKind(kind) ? [{ kind, name: name ?? generateName, namespace, value, document }] : [];
  });
  const object = objects.at(-1);
  if (object === undefined) throw new Error("no object");
  const found: Found[] = [];
  const lines = text.split("\n");
  validateObject(
    {
      version,
      object,
      templates: createTemplateIndex(objects),
      report: (rule, report) => {
        const { within, at } = report;
        const place = object.document.locate(report.path, { ...(within && { within }), ...(at && { at }) });
        found.push({ ...report, rule: rule.name, line: (lines[place.line - 1] ?? "").trim() });
      },
    },
    options,
  );
  return found;
}

/** `spec.templates[0]: message`. */
export function shown(found: readonly Found[]): readonly string[] {
  return found.map(({ path, message }) => `${pathText(path)}: ${message}`);
}

/** A workflow with these fields of its spec. */
export function workflow(spec: string, kind = "Workflow"): string {
  const body = spec.trim().split("\n");
  return `apiVersion: argoproj.io/v1alpha1\nkind: ${kind}\nmetadata: {name: train}\nspec:\n${body.map((line) => `  ${line}`).join("\n")}\n`;
}

/** A leaf template of this name. */
export function leaf(name: string, more = ""): string {
  return `- name: ${name}\n  container: {image: alpine, command: [ls]}\n${more === "" ? "" : `  ${more}\n`}`;
}
