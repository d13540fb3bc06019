import type { Json } from "../graph/types.js";
/** The kinds of Argo that the cluster part reads and writes; `resource` is the plural in the API's paths. */
export declare const argoKinds: {
    readonly Workflow: {
        readonly resource: "workflows";
        readonly namespaced: true;
    };
    readonly WorkflowTemplate: {
        readonly resource: "workflowtemplates";
        readonly namespaced: true;
    };
    readonly ClusterWorkflowTemplate: {
        readonly resource: "clusterworkflowtemplates";
        readonly namespaced: false;
    };
    readonly CronWorkflow: {
        readonly resource: "cronworkflows";
        readonly namespaced: true;
    };
};
export type ArgoKind = keyof typeof argoKinds;
export interface Metadata {
    readonly name?: string;
    readonly generateName?: string;
    readonly namespace?: string;
    readonly uid?: string;
    readonly resourceVersion?: string;
    readonly creationTimestamp?: string;
    readonly labels?: Readonly<Record<string, string>>;
    readonly annotations?: Readonly<Record<string, string>>;
}
/** Any object of the API, as JSON. */
export interface KubernetesObject {
    readonly apiVersion: string;
    readonly kind: string;
    readonly metadata: Metadata;
    readonly spec?: {
        readonly [key: string]: Json;
    };
    readonly status?: {
        readonly [key: string]: Json;
    };
}
/** A Workflow as the controller keeps it: what following it needs of its status (`workflow_types.go`, WorkflowStatus). */
export interface Workflow extends Omit<KubernetesObject, "status"> {
    readonly status?: WorkflowStatus;
}
/** `""` until the controller has seen it. */
export type WorkflowPhase = "" | "Pending" | "Running" | "Succeeded" | "Failed" | "Error";
export interface WorkflowStatus {
    readonly phase?: WorkflowPhase;
    readonly message?: string;
    /** RFC 3339. */
    readonly startedAt?: string | null;
    readonly finishedAt?: string | null;
    /** `3/5`. */
    readonly progress?: string;
    /** By node id. */
    readonly nodes?: Readonly<Record<string, NodeStatus>>;
    /** gzip, then base64, of `nodes`, where they are large. */
    readonly compressedNodes?: string;
    /** Set where the nodes lie in the controller's database: the Kubernetes API does not have them. */
    readonly offloadNodeStatusVersion?: string;
    readonly outputs?: NodePorts;
}
export type NodePhase = "Pending" | "Running" | "Succeeded" | "Skipped" | "Failed" | "Error" | "Omitted" | "Daemoned" | "";
export interface NodeStatus {
    readonly id: string;
    /** The path: `training.train(0:a)`. */
    readonly name: string;
    readonly displayName?: string;
    /** Pod, Container, Steps, StepGroup, DAG, TaskGroup, Retry, Skipped, Suspend, HTTP, Plugin. */
    readonly type: string;
    readonly templateName?: string;
    readonly templateRef?: {
        readonly name?: string;
        readonly template?: string;
        readonly clusterScope?: boolean;
    };
    readonly templateScope?: string;
    readonly phase?: NodePhase;
    readonly boundaryID?: string;
    readonly message?: string;
    readonly startedAt?: string | null;
    readonly finishedAt?: string | null;
    readonly children?: readonly string[];
    readonly outboundNodes?: readonly string[];
    readonly inputs?: NodePorts;
    readonly outputs?: NodePorts & {
        readonly exitCode?: string;
        readonly result?: string;
    };
    readonly podIP?: string;
    readonly progress?: string;
    readonly memoizationStatus?: {
        readonly hit?: boolean;
    };
}
export interface NodePorts {
    readonly parameters?: readonly {
        readonly name: string;
        readonly value?: Json;
    }[];
    readonly artifacts?: readonly {
        readonly name: string;
    }[];
}
