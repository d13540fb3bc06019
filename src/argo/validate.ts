import { definitionGroups } from "./definitions.generated.ts";
import { checkSchema, type Definitions, type SchemaProblem } from "./schema-check.ts";
import type { ArgoVersion } from "./version.ts";

export type { SchemaProblem, SchemaRule } from "./schema-check.ts";

/** The kinds of object that Argo's linter reads; it passes over all others (workflow/common/parse.go). */
const manifestKinds = ["Workflow", "CronWorkflow", "WorkflowTemplate", "ClusterWorkflowTemplate"] as const;
export type ManifestObjectKind = (typeof manifestKinds)[number];

export function isManifestKind(kind: unknown): kind is ManifestObjectKind {
  return (manifestKinds as readonly unknown[]).includes(kind);
}

/** Says what in a manifest its version of Argo would not take. */
export type ManifestValidator = (document: unknown) => readonly SchemaProblem[];

/**
 * Reads the schema of a version (about a millisecond), to check any number of manifests with.
 *
 * @example
 * const validate = createManifestValidator("4.1");
 * for (const document of documents) console.log(validate(document));
 */
export function createManifestValidator(version: ArgoVersion): ManifestValidator {
  const definitions = readDefinitions(version);
  return (document) => {
    if (typeof document !== "object" || document === null || Array.isArray(document)) {
      return [{ rule: "wrong-type", path: "", segments: [], message: "a manifest must be an object" }];
    }
    const kind: unknown = "kind" in document ? document.kind : undefined;
    if (isManifestKind(kind)) return checkSchema(definitions, kind, document, version);
    return typeof kind === "string" ? [] : [{ rule: "missing-field", path: "", segments: [], message: "`kind` is missing" }];
  };
}

/**
 * Checks one manifest, as parsed from YAML or JSON, against the schema of an Argo version: unknown fields, wrong types, missing fields and,
 * from 4.0 on, the limits of the full CRDs. A field that is null counts as absent, as it does for Argo and the API server.
 *
 * @returns The problems in the order of the document; none for a kind that is not Argo's.
 * @example
 * validateManifest({ apiVersion: "argoproj.io/v1alpha1", kind: "Workflow", metadata: {}, spec: { entrypont: "main" } }, "4.1");
 * // [{ rule: "unknown-field", path: "spec.entrypont", segments: ["spec", "entrypont"], message: "unknown field `entrypont`; did you mean `entrypoint`?" }]
 */
export function validateManifest(document: unknown, version: ArgoVersion): readonly SchemaProblem[] {
  return createManifestValidator(version)(document);
}

/** The schema of a version, by the names of Argo's types. */
export function readDefinitions(version: ArgoVersion): Definitions {
  const groups = definitionGroups.filter((group) => group.versions.includes(version));
  return Object.assign({}, ...groups.map((group) => JSON.parse(group.json) as Definitions)) as Definitions;
}
