import type { Clock } from "../connection.js";
import type { KubernetesObject, Workflow } from "../objects.js";
import type { ClusterService } from "../service.js";
import { type SubmissionIdentity } from "./workflow-name.js";
export interface Submission {
    readonly workflow: Workflow;
    /** `adopted`: it was there already, made by the same submission. */
    readonly change: "created" | "adopted";
}
export interface SubmissionOptions {
    /** Which attempt of the run this is, from 1. One after a workflow that failed makes a new one, called `-r2` and so on. */
    readonly attempt?: number;
    readonly namespace?: string;
    readonly dryRun?: boolean;
    readonly clock?: Clock;
}
/**
 * Creates the workflow exactly once, whatever reply is lost: its name follows from the submission, and what is there already under that name is taken
 * for this one's where it carries the same hash. An attempt to run again adopts what an earlier one made, unless that failed.
 */
export declare function createWorkflow(service: ClusterService, workflow: KubernetesObject, identity: SubmissionIdentity, options?: SubmissionOptions): Promise<Submission>;
