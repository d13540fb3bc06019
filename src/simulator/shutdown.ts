// `spec.shutdown`: a stopped workflow still runs its exit handlers, a terminated one runs nothing more.
import type { Operation } from "./state.ts";

export function shutdownOf(operation: Operation): string {
  return operation.workflow.spec.shutdown ?? "";
}

/** `ShutdownStrategy.ShouldExecute`. */
export function mayRun(operation: Operation, onExit: boolean): boolean {
  const strategy = shutdownOf(operation);
  if (strategy === "Terminate") return false;
  return strategy !== "Stop" || onExit;
}
