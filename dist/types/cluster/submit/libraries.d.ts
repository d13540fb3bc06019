import type { Json } from "../../graph/types.js";
import type { ClusterService } from "../service.js";
import { type AppliedFacts } from "./prepare-applied.js";
type Document = {
    readonly [key: string]: Json;
};
/** A template that starts nothing itself: it holds what finds no room in the object of a large pipeline. */
export declare function isLibrary({ kind, spec }: Document): boolean;
/** What a run calls has to be there before it. Names follow from contents, so that nothing changes under a run that has begun. */
export declare function applyLibraries(service: ClusterService, documents: readonly Document[], facts: AppliedFacts, options?: {
    readonly namespace?: string;
    readonly dryRun?: boolean;
}): Promise<void>;
export {};
