import { type Dependencies } from "./depends.js";
import { type Call, type Template } from "./objects.js";
export interface DagPlan {
    readonly tasks: readonly Call[];
    readonly tasksByName: ReadonlyMap<string, Call>;
    readonly dependencies: Map<string, Dependencies>;
    readonly targets: readonly string[];
    /** Names of tasks with a loop. */
    readonly loops: readonly string[];
    /** Undefined where that depends on how the tasks stand: on hooks, and on names that nobody has. */
    readonly order: TaskOrder | undefined;
    /** By task: all that come before it, once somebody asked. */
    readonly ancestors: Map<string, ReadonlySet<string>>;
}
/** Tasks that the targets need, each after those that it waits for. A task is a number here: its place in `names`. */
export interface TaskOrder {
    readonly names: readonly string[];
    readonly places: ReadonlyMap<string, number>;
    readonly waitsFor: readonly (readonly number[])[];
    readonly dependents: readonly (readonly number[])[];
    readonly targets: ReadonlySet<number>;
}
export declare function newPlan(template: Template): DagPlan;
type Tasks = Pick<DagPlan, "tasks" | "tasksByName" | "dependencies">;
export declare function taskOf({ tasks, tasksByName }: Tasks, name: string): Call;
export declare function dependencies(plan: Tasks, name: string): Dependencies;
/** `GetTaskAncestry`. */
export declare function ancestors(plan: DagPlan, name: string): ReadonlySet<string>;
export {};
