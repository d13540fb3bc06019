import type { Message } from "../../diagnostics/diagnostic.js";
import type { Clock } from "../connection.js";
import type { Workflow } from "../objects.js";
import type { ClusterService, LogLine } from "../service.js";
export interface NodeLogOptions {
    readonly clock: Clock;
    readonly namespace?: string | undefined;
    /** The container: `main`, `wait`, `init`. Default: the one that does the work. */
    readonly which?: string | undefined;
    /** Goes on until the container has ended, and waits for one that has not begun. */
    readonly follow?: boolean | undefined;
    readonly signal?: AbortSignal | undefined;
    /** A log on which nothing has come for so many milliseconds is opened again; default 300,000. */
    readonly silence?: number | undefined;
    /** For how many milliseconds the log may be out of reach before it is given up; default 300,000. */
    readonly grace?: number | undefined;
}
export type LogEvent = ({
    readonly kind: "line";
} & LogLine)
/** There is no (more) log, and why. Nothing comes after it. */
 | {
    readonly kind: "notice";
    readonly message: Message;
};
/**
 * The log of a node's pod: each line once, however often the connection breaks. A pod that is still to come is waited for where it is followed. Rejects
 * with a ClusterError where the cluster refuses (401, 403).
 */
export declare function nodeLogs(service: ClusterService, workflow: Workflow, nodeId: string, options: NodeLogOptions): AsyncGenerator<LogEvent, void, undefined>;
export interface Tail {
    readonly lines: readonly LogLine[];
    /** How many came before them. */
    readonly before: number;
    /** Why there are none, or not all. */
    readonly notice: Message | undefined;
}
/** The last lines of a log: what a failure is explained by. */
export declare function lastLines(service: ClusterService, workflow: Workflow, nodeId: string, count: number, options: Omit<NodeLogOptions, "follow">): Promise<Tail>;
