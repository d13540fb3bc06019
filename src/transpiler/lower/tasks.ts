import type { InputDeclaration, PipelineCall, Task } from "../../graph/graph.ts";
import type { NodeId } from "../../graph/identifiers.ts";
import type { ValueType } from "../../graph/types.ts";
import type { Value } from "../../graph/values.ts";
import { artifactChosenAtRunTime, artifactMayBeAbsent, artifactOfFailedTask } from "../../diagnostics/messages.generated.ts";
import { accessTo, isGathered } from "./expression/access.ts";
import { printValue } from "./expression/argument.ts";
import { binary, not, precedence, type Printed } from "./expression/precedence.ts";
import { expressionTag } from "./expression/tags.ts";
import { componentTemplate } from "./components.ts";
import { gatheredOutputs, keyInput, locationOf, mayHoldNothing } from "./gather.ts";
import { slotOfOutput } from "./gather-slots.ts";
import { keyParts } from "./gathered-keys.ts";
import { componentOf, type Lowering } from "./lowering.ts";
import { nothingTemplate } from "./nothing.ts";
import { waitFor } from "./order.ts";
import { hasMetadata, siteOf, slotArgument, taskArgument } from "./resolve.ts";
import { artifactArgument } from "./resolve/artifacts.ts";
import { metadataName } from "./resolve/metadata.ts";
import { addTask, everyEnding, isSameGuard, type Guard, type Scope, type TaskBuilder, type TaskLoop } from "./scope.ts";
import { whereFound } from "./where-found.ts";

/** What stands around a node that becomes a task of its own. */
export interface Surroundings {
  readonly guards: readonly Guard[];
  /** Order that the nodes around it have. */
  readonly after: readonly NodeId[];
  readonly loop?: (task: TaskBuilder) => TaskLoop;
}

export const alone: Surroundings = { guards: [], after: [] };

/** A task of a component. */
export function lowerTask(lowering: Lowering, scope: Scope, node: Task, around: Surroundings): TaskBuilder {
  const component = componentOf(lowering, node.component);
  const task = addTask(scope, node.name, { template: "" });
  task.node = node.id;
  surround(lowering, task, node, around);
  const gathered = gatheredOutputs(lowering, node, component);
  const template = componentTemplate(lowering, { node, component, taskName: task.name, gathered });
  task.call =
    component.implementation.kind === "template-reference"
      ? {
          templateRef: {
            name: component.implementation.name,
            template: component.implementation.template,
            ...(component.implementation.clusterScope ? { clusterScope: true } : {}),
          },
        }
      : { template: template.name };
  passArguments(lowering, task, component.inputs, node);
  for (const artifact of template.metadata) passMetadata(lowering, task, artifact, node);
  for (const [name, option] of template.options) {
    task.parameters.set(name, taskArgument(lowering, task, option.value, option.type, node.place));
  }
  for (const output of gathered)
    task.parameters.set(keyInput(output), slotArgument(lowering, task, slotOfOutput(node.id, output), node.place)!);
  return settle(lowering, task, node);
}

/** Conditions, order and loop come before the arguments: dependencies are listed in the order in which they are met. */
export function surround(lowering: Lowering, task: TaskBuilder, node: Task | PipelineCall, around: Surroundings): void {
  if (around.loop) task.loop = around.loop(task);
  guardTask(lowering, task, node, around.guards);
  waitFor(lowering, task, [...around.after, ...node.after]);
}

/** `when` is always one expression that yields a boolean (DESIGN.md 3.2). */
export function guardTask(lowering: Lowering, task: TaskBuilder, node: { readonly place: Task["place"] }, guards: readonly Guard[]): void {
  const printed = printGuards(lowering, task, node, guards);
  if (printed) task.when = expressionTag(printed.text);
}

/** All of them, as one condition. */
export function printGuards(
  lowering: Lowering,
  task: TaskBuilder,
  node: { readonly place: Task["place"] },
  guards: readonly Guard[],
): Printed | undefined {
  if (guards.length === 0) return undefined;
  task.guards = guards;
  task.asking = true;
  const site = siteOf(lowering, task.scope, task, node.place);
  const printed = guards.map(({ condition, negated }) => {
    // `!(…)`, never the flipped operator: both are false for NaN.
    if (!negated) return printValue(condition, site);
    return condition.kind === "operation" && condition.operator === "not"
      ? printValue(condition.operands[0]!, site)
      : not(printValue(condition, site));
  });
  task.asking = false;
  return printed.reduce((left, right) => binary(left, "&&", right, precedence.and));
}

export function passArguments(lowering: Lowering, task: TaskBuilder, inputs: readonly InputDeclaration[], node: Task | PipelineCall): void {
  for (const input of inputs) {
    const value = node.arguments[input.name];
    if (value === undefined) continue;
    if (input.type.kind === "artifact") passArtifact(lowering, task, input, value, node);
    else {
      const given = input.optional ? whereFound(value) : value;
      task.parameters.set(input.name, taskArgument(lowering, task, given, input.type, node.place));
    }
  }
}

function passArtifact(lowering: Lowering, task: TaskBuilder, input: InputDeclaration, value: Value, node: Task | PipelineCall): void {
  const site = siteOf(lowering, task.scope, task, node.place);
  const found = accessTo(value, site.lookup);
  // An empty loop leaves nothing behind; it is the argument that says whether the executor may do without (ProcessArgs in workflow/common/util.go).
  const mayBeEmpty = mayHoldNothing(lowering, value);
  if (found && isGathered(value)) {
    const location = locationOf(lowering.artifactRepository, keyParts(found));
    task.artifacts.set(input.name, { name: input.name, ...location, optional: true });
    return;
  }
  if (found?.tag === undefined && !found?.location) {
    lowering.report(artifactChosenAtRunTime(), node.place);
    return;
  }
  if (input.optional && value.kind !== "parameter" && "optional" in value && value.optional)
    lowering.report(artifactMayBeAbsent(), node.place);
  const producer = value.kind === "output" ? lowering.placements.get(value.node)?.producer : undefined;
  if (producer?.mayFail && !runsOnlyAfter(task, producer) && !input.optional && value.kind === "output") {
    lowering.report(artifactOfFailedTask({ output: value.output, task: producer.name }), node.place);
  }
  task.artifacts.set(input.name, { ...artifactArgument(found, input.name), ...(mayBeEmpty ? { optional: true } : {}) });
}

export function passMetadata(lowering: Lowering, task: TaskBuilder, artifact: string, node: Task | PipelineCall): void {
  const value = node.arguments[artifact];
  if (value === undefined || !hasMetadata(lowering, value, node.place)) return;
  const json: ValueType = { kind: "json" };
  const name = metadataName(artifact);
  task.parameters.set(name, taskArgument(lowering, task, { kind: "metadata", artifact: value, type: json }, json, node.place));
}

/** `continueOnError`: a pod-free task behind it ends well, and what follows waits for that (lowering.md rule 11, h1). */
export function settle(lowering: Lowering, task: TaskBuilder, node: Task | PipelineCall): TaskBuilder {
  if (!node.options.continueOnError) return task;
  const settled = addTask(task.scope, `${task.name}-settled`, { template: nothingTemplate(lowering) });
  settled.endings = [[everyEnding(task)]];
  task.follow = settled;
  task.mayFail = true;
  return task;
}

/** Does a task run only where the one that may fail has ended well? */
function runsOnlyAfter(task: TaskBuilder, producer: TaskBuilder): boolean {
  return producer.guards.length > 0 && producer.guards.every((guard) => task.guards.some((other) => isSameGuard(other, guard)));
}
