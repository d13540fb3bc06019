import type { Component, Graph, Node, Pipeline, PipelineCall, Task } from "../graph/graph.js";
import type { Json } from "../graph/types.js";
import type { Release } from "../simulator/state.js";
import type { CompileResult, Manifest } from "../transpiler/result.js";
import type { Untyped } from "./stand-in-types.js";
export type Document = {
    readonly [key: string]: Json;
};
/** What is around a node in its pipeline, from the outermost on. */
export type Around = {
    readonly kind: "condition";
    readonly place: string;
    readonly text: string;
    readonly holds: boolean;
} | {
    readonly kind: "loop";
    readonly node: string;
    readonly itemName: string;
} | {
    readonly kind: "handler";
};
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
export declare function compiledPipelines<File>(file: string, { graph, manifests }: CompileResult, release: Release, readLine: ReadLine): CompiledPipelines<File>;
