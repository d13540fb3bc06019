import type { Json } from "../../graph/types.js";
import type { NodeStatus, Workflow } from "../objects.js";
import type { Question } from "./run-node.js";
/** What a suspended task waits for. Its template's description is the question, the choices are those of the input that is called like the output. */
export declare function questionOf(workflow: Workflow, node: NodeStatus): Question | undefined;
export declare function questionText({ text, outputs }: Question): string;
/** A value that somebody has to give before a suspended task goes on. */
export interface Awaited {
    readonly name: string;
    readonly choices: readonly string[];
    /** What Argo takes where nothing is given. */
    readonly fallback: Json | undefined;
}
export declare function awaitedOf(node: NodeStatus): readonly Awaited[];
