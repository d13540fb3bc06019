import type { Message } from "../../diagnostics/diagnostic.ts";
import * as messages from "../../diagnostics/messages.generated.ts";
import { ClusterError } from "../cluster-error.ts";
import type { ClusterResponse } from "../connection.ts";
import { fieldsOf, listOf, textOf, type Fields } from "./json.ts";
import { describe, kubectlArguments, placeOf, resourceOf, type Subject } from "./subject.ts";

/** What a status other than success means, as an error. 409 is a taken name here; where it means something else, the caller knows. */
export function refusal(response: Pick<ClusterResponse, "status" | "json" | "text">, subject: Subject): ClusterError {
  const { status } = response;
  const body = fieldsOf(response.json) ?? {};
  const reason = reasonOf(body, response.text);
  const what = describe(subject);
  const resource = kubectlArguments(subject);
  switch (status) {
    case 403: {
      // An object is forbidden to be made in a namespace that is being deleted, too: the server's words say it.
      return new ClusterError("forbidden", messages.clusterForbidden({ verb: subject.verb, what, reason, resource }), { status });
    }
    case 404:
      return new ClusterError("not-found", notFound(body, subject), { status });
    case 409: {
      const { kind, name = "" } = subject;
      const message = messages.clusterObjectExists({ kind, name, where: placeOf(subject), resource });
      return new ClusterError("conflict", message, { status });
    }
    case 400:
    case 422:
      return new ClusterError("refused", messages.clusterObjectRefused({ what, reason }), { status });
    default: {
      const message = messages.clusterReplyUnexpected({ status, verb: subject.verb, what, reason });
      return new ClusterError(status >= 500 || status === 429 ? "transport" : "unexpected", message, { status });
    }
  }
}

/** Whether there is no object of that name, where the API and the namespace exist. */
export function isObjectMissing(response: Pick<ClusterResponse, "status" | "json">): boolean {
  return response.status === 404 && whatIsMissing(fieldsOf(response.json) ?? {}) === "object";
}

/** The API server says what it did not find in `details`, Argo Server only in its words; a path that is not known has neither. */
function whatIsMissing(body: Fields): "object" | "namespace" | "kind" {
  const kind = textOf(fieldsOf(body["details"])?.["kind"]);
  const message = textOf(body["message"]) ?? "";
  if (kind === "namespaces" || message.startsWith('namespaces "')) return "namespace";
  if (kind !== undefined) return "object";
  return typeof body["code"] === "number" && message.includes("not found") ? "object" : "kind";
}

function notFound(body: Fields, subject: Subject): Message {
  const { kind, namespace, name = "" } = subject;
  const missing = whatIsMissing(body);
  if (missing === "namespace") return messages.clusterNamespaceMissing({ namespace });
  if (missing === "kind" && kind !== "Pod" && kind !== "Log") return messages.clusterKindMissing({ resource: resourceOf(subject) });
  return messages.clusterObjectMissing({ kind, name, where: placeOf(subject), resource: kubectlArguments(subject) });
}

/** The server's own words, in one line and without a full stop at the end. */
export function reasonOf(body: Fields, text: string): string {
  const message = textOf(body["message"]) ?? textOf(body["error"]) ?? text;
  const causes = listOf(fieldsOf(body["details"])?.["causes"])
    .map(fieldsOf)
    .flatMap((cause) => {
      const said = textOf(cause?.["message"]);
      const field = textOf(cause?.["field"]);
      return said === undefined || message.includes(said) ? [] : [field === undefined ? said : `${field}: ${said}`];
    });
  const whole = [message, ...causes].join("; ").replace(/\s+/g, " ").trim().replace(/\.$/, "");
  return whole === "" ? "it gives no reason" : whole.length > longestReason ? `${whole.slice(0, longestReason)}…` : whole;
}

const longestReason = 1_000;
