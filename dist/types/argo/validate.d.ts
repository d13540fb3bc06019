import { type Definitions, type SchemaProblem } from "./schema-check.js";
import type { ArgoVersion } from "./version.js";
export type { SchemaProblem, SchemaRule } from "./schema-check.js";
/** The kinds of object that Argo's linter reads; it passes over all others (workflow/common/parse.go). */
declare const manifestKinds: readonly ["Workflow", "CronWorkflow", "WorkflowTemplate", "ClusterWorkflowTemplate"];
export type ManifestObjectKind = (typeof manifestKinds)[number];
export declare function isManifestKind(kind: unknown): kind is ManifestObjectKind;
/** Says what in a manifest its version of Argo would not take. */
export type ManifestValidator = (document: unknown) => readonly SchemaProblem[];
/**
 * Reads the schema of a version (about a millisecond), to check any number of manifests with.
 *
 * @example
 * const validate = createManifestValidator("4.1");
 * for (const document of documents) console.log(validate(document));
 */
export declare function createManifestValidator(version: ArgoVersion): ManifestValidator;
/**
 * Checks one manifest, as parsed from YAML or JSON, against the schema of an Argo version: unknown fields, wrong types, missing fields and,
 * from 4.0 on, the limits of the full CRDs. A field that is null counts as absent, as it does for Argo and the API server.
 *
 * @returns The problems in the order of the document; none for a kind that is not Argo's.
 * @example
 * validateManifest({ apiVersion: "argoproj.io/v1alpha1", kind: "Workflow", metadata: {}, spec: { entrypont: "main" } }, "4.1");
 * // [{ rule: "unknown-field", path: "spec.entrypont", segments: ["spec", "entrypont"], message: "unknown field `entrypont`; did you mean `entrypoint`?" }]
 */
export declare function validateManifest(document: unknown, version: ArgoVersion): readonly SchemaProblem[];
/** The schema of a version, by the names of Argo's types. */
export declare function readDefinitions(version: ArgoVersion): Definitions;
