// `GeneratePodName`.
import { hash32 } from "./go-text.ts";
import type { WorkflowState } from "./state.ts";

/** A pod's name has 253 characters at most, of which the hash has ten. */
const longestPrefix = 253 - 10;

export function podName(workflow: WorkflowState, nodeName: string, templateName = ""): string {
  if (nodeName === workflow.name) return workflow.name;
  const prefix = templateName === "" ? workflow.name : `${workflow.name}-${templateName}`;
  return `${prefix.slice(0, longestPrefix - 1)}-${String(hash32(nodeName))}`;
}
