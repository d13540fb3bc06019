import type { Component, Graph } from "../../../src/graph/graph.ts";
import type { Artifact } from "../../../src/simulator/objects.ts";
import { handleOf, provenanceOf, type Handle } from "../handles.ts";
import { callOf, isArtifact, type Call } from "../played.ts";
import { valueOf } from "../values.ts";

/** Which call made what lies where. */
export interface Store {
  readonly get: (key: string) => string | undefined;
  readonly keys: () => Iterable<string>;
}

/** What is known of a pod when it begins. */
export interface PodInputs {
  readonly parameters: ReadonlyMap<string, string>;
  readonly artifacts: readonly Artifact[];
}

/** The component that a pod runs: known by its code. */
export function componentsBySource(graph: Graph): ReadonlyMap<string, Component> {
  return new Map(
    [...graph.components.values()].flatMap((component) =>
      component.implementation.kind === "script" ? [[component.implementation.source, component] as const] : [],
    ),
  );
}

/** What a pod is asked to do, as a call of its component. */
export function callOfPod(inputs: PodInputs, component: Component, store: Store): Call {
  const values = component.inputs.map((input) => {
    const { name, type } = input;
    if (isArtifact(input)) return [name, artifactInput(inputs, name, type.kind === "artifact" && type.artifact === "Directory", store)];
    const text = inputs.parameters.get(name);
    return [name, text === undefined ? undefined : valueOf(text, type)];
  });
  return callOf(component, Object.fromEntries(values) as Record<string, unknown>);
}

/** A handle; or all that a loop wrote, in order, where the place is a folder. */
function artifactInput({ artifacts }: PodInputs, name: string, isFolder: boolean, store: Store): Handle | Folder | undefined {
  const key = keyOf(artifacts.find((artifact) => artifact.name === name));
  if (key === undefined) return undefined;
  const found = store.get(key);
  if (found !== undefined) return handleOf(found);
  const inside = folderAt(key, store);
  return inside.length === 0 && !isFolder ? handleOf(`nothing at ${key}`) : inside;
}

type Folder = readonly (Handle | Folder)[];

/** What lies under a key, in the order of names: folders in it are lists in the list. */
export function folderAt(key: string, store: Store): Folder {
  const inside = [...store.keys()]
    .filter((other) => other.startsWith(`${key}/`))
    .map((other) => other.slice(key.length + 1).split("/")[0]!);
  return [...new Set(inside)].sort().map((name) => {
    const found = store.get(`${key}/${name}`);
    return found === undefined ? folderAt(`${key}/${name}`, store) : handleOf(found);
  });
}

/** Where the artifacts of a pod will lie, with what they are. */
export function placesOf(
  node: string,
  artifacts: readonly Artifact[],
  call: Call,
): readonly (readonly [key: string, provenance: string])[] {
  return artifacts.map((artifact) => [keyOf(artifact) ?? `${node}/${artifact.name}.tgz`, provenanceOf(call.text, artifact.name)]);
}

export function keyOf(artifact: Readonly<Record<string, unknown>> | undefined): string | undefined {
  for (const kind of ["s3", "gcs", "azure", "oss"]) {
    const place = artifact?.[kind] as { readonly key?: string; readonly blob?: string } | undefined;
    if (place) return place.key ?? place.blob;
  }
  return undefined;
}
