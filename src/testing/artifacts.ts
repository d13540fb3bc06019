// Where the stand-ins of artifacts lie while a run is simulated, and after it.
import type { Json } from "../graph/types.ts";
import type { Artifact } from "../simulator/objects.ts";
import type { CacheEntry } from "../simulator/state.ts";
import { isObject } from "./check-value.ts";

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

export function copyOf(cache: ArtifactCache | undefined): {
  readonly runs: number;
  readonly entries: Map<string, Map<string, CacheEntry>>;
  readonly artifacts: ArtifactStore;
} {
  const entries = [...(cache?.entries ?? [])].map(([name, kept]) => [name, new Map(kept)] as const);
  return { runs: (cache?.runs ?? 0) + 1, entries: new Map(entries), artifacts: new Map(cache?.artifacts) };
}

/** What a stand-in gave, with what it left out. */
export function completed(given: unknown, name: string, path: string): SimulatedArtifact {
  const facts = isObject(given) ? given : {};
  const place = typeof facts["path"] === "string" ? facts["path"] : path;
  return { ...facts, name, path: place, uri: place, metadata: {}, ...facts } as SimulatedArtifact;
}

/** Where the outputs of a pod lie. */
export function placeOf(node: string, artifact: Artifact): string {
  return keyOf(artifact) ?? `${node}/${artifact.name}.tgz`;
}

/** The artifact at a place; where that is a folder, a directory of what lies in it. */
export function found(artifact: Artifact | undefined, name: string, store: ArtifactStore): SimulatedArtifact | undefined {
  const key = keyOf(artifact);
  if (key === undefined) return undefined;
  return store.get(key) ?? directoryAt(key, name, store);
}

export function directoryAt(key: string, name: string, store: ArtifactStore): SimulatedArtifact | undefined {
  const inside = [...store.keys()]
    .filter((other) => other.startsWith(`${key}/`))
    .map((other) => other.slice(key.length + 1).split("/")[0]!);
  if (inside.length === 0) return undefined;
  const parts = [...new Set(inside)].sort().map((one) => store.get(`${key}/${one}`) ?? directoryAt(`${key}/${one}`, one, store)!);
  return { ...completed(undefined, name, `/artifacts/${key}`), parts };
}

export function emptyDirectory(name: string): SimulatedArtifact {
  return { ...completed(undefined, name, `/artifacts/${name}`), parts: [] };
}

function keyOf(artifact: Artifact | undefined): string | undefined {
  for (const kind of ["s3", "gcs", "azure", "oss"]) {
    const place = artifact?.[kind] as { readonly key?: string; readonly blob?: string } | undefined;
    if (place) return place.key ?? place.blob;
  }
  return undefined;
}
