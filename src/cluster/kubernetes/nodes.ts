import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";
import { workflowNodesElsewhere, workflowNodesUnreadable } from "../../diagnostics/messages.generated.ts";
import type { Json } from "../../graph/types.ts";
import { ClusterError } from "../cluster-error.ts";
import type { KubernetesObject, NodeStatus, Workflow } from "../objects.ts";
import { fieldsOf } from "./json.ts";

export type Nodes = Readonly<Record<string, NodeStatus>>;

/** A status of 1 MiB may be some tens as large when it is unpacked; beyond this it is none of the controller's. */
const largestNodes = 512 * 1024 * 1024;

/** With its nodes in `status.nodes`, where the controller compressed them (workflow/packer/packer.go). */
export async function withNodes(object: KubernetesObject | Workflow): Promise<Workflow> {
  const workflow = object as Workflow;
  const { status } = workflow;
  if (status?.compressedNodes === undefined || Object.keys(status.nodes ?? {}).length > 0) return workflow;
  const { compressedNodes, ...rest } = status;
  if (compressedNodes === "") return { ...workflow, status: rest };
  return { ...workflow, status: { ...rest, nodes: await unpack(compressedNodes, workflow.metadata.name ?? "") } };
}

async function unpack(packed: string, name: string): Promise<Nodes> {
  try {
    const text = await promisify(gunzip)(Buffer.from(packed, "base64"), { maxOutputLength: largestNodes });
    const nodes = fieldsOf(JSON.parse(text.toString("utf8")) as Json);
    if (nodes === undefined) throw new TypeError("they are no object");
    return nodes as unknown as Nodes;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ClusterError("unexpected", workflowNodesUnreadable({ name, reason }), { cause: error });
  }
}

/** As the controller writes them back. */
export async function pack(nodes: Nodes): Promise<string> {
  return (await promisify(gzip)(JSON.stringify(nodes))).toString("base64");
}

/** The nodes of a workflow with `withNodes`, unless they lie where the Kubernetes API does not reach. */
export function nodesOf(workflow: Workflow): Nodes {
  const { status, metadata } = workflow;
  if (status?.nodes === undefined && status?.offloadNodeStatusVersion) {
    throw new ClusterError("refused", workflowNodesElsewhere({ name: metadata.name ?? "" }));
  }
  return status?.nodes ?? {};
}
