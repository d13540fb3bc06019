import type { Message } from "../../../diagnostics/diagnostic.ts";
import type { Component, InputDeclaration, Task } from "../../../graph/graph.ts";
import type { Json } from "../../../graph/types.ts";
import type { Value } from "../../../graph/values.ts";
import { variable, type Lookup } from "../expression/access.ts";
import { argumentText, type Site } from "../expression/argument.ts";
import { plainTag } from "../expression/tags.ts";
import type { ArtifactRepository } from "../lowering.ts";
import type { OptionInputs } from "../option-inputs.ts";
import { accessRun } from "../run.ts";

/** What an implementation makes its template of. */
export interface Leaf {
  readonly component: Component;
  readonly node: Task;
  readonly options: OptionInputs;
  /** Texts of the component's own values: its inputs are variables of the template. */
  readonly site: Site;
  readonly report: (message: Message) => void;
  /** Artifacts with a hidden metadata parameter. */
  readonly metadata: readonly string[];
  /** Outputs that a loop gathers. */
  readonly gathered: readonly string[];
  /** Artifact inputs that there may be no file for. */
  readonly mayBeEmpty: ReadonlySet<string>;
  readonly artifactRepository: ArtifactRepository | undefined;
  /** Below which inputs and outputs are, if not below `/tmp`. */
  readonly folder: string | undefined;
}

export type Template = { readonly [key: string]: Json };

/** The text of a value that the component's implementation is made of. */
export function leafText(leaf: Leaf, value: Value): string {
  // A container gets every value as the text that the parameter holds.
  if (value.kind === "parameter") return plainTag(`inputs.parameters.${value.name}`);
  return argumentText(value, { kind: "string" }, leaf.site);
}

/** In a leaf template only its own inputs can be referred to. */
export function leafLookup(component: Component): Lookup {
  return {
    reference: (reference) => {
      if (reference.kind === "run") return accessRun(reference);
      if (reference.kind !== "parameter") throw new Error(`a ${reference.kind} reference inside the component ${component.name}`);
      const input = component.inputs.find((candidate) => candidate.name === reference.name);
      const access = variable(["inputs", "parameters", reference.name], reference.type);
      return input && mayBeAbsent(input) ? { ...access, optional: true } : access;
    },
  };
}

export function mayBeAbsent(input: InputDeclaration): boolean {
  return input.optional && input.default === undefined;
}
