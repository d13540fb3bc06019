import { type Fields } from "../kubernetes/json.js";
import type { Workflow } from "../objects.js";
/** The names of all tasks that a run may come to. */
export declare function declaredTasks(workflow: Workflow): ReadonlySet<string>;
/** Those of the run itself, of the template that it was started from, and those that it refers to. */
export declare function templatesOf(workflow: Workflow): readonly Fields[];
