import { inOrder } from "./memory.ts";
import { storeNode } from "./nodes.ts";
import type { Operation } from "./state.ts";

/** `killDaemonedChildren`: of a template that is done, or of the workflow. */
export function killDaemons(operation: Operation, boundaryId: string): void {
  const { memory, nodes } = operation.workflow;
  for (const id of inOrder(memory, memory.daemons)) {
    const node = nodes.get(id);
    if (node?.boundaryId !== boundaryId) continue;
    storeNode(operation, { ...node, phase: "Succeeded", daemoned: false });
    operation.workflow.pods.delete(node.id);
    operation.updated = true;
  }
}
