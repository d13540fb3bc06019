import type { WorkflowState } from "./state.ts";

/** A node's name without the workflow's: `train(0:a)`. That of the workflow itself is empty. */
export function pathOf(workflow: WorkflowState, nodeName: string): string {
  return nodeName.startsWith(workflow.name) ? nodeName.slice(workflow.name.length).replace(/^\./, "") : nodeName;
}
