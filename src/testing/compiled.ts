// A compiled file, as simulations need it: which component stands behind each task of a manifest.
import type { Component, Graph, Node, Pipeline, PipelineCall, Task } from "../graph/graph.ts";
import { blocksOf } from "../graph/graph.ts";
import type { Json } from "../graph/types.ts";
import type { Release } from "../simulator/state.ts";
import type { CompileResult, Manifest } from "../transpiler/result.ts";
import type { Untyped } from "./stand-in-types.ts";

export type Document = { readonly [key: string]: Json };

/** What is around a node in its pipeline, from the outermost on. */
export type Around =
  | { readonly kind: "condition"; readonly place: string; readonly text: string; readonly holds: boolean }
  | { readonly kind: "loop"; readonly node: string; readonly itemName: string }
  | { readonly kind: "handler" };

/** A node of a pipeline, and what is around it there. */
export interface Placed<Kind extends Node = Node> {
  readonly node: Kind;
  readonly around: readonly Around[];
}

/** A task of a manifest that somebody wrote. */
export interface WrittenTask extends Placed<Task> {
  readonly component: Component;
  readonly place: string;
}

export interface CompiledPipeline {
  readonly pipeline: Pipeline;
  readonly manifest: Manifest;
  /** By `template/task`: those that run a component. */
  readonly written: ReadonlyMap<string, WrittenTask>;
  /** Likewise: those that call a pipeline. */
  readonly calls: ReadonlyMap<string, Placed<PipelineCall>>;
}

/** The pipelines of a file, ready to be simulated as often as one likes: `compilePipelines`. */
export interface CompiledPipelines<File = Untyped> {
  readonly file: string;
  readonly graph: Graph;
  readonly release: Release;
  /** By the name of the export. */
  readonly pipelines: ReadonlyMap<string, CompiledPipeline>;
  /** Only a type: what the file exports. */
  readonly exports?: File;
}

export type ReadLine = (file: string, line: number) => string | undefined;

export function compiledPipelines<File>(
  file: string,
  { graph, manifests }: CompileResult,
  release: Release,
  readLine: ReadLine,
): CompiledPipelines<File> {
  const around = new Map<string, Placed>();
  for (const { body, atExit } of graph.pipelines) {
    survey(body.nodes, [], around, readLine);
    survey(atExit?.nodes ?? [], [], around, readLine);
  }
  const pipelines = manifests.flatMap((manifest): readonly (readonly [string, CompiledPipeline])[] => {
    const pipeline = graph.pipelines.find(({ name, exported }) => exported && name === manifest.pipeline);
    if (pipeline === undefined) return [];
    const calls = manifest.sources.flatMap(({ template, task, node: id }) => {
      const placed = id === undefined ? undefined : around.get(id);
      return placed?.node.kind === "call" ? [[`${template}/${task}`, { node: placed.node, around: placed.around }] as const] : [];
    });
    return [[exportOf(pipeline), { pipeline, manifest, written: writtenTasks(manifest, graph, around), calls: new Map(calls) }]];
  });
  return { file, graph, release, pipelines: new Map(pipelines) };
}

function exportOf({ id }: Pipeline): string {
  return id.slice(id.indexOf("#") + 1);
}

function writtenTasks({ sources }: Manifest, { components }: Graph, around: ReadonlyMap<string, Placed>): ReadonlyMap<string, WrittenTask> {
  return new Map(
    sources.flatMap(({ template, task, place, node: id }) => {
      const surveyed = id === undefined ? undefined : around.get(id);
      if (surveyed?.node.kind !== "task") return [];
      const component = components.get(surveyed.node.component);
      if (component === undefined) return [];
      const entry = { component, node: surveyed.node, place: `${place.file}:${String(place.line)}`, around: surveyed.around };
      return [[`${template}/${task}`, entry] as const];
    }),
  );
}

/** Every node, with what is around it. */
function survey(nodes: readonly Node[], outer: readonly Around[], found: Map<string, Placed>, readLine: ReadLine): void {
  for (const node of nodes) {
    found.set(node.id, { node, around: outer });
    for (const [index, block] of blocksOf(node).entries()) {
      survey(block.nodes, [...outer, ...aroundIn(node, index, readLine)], found, readLine);
    }
  }
}

function aroundIn(node: Node, index: number, readLine: ReadLine): readonly Around[] {
  switch (node.kind) {
    case "branch": {
      const { file, line } = node.place;
      const text = readLine(file, line)?.trim() ?? "";
      return [{ kind: "condition", place: `${file}:${String(line)}`, text, holds: index === 0 }];
    }
    case "loop":
    case "repeat":
      return [{ kind: "loop", node: node.id, itemName: node.itemName }];
    case "try":
      return index === 1 && node.handles === "failure" ? [{ kind: "handler" }] : [];
    default:
      return [];
  }
}
