import type { Json } from "../../graph/types.ts";
import { ClusterError, StreamCut } from "../cluster-error.ts";
import type { Connection } from "../connection.ts";
import type { WatchEvent, WatchOptions } from "../service.ts";
import { asObject, fieldsOf, textOf } from "./json.ts";
import { withNodes } from "./nodes.ts";
import { collectionPath } from "./paths.ts";
import { refusal } from "./refusal.ts";

/** The server ends a watch after this many seconds, so that a connection that died unnoticed does not last. */
const longestWatch = 290;

/** The events of one workflow until the server ends the watch. What it no longer remembers (410) is an event of its own. */
export async function* watchWorkflow(connection: Connection, name: string, options: WatchOptions): AsyncIterable<WatchEvent> {
  const namespace = options.namespace ?? connection.namespace;
  const lines = connection.lines({
    method: "GET",
    path: collectionPath("Workflow", namespace),
    query: {
      watch: "true",
      fieldSelector: `metadata.name=${name}`,
      allowWatchBookmarks: "true",
      timeoutSeconds: String(longestWatch),
      ...(options.resourceVersion === undefined ? {} : { resourceVersion: options.resourceVersion }),
    },
    ...(options.signal === undefined ? {} : { signal: options.signal }),
    ...(options.silence === undefined ? {} : { silence: options.silence }),
  });
  try {
    for await (const line of lines) {
      if (line.trim() === "") continue;
      const event = await readEvent(line, name, namespace);
      if (event === undefined) continue;
      yield event;
      if (event.kind === "gone") return;
    }
  } catch (error) {
    if (!(error instanceof ClusterError) || error.status !== 410) throw error;
    yield { kind: "gone" };
  }
}

/** An event as the API server and Argo Server write it: `{"type": "MODIFIED", "object": …}`. Kinds that are not known are passed over. */
async function readEvent(line: string, name: string, namespace: string): Promise<WatchEvent | undefined> {
  const event = fieldsOf(parsed(line));
  const object = event?.["object"];
  switch (event?.["type"]) {
    case "ADDED":
    case "MODIFIED": {
      const found = asObject(object);
      return found === undefined ? undefined : { kind: "changed", workflow: await withNodes(found) };
    }
    case "DELETED": {
      const found = asObject(object);
      return found === undefined ? undefined : { kind: "deleted", workflow: await withNodes(found) };
    }
    case "BOOKMARK": {
      const resourceVersion = textOf(fieldsOf(fieldsOf(object)?.["metadata"])?.["resourceVersion"]);
      return resourceVersion === undefined ? undefined : { kind: "bookmark", resourceVersion };
    }
    case "ERROR":
      return watchError(object, name, namespace);
    default:
      return undefined;
  }
}

function watchError(object: Json | undefined, name: string, namespace: string): WatchEvent {
  const status = fieldsOf(object) ?? {};
  const code = typeof status["code"] === "number" ? status["code"] : 500;
  if (code === 410) return { kind: "gone" };
  // What the server cannot do just now is no reason to give up: the watch is opened again.
  if (code === 429 || code >= 500) throw new StreamCut(textOf(status["message"]) ?? `the server ended the watch with ${code}`);
  throw refusal({ status: code, json: status, text: "" }, { verb: "watch", kind: "Workflow", name, namespace });
}

/** A line is cut where the connection is. */
function parsed(line: string): Json {
  try {
    return JSON.parse(line) as Json;
  } catch (error) {
    throw new StreamCut("an event was cut off", { cause: error });
  }
}
