import { isDeepStrictEqual } from "node:util";
import { ApiFailure, isRecord, type Fields, type ManagedFields, type StoredObject } from "./objects.ts";

type Path = readonly string[];

/** What server-side apply never owns. */
const unowned = new Set(["apiVersion", "kind", "status"]);
const unownedMetadata = new Set([
  "name",
  "namespace",
  "uid",
  "resourceVersion",
  "generation",
  "creationTimestamp",
  "managedFields",
  "generateName",
]);

/**
 * Server-side apply as the API server does it for objects without a list type: a map is owned key by key, a list as a whole. What this manager owned
 * and no longer sends goes; what another owns with another value is a conflict.
 */
export function applyTo(live: StoredObject | undefined, sent: StoredObject, manager: string, force: boolean): StoredObject {
  const object = structuredClone(live ?? { apiVersion: sent.apiVersion, kind: sent.kind, metadata: {} });
  const entries = structuredClone(live?.metadata.managedFields ?? []);
  const wanted = leaves(sent);
  const conflicts: { readonly manager: string; readonly path: Path }[] = [];
  for (const entry of entries) {
    if (entry.manager === manager && entry.operation === "Apply") continue;
    for (const path of pathsOf(entry.fieldsV1)) {
      const overlapping = wanted.find((each) => startsWith(each, path) || startsWith(path, each));
      if (overlapping && !isDeepStrictEqual(valueAt(object, overlapping), valueAt(sent, overlapping)))
        conflicts.push({ manager: named(entry), path: overlapping });
    }
  }
  if (conflicts.length && !force) throw conflictOf(conflicts);

  const own = entries.find((entry) => entry.manager === manager && entry.operation === "Apply");
  const others = entries.filter((entry) => entry !== own);
  for (const path of own ? pathsOf(own.fieldsV1) : []) {
    const kept =
      wanted.some((each) => startsWith(each, path)) ||
      others.some((entry) => pathsOf(entry.fieldsV1).some((each) => startsWith(each, path)));
    if (!kept) removeAt(object, path);
  }
  for (const path of wanted) setAt(object, path, structuredClone(valueAt(sent, path)));
  if (sent.metadata.name) object.metadata.name = sent.metadata.name;
  object.metadata.managedFields = [
    ...others.map((entry) => (force ? without(entry, wanted) : entry)),
    entryOf(manager, "Apply", sent.apiVersion, wanted),
  ];
  return object;
}

/** After a create or a replace: the manager owns what it changed. */
export function updatedBy(manager: string, before: StoredObject | undefined, after: StoredObject): ManagedFields[] {
  const changed = leaves(after).filter((path) => !before || !isDeepStrictEqual(valueAt(before, path), valueAt(after, path)));
  const entries = before?.metadata.managedFields ?? [];
  const own = entries.find((entry) => entry.manager === manager && entry.operation === "Update");
  const kept = entries.filter((entry) => entry !== own).map((entry) => without(entry, changed));
  if (!changed.length && !own) return kept;
  return [...kept, entryOf(manager, "Update", after.apiVersion, [...(own ? pathsOf(own.fieldsV1) : []), ...changed])];
}

function leaves(object: StoredObject): Path[] {
  const found: Path[] = [];
  const walk = (value: unknown, path: Path) => {
    if (isRecord(value) && Object.keys(value).length) for (const [key, inner] of Object.entries(value)) walk(inner, [...path, key]);
    else found.push(path);
  };
  for (const [key, value] of Object.entries(object)) {
    if (unowned.has(key)) continue;
    if (key !== "metadata") walk(value, [key]);
    else for (const [name, inner] of Object.entries(object.metadata)) if (!unownedMetadata.has(name)) walk(inner, [key, name]);
  }
  return found;
}

function entryOf(manager: string, operation: "Apply" | "Update", apiVersion: string, paths: readonly Path[]): ManagedFields {
  const fieldsV1: Fields = {};
  for (const path of paths) {
    let at = fieldsV1;
    for (const key of path) at = at[`f:${key}`] ??= {};
  }
  return { manager, operation, apiVersion, time: new Date().toISOString().replace(/\.\d+/, ""), fieldsType: "FieldsV1", fieldsV1 };
}

function without(entry: ManagedFields, paths: readonly Path[]): ManagedFields {
  const kept = pathsOf(entry.fieldsV1).filter((path) => !paths.some((each) => startsWith(each, path) || startsWith(path, each)));
  return { ...entry, fieldsV1: entryOf(entry.manager, entry.operation, entry.apiVersion, kept).fieldsV1 };
}

function pathsOf(fields: Fields, path: Path = []): Path[] {
  return Object.entries(fields).flatMap(([key, inner]) => {
    const here = [...path, key.slice(2)];
    return Object.keys(inner).length ? pathsOf(inner, here) : [here];
  });
}

/** Only one that did not apply is said with its version. */
function named(entry: ManagedFields): string {
  return entry.operation === "Apply" ? `"${entry.manager}"` : `"${entry.manager}" using ${entry.apiVersion}`;
}

function conflictOf(conflicts: readonly { readonly manager: string; readonly path: Path }[]): ApiFailure {
  const field = (path: Path) => `.${path.join(".")}`;
  const managers = [...new Set(conflicts.map((conflict) => conflict.manager))];
  const parts = managers.map((manager) => {
    const fields = conflicts.filter((conflict) => conflict.manager === manager).map((conflict) => field(conflict.path));
    return fields.length === 1
      ? `conflict with ${manager}: ${fields[0]}`
      : `conflicts with ${manager}:\n${fields.map((each) => `- ${each}`).join("\n")}`;
  });
  const message = `Apply failed with ${conflicts.length} conflict${conflicts.length === 1 ? "" : "s"}: ${parts.join("\n")}`;
  const causes = conflicts.map(({ manager, path }) => ({
    reason: "FieldManagerConflict",
    message: `conflict with ${manager}`,
    field: field(path),
  }));
  return new ApiFailure(409, "Conflict", message, { causes });
}

function startsWith(path: Path, prefix: Path): boolean {
  return prefix.every((key, index) => path[index] === key);
}

function valueAt(object: unknown, path: Path): unknown {
  return path.reduce((at: unknown, key) => (isRecord(at) ? at[key] : undefined), object);
}

function setAt(object: Record<string, unknown>, path: Path, value: unknown): void {
  let at = object;
  for (const key of path.slice(0, -1)) {
    const inner = at[key];
    at = isRecord(inner) ? inner : ((at[key] = {}) as Record<string, unknown>);
  }
  at[path.at(-1)!] = value;
}

function removeAt(object: Record<string, unknown>, path: Path): void {
  const parent = valueAt(object, path.slice(0, -1));
  if (!isRecord(parent)) return;
  Reflect.deleteProperty(parent, path.at(-1)!);
  if (path.length > 2 && !Object.keys(parent).length) removeAt(object, path.slice(0, -1));
}
