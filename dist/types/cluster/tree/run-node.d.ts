/** What a part of a run does, or has come to. */
export type RunState = "pending" | "running" | "suspended" | "succeeded" | "skipped" | "omitted" | "failed" | "error";
export type RunNodeKind = 
/** The whole run. */
"workflow"
/** A task: a pod, or a call of another template with tasks of its own. */
 | "task"
/** All iterations of a task. */
 | "loop" | "iteration"
/** One of the tries of a task that is retried. */
 | "attempt"
/** One of the containers of a container set. */
 | "container"
/** What runs because of a state of its owner. */
 | "hook"
/** What runs after everything else. */
 | "exit-handler";
/** What a person is asked by a task that waits for one. */
export interface Question {
    readonly text: string | undefined;
    /** What has to be given, and what may be. */
    readonly outputs: readonly {
        readonly name: string;
        readonly choices: readonly string[];
    }[];
}
/** A part of a run as people think of it. */
export interface RunNode {
    /** The id in `status.nodes`; a loop of steps, which has no node, has one of its own. */
    readonly id: string;
    readonly kind: RunNodeKind;
    /** `train`, `train(0:a)`, `train(0:a)(1)`. */
    readonly name: string;
    /** The names down to it, without the run's: `training.train(0:a)`. */
    readonly path: string;
    readonly template: string | undefined;
    readonly state: RunState;
    /** Milliseconds since 1970. */
    readonly startedAt: number | undefined;
    readonly finishedAt: number | undefined;
    readonly message: string | undefined;
    readonly exitCode: number | undefined;
    /** The id of the node whose pod has its log: that of the last attempt. */
    readonly podNode: string | undefined;
    /** Its result came from the cache, no pod ran. */
    readonly memoized: boolean;
    /** Where it waits for a person. */
    readonly question?: Question;
    /** `file:line` in the source. */
    readonly place: string | undefined;
    /** Every try, the last one included, whose children are also those of the node itself. */
    readonly attempts: readonly RunNode[];
    readonly children: readonly RunNode[];
}
export declare const isFailure: (state: RunState) => boolean;
export declare const isActive: (state: RunState) => boolean;
/** Milliseconds; undefined where it has not started. */
export declare function durationOf(node: Pick<RunNode, "startedAt" | "finishedAt">, now: number): number | undefined;
