import type { Exchange } from "./exchange.ts";
import { stream } from "./follow-log.ts";
import { objectOf, type ApiWorld } from "./kubernetes-api.ts";
import { ApiFailure, isRecord, notFound, resourceOf, type StoredObject } from "./objects.ts";
import { selected } from "./selectors.ts";

const collections: Readonly<Record<string, { readonly kind: string; readonly field: string }>> = {
  workflows: { kind: "Workflow", field: "workflow" },
  "workflow-templates": { kind: "WorkflowTemplate", field: "template" },
  "cluster-workflow-templates": { kind: "ClusterWorkflowTemplate", field: "template" },
  "cron-workflows": { kind: "CronWorkflow", field: "cronWorkflow" },
};

/** Answers as Argo Server 3.7 does: the paths are those of `pkg/apiclient`'s protocol files, behind grpc-gateway. */
export function answerArgoServer(world: ApiWorld, exchange: Exchange): void {
  const { path, method, query, body } = exchange.request;
  const [, api, version, collection = "", ...rest] = path.split("/").map(decodeURIComponent);
  if (api !== "api" || version !== "v1") throw new ApiFailure(404, "NotFound", "Not Found");
  if (collection === "version") return exchange.json(200, { version: "v3.7.16", platform: "linux/amd64" });
  if (collection === "info") return exchange.json(200, { links: [], modals: {}, navColor: "" });
  if (collection === "userinfo") return exchange.json(200, { subject: "loopback", serviceAccountName: "loopback" });
  if (collection === "workflow-events") return watch(world, exchange, rest[0]);
  const found = collections[collection];
  if (!found) throw new ApiFailure(404, "NotFound", "Not Found");
  const resource = resourceOf(found.kind);
  const [namespace, name, verb, tail] = resource.namespaced ? rest : [undefined, ...rest];
  if (tail === "log" || verb === "log") return log(world, exchange, namespace ?? "", name ?? "", tail ? verb : query["podName"]);

  const has = (): StoredObject => {
    const object = world.store.get(found.kind, name!, namespace);
    if (!object) throw notFound(resource, name!);
    return object;
  };
  const sent = () => objectOf(isRecord(body) ? body[found.field] : undefined, resource, namespace, undefined);
  switch (method) {
    case "GET":
      if (name) return exchange.json(200, has());
      return exchange.json(200, {
        metadata: { resourceVersion: String(world.store.resourceVersion) },
        items: nonEmpty(
          world.store
            .list(found.kind, namespace)
            .filter((object) => selected(object, query["listOptions.labelSelector"], query["listOptions.fieldSelector"])),
        ),
      });
    case "POST": {
      // A dry run of Argo Server (`createOptions.dryRun`) validates and returns what was sent; `serverDryRun` asks the API server.
      const dryRun =
        isRecord(body) &&
        (body["serverDryRun"] === true || (isRecord(body["createOptions"]) && body["createOptions"]["dryRun"] !== undefined));
      return exchange.json(200, world.store.create(sent(), { manager: "argo", dryRun }));
    }
    case "PUT":
      if (verb) return exchange.json(200, act(world, found.kind, verb, has(), isRecord(body) ? body : {}));
      return exchange.json(200, world.store.replace({ ...sent(), metadata: { ...sent().metadata, name: name! } }, { manager: "argo" }));
    case "DELETE":
      world.store.remove(found.kind, name!, namespace);
      return exchange.json(200, {});
    default:
      throw new ApiFailure(501, "NotImplemented", "Method Not Allowed");
  }
}

/** The body that grpc-gateway makes of a failure. */
export function gatewayFailure(failure: ApiFailure): unknown {
  const codes: Readonly<Record<number, number>> = { 400: 3, 401: 16, 403: 7, 404: 5, 409: 6, 422: 13, 429: 8, 501: 12, 503: 14 };
  return { code: codes[failure.status] ?? 13, message: failure.message };
}

function act(world: ApiWorld, kind: string, verb: string, live: StoredObject, request: Readonly<Record<string, unknown>>): StoredObject {
  const { name = "", namespace } = live.metadata;
  const merge = (patch: unknown) => world.store.merge(kind, name, namespace, patch, { manager: "argo" });
  const status = isRecord(live["status"]) ? live["status"] : {};
  const message = request["message"];
  switch (verb) {
    case "stop":
      return merge({ spec: { shutdown: "Stop" }, ...(message ? { status: { message } } : {}) });
    case "terminate":
      return merge({ spec: { shutdown: "Terminate" } });
    case "suspend":
      return merge({ spec: { suspend: true } });
    case "resume":
      return merge({ spec: { suspend: null } });
    case "retry":
      if (status["phase"] !== "Failed" && status["phase"] !== "Error")
        throw new ApiFailure(400, "BadRequest", "workflow must be Failed/Error to retry");
      return merge({
        metadata: { labels: { "workflows.argoproj.io/completed": null, "workflows.argoproj.io/phase": "Running" } },
        spec: { shutdown: null },
        status: { phase: "Running", message: null, finishedAt: null },
      });
    default:
      throw new ApiFailure(404, "NotFound", "Not Found");
  }
}

function watch(world: ApiWorld, exchange: Exchange, namespace: string | undefined): void {
  const { query, fault } = exchange.request;
  const fields = query["listOptions.fieldSelector"];
  const name = /metadata\.name=(.+)/.exec(fields ?? "")?.[1];
  if (name && !world.store.get("Workflow", name, namespace)) throw notFound(resourceOf("Workflow"), name);
  const wanted = (object: StoredObject) =>
    object.kind === "Workflow" &&
    (!namespace || object.metadata.namespace === namespace) &&
    selected(object, query["listOptions.labelSelector"], fields);
  const write = open(exchange);
  const send = (type: string, object: StoredObject) => write.line({ result: { type, object } });
  const from = query["listOptions.resourceVersion"];
  const missed = from && from !== "0" ? world.store.since(Number(from)) : [];
  if (missed === undefined || fault === "gone") {
    write.line({
      error: { grpc_code: 13, http_code: 500, message: `too old resource version: ${from ?? ""}`, http_status: "Internal Server Error" },
    });
    return write.stream.end();
  }
  if (!from || from === "0") for (const object of world.store.list("Workflow", namespace)) if (wanted(object)) send("ADDED", object);
  for (const event of missed) if (wanted(event.object)) send(event.type, event.object);
  const stop = world.store.listen((event) => {
    if (wanted(event.object)) send(event.type, event.object);
  });
  const seconds = query["listOptions.timeoutSeconds"];
  const timer = seconds
    ? setTimeout(
        () => {
          // What the server makes of the end of the watch behind it (`sutils.ToStatusError(io.EOF, codes.ResourceExhausted)`).
          write.line({ error: { grpc_code: 8, http_code: 429, message: "EOF", http_status: "Too Many Requests" } });
          write.stream.end();
        },
        Number(seconds) * 1000,
      )
    : undefined;
  write.stream.onClose(() => {
    stop();
    clearTimeout(timer);
  });
}

function log(world: ApiWorld, exchange: Exchange, namespace: string, workflow: string, pod: string | undefined): void {
  if (!world.store.get("Workflow", workflow, namespace)) throw notFound(resourceOf("Workflow"), workflow);
  const { query } = exchange.request;
  const events = exchange.request.headers["accept"] === "text/event-stream";
  const asked = {
    namespace,
    pod: pod ?? "",
    container: query["logOptions.container"] ?? "main",
    follow: query["logOptions.follow"] === "true",
    since: query["logOptions.sinceTime"],
  };
  const timestamps = query["logOptions.timestamps"] === "true";
  stream(world, exchange, asked, events ? "text/event-stream" : "application/json", (line) => {
    const text = JSON.stringify({ result: { content: timestamps ? `${line.time} ${line.text}` : line.text, podName: asked.pod } });
    return events ? `data: ${text}\n\n` : `${text}\n`;
  });
}

function open(exchange: Exchange) {
  const events = exchange.request.headers["accept"] === "text/event-stream";
  const stream = exchange.open(events ? "text/event-stream" : "application/json");
  return { stream, line: (value: unknown) => stream.write(events ? `data: ${JSON.stringify(value)}\n\n` : `${JSON.stringify(value)}\n`) };
}

/** Go writes an empty list of items as null. */
function nonEmpty<T>(items: readonly T[]): readonly T[] | null {
  return items.length ? items : null;
}
