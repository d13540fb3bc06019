import type { Workflow } from "../objects.js";
import { type RunNode } from "./run-node.js";
import { type Sources } from "./sources.js";
/** A run as people think of it: tasks below the call they belong to, loops with their iterations, tries folded into what is tried. */
export declare function runTree(workflow: Workflow, sources?: Sources): RunNode;
