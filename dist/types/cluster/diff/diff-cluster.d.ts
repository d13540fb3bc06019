import type { Json } from "../../graph/types.js";
import { type ArgoKind, type KubernetesObject } from "../objects.js";
import type { ClusterService } from "../service.js";
import type { Change } from "./change.js";
/** What `argots apply` would do to one object. */
export interface ObjectDifference {
    readonly kind: ArgoKind;
    readonly name: string;
    /** undefined for what belongs to the whole cluster. */
    readonly namespace: string | undefined;
    /** `created`: it is not there yet. `only-live`: argots applied it, and no pipeline makes it any more. */
    readonly state: "created" | "changed" | "unchanged" | "only-live";
    readonly changes: readonly Change[];
}
export interface DiffOptions {
    /** Where the manifests say nothing else. */
    readonly namespace?: string;
    /** Label value of the project whose objects are looked for that no pipeline makes any more. Without it nothing is `only-live`. */
    readonly project?: string;
}
/** Templates and crons against the cluster, in the order of the documents; Workflows are not compared, for each is a run of its own. */
export declare function diffCluster(service: ClusterService, documents: readonly ({
    readonly [key: string]: Json;
} | KubernetesObject)[], options?: DiffOptions): Promise<readonly ObjectDifference[]>;
/** What is applied, and so compared. */
export declare function isApplied({ kind }: {
    readonly kind: string;
}): boolean;
