import type { Node, Pipeline } from "../../graph/graph.ts";
import type { Place } from "../../graph/types.ts";
import type { TaskSource } from "../result.ts";
import type { Lowering } from "./lowering.ts";
import type { TaskBuilder } from "./scope.ts";

/** What the task of a node says best: a call says where it stands, a loop or a branch only where it begins. */
const rank: Readonly<Record<Node["kind"], number>> = { task: 0, call: 0, throw: 0, loop: 1, repeat: 1, try: 1, branch: 2 };

/** The place in the source of every task, in the order of the manifest. Tasks that nobody wrote have that of the pipeline. */
export function sourcesOf(lowering: Lowering, pipeline: Pipeline): readonly TaskSource[] {
  const places = new Map<TaskBuilder, Place>();
  const placed = [...lowering.placements]
    .flatMap(([id, placement]) => {
      const node = lowering.nodes.get(id);
      return node === undefined ? [] : [{ node, placement }];
    })
    .sort((a, b) => rank[a.node.kind] - rank[b.node.kind]);
  for (const { node, placement } of placed) {
    for (const task of placement.producer ? [placement.producer, ...placement.tasks] : placement.tasks) {
      if (!places.has(task)) places.set(task, node.place);
    }
  }
  const scopes = [
    ...lowering.scopes.map((scope) => ({ template: scope.template, scope })),
    ...[...lowering.blockVariants.values()].map((variant) => ({ template: variant.name, scope: variant.scope })),
  ];
  return scopes.flatMap(({ template, scope }) =>
    scope.tasks.map((task): TaskSource => {
      const place = places.get(task) ?? (task.endings[0]?.[0] && places.get(task.endings[0][0].task)) ?? pipeline.place;
      return { template, task: task.name, place, ...(task.node === undefined ? {} : { node: task.node }) };
    }),
  );
}
