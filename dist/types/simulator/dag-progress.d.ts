import type { TaskOrder } from "./dag-plan.js";
import type { Template } from "./objects.js";
export interface DagProgress {
    readonly template: Template;
    readonly order: TaskOrder;
    /** By task: how many of those that it waits for are not done. */
    readonly waitsFor: number[];
    readonly done: boolean[];
    /** Tasks that no later pass comes to, after others of which the same holds: their outputs stay as they are. */
    readonly closed: boolean[];
    /** Tasks to come to: in this pass those after the present one, in order, and in the next pass. */
    readonly queue: number[];
    readonly later: Set<number>;
    /** The task that the pass is at, -1 between two passes. */
    present: number;
    /** By the node's ID; a loop's iterations are their task's, too. */
    readonly taskOfNode: Map<string, number>;
    /** Targets of which it is known that the outputs of the loops before them can be read. */
    readonly sound: Set<number>;
}
export declare function newProgress(template: Template, order: TaskOrder): DagProgress;
export declare function wakeTask(progress: DagProgress, nodeId: string): void;
/** The tasks of one pass; what is left of them if it breaks off is for the next. */
export declare function tasksToVisit(progress: DagProgress): Generator<number, void>;
/** The task has ended in such a way that others may start. */
export declare function markDone(progress: DagProgress, task: number): void;
