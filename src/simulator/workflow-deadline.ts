// `failNodesWithoutCreatedPodsAfterDeadlineOrShutdown`.
import { isFulfilled, markPhase } from "./nodes.ts";
import { mayRun, shutdownOf } from "./shutdown.ts";
import type { Node } from "./node.ts";
import type { Operation } from "./state.ts";

export function failAfterDeadline(operation: Operation): void {
  const passed = operation.deadline !== undefined && operation.now > operation.deadline;
  if (!passed && shutdownOf(operation) === "") return;
  for (const node of [...operation.workflow.nodes.values()]) {
    if (isFulfilled(node)) continue;
    const suspended = node.type === "Suspend" && node.phase === "Running";
    const exits = isPartOfExitHandler(operation, node);
    if (!mayRun(operation, exits) && (suspended || node.type === "HTTP")) {
      markPhase(operation, node.name, "Failed", `Stopped with strategy '${shutdownOf(operation)}'`);
    } else if (passed && !exits && (node.phase === "Pending" || suspended)) {
      markPhase(operation, node.name, "Failed", "Step exceeded its deadline");
    }
  }
}

function isPartOfExitHandler(operation: Operation, node: Node): boolean {
  for (let current: Node | undefined = node; current !== undefined; current = operation.workflow.nodes.get(current.boundaryId)) {
    if (current.displayName.endsWith(".onExit")) return true;
  }
  return false;
}
