import type { ClusterResponse, Connection } from "../connection.ts";
import type { ArgoKind, KubernetesObject } from "../objects.ts";
import { asJson, fieldsOf, listOf, textOf, type Fields } from "./json.ts";
import { collectionPath } from "./paths.ts";
import { refusal } from "./refusal.ts";
import { isSuccess, unexpected } from "./reply.ts";
import type { Subject } from "./subject.ts";

/** Objects a page: a workflow may be 1 MiB large. */
const pageSize = 200;

/** How often a list that got too old between two pages is begun again, before all is asked for at once. */
const mostRestarts = 2;

export interface ListQuery {
  readonly namespace: string;
  readonly labels?: string | undefined;
}

/** All objects of a kind, page by page. A list that takes longer than the server remembers it (410) begins again. */
export async function listObjects(connection: Connection, kind: ArgoKind, query: ListQuery): Promise<readonly KubernetesObject[]> {
  for (let restarts = 0; ; restarts++) {
    const objects = await pages(connection, kind, query, restarts < mostRestarts);
    if (objects !== "too old") return objects;
  }
}

async function pages(
  connection: Connection,
  kind: ArgoKind,
  { namespace, labels }: ListQuery,
  paged: boolean,
): Promise<readonly KubernetesObject[] | "too old"> {
  const subject: Subject = { verb: "list", kind, namespace };
  const objects: KubernetesObject[] = [];
  let token: string | undefined;
  do {
    const response = await connection.request({
      method: "GET",
      path: collectionPath(kind, namespace),
      query: {
        ...(labels === undefined ? {} : { labelSelector: labels }),
        ...(paged ? { limit: String(pageSize) } : {}),
        ...(token === undefined ? {} : { continue: token }),
      },
    });
    if (response.status === 410 && token !== undefined) return "too old";
    const page = pageOf(response, subject);
    objects.push(...itemsOf(page, kind));
    token = textOf(fieldsOf(page["metadata"])?.["continue"]) || undefined;
  } while (token !== undefined);
  return objects;
}

function pageOf(response: ClusterResponse, subject: Subject): Fields {
  if (!isSuccess(response)) throw refusal(response, subject);
  return fieldsOf(response.json) ?? unexpected(response, subject);
}

/** The items of a list do not say their kind. */
export function itemsOf(page: Fields, kind: ArgoKind): readonly KubernetesObject[] {
  return listOf(page["items"]).flatMap((item) => {
    const fields = fieldsOf(item);
    return fields === undefined
      ? []
      : [{ ...asJson({ apiVersion: "argoproj.io/v1alpha1", kind, metadata: {} }), ...fields } as unknown as KubernetesObject];
  });
}
