import { blocksOf, type Block, type Graph } from "../graph/graph.ts";
import type { TaskSource } from "../transpiler/result.ts";

/** The types of what tasks write, by `template/task` and then by the artifact's name: `{ "main/evaluate": { scores: "Metrics" } }`. */
export type TypesByTask = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Manifests do not say them, so that a run keeps them for whoever looks at it. */
export function artifactTypes(sources: readonly TaskSource[], { pipelines, components }: Graph): TypesByTask {
  const ofNodes = new Map<string, Readonly<Record<string, string>>>();
  const note = (block: Block): void => {
    for (const node of block.nodes) {
      const outputs = node.kind === "task" ? (components.get(node.component)?.outputs ?? []) : [];
      const types = outputs.flatMap(({ name, type }) => (type.kind === "artifact" ? [[name, type.artifact] as const] : []));
      if (types.length > 0) ofNodes.set(node.id, Object.fromEntries(types));
      for (const inner of blocksOf(node)) note(inner);
    }
  };
  for (const { body, atExit } of pipelines) {
    note(body);
    if (atExit !== undefined) note(atExit);
  }
  return Object.fromEntries(
    sources.flatMap(({ template, task, node }) => {
      const types = node === undefined ? undefined : ofNodes.get(node);
      return types === undefined ? [] : [[`${template}/${task}`, types] as const];
    }),
  );
}
