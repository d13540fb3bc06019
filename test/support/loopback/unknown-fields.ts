import { readFileSync } from "node:fs";
import { isRecord, type StoredObject } from "./objects.ts";

type Schema = Record<string, unknown>;

/** What `fieldValidation=Strict` complains of, by the schema of Argo 4.1: `unknown field "spec.entrypont"`. */
export function unknownFields(object: StoredObject): readonly string[] {
  const root = JSON.parse(readFileSync(new URL("../../../schemas/argo-4.1.json", import.meta.url), "utf8")) as {
    $defs: Record<string, Schema>;
  };
  const spec = root.$defs[`${object.kind}Spec`] ?? (object.kind.endsWith("Template") ? root.$defs["WorkflowSpec"] : undefined);
  return spec ? walk(object["spec"], spec, "spec", root.$defs) : [];
}

function walk(value: unknown, schema: Schema, path: string, definitions: Record<string, Schema>): readonly string[] {
  const reference = schema["$ref"];
  if (typeof reference === "string") return walk(value, definitions[reference.split("/").at(-1)!] ?? {}, path, definitions);
  if (Array.isArray(value)) {
    const items = schema["items"];
    return isRecord(items) ? value.flatMap((item, index) => walk(item, items, `${path}[${index}]`, definitions)) : [];
  }
  const properties = schema["properties"];
  if (!isRecord(value) || !isRecord(properties)) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const property = properties[key];
    if (isRecord(property)) return walk(inner, property, `${path}.${key}`, definitions);
    return schema["additionalProperties"] ? [] : [`unknown field "${path}.${key}"`];
  });
}
