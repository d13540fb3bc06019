// What the parts of an object look like to a rule. Nothing is certain: a rule looks at manifests that Argo's decoder may already refuse.
import type { Json } from "../../graph/types.ts";
import type { LintObject } from "../lint-object.ts";
import type { Path } from "../source/document.ts";

export type JsonObject = { readonly [key: string]: Json };

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The object at a key, or one that is empty. */
export function objectAt(value: JsonObject | undefined, key: string): JsonObject {
  const member = value?.[key];
  return isObject(member) ? member : {};
}

/** The entries of the list at a key that are objects, each with its index. */
export function objectsAt(value: JsonObject | undefined, key: string): readonly { readonly value: JsonObject; readonly index: number }[] {
  const member = value?.[key];
  // A loop, for this is asked more often than anything else.
  const found: { readonly value: JsonObject; readonly index: number }[] = [];
  if (!Array.isArray(member)) return found;
  for (let index = 0; index < member.length; index++) {
    const each = (member as readonly Json[])[index];
    if (isObject(each)) found.push({ value: each, index });
  }
  return found;
}

/** The text at a key; undefined where there is none or it is something else. */
export function textAt(value: JsonObject | undefined, key: string): string | undefined {
  const member = value?.[key];
  return typeof member === "string" ? member : undefined;
}

/** Works something out about an object once. The key stands for one type: each is used in one place. */
export function remembered<T>({ known }: LintObject, key: string, workOut: () => T): T {
  if (known === undefined) return workOut();
  const before = known.get(key) as T | undefined;
  if (before !== undefined) return before;
  const value = workOut();
  known.set(key, value);
  return value;
}

/** The spec as JSON: what no text or key of it holds need not be looked for. */
export function specText(object: LintObject): string {
  return remembered(object, "spec text", () => JSON.stringify(object.value["spec"] ?? {}));
}

/** The workflow spec of an object and where it stands: `spec`, or `spec.workflowSpec` of a CronWorkflow. */
export function specOf(object: LintObject): { readonly value: JsonObject; readonly path: Path } {
  const spec = objectAt(object.value, "spec");
  return object.kind === "CronWorkflow"
    ? { value: objectAt(spec, "workflowSpec"), path: ["spec", "workflowSpec"] }
    : { value: spec, path: ["spec"] };
}
