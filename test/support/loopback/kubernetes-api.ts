import type { Exchange } from "./exchange.ts";
import { followLog } from "./follow-log.ts";
import { ApiFailure, apiVersionOf, isRecord, notFound, resources, type Resource, type StoredObject } from "./objects.ts";
import type { PodLogs } from "./pod-logs.ts";
import { selected } from "./selectors.ts";
import type { Store, StoreEvent, StoreOptions } from "./store.ts";

export interface ApiWorld {
  readonly store: Store;
  readonly logs: PodLogs;
  /** Milliseconds between bookmarks; undefined: none but the one at the end of a watch. */
  readonly bookmarkEvery: number | undefined;
  /** What `SelfSubjectAccessReview` denies. */
  readonly denied: (attributes: Readonly<Record<string, unknown>>) => boolean;
  /** Whether the definitions in the cluster are those of Argo's full installation. */
  readonly fullDefinitions: boolean;
}

/** Answers as kube-apiserver 1.35 does, for what a client of Argo asks. */
export function answerKubernetes(world: ApiWorld, exchange: Exchange): void {
  const { path, method, query, body } = exchange.request;
  if (path === "/version") return exchange.json(200, { major: "1", minor: "35", gitVersion: "v1.35.4" });
  if (path === "/apis/argoproj.io/v1alpha1") return exchange.json(200, discovery());
  if (path.startsWith("/apis/apiextensions.k8s.io/v1/customresourcedefinitions/"))
    return exchange.json(200, definition(path.split("/").at(-1)!, world.fullDefinitions));
  if (path === "/apis/authorization.k8s.io/v1/selfsubjectaccessreviews" && isRecord(body)) {
    const spec = isRecord(body["spec"]) ? body["spec"] : {};
    const attributes = isRecord(spec["resourceAttributes"]) ? spec["resourceAttributes"] : {};
    return exchange.json(201, { ...body, status: { allowed: !world.denied(attributes) } });
  }

  const target = targetOf(path);
  if (!target) throw new ApiFailure(404, "NotFound", "the server could not find the requested resource");
  const { resource, namespace, name, sub } = target;
  if (sub === "log") return followLog(world, exchange, namespace ?? "", name!);
  if (sub) throw new ApiFailure(404, "NotFound", "the server could not find the requested resource");
  const options = optionsOf(exchange);
  const has = (): StoredObject => {
    const found = world.store.get(resource.kind, name!, namespace);
    if (!found) throw notFound(resource, name!);
    return found;
  };
  switch (method) {
    case "GET":
      if (name) return exchange.json(200, has());
      if (query["watch"] === "true" || query["watch"] === "1") return watch(world, exchange, resource, namespace);
      return exchange.json(200, {
        apiVersion: apiVersionOf(resource),
        kind: `${resource.kind}List`,
        metadata: { resourceVersion: String(world.store.resourceVersion) },
        items: world.store
          .list(resource.kind, namespace)
          .filter((object) => selected(object, query["labelSelector"], query["fieldSelector"])),
      });
    case "POST":
      return exchange.json(201, world.store.create(objectOf(body, resource, namespace, undefined), options));
    case "PUT":
      return exchange.json(200, world.store.replace(objectOf(body, resource, namespace, name), options));
    case "PATCH":
      return patch(world, exchange, resource, namespace, name!, options);
    case "DELETE": {
      const { metadata } = world.store.remove(resource.kind, name!, namespace, options);
      return exchange.json(200, {
        kind: "Status",
        apiVersion: "v1",
        metadata: {},
        status: "Success",
        details: { name, kind: resource.plural, uid: metadata.uid },
      });
    }
    default:
      throw new ApiFailure(405, "MethodNotAllowed", "the server does not allow this method on the requested resource");
  }
}

function patch(
  world: ApiWorld,
  exchange: Exchange,
  resource: Resource,
  namespace: string | undefined,
  name: string,
  options: StoreOptions,
): void {
  const { headers, query, body } = exchange.request;
  const type = (headers["content-type"] ?? "").split(";")[0];
  if (type === "application/merge-patch+json") return exchange.json(200, world.store.merge(resource.kind, name, namespace, body, options));
  if (type !== "application/apply-patch+yaml") {
    const supported = "application/json-patch+json, application/merge-patch+json, application/apply-patch+yaml";
    throw new ApiFailure(
      415,
      "UnsupportedMediaType",
      `the body of the request was in an unknown format - accepted media types include: ${supported}`,
    );
  }
  const manager = query["fieldManager"];
  if (!manager)
    throw new ApiFailure(
      422,
      "Invalid",
      'PatchOptions.meta.k8s.io "" is invalid: fieldManager: Required value: is required for apply patch',
    );
  const existed = world.store.get(resource.kind, name, namespace) !== undefined;
  const object = world.store.apply(objectOf(body, resource, namespace, name), { ...options, manager, force: query["force"] === "true" });
  exchange.json(existed ? 200 : 201, object);
}

function watch(world: ApiWorld, exchange: Exchange, resource: Resource, namespace: string | undefined): void {
  const { query, fault } = exchange.request;
  const stream = exchange.open("application/json");
  const send = (type: string, object: unknown) => stream.write(`${JSON.stringify({ type, object })}\n`);
  const bookmark = () =>
    send("BOOKMARK", {
      apiVersion: apiVersionOf(resource),
      kind: resource.kind,
      metadata: { resourceVersion: String(world.store.resourceVersion) },
    });
  const wanted = (object: StoredObject) =>
    object.kind === resource.kind &&
    (!namespace || object.metadata.namespace === namespace) &&
    selected(object, query["labelSelector"], query["fieldSelector"]);
  const tell = (event: StoreEvent) => {
    if (wanted(event.object)) send(event.type, event.object);
  };

  const from = query["resourceVersion"];
  const missed = from && from !== "0" ? world.store.since(Number(from)) : [];
  if (missed === undefined || fault === "gone") {
    send("ERROR", new ApiFailure(410, "Expired", `too old resource version: ${from ?? ""} (${world.store.resourceVersion})`).body());
    return stream.end();
  }
  if (!from || from === "0") for (const object of world.store.list(resource.kind, namespace)) if (wanted(object)) send("ADDED", object);
  missed.forEach(tell);

  const stop = world.store.listen(tell);
  const timers = [
    world.bookmarkEvery && query["allowWatchBookmarks"] === "true" ? setInterval(bookmark, world.bookmarkEvery) : undefined,
    query["timeoutSeconds"]
      ? setTimeout(
          () => {
            if (query["allowWatchBookmarks"] === "true") bookmark();
            stream.end();
          },
          Number(query["timeoutSeconds"]) * 1000,
        )
      : undefined,
  ];
  stream.onClose(() => {
    stop();
    timers.forEach(clearTimeout);
  });
}

function targetOf(
  path: string,
): { readonly resource: Resource; readonly namespace?: string; readonly name?: string; readonly sub?: string } | undefined {
  const matched = /^\/(?:api\/v1|apis\/([^/]+)\/v1alpha1)(?:\/namespaces\/([^/]+))?\/([^/]+)(?:\/([^/]+))?(?:\/([^/]+))?$/.exec(path);
  if (!matched) return undefined;
  const [, group = "", namespace, plural, name, sub] = matched.map((part) => part && decodeURIComponent(part));
  const resource = resources.find((each) => each.group === group && each.plural === plural);
  if (!resource || (name && resource.namespaced !== (namespace !== undefined))) return undefined;
  return {
    resource,
    ...(namespace !== undefined && { namespace }),
    ...(name !== undefined && { name }),
    ...(sub !== undefined && { sub }),
  };
}

/** The body as an object of that kind and place. */
export function objectOf(body: unknown, resource: Resource, namespace: string | undefined, name: string | undefined): StoredObject {
  if (!isRecord(body) || !isRecord(body["metadata"])) throw new ApiFailure(400, "BadRequest", "the object provided is unrecognized");
  const metadata = { ...body["metadata"], ...(namespace !== undefined && { namespace }) };
  const object: StoredObject = {
    ...body,
    apiVersion: String(body["apiVersion"] ?? apiVersionOf(resource)),
    kind: String(body["kind"] ?? resource.kind),
    metadata,
  };
  const sent = body["metadata"]["namespace"];
  if (object.kind !== resource.kind)
    throw new ApiFailure(400, "BadRequest", `${object.kind} in version "${resource.version}" cannot be handled as a ${resource.kind}`);
  if (sent !== undefined && namespace !== undefined && sent !== namespace)
    throw new ApiFailure(400, "BadRequest", `the namespace of the provided object does not match the namespace sent on the request`);
  if (name !== undefined && object.metadata.name !== name)
    throw new ApiFailure(
      400,
      "BadRequest",
      `the name of the object (${object.metadata.name ?? ""}) does not match the name on the URL (${name})`,
    );
  return object;
}

function optionsOf({ request: { query, headers } }: Exchange): StoreOptions {
  return {
    dryRun: query["dryRun"] === "All",
    strict: query["fieldValidation"] === "Strict",
    manager: query["fieldManager"] ?? (headers["user-agent"] ?? "unknown").split("/")[0]!,
  };
}

function discovery(): unknown {
  const argo = resources.filter((resource) => resource.group === "argoproj.io");
  return {
    kind: "APIResourceList",
    apiVersion: "v1",
    groupVersion: "argoproj.io/v1alpha1",
    resources: argo.map(({ plural, kind, namespaced }) => ({
      name: plural,
      kind,
      namespaced,
      verbs: ["create", "delete", "get", "list", "patch", "update", "watch"],
    })),
  };
}

function definition(name: string, full: boolean): unknown {
  const open = { type: "object", "x-kubernetes-preserve-unknown-fields": true };
  const spec = full ? { type: "object", properties: { entrypoint: { type: "string" }, templates: { type: "array" } } } : open;
  const schema = { openAPIV3Schema: { type: "object", properties: { spec, status: open } } };
  return {
    apiVersion: "apiextensions.k8s.io/v1",
    kind: "CustomResourceDefinition",
    metadata: { name },
    spec: { group: "argoproj.io", versions: [{ name: "v1alpha1", schema }] },
  };
}
