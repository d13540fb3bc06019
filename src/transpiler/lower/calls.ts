import type { PipelineCall } from "../../graph/graph.ts";
import type { Json } from "../../graph/types.ts";
import type { Value } from "../../graph/values.ts";
import { retryLimitAtRunTime, timeoutOnNestedPipeline } from "../../diagnostics/messages.generated.ts";
import { holdsArtifacts } from "./expression/access.ts";
import { shapeOf } from "./expression/shapes.ts";
import { retryStrategy } from "./options/retry.ts";
import { synchronizationField } from "./options/synchronization.ts";
import type { Lowering } from "./lowering.ts";
import { pipelineTemplate } from "./pipelines.ts";
import { passArguments, passMetadata, settle, surround, type Surroundings } from "./tasks.ts";
import { slotOfOutput } from "./gather-slots.ts";
import { slotArgument, taskArgument } from "./resolve.ts";
import { metadataName } from "./resolve/metadata.ts";
import { addTask, type Scope, type TaskBuilder } from "./scope.ts";

/** A call of another pipeline: a nested template, shared by all calls. */
export function lowerCall(lowering: Lowering, scope: Scope, node: PipelineCall, around: Surroundings): TaskBuilder {
  const callee = lowering.pipelines.get(node.pipeline)!;
  const inner = pipelineTemplate(lowering, callee);
  const task = addTask(scope, node.name, { template: inner.template }, true);
  task.node = node.id;
  surround(lowering, task, node, around);
  task.call = { template: variantFor(lowering, scope, inner, node, task.name) };
  passArguments(lowering, task, callee.inputs, node);
  for (const [result, input] of lowering.gathering.results.get(callee.id) ?? []) {
    const key = slotArgument(lowering, task, slotOfOutput(node.id, result), node.place);
    if (key !== undefined) task.parameters.set(input, key);
  }
  for (const input of callee.inputs) {
    const list = node.arguments[input.name];
    const length = inner.inputs.get(`length ${input.name}`);
    if (list && length) task.parameters.set(length.name, taskArgument(lowering, task, shapeOf(list), length.type, node.place));
    const hidden = holdsArtifacts(input.type) && [...inner.inputs.values()].some((port) => port.name === metadataName(input.name));
    if (hidden) passMetadata(lowering, task, input.name, node);
  }
  return settle(lowering, task, node);
}

/** The template is shared by calls, so that it cannot read a value of one of them. */
function knownLimit(lowering: Lowering, node: PipelineCall, value: Value): string {
  if (value.kind !== "constant") lowering.report(retryLimitAtRunTime({ call: node.name }), node.place);
  return value.kind === "constant" ? String(value.value) : "";
}

/**
 * Retry and locks of a call belong to the DAG template (lowering.md l). What a call merely inherits from the defaults of the pipeline around
 * it is on the tasks already.
 */
function variantFor(lowering: Lowering, scope: Scope, inner: Scope, node: PipelineCall, taskName: string): string {
  const inherited = lowering.pipelines.get(scope.pipeline)?.taskDefaults ?? {};
  const { retry, timeout, synchronization, parallelism } = node.options;
  const own = <T>(value: T, fallback: T): boolean => value !== undefined && JSON.stringify(value) !== JSON.stringify(fallback);
  if (own(timeout, inherited.timeout)) lowering.report(timeoutOnNestedPipeline({ call: node.name }), node.place);
  const fields: Record<string, Json> = {
    ...(own(parallelism, inherited.parallelism) && parallelism !== undefined ? { parallelism } : {}),
    ...(own(synchronization, inherited.synchronization) && synchronization
      ? { synchronization: synchronizationField(synchronization, lowering.argoVersion) }
      : {}),
    ...(own(retry, inherited.retry) && retry ? { retryStrategy: retryStrategy(retry, (value) => knownLimit(lowering, node, value)) } : {}),
  };
  if (Object.keys(fields).length === 0) return inner.template;
  const key = `${inner.template} ${JSON.stringify(fields)}`;
  let variant = lowering.blockVariants.get(key);
  if (!variant) {
    variant = { scope: inner, name: lowering.templateNames.unique(taskName), fields };
    lowering.blockVariants.set(key, variant);
  }
  return variant.name;
}
