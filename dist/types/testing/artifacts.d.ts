import type { Json } from "../graph/types.js";
import type { Artifact } from "../simulator/objects.js";
import type { CacheEntry } from "../simulator/state.js";
/** An artifact in a simulated run: what its maker's stand-in gave, completed. */
export interface SimulatedArtifact {
    readonly name: string;
    readonly path: string;
    readonly uri: string;
    readonly metadata: Readonly<Record<string, Json>>;
    /** The artifacts that a loop made, where they arrive as one directory; of loops in loops, directories. */
    readonly parts?: readonly SimulatedArtifact[];
}
export type ArtifactStore = Map<string, SimulatedArtifact>;
/** What one run leaves for those after it. */
export interface ArtifactCache {
    /** How many runs there were. */
    readonly runs: number;
    readonly entries: ReadonlyMap<string, ReadonlyMap<string, CacheEntry>>;
    readonly artifacts: ReadonlyMap<string, SimulatedArtifact>;
}
export declare function copyOf(cache: ArtifactCache | undefined): {
    readonly runs: number;
    readonly entries: Map<string, Map<string, CacheEntry>>;
    readonly artifacts: ArtifactStore;
};
/** What a stand-in gave, with what it left out. */
export declare function completed(given: unknown, name: string, path: string): SimulatedArtifact;
/** Where the outputs of a pod lie. */
export declare function placeOf(node: string, artifact: Artifact): string;
/** The artifact at a place; where that is a folder, a directory of what lies in it. */
export declare function found(artifact: Artifact | undefined, name: string, store: ArtifactStore): SimulatedArtifact | undefined;
export declare function directoryAt(key: string, name: string, store: ArtifactStore): SimulatedArtifact | undefined;
export declare function emptyDirectory(name: string): SimulatedArtifact;
