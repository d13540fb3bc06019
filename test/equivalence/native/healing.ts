import type { OutputDeclaration, Result } from "../../../src/graph/graph.ts";
import type { ValueType } from "../../../src/graph/types.ts";
import { handleOf } from "../handles.ts";

/** A run that shows what else a workflow may do when something failed: see ../allowance.ts. */
export interface Allowing {
  /** Failing calls that are taken to have given something: by their texts, and `TEXT #2` for the second with that text alone. */
  readonly healed: ReadonlySet<string>;
  /** They give different things in the two variants, so that what depends on them shows. */
  readonly variant: 0 | 1;
  /** What pipelines give. */
  readonly results: (pipeline: string) => readonly Result[];
}

/** What a failing call gives in such a run. */
export function healedOutputs(outputs: readonly (OutputDeclaration | Result)[], variant: 0 | 1): unknown {
  const typed = outputs.map((output) => [output.name, healed("value" in output ? output.value.type : output.type, variant)] as const);
  if (typed.length === 0) return undefined;
  return typed.length === 1 && typed[0]![0] === "result" ? typed[0]![1] : Object.fromEntries(typed);
}

function healed(type: ValueType, variant: 0 | 1): unknown {
  switch (type.kind) {
    case "string":
      return type.literals ? type.literals[variant % type.literals.length] : ["healed one", ""][variant];
    case "number":
      return [-7919.5, 1048573][variant];
    case "boolean":
      return variant === 0;
    case "null":
      return null;
    case "list":
      return variant === 0 ? [healed(type.element, 0), healed(type.element, 1)] : [];
    case "object":
      return Object.fromEntries(Object.entries(type.fields).map(([name, field]) => [name, healed(field.type, variant)]));
    case "record":
      return variant === 0 ? { healed: healed(type.value, 0) } : {};
    case "json":
      return ["healed one", ""][variant];
    case "artifact":
      return handleOf(`healed ${variant}.artifact`);
  }
}
