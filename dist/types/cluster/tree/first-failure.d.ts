import type { Workflow } from "../objects.js";
import { type RunNode } from "./run-node.js";
import type { Sources } from "./sources.js";
/** Why a run failed. */
export interface Failure {
    readonly node: RunNode;
    readonly path: string;
    readonly template: string | undefined;
    readonly exitCode: number | undefined;
    readonly message: string | undefined;
    /** `file:line` of the task, or of the nearest call around it. */
    readonly place: string | undefined;
    /** How many times it was tried. */
    readonly attempts: number;
}
/**
 * The failure that the others follow from: the deepest and earliest, that nothing was told to go on after. undefined where no task failed by
 * itself: the run was stopped, or refused by the controller; then the message of the run says why.
 */
export declare function firstFailure(workflow: Workflow, sources?: Sources): Failure | undefined;
