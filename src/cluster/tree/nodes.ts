import type { NodeStatus, Workflow } from "../objects.ts";

export type Nodes = Readonly<Record<string, NodeStatus>>;

/** The nodes of a run, as a service gives them: unpacked. */
export function nodesOf(workflow: Workflow): Nodes {
  return workflow.status?.nodes ?? {};
}

/** Whether the nodes lie in the controller's database, where the Kubernetes API does not reach: only the phase of the run is known. */
export function nodesElsewhere({ status }: Workflow): boolean {
  return Boolean(status?.offloadNodeStatusVersion) && status?.nodes === undefined;
}

/** The node of the entry: it has the workflow's own name. */
export function entryNode(workflow: Workflow, nodes: Nodes): NodeStatus | undefined {
  const name = workflow.metadata.name ?? "";
  return nodes[name] ?? Object.values(nodes).find((node) => node.name === name);
}
