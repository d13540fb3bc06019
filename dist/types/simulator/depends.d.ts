import type { Call } from "./objects.js";
export interface Dependencies {
    /** Names, each once, in the order in which they are written. */
    readonly names: readonly string[];
    /** Empty: there is no condition. */
    readonly logic: string;
}
export declare function dependenciesOf(call: Call, taskNamed: (name: string) => Call): Dependencies;
export declare function taskNamed(tasks: readonly Call[], name: string): Call;
