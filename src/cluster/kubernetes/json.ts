import type { Json } from "../../graph/types.ts";
import type { KubernetesObject, Workflow } from "../objects.ts";

export type Fields = { readonly [key: string]: Json };

/** The value as an object with keys; undefined for anything else. */
export function fieldsOf(value: Json | undefined): Fields | undefined {
  return value !== null && typeof value === "object" && !Array.isArray(value) ? (value as Fields) : undefined;
}

/** The value as a list; empty for anything else. */
export function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : [];
}

export function textOf(value: Json | undefined): string | undefined {
  return typeof value === "string" ? value : undefined;
}

/** An object of the API is JSON, whatever its type says. */
export function asJson(object: KubernetesObject | Workflow): Fields {
  return object as unknown as Fields;
}

/** The reply as an object of the API, where it is one. */
export function asObject(json: Json | undefined): KubernetesObject | undefined {
  const fields = fieldsOf(json);
  return fields !== undefined && typeof fields["kind"] === "string" && fieldsOf(fields["metadata"]) !== undefined
    ? (fields as unknown as KubernetesObject)
    : undefined;
}
