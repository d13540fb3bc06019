import type { LintObject } from "../lint-object.ts";
import { textAt, objectAt } from "./objects.ts";

export interface DeclaredTwice {
  readonly object: LintObject;
  /** The one that has the name already. */
  readonly first: LintObject;
  readonly name: string;
}

/** The templates whose kind, namespace (as written) and name another one has already: Argo's offline client keeps them by these. */
export function declaredTwice(objects: readonly LintObject[]): readonly DeclaredTwice[] {
  const owners = new Map<string, LintObject>();
  return objects.flatMap((object) => {
    if (object.kind !== "WorkflowTemplate" && object.kind !== "ClusterWorkflowTemplate") return [];
    const name = textAt(objectAt(object.value, "metadata"), "name") ?? "";
    const key = JSON.stringify([object.kind, object.kind === "WorkflowTemplate" ? object.namespace : "", name]);
    const first = owners.get(key);
    if (first === undefined) owners.set(key, object);
    return first === undefined ? [] : [{ object, first, name }];
  });
}
