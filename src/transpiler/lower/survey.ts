import { blocksOf, type Block, type Node, type Pipeline } from "../../graph/graph.ts";
import type { NodeId } from "../../graph/identifiers.ts";
import type { EnvironmentSource, TaskOptions, VolumeSource } from "../../graph/options.ts";
import type { Value } from "../../graph/values.ts";
import { isElementOfArtifacts } from "./expression/access.ts";
import { children } from "./expression/children.ts";
import { referenceKey } from "./scope.ts";

/** How a loop's item and results are used: that decides how it is written. */
export interface LoopUse {
  /** The item as a whole, not only its keys. */
  wholeItem: boolean;
  index: boolean;
  /** The index is that of an artifact which another loop made. */
  picksArtifacts: boolean;
  /** The distinct values that are collected. */
  readonly collected: Map<string, Value>;
  /** Keys that are read of the item. */
  readonly keys: Set<string>;
}

/** One walk over a pipeline: linear, because values may be shared and each is looked at once. */
export function surveyLoops(
  pipeline: Pipeline,
  nodes: Map<NodeId, Node>,
  loops: Map<NodeId, LoopUse>,
  framed: Set<NodeId>,
  used: Set<string>,
): void {
  const seen = new Set<Value>();
  const useOf = (loop: NodeId): LoopUse => {
    let use = loops.get(loop);
    if (!use) loops.set(loop, (use = { wholeItem: false, index: false, picksArtifacts: false, collected: new Map(), keys: new Set() }));
    return use;
  };
  const visit = (value: Value): void => {
    if (seen.has(value)) return;
    seen.add(value);
    if (value.kind === "item") useOf(value.loop).wholeItem = true;
    if (value.kind === "index") useOf(value.loop).index = true;
    if (value.kind === "carried" || value.kind === "output") used.add(referenceKey(value));
    if (isElementOfArtifacts(value) && value.operands[1]?.kind === "index") useOf(value.operands[1].loop).picksArtifacts = true;
    if (value.kind === "merged" && value.type.kind === "artifact") framed.add(value.node);
    if (value.kind === "collected") useOf(value.loop).collected.set(referenceKey(value.value), value.value);
    if (value.kind === "member" && value.object.kind === "item") useOf(value.object.loop).keys.add(value.name);
    else children(value).forEach(visit);
  };
  const visitBlock = (block: Block): void => {
    for (const node of block.nodes) {
      nodes.set(node.id, node);
      nodeValues(node).forEach(visit);
      blocksOf(node).forEach(visitBlock);
    }
  };
  visitBlock(pipeline.body);
  if (pipeline.atExit) visitBlock(pipeline.atExit);
  pipeline.results.forEach((result) => {
    visit(result.value);
  });
}

export function nodeValues(node: Node): readonly Value[] {
  switch (node.kind) {
    case "task":
    case "call":
      return [...Object.values(node.arguments), ...optionValues(node.options)];
    case "branch":
      return [node.condition];
    case "loop":
      return node.concurrency ? [node.items, node.concurrency] : [node.items];
    case "repeat":
      return [node.items, node.before, node.again, ...node.carried.flatMap(({ initial, next }) => [initial, next])].filter(
        (value) => value !== undefined,
      );
    case "throw":
      return [node.message];
    case "try":
      return [];
  }
}

function optionValues(options: TaskOptions): readonly Value[] {
  return [
    ...Object.values(options.resources?.requests ?? {}),
    ...Object.values(options.resources?.limits ?? {}),
    ...Object.values(options.nodeSelector ?? {}),
    ...Object.values(options.labels ?? {}),
    ...Object.values(options.annotations ?? {}),
    ...Object.values(options.env ?? {}).flatMap(environmentValues),
    ...Object.values(options.volumes ?? {}).flatMap(volumeValues),
    ...[
      options.image,
      options.timeout,
      options.retry ? options.retry.limit : undefined,
      options.cache ? options.cache.key : undefined,
    ].filter((value) => value !== undefined),
  ];
}

function environmentValues(source: EnvironmentSource): readonly Value[] {
  if (source.kind === "value") return [source.value];
  return source.kind === "field" ? [] : [source.name];
}

function volumeValues(source: VolumeSource): readonly Value[] {
  if (source.kind === "pvc") return [source.claim];
  return source.kind === "secret" || source.kind === "config-map" ? [source.name] : [];
}
