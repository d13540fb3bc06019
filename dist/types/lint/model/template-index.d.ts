import type { LintObject } from "../lint-object.js";
/** The templates that others refer to, by kind, namespace as written, and name: as `argo lint --offline` looks them up. */
export interface TemplateIndex {
    readonly workflowTemplate: (namespace: string, name: string) => LintObject | undefined;
    readonly clusterWorkflowTemplate: (name: string) => LintObject | undefined;
}
/** The first of those that share a name is the one that is found. */
export declare function createTemplateIndex(objects: readonly LintObject[]): TemplateIndex;
