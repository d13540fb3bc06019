import type { PodOutcome } from "./executor.js";
import type { Failure } from "./failure.js";
import type { Memory } from "./memory.js";
import type { Node, NodeFlag, NodeType, Phase, Pod } from "./node.js";
import type { Arguments, Outputs, Reference, Template, WorkflowSpec } from "./objects.js";
export interface HttpRequest {
    readonly template: Template;
    outcome: PodOutcome | undefined;
    /** The executor has been asked. */
    asked: boolean;
    /** The node has the answer. */
    taken: boolean;
}
export interface CacheEntry {
    readonly nodeId: string;
    readonly outputs: Outputs | undefined;
    readonly createdAt: number;
}
export interface LockState {
    readonly limit: number;
    /** Nodes that hold it. */
    readonly holders: Set<string>;
    /** Nodes that wait, in the order in which they came. */
    readonly queue: string[];
}
export interface ConfigMap {
    readonly data: ReadonlyMap<string, string>;
    readonly labels: ReadonlyMap<string, string>;
    readonly annotations: ReadonlyMap<string, string>;
}
/** The objects of the namespace that a workflow may refer to. */
export interface Store {
    readonly workflowTemplates: ReadonlyMap<string, WorkflowSpec>;
    readonly clusterWorkflowTemplates: ReadonlyMap<string, WorkflowSpec>;
    readonly configMaps: ReadonlyMap<string, ConfigMap>;
}
/** Of Argo: 3.7.16 or 4.1.2, which differ in a few things. */
export type Release = "3.7" | "4.1";
export type WorkflowPhase = "" | "Pending" | "Running" | "Succeeded" | "Failed" | "Error";
export interface WorkflowState {
    readonly name: string;
    readonly namespace: string;
    readonly uid: string;
    readonly labels: Map<string, string>;
    readonly annotations: Map<string, string>;
    readonly createdAt: number;
    readonly release: Release;
    readonly mostNodes: number;
    readonly store: Store;
    spec: WorkflowSpec;
    phase: WorkflowPhase;
    message: string;
    startedAt: number | undefined;
    finishedAt: number | undefined;
    outputs: Outputs | undefined;
    readonly nodes: Map<string, Node>;
    /** Nodes' names and the IDs that follow from them. */
    readonly ids: Map<string, string>;
    /** Tasks of DAGs that are done with all that comes after them: the controller looks at them in every pass, and finds nothing. */
    readonly settled: Set<string>;
    /** Moments as they are written. */
    readonly times: Map<number, string>;
    readonly memory: Memory;
    readonly pods: Map<string, Pod>;
    readonly locks: Map<string, LockState>;
    readonly caches: Map<string, Map<string, CacheEntry>>;
    /** HTTP nodes that an agent works on, and their answers. */
    readonly requests: Map<string, HttpRequest>;
}
/** One look of the controller at the workflow, from its objects as they are to what follows from them. */
export interface Operation {
    readonly workflow: WorkflowState;
    readonly release: Release;
    readonly now: number;
    readonly globals: Map<string, string>;
    updated: boolean;
    /** A lock was given back that others wait for. */
    released: boolean;
    activePods: number;
    depth: number;
    deadline: number | undefined;
    /** `executeTemplate`, which templates of tasks and steps come back to. */
    readonly execute: (execution: Execution) => Executed;
    /** Times at which the controller wants to look again. */
    readonly wakeUps: number[];
    /** What this pass could not go on without. */
    readonly waiting: Waiting[];
    /** Pods that this pass made. */
    readonly created: Pod[];
}
/** Why something does not go on. */
export interface Waiting {
    readonly node: string;
    readonly reason: string;
}
/** Where a template was found, and where those that it refers to are looked up. */
export interface Context {
    readonly kind: "local" | "namespaced" | "cluster";
    readonly name: string;
    readonly spec: WorkflowSpec;
}
export interface ExecuteOptions {
    readonly boundaryId: string;
    /** Part of an exit handler. */
    readonly onExit: boolean;
    flag: NodeFlag | undefined;
}
export interface Execution {
    readonly operation: Operation;
    readonly nodeName: string;
    readonly reference: Reference;
    readonly kind: "task" | "step";
    readonly context: Context;
    readonly given: Arguments | undefined;
    readonly options: ExecuteOptions;
}
/** A template that is about to run under a node's name, everything filled in. */
export interface Invocation {
    readonly operation: Operation;
    readonly nodeName: string;
    readonly template: Template;
    /** For the references inside of the template. */
    readonly context: Context;
    readonly options: ExecuteOptions;
    readonly addExecutableNode: (type: NodeType, phase: Phase, message?: string) => Node;
}
/** Both may be there: the node is what became of the failure. */
export interface Executed {
    readonly node: Node | undefined;
    readonly failure: Failure | undefined;
}
