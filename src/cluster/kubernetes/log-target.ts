import { logNever, nodeMissing } from "../../diagnostics/messages.generated.ts";
import { ClusterError } from "../cluster-error.ts";
import type { NodeStatus, Workflow } from "../objects.ts";
import { nodesOf, type Nodes } from "./nodes.ts";
import { podNameOf } from "./pod-name.ts";

export interface LogTarget {
  readonly pod: string;
  readonly container: string;
  /** For messages. */
  readonly task: string;
}

/** The pod and the container that write the log of a node. A node that is retried has that of its last attempt. */
export function logTarget(workflow: Workflow, nodeId: string, container: string | undefined): LogTarget {
  const nodes = nodesOf(workflow);
  const asked = nodes[nodeId];
  if (asked === undefined) {
    throw new ClusterError("not-found", nodeMissing({ name: workflow.metadata.name ?? "", node: nodeId }));
  }
  const node = lastAttempt(asked, nodes);
  const task = asked.displayName ?? asked.name;
  const boundary = node.boundaryID === undefined ? undefined : nodes[node.boundaryID];
  if (node.type === "Container" && boundary !== undefined) {
    // A container of a container set: its node is inside that of the pod, and is called as the container is.
    return { pod: podNameOf(workflow, boundary), container: container ?? node.displayName ?? "main", task };
  }
  if (node.type !== "Pod") throw new ClusterError("refused", logNever({ task, type: node.type }));
  return { pod: podNameOf(workflow, node), container: container ?? "main", task };
}

function lastAttempt(node: NodeStatus, nodes: Nodes): NodeStatus {
  if (node.type !== "Retry") return node;
  const attempts = (node.children ?? []).flatMap((id) => nodes[id] ?? []).filter(({ type }) => type === "Pod");
  return attempts.at(-1) ?? node;
}
