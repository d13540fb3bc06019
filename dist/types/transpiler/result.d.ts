import type { ArgoVersion } from "../argo/version.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Graph } from "../graph/graph.js";
import type { NodeId } from "../graph/identifiers.js";
import type { Json, Place } from "../graph/types.js";
import type { FileSystem } from "./file-system.js";
export type ManifestKind = "workflow" | "template" | "cluster-template";
export interface CompileOptions {
    /** The folder that file names in diagnostics are relative to. Absolute. Default: the current folder. */
    readonly root?: string;
    /** Default: the machine's. */
    readonly fileSystem?: FileSystem;
    /** Default: `workflow`. */
    readonly as?: ManifestKind;
    /** Default: the newest known, `4.1`. */
    readonly argoVersion?: ArgoVersion;
    /** What `define("NAME", "default")` reads. */
    readonly defines?: Readonly<Record<string, string>>;
    /** Task options of `argots.json`: the furthest defaults. */
    readonly defaults?: {
        readonly [key: string]: Json;
    };
    /** The kind of the cluster's artifact repository, where keys are written (artifacts out of a loop). */
    readonly artifactRepository?: "s3" | "gcs" | "azure" | "oss";
    /** The folder below which components find their inputs and leave their outputs. Default: `/tmp`, as in a pod. */
    readonly taskFolder?: string;
}
export interface CompileResult {
    /** One a pipeline, by path. Empty when there is an error. */
    readonly manifests: readonly Manifest[];
    /** All of them, by file and place. */
    readonly diagnostics: readonly Diagnostic[];
    readonly graph: Graph;
    /** Every file that was read, relative to the root, sorted: a change in one of them may change the result. */
    readonly files: readonly string[];
}
export interface Manifest {
    /** Relative to the output folder: `ml-training.yaml`. */
    readonly path: string;
    /** The YAML, ending in a newline. Several documents where the pipeline has crons. */
    readonly text: string;
    /** The documents as objects, in order. */
    readonly documents: readonly {
        readonly [key: string]: Json;
    }[];
    /** The pipeline's manifest name. */
    readonly pipeline: string;
    /** The file the pipeline is exported from, relative to the root. */
    readonly source: string;
    /** The files this manifest was made from (import closure, components, JSON), relative to the root, sorted. */
    readonly files: readonly string[];
    /** The place of every task of the pipeline's templates, in their order: what a failed task is traced back to. */
    readonly sources: readonly TaskSource[];
}
/** Where a task of a manifest comes from. */
export interface TaskSource {
    /** The DAG template that holds the task. */
    readonly template: string;
    readonly task: string;
    readonly place: Place;
    /** The task or call of the graph that it is; what nobody wrote is none. */
    readonly node?: NodeId;
}
