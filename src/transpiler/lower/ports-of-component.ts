import type { Component, Implementation, InputDeclaration, OutputDeclaration } from "../../graph/graph.ts";
import type { Json } from "../../graph/types.ts";
import { encodeConstant } from "./expression/encode.ts";
import { absentText } from "./expression/guard.ts";
import { podFolder } from "../task-folder.ts";
import { metadataName } from "./resolve/metadata.ts";

type Fields = { readonly [key: string]: Json };

/** Where a component finds artifacts: Argo makes the folder. */
export const inputPath = (name: string, folder = podFolder): string => `${folder}/inputs/${name}`;

/** Where it leaves an output. A launcher makes the folder; a container without one can only count on `/tmp`. */
export const outputPath = (name: string, kind: Implementation["kind"], folder = podFolder): string =>
  kind === "script" || folder !== podFolder ? `${folder}/outputs/${name}` : `${folder}/output-${name}`;

export function parameterInputs(inputs: readonly InputDeclaration[], metadata: readonly string[]): readonly Fields[] {
  return [
    ...inputs.filter((input) => input.type.kind !== "artifact").map(parameterInput),
    ...metadata.map((artifact) => ({ name: metadataName(artifact), default: absentText })),
  ];
}

function parameterInput(input: InputDeclaration): Fields {
  const { name, type } = input;
  if (input.default !== undefined) return { name, default: encodeConstant(input.default, type) };
  return input.optional ? { name, default: absentText } : { name };
}

export function artifactInputs(
  inputs: readonly InputDeclaration[],
  optional: ReadonlySet<string>,
  folder: string | undefined,
): readonly Fields[] {
  return inputs
    .filter((input) => input.type.kind === "artifact")
    .map(({ name, optional: declared }) => ({
      name,
      path: inputPath(name, folder),
      ...(declared || optional.has(name) ? { optional: true } : {}),
    }));
}

/** Parameters are files; the metadata of an artifact is one, too. */
export function parameterOutputs(
  outputs: readonly OutputDeclaration[],
  kind: Implementation["kind"],
  folder: string | undefined,
): readonly Fields[] {
  return outputs.flatMap(({ name, type, metadata, optional }): readonly Fields[] => {
    const isFile = type.kind === "artifact";
    if (isFile && !metadata) return [];
    const port = isFile ? metadataName(name) : name;
    // A launcher writes the mark itself; a container may write nothing.
    const otherwise = optional && kind === "container" ? { default: absentText } : {};
    return [{ name: port, valueFrom: { path: outputPath(port, kind, folder), ...otherwise } }];
  });
}

/** `location`: where a loop's artifacts are gathered; each is then written as it is, not as an archive. */
export function artifactOutputs(
  outputs: readonly OutputDeclaration[],
  kind: Implementation["kind"],
  location: (name: string) => Fields | undefined,
  folder: string | undefined,
): readonly Fields[] {
  return outputs
    .filter((output) => output.type.kind === "artifact")
    .map(({ name }) => {
      const key = location(name);
      return { name, path: outputPath(name, kind, folder), ...(key ? { archive: { none: {} }, ...key } : {}) };
    });
}

/** `{ parameters, artifacts }` without the empty ones, or nothing. */
export function ports(side: "inputs" | "outputs", parameters: readonly Fields[], artifacts: readonly Fields[]): Fields {
  if (parameters.length === 0 && artifacts.length === 0) return {};
  return {
    [side]: {
      ...(parameters.length > 0 ? { parameters } : {}),
      ...(artifacts.length > 0 ? { artifacts } : {}),
    },
  };
}

/** Every name that a template of this component uses for an input. */
export function inputNames(component: Component): Set<string> {
  return new Set(component.inputs.flatMap((input) => [input.name, metadataName(input.name)]));
}
