import type { Json } from "../../graph/types.ts";
import type { KubernetesObject } from "../objects.ts";
import { fieldsOf, type Fields } from "./json.ts";

/** What the server writes into `metadata`: it is never sent back. */
const serverMade: ReadonlySet<string> = new Set([
  "uid",
  "resourceVersion",
  "generation",
  "creationTimestamp",
  "deletionTimestamp",
  "deletionGracePeriodSeconds",
  "managedFields",
  "selfLink",
]);

/** The object as it may be sent: in its namespace, and without what is the server's or the controller's own. */
export function sendable(object: KubernetesObject, namespace: string | undefined): Fields {
  const { status: _status, metadata, ...rest } = object as unknown as { readonly [key: string]: Json };
  const kept = Object.entries(fieldsOf(metadata) ?? {}).filter(([key]) => !serverMade.has(key));
  const { namespace: _namespace, ...own } = Object.fromEntries(kept);
  return { ...rest, metadata: { ...own, ...(namespace === undefined ? {} : { namespace }) } };
}
