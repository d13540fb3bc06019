import type { Json } from "../../graph/types.js";
import type { KubernetesObject } from "../objects.js";
export type WorkflowSource = 
/** A compiled document: a Workflow, or the template that it refers to and that is applied before. */
{
    readonly kind: "document";
    readonly document: {
        readonly [key: string]: Json;
    };
}
/** A template in the cluster. */
 | {
    readonly kind: "template";
    readonly template: TemplateReference;
};
export interface TemplateReference {
    readonly kind: "WorkflowTemplate" | "ClusterWorkflowTemplate";
    readonly name: string;
}
export interface Preparation {
    /** By name, as texts: see `parameters.ts`. */
    readonly parameters?: Readonly<Record<string, string>>;
    readonly namespace?: string;
    readonly labels?: Readonly<Record<string, string>>;
    readonly annotations?: Readonly<Record<string, string>>;
    /** One of the two; without them that of the document stays, or follows from the template's name. */
    readonly name?: string;
    readonly generateName?: string;
}
/** The Workflow that is sent for a submission. */
export declare function prepareWorkflow(source: WorkflowSource, preparation: Preparation): KubernetesObject;
