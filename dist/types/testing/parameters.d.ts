import type { Pipeline } from "../graph/graph.js";
import { type ArtifactStore } from "./artifacts.js";
import type { Document } from "./compiled.js";
/** What `run` says in the pipeline. */
export interface RunFacts {
    readonly name?: string;
    readonly namespace?: string;
    /** ISO 8601. */
    readonly createdAt?: string;
    /** ISO 8601: as if a cron had started the run. */
    readonly scheduledAt?: string;
}
/** A workflow of the pipeline's template. Artifacts that are given lie where it finds them. */
export declare function workflowOf(pipeline: Pipeline, given: Readonly<Record<string, unknown>>, { name, namespace, scheduledAt }: RunFacts & {
    readonly name: string;
}, store: ArtifactStore): Document;
