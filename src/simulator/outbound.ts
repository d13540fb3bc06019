// `getOutboundNodes`: the nodes at which a node ends, and to which those after it are tied.
import { Failure } from "./failure.ts";
import { getNode } from "./nodes.ts";
import type { Node } from "./node.ts";
import type { Operation } from "./state.ts";
import { contextOfNode, referenceOfNode, resolveTemplate } from "./template-context.ts";

export function outboundNodes(operation: Operation, id: string): readonly string[] {
  const node = getNode(operation, id);
  switch (node.type) {
    case "Skipped":
    case "Suspend":
    case "HTTP":
      return [node.id];
    case "Pod":
      return isContainerSet(operation, node) ? ofGroup(operation, node) : [node.id];
    case "Container":
    case "TaskGroup":
      return ofGroup(operation, node);
    case "Retry":
      if (node.children.length > 0) return node.children.slice(-1);
      break;
    case "Steps":
    case "DAG":
      if (node.memoization?.hit === true) return [node.id];
      break;
    case "StepGroup":
      break;
  }
  return node.outboundNodes.flatMap((outbound) => outboundNodes(operation, outbound));
}

function isContainerSet(operation: Operation, node: Node): boolean {
  try {
    return resolveTemplate(operation, contextOfNode(operation, node), referenceOfNode(node)).template.containerSet !== undefined;
  } catch (error) {
    if (error instanceof Failure) return false;
    throw error;
  }
}

function ofGroup(operation: Operation, node: Node): readonly string[] {
  if (node.children.length === 0) return [node.id];
  return node.children.flatMap((id) => {
    // A child of another template: the container is the last of its own.
    if (node.type === "Container" && getNode(operation, id).boundaryId !== node.boundaryId) return [node.id];
    return outboundNodes(operation, id);
  });
}
