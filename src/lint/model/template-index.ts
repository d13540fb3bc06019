import type { LintObject } from "../lint-object.ts";
import { objectAt, textAt } from "./objects.ts";

/** The templates that others refer to, by kind, namespace as written, and name: as `argo lint --offline` looks them up. */
export interface TemplateIndex {
  readonly workflowTemplate: (namespace: string, name: string) => LintObject | undefined;
  readonly clusterWorkflowTemplate: (name: string) => LintObject | undefined;
}

/** The first of those that share a name is the one that is found. */
export function createTemplateIndex(objects: readonly LintObject[]): TemplateIndex {
  const namespaced = new Map<string, LintObject>();
  const cluster = new Map<string, LintObject>();
  for (const object of objects) {
    const name = nameOf(object);
    if (name === undefined) continue;
    if (object.kind === "WorkflowTemplate") {
      const key = JSON.stringify([object.namespace, name]);
      if (!namespaced.has(key)) namespaced.set(key, object);
    }
    if (object.kind === "ClusterWorkflowTemplate" && !cluster.has(name)) cluster.set(name, object);
  }
  return {
    workflowTemplate: (namespace, name) => namespaced.get(JSON.stringify([namespace, name])),
    clusterWorkflowTemplate: (name) => cluster.get(name),
  };
}

function nameOf(object: LintObject): string | undefined {
  const metadata = objectAt(object.value, "metadata");
  // For references Argo reads templates with Go's own decoder, which finds fields in any capitals.
  const key = Object.hasOwn(metadata, "name") ? "name" : Object.keys(metadata).find((each) => each.toLowerCase() === "name");
  return key === undefined ? undefined : textAt(metadata, key);
}
