import { blocksOf, type Block, type Graph } from "../graph/graph.ts";
import type { TaskSource } from "../transpiler/result.ts";

/** `template/task` of what stands in a `finally`. */
export function finalTasks(sources: readonly TaskSource[], { pipelines }: Graph): ReadonlySet<string> {
  const found = new Set<string>();
  const note = (block: Block, isFinal: boolean): void => {
    for (const node of block.nodes) {
      if (isFinal) found.add(node.id);
      for (const inner of blocksOf(node))
        note(inner, isFinal || (node.kind === "try" && node.handles === "every-end" && inner === node.handler));
    }
  };
  for (const { body } of pipelines) note(body, false);
  return new Set(sources.flatMap(({ template, task, node }) => (node !== undefined && found.has(node) ? [`${template}/${task}`] : [])));
}
