import type { Workflow } from "../objects.js";
/** The controller sets the label together with the last phase; a run that was archived, or made by hand, may have only one of them. */
export declare function isFinished(workflow: Workflow): boolean;
/** What the run gives: the global outputs, and those of the entry. Texts stay texts, anything else is JSON. */
export declare function workflowOutputs(workflow: Workflow): Readonly<Record<string, string>>;
