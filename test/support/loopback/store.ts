import { randomUUID } from "node:crypto";
import { applyTo, updatedBy } from "./managed-fields.ts";
import { ApiFailure, apiVersionOf, isRecord, notFound, resourceOf, type Resource, type StoredObject } from "./objects.ts";
import { unknownFields } from "./unknown-fields.ts";

export interface StoreEvent {
  readonly type: "ADDED" | "MODIFIED" | "DELETED";
  readonly object: StoredObject;
  readonly resourceVersion: number;
}

export interface StoreOptions {
  readonly dryRun?: boolean;
  readonly strict?: boolean;
  readonly manager?: string;
}

/** Objects with versions, and what happened to them. */
export interface Store {
  get(kind: string, name: string, namespace?: string): StoredObject | undefined;
  list(kind: string, namespace?: string): readonly StoredObject[];
  create(object: StoredObject, options?: StoreOptions): StoredObject;
  replace(object: StoredObject, options?: StoreOptions): StoredObject;
  apply(object: StoredObject, options: StoreOptions & { readonly manager: string; readonly force: boolean }): StoredObject;
  /** RFC 7386. */
  merge(kind: string, name: string, namespace: string | undefined, patch: unknown, options?: StoreOptions): StoredObject;
  remove(kind: string, name: string, namespace?: string, options?: StoreOptions): StoredObject;
  readonly resourceVersion: number;
  /** What happened after that version; undefined where it is forgotten already. */
  since(resourceVersion: number): readonly StoreEvent[] | undefined;
  /** Forgets what happened, so that older versions are gone (410). */
  compact(): void;
  /** Returns how to stop listening. */
  listen(listener: (event: StoreEvent) => void): () => void;
}

export function makeStore(): Store {
  const objects = new Map<string, StoredObject>();
  const listeners = new Set<(event: StoreEvent) => void>();
  let history: StoreEvent[] = [];
  let version = 1000;
  let forgotten = 0;
  const keyOf = (kind: string, name: string, namespace?: string) =>
    `${kind}/${resourceOf(kind).namespaced ? (namespace ?? "") : ""}/${name}`;
  const key = (object: StoredObject) => keyOf(object.kind, object.metadata.name ?? "", object.metadata.namespace);

  const keep = (object: StoredObject, type: StoreEvent["type"], dryRun = false): StoredObject => {
    if (dryRun) return structuredClone(object);
    version += 1;
    object.metadata.resourceVersion = String(version);
    if (type === "DELETED") objects.delete(key(object));
    else objects.set(key(object), object);
    const event = { type, object: structuredClone(object), resourceVersion: version };
    history.push(event);
    for (const listener of [...listeners]) listener(event);
    return structuredClone(object);
  };

  const existing = (kind: string, name: string, namespace?: string): StoredObject => {
    const found = objects.get(keyOf(kind, name, namespace));
    if (!found) throw notFound(resourceOf(kind), name);
    return found;
  };

  const born = (object: StoredObject): StoredObject => {
    const metadata = {
      ...object.metadata,
      uid: randomUUID(),
      generation: 1,
      creationTimestamp: new Date().toISOString().replace(/\.\d+/, ""),
    };
    return { ...object, metadata };
  };

  return {
    get: (kind, name, namespace) => structuredClone(objects.get(keyOf(kind, name, namespace))),
    list: (kind, namespace) =>
      [...objects.values()]
        .filter((object) => object.kind === kind && (!namespace || object.metadata.namespace === namespace))
        .map((object) => structuredClone(object)),

    create(sent, options = {}) {
      const resource = resourceOf(sent.kind);
      const object = born(structuredClone(sent));
      if (!object.metadata.name && object.metadata.generateName)
        object.metadata.name = `${object.metadata.generateName}${randomUUID().slice(0, 5)}`;
      checkObject(resource, object, options);
      if (objects.has(key(object))) throw alreadyExists(resource, object.metadata.name!);
      object.metadata.managedFields = updatedBy(options.manager ?? "unknown", undefined, object);
      return keep(object, "ADDED", options.dryRun);
    },

    replace(sent, options = {}) {
      const resource = resourceOf(sent.kind);
      checkObject(resource, sent, options);
      const live = existing(sent.kind, sent.metadata.name!, sent.metadata.namespace);
      const { uid, generation, creationTimestamp, resourceVersion } = live.metadata;
      if (sent.metadata.resourceVersion && sent.metadata.resourceVersion !== resourceVersion) throw modified(resource, sent.metadata.name!);
      const metadata = {
        ...structuredClone(sent.metadata),
        uid: uid!,
        generation: (generation ?? 0) + 1,
        creationTimestamp: creationTimestamp!,
      };
      const object: StoredObject = { ...structuredClone(sent), metadata };
      object.metadata.managedFields = updatedBy(options.manager ?? "unknown", live, object);
      return keep(object, "MODIFIED", options.dryRun);
    },

    apply(sent, options) {
      const resource = resourceOf(sent.kind);
      checkObject(resource, sent, options);
      if (sent.metadata.managedFields?.length) throw new ApiFailure(400, "BadRequest", "metadata.managedFields must be nil");
      const live = objects.get(key(sent));
      const object = applyTo(live, sent, options.manager, options.force);
      if (!live) return keep(born({ ...object, metadata: { ...object.metadata, ...namespaceOf(sent) } }), "ADDED", options.dryRun);
      if (JSON.stringify(bare(live)) === JSON.stringify(bare(object))) return structuredClone(live);
      object.metadata.generation = (live.metadata.generation ?? 0) + 1;
      return keep(object, "MODIFIED", options.dryRun);
    },

    merge(kind, name, namespace, patch, options = {}) {
      const live = existing(kind, name, namespace);
      const object = merged(structuredClone(live), patch) as StoredObject;
      // A version in a patch is what was read: it is not carried out on another.
      if (object.metadata.resourceVersion !== live.metadata.resourceVersion) throw modified(resourceOf(kind), name);
      checkObject(resourceOf(kind), object, options);
      object.metadata.managedFields = updatedBy(options.manager ?? "unknown", live, object);
      return keep(object, "MODIFIED", options.dryRun);
    },

    remove: (kind, name, namespace, options = {}) => keep(structuredClone(existing(kind, name, namespace)), "DELETED", options.dryRun),

    get resourceVersion() {
      return version;
    },
    since: (resourceVersion) =>
      resourceVersion < forgotten ? undefined : history.filter((event) => event.resourceVersion > resourceVersion),
    compact() {
      history = [];
      version += 1;
      forgotten = version;
    },
    listen(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

function checkObject(resource: Resource, object: StoredObject, options: StoreOptions): void {
  const name = object.metadata.name;
  if (object.apiVersion !== apiVersionOf(resource))
    throw new ApiFailure(400, "BadRequest", `the API version in the data (${object.apiVersion}) does not match`);
  if (!name) throw invalid(resource, "", "metadata.name: Required value: name or generateName is required");
  if (!/^[a-z0-9]([-a-z0-9.]*[a-z0-9])?$/.test(name) || name.length > 253)
    throw invalid(
      resource,
      name,
      `metadata.name: Invalid value: "${name}": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.'`,
    );
  const unknown = options.strict ? unknownFields(object) : [];
  if (unknown.length) {
    const where = `${resource.kind} in version "${resource.version}" cannot be handled as a ${resource.kind}`;
    throw new ApiFailure(400, "BadRequest", `${where}: strict decoding error: ${unknown.join(", ")}`);
  }
}

function invalid(resource: Resource, name: string, why: string): ApiFailure {
  return new ApiFailure(422, "Invalid", `${resource.kind}.${resource.group} "${name}" is invalid: ${why}`, { name, kind: resource.kind });
}

function alreadyExists(resource: Resource, name: string): ApiFailure {
  return new ApiFailure(409, "AlreadyExists", `${resource.plural}.${resource.group} "${name}" already exists`, {
    name,
    kind: resource.plural,
  });
}

function modified(resource: Resource, name: string): ApiFailure {
  const why = "the object has been modified; please apply your changes to the latest version and try again";
  return new ApiFailure(409, "Conflict", `Operation cannot be fulfilled on ${resource.plural}.${resource.group} "${name}": ${why}`, {
    name,
    kind: resource.plural,
  });
}

function namespaceOf(object: StoredObject): { readonly namespace?: string } {
  return object.metadata.namespace ? { namespace: object.metadata.namespace } : {};
}

/** Without what changes at every write: whether an apply changed anything. */
function bare(object: StoredObject): unknown {
  const { managedFields, resourceVersion, generation, ...metadata } = object.metadata;
  return sorted({ ...object, metadata, managers: managedFields?.map((entry) => [entry.manager, entry.operation, entry.fieldsV1]) });
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((name) => [name, sorted(value[name])]),
  );
}

function merged(target: unknown, patch: unknown): unknown {
  if (!isRecord(patch)) return patch;
  const result: Record<string, unknown> = isRecord(target) ? target : {};
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) Reflect.deleteProperty(result, name);
    else result[name] = merged(result[name], value);
  }
  return result;
}
