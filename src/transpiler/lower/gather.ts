import type { Loop, PipelineCall, Task } from "../../graph/graph.ts";
import type { CollectedReference, Value } from "../../graph/values.ts";
import { artifactRepositoryNeeded, artifactsNestedLoop } from "../../diagnostics/messages.generated.ts";
import { stringLiteral } from "./expression/literals.ts";
import { expressionTag, plainTag } from "./expression/tags.ts";
import type { Json } from "../../graph/types.ts";
import type { Lowering } from "./lowering.ts";
import type { Scope, TaskBuilder } from "./scope.ts";

/** Whether artifacts are collected of a loop: Argo does not aggregate them, so that each iteration writes under a key of its own (lowering.md m). */
export function collectsArtifacts(lowering: Lowering, loop: Loop): boolean {
  return [...(lowering.loops.get(loop.id)?.collected.values() ?? [])].some((value) => value.type.kind === "artifact");
}

/** The outputs of a loop's single task that are collected. */
export function gatheredOutputs(lowering: Lowering, host: Scope, loop: Loop, single: Task | PipelineCall | undefined): readonly string[] {
  const artifacts = [...(lowering.loops.get(loop.id)?.collected.values() ?? [])].filter((value) => value.type.kind === "artifact");
  if (artifacts.length === 0) return [];
  const outputs = artifacts.flatMap((value) =>
    value.kind === "output" && value.node === single?.id && single.kind === "task" ? [value.output] : [],
  );
  if (outputs.length < artifacts.length || isRepeated(lowering, host)) {
    lowering.report(artifactsNestedLoop({ loop: loop.name }), loop.place);
    return [];
  }
  if (lowering.artifactRepository === undefined) {
    lowering.report(artifactRepositoryNeeded({ loop: loop.name }), loop.place);
    return [];
  }
  return outputs;
}

/** In another loop, or in a template that several calls share, one key would be written twice. */
function isRepeated(lowering: Lowering, host: Scope): boolean {
  if (host.pipeline !== lowering.scopes[0]!.pipeline) return true;
  for (let scope: Scope = host; scope.parent; scope = scope.parent.scope) if (scope.parent.task.loop) return true;
  return false;
}

export function keyInput(output: string): string {
  return `${output}-key`;
}

/** The key that one iteration writes to. Six digits keep the order of names that of indices. */
export function keyArgument(task: TaskBuilder, output: string): string {
  const prefix = stringLiteral(`/${prefixOf(task, output)}/`);
  const index = "toJson(fromJSON(item).i)";
  return expressionTag(`workflow.name + ${prefix} + sprig.repeat(6 - len(${index}), '0') + ${index}`);
}

function prefixOf(task: TaskBuilder, output: string): string {
  return `${task.scope.template}.${task.name}/${output}`;
}

/** All that a loop wrote, as one artifact: a directory. */
export function gatheredArtifact(
  lowering: Lowering,
  value: CollectedReference,
  name: string,
): { readonly [key: string]: Json } | undefined {
  const producer = lowering.placements.get(value.loop)?.producer;
  if (!producer || value.value.kind !== "output" || lowering.artifactRepository === undefined) return undefined;
  return { name, [lowering.artifactRepository]: { key: `${plainTag("workflow.name")}/${prefixOf(producer, value.value.output)}` } };
}

/** Whether a value is all the artifacts of a loop. */
export function isGathered(value: Value | undefined): value is CollectedReference {
  return value?.kind === "collected" && value.value.type.kind === "artifact";
}
