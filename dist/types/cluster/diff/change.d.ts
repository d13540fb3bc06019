import type { Json } from "../../graph/types.js";
/** One difference. `live` is what the cluster has, `compiled` what the sources say; undefined where it has nothing. */
export interface Change {
    /** `spec.templates[train].container.image`. */
    readonly path: string;
    readonly live: Json | undefined;
    readonly compiled: Json | undefined;
}
