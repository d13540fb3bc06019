import type { Block, Pipeline } from "../../graph/graph.ts";
import { plainTag } from "./expression/tags.ts";
import { beginScope, type Lowering } from "./lowering.ts";

/** What runs when the run is over (lowering.md f3). Nobody hands it the parameters, so that it reads what was submitted. */
export function lowerExit(lowering: Lowering, pipeline: Pipeline, block: Block): string {
  const scope = beginScope(lowering, `${pipeline.name}-finally`, { pipeline: pipeline.id, raw: true });
  for (const { name, type, optional, default: standard } of pipeline.inputs) {
    if (type.kind === "artifact") continue;
    const field = { name, value: plainTag(`workflow.parameters.${name}`) };
    scope.inputs.set(`parameter ${name}`, { name, kind: "parameter", type, field, optional: optional && standard === undefined });
  }
  lowering.lowerNodes(lowering, scope, block.nodes);
  // What it does not use need not come in.
  for (const [key, { name }] of [...scope.inputs]) if (!isUsed(scope.tasks, name)) scope.inputs.delete(key);
  return scope.template;
}

function isUsed(
  tasks: readonly { readonly parameters: ReadonlyMap<string, string>; readonly when?: string; readonly loop?: unknown }[],
  name: string,
): boolean {
  const text = JSON.stringify(tasks.map(({ parameters, when, loop }) => [[...parameters.values()], when, loop]));
  return new RegExp(`inputs\\.parameters(?:\\.|\\[')${name}\\b`).test(text);
}
