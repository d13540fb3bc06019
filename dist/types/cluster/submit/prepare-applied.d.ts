import type { Json } from "../../graph/types.js";
import type { KubernetesObject } from "../objects.js";
import { type RunFacts } from "./run-metadata.js";
export type AppliedFacts = Pick<RunFacts, "pipeline" | "project" | "experiment">;
/** A compiled template or cron as it is applied and compared: with the labels of `labels.ts`, which the runs of a cron get as well. */
export declare function prepareApplied(document: {
    readonly [key: string]: Json;
}, facts: AppliedFacts): KubernetesObject;
