import { ClusterError } from "../cluster-error.ts";
import type { ClusterResponse } from "../connection.ts";
import type { KubernetesObject } from "../objects.ts";
import { clusterReplyUnexpected } from "../../diagnostics/messages.generated.ts";
import { asObject } from "./json.ts";
import { reasonOf, refusal } from "./refusal.ts";
import { describe, type Subject } from "./subject.ts";

/** The object that a reply holds. Rejections, and replies that are none of this API, are ClusterErrors. */
export function objectIn(response: ClusterResponse, subject: Subject): KubernetesObject {
  if (!isSuccess(response)) throw refusal(response, subject);
  return asObject(response.json) ?? unexpected(response, subject);
}

export function isSuccess({ status }: ClusterResponse): boolean {
  return status >= 200 && status < 300;
}

export function unexpected({ status, text }: ClusterResponse, subject: Subject): never {
  const reason = `the reply is not what the API gives: ${reasonOf({}, text.slice(0, 200))}`;
  throw new ClusterError("unexpected", clusterReplyUnexpected({ status, verb: subject.verb, what: describe(subject), reason }), { status });
}
