import type { Workflow } from "../objects.js";
/** From `template/task`, or `template`, to `file:line`. */
export type Sources = ReadonlyMap<string, string>;
/** What the caller knows wins over what the run says. */
export declare function sourcesOf(workflow: Workflow, known?: Sources): Sources;
