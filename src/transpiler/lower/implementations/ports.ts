import type { Json } from "../../../graph/types.ts";
import { keyInput, locationOf } from "../gather.ts";
import { inputPart } from "../key-places.ts";
import { artifactInputs, artifactOutputs, parameterInputs, parameterOutputs, ports } from "../ports-of-component.ts";
import type { Leaf } from "./leaf.ts";

type Fields = { readonly [key: string]: Json };

export interface LeafPorts {
  readonly parameterInputs: readonly Fields[];
  /** All names of inputs. */
  readonly names: ReadonlySet<string>;
  inputs(more: readonly Fields[]): Fields;
  readonly outputs: Fields;
}

/** The inputs and outputs of a template that runs a container. */
export function leafPorts(leaf: Leaf, without: ReadonlySet<string> = new Set()): LeafPorts {
  const { component, options, metadata, gathered, mayBeEmpty, artifactRepository, folder } = leaf;
  const { kind } = component.implementation;
  const declared = component.inputs.filter((input) => !without.has(input.name));
  const parameters = [
    ...parameterInputs(declared, metadata),
    ...[...options.inputs.keys()].map((name) => ({ name })),
    ...gathered.map((output) => ({ name: keyInput(output) })),
  ];
  const artifacts = artifactInputs(declared, mayBeEmpty, folder);
  const location = (name: string): Fields | undefined =>
    gathered.includes(name) && artifactRepository !== undefined ? locationOf(artifactRepository, [inputPart(keyInput(name))]) : undefined;
  return {
    parameterInputs: parameters,
    names: new Set([...parameters, ...artifacts].map((input) => input["name"] as string)),
    inputs: (more) => ports("inputs", parameters, [...artifacts, ...more]),
    outputs: ports(
      "outputs",
      parameterOutputs(component.outputs, kind, folder),
      artifactOutputs(component.outputs, kind, location, folder),
    ),
  };
}
