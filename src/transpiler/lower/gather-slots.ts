import type { NodeId, PipelineId } from "../../graph/identifiers.ts";

/** Who says where an artifact, or a list of them, is put. */
export type Slot =
  /** The loop that collects it: under its key, at its index. */
  | { readonly kind: "iteration"; readonly loop: NodeId; readonly name: string; readonly rest: string }
  /** Whoever calls the pipeline that gives it. */
  | { readonly kind: "result"; readonly pipeline: PipelineId; readonly input: string; readonly rest: string };

/**
 * Argo does not aggregate artifacts: each iteration writes to a key of its own (lowering.md m), and whoever makes the artifact, however deep inside,
 * has to be told. Which ones, is known before anything is lowered.
 */
export interface GatherPlan {
  /** By the artifact (`slotOfOutput`) or the list (`slotOfList`). */
  readonly slots: Map<string, Slot>;
  /** What is collected of each loop, and what it is called in keys. */
  readonly collected: Map<NodeId, Map<string, string>>;
  /** Results of pipelines of which callers say where they are put: the inputs that do. */
  readonly results: Map<PipelineId, Map<string, string>>;
  /** Artifact inputs of pipelines (`slotOfOutput`) that are given what a loop made, which may be nothing. */
  readonly mayBeEmpty: Set<string>;
  readonly called: Set<PipelineId>;
  /** Loops whose iterations write under keys that hold their index. */
  readonly indexed: Set<NodeId>;
}

export function emptyPlan(): GatherPlan {
  return { slots: new Map(), collected: new Map(), results: new Map(), mayBeEmpty: new Set(), called: new Set(), indexed: new Set() };
}

export const slotOfOutput = (node: string, output: string): string => `output ${node} ${output}`;
export const slotOfList = (loop: NodeId, name: string): string => `list ${loop} ${name}`;
