import type { PodOutcome } from "./executor.js";
import type { Arguments, Outputs, Template, TemplateRef } from "./objects.js";
export type Phase = "Pending" | "Running" | "Succeeded" | "Skipped" | "Failed" | "Error" | "Omitted";
export type NodeType = "Pod" | "Container" | "Steps" | "StepGroup" | "DAG" | "TaskGroup" | "Retry" | "Skipped" | "Suspend" | "HTTP";
/** Shared by reference between a hook and its attempts, as the controller's pointer is. */
export interface NodeFlag {
    hooked?: boolean;
    retried?: boolean;
}
export interface Node {
    readonly id: string;
    readonly name: string;
    displayName: string;
    type: NodeType;
    templateName: string;
    templateRef: TemplateRef | undefined;
    templateScope: string;
    phase: Phase;
    message: string;
    boundaryId: string;
    flag: NodeFlag | undefined;
    /** Milliseconds since 1970. */
    startedAt: number | undefined;
    finishedAt: number | undefined;
    inputs: Arguments | undefined;
    outputs: Outputs | undefined;
    children: readonly string[];
    outboundNodes: readonly string[];
    memoization: {
        readonly hit: boolean;
        readonly key: string;
        readonly cacheName: string;
    } | undefined;
    daemoned: boolean;
    /** The name of the lock that the node waits for. */
    waitingFor: string | undefined;
    hostNodeName: string;
    podIp: string;
}
export interface Pod {
    /** Which of them all it was to come. */
    readonly ordinal: number;
    readonly nodeId: string;
    readonly nodeName: string;
    readonly name: string;
    readonly template: Template;
    readonly onExit: boolean;
    readonly captures: boolean;
    readonly deadlineSeconds: number | undefined;
    phase: "Pending" | "Running" | "Succeeded" | "Failed";
    outcome: PodOutcome | undefined;
    startedAt: number;
    finishedAt: number | undefined;
    deadlineExceeded: boolean;
}
