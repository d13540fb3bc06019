import type { Component, Task } from "../../graph/graph.ts";
import type { Json } from "../../graph/types.ts";
import type { Value } from "../../graph/values.ts";
import { keyText, paddedIndex, type KeyPart } from "./expression/keys.ts";
import { primary } from "./expression/precedence.ts";
import { isGathered } from "./expression/access.ts";
import { slotOfOutput } from "./gather-slots.ts";
import type { ArtifactRepository, Lowering } from "./lowering.ts";
import type { TaskLoop } from "./scope.ts";

/** The outputs of a task that are put where somebody else says. */
export function gatheredOutputs({ gathering }: Lowering, node: Task, { outputs }: Component): readonly string[] {
  return outputs
    .filter(({ name, type }) => type.kind === "artifact" && gathering.slots.has(slotOfOutput(node.id, name)))
    .map(({ name }) => name);
}

/** The input of a component's template that says where an output is put. */
export function keyInput(output: string): string {
  return `${output}-key`;
}

/** Where something is in the repository. Key-only artifacts use the repository's bucket, but name its kind (lowering.md m). */
export function locationOf(repository: ArtifactRepository | undefined, key: readonly KeyPart[]): { readonly [key: string]: Json } {
  if (repository === undefined) return {};
  return { [repository]: { [repository === "azure" ? "blob" : "key"]: keyText(key) } };
}

/** Single artifacts of a loop are no archives: a file is a file there. */
export const asItIs: { readonly [key: string]: Json } = { archive: { none: {} } };

/** The index of the present iteration, as keys have it. */
export function iterationIndex({ plan }: TaskLoop): readonly KeyPart[] {
  if (plan.kind === "sequence") return [{ tag: "item", printed: primary("item") }];
  return paddedIndex(primary("toJson(fromJSON(item).i)"));
}

/** Whether there may be nothing where an artifact should be: what an empty loop made. */
export function mayHoldNothing({ gathering }: Lowering, value: Value): boolean {
  return isGathered(value) || (value.kind === "parameter" && gathering.mayBeEmpty.has(slotOfOutput(value.pipeline, value.name)));
}

export function inputsThatMayBeEmpty(lowering: Lowering, node: Task): ReadonlySet<string> {
  const empty = Object.entries(node.arguments).filter(([, value]) => mayHoldNothing(lowering, value));
  return new Set(empty.map(([name]) => name));
}
