// Somebody gives a suspended node what it waits for: `argo node set` and `argo resume`.
import type { Executor } from "./executor.ts";
import type { Outputs } from "./objects.ts";
import { pathOf } from "./node-path.ts";
import { putNode } from "./nodes.ts";
import type { Node } from "./node.ts";
import type { WorkflowState } from "./state.ts";
import { withDefaults } from "./suspend.ts";

export async function askToResume({
  workflow,
  executor,
  now,
}: {
  readonly workflow: WorkflowState;
  readonly executor: Executor;
  readonly now: number;
}): Promise<boolean> {
  let resumed = false;
  for (const node of [...workflow.nodes.values()]) {
    if (node.type !== "Suspend" || node.phase !== "Running") continue;
    const inputs = new Map((node.inputs?.parameters ?? []).map(({ name, value }) => [name, value ?? ""]));
    const supplied = await executor.resume?.({ path: pathOf(workflow, node.name), node: node.name, template: node.templateName, inputs });
    if (supplied === undefined) continue;
    resume(workflow, node, supplied.parameters ?? {}, now);
    resumed = true;
  }
  return resumed;
}

/** Ends a node that waits, with what was given to it. */
export function resume(workflow: WorkflowState, node: Node, parameters: Readonly<Record<string, string>>, now: number): void {
  const outputs: Outputs | undefined = node.outputs && {
    ...node.outputs,
    parameters: (node.outputs.parameters ?? []).map((parameter) => {
      const value = parameters[parameter.name];
      if (value === undefined) return parameter;
      const { valueFrom: _, ...rest } = parameter;
      return { ...rest, value };
    }),
  };
  putNode(workflow, { ...node, phase: "Succeeded", finishedAt: now, outputs: withDefaults(outputs) });
}
