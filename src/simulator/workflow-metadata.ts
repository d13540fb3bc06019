// `updateWorkflowMetadata`: labels and annotations that the workflow gives itself.
import { evaluateText, replaceInJson } from "./expressions-port.ts";
import { goJson } from "./go-text.ts";
import type { WorkflowSpec } from "./objects.ts";
import type { Operation } from "./state.ts";

export function setMetadata(operation: Operation): void {
  const { workflow, globals } = operation;
  const metadata = workflow.spec.workflowMetadata;
  if (metadata === undefined) return;
  const updated = new Map<string, string>();
  const set = (kind: "labels" | "annotations", name: string, value: string): void => {
    workflow[kind].set(name, value);
    globals.set(`workflow.${kind}.${name}`, value);
    updated.set(`workflow.${kind}.${name}`, value);
  };
  for (const [name, value] of Object.entries(metadata.labels ?? {})) set("labels", name, value);
  for (const [name, value] of Object.entries(metadata.annotations ?? {})) set("annotations", name, value);
  for (const [name, { expression }] of Object.entries(metadata.labelsFrom ?? {})) {
    set("labels", name, evaluateText(operation, expression, globals));
  }
  const { templates, ...rest } = workflow.spec;
  const filled = JSON.parse(replaceInJson(operation, goJson(rest), updated, "none")) as WorkflowSpec;
  workflow.spec = { ...filled, ...(templates === undefined ? {} : { templates }) };
}
