import { clusterObjectContested } from "../../diagnostics/messages.generated.ts";
import type { Json } from "../../graph/types.ts";
import { ClusterError } from "../cluster-error.ts";
import type { Clock, Connection } from "../connection.ts";
import type { Workflow } from "../objects.ts";
import { fieldManager } from "./apply.ts";
import { asJson, fieldsOf, type Fields } from "./json.ts";
import { mergePatchBetween } from "./merge-patch.ts";
import { nodesOf, pack, withNodes } from "./nodes.ts";
import { objectPath } from "./paths.ts";
import { objectIn } from "./reply.ts";
import { describe, type Subject } from "./subject.ts";

/** How often a change is made anew because somebody wrote in between; the controller writes about once a second. */
const mostAttempts = 8;

/** What is to become of a workflow as it was read; undefined: nothing. It may do what has to be done before. */
export type Change = (workflow: Workflow) => Promise<Workflow | undefined> | Workflow | undefined;

/** Reads, changes, and writes only what differs, provided that nothing was written in between; otherwise from the beginning. */
export async function changeWorkflow(connection: Connection, clock: Clock, subject: Subject, change: Change): Promise<Workflow> {
  const path = objectPath("Workflow", subject.name ?? "", subject.namespace);
  for (let attempt = 1; attempt <= mostAttempts; attempt++) {
    const read = objectIn(await connection.request({ method: "GET", path }), { ...subject, verb: "get" }) as Workflow;
    const before = await withNodes(read);
    const after = await change(before);
    if (after === undefined) return before;
    const response = await connection.request({
      method: "PATCH",
      path,
      query: { fieldManager },
      contentType: "application/merge-patch+json",
      body: await patchOf(read, before, after),
    });
    if (response.status !== 409) return withNodes(objectIn(response, subject));
    if (attempt < mostAttempts) await clock.sleep(50 * 2 ** attempt);
  }
  const message = clusterObjectContested({ what: describe(subject), times: mostAttempts });
  throw new ClusterError("conflict", message, { status: 409 });
}

/** With the version that was read, so that the server refuses it when there is another by now. */
async function patchOf(read: Workflow, before: Workflow, after: Workflow): Promise<Json> {
  const packed = read.status?.compressedNodes !== undefined && read.status.compressedNodes !== "";
  const patch = packed ? await packedPatch(before, after) : mergePatchBetween(asJson(before), asJson(after));
  return { ...patch, metadata: { ...fieldsOf(patch["metadata"]), resourceVersion: read.metadata.resourceVersion ?? "" } };
}

/** Nodes that came compressed go back compressed: in the open they might be larger than the server takes. */
async function packedPatch(before: Workflow, after: Workflow): Promise<Fields> {
  const patch = mergePatchBetween(asJson(withoutNodes(before)), asJson(withoutNodes(after)));
  return { ...patch, status: { ...fieldsOf(patch["status"]), compressedNodes: await pack(nodesOf(after)) } };
}

function withoutNodes(workflow: Workflow): Workflow {
  const { nodes: _nodes, ...status } = workflow.status ?? {};
  return { ...workflow, status };
}
