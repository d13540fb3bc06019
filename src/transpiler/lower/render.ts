import type { Json } from "../../graph/types.ts";
import { isAtLeast } from "../../argo/version.ts";
import { bundleArgument } from "./bundles.ts";
import type { Lowering } from "./lowering.ts";
import { dependenciesOf } from "./order.ts";
import { plainTag } from "./expression/tags.ts";
import type { Scope, TaskBuilder } from "./scope.ts";

type Fields = { readonly [key: string]: Json };

/** A DAG template as Argo has it. */
export function renderScope(lowering: Lowering, scope: Scope, name = scope.template, more: Fields = {}): Fields {
  const inputs = [...scope.inputs.values()].filter((port) => port.bundle === undefined);
  const outputs = [...scope.outputs.values()];
  const fieldsOf = (ports: typeof inputs, kind: string): readonly Fields[] =>
    ports.filter((port) => port.kind === kind).map((port) => port.field);
  const describes = scope.description !== undefined && isAtLeast(lowering.argoVersion, "3.7");
  return {
    name,
    ...(describes ? { annotations: { "workflows.argoproj.io/description": scope.description! } } : {}),
    ...sides("inputs", fieldsOf(inputs, "parameter"), fieldsOf(inputs, "artifact")),
    ...sides("outputs", fieldsOf(outputs, "parameter"), fieldsOf(outputs, "artifact")),
    ...(scope.parallelism === undefined ? {} : { parallelism: scope.parallelism }),
    ...more,
    dag: renderDag(scope),
  };
}

function sides(side: string, parameters: readonly Fields[], artifacts: readonly Fields[]): Fields {
  if (parameters.length + artifacts.length === 0) return {};
  return { [side]: { ...(parameters.length > 0 ? { parameters } : {}), ...(artifacts.length > 0 ? { artifacts } : {}) } };
}

function renderDag(scope: Scope): Fields {
  const dependencies = dependenciesOf(scope);
  // One form for the whole DAG: Argo refuses a mixture (lowering.md rule 2).
  const byStatus = scope.tasks.some((task) => task.endings.length > 0);
  const target = targetOf(scope, dependencies);
  return {
    ...(target === undefined ? {} : { target }),
    tasks: scope.tasks.map((task) => renderTask(task.again ? handingOn(task) : task, dependencies.get(task) ?? [], byStatus)),
  };
}

/**
 * A block that errors by itself (in its own outputs) is not seen unless the DAG says what must end well, and the workflow hangs or succeeds
 * (lowering.md rule 1). Needed where something comes after a block; a task whose failure is accepted is left out.
 */
function targetOf(scope: Scope, dependencies: ReadonlyMap<TaskBuilder, readonly TaskBuilder[]>): string | undefined {
  const followed = new Set([...dependencies.values()].flat());
  if (!scope.mustEndWell && !scope.tasks.some((task) => task.block && followed.has(task))) return undefined;
  return scope.tasks
    .filter((task) => !task.mayFail)
    .map((task) => task.name)
    .join(" ");
}

/** A template that calls itself hands on all that it was given and that the call does not say anew. */
function handingOn(task: TaskBuilder): TaskBuilder {
  const parameters = new Map<string, string>();
  const artifacts = new Map<string, Fields>();
  for (const { name, kind, field, bundle } of task.scope.inputs.values()) {
    if (bundle !== undefined) continue;
    if (kind === "parameter") {
      // What fills itself, fills itself again.
      const given = task.parameters.get(name) ?? (field["default"] === undefined ? plainTag(`inputs.parameters.${name}`) : undefined);
      if (given !== undefined) parameters.set(name, given);
    } else {
      artifacts.set(name, task.artifacts.get(name) ?? { name, from: plainTag(`inputs.artifacts.${name}`) });
    }
  }
  return { ...task, parameters, artifacts };
}

function renderTask(task: TaskBuilder, dependencies: readonly TaskBuilder[], byStatus: boolean): Fields {
  const bundles = (task.bundles ?? []).map((bundle) => ({ name: bundle.input, value: bundleArgument(bundle) }));
  const parameters = [...[...task.parameters].map(([name, value]) => ({ name, value })), ...bundles];
  const artifacts = [...task.artifacts.values()];
  return {
    name: task.name,
    ...task.call,
    ...orderOf(task, dependencies, byStatus),
    ...(task.when === undefined ? {} : { when: task.when }),
    ...(task.loop ? { [task.loop.field]: task.loop.items } : {}),
    ...sides("arguments", parameters, artifacts),
  };
}

function orderOf(task: TaskBuilder, dependencies: readonly TaskBuilder[], byStatus: boolean): Fields {
  if (dependencies.length === 0) return {};
  if (!byStatus) return { dependencies: dependencies.map((other) => other.name) };
  const asked = new Set(task.endings.flat().map((ending) => ending.task));
  const plain = dependencies.filter((other) => !asked.has(other)).map((other) => followed(other, task).name);
  const groups = task.endings.map((group) =>
    group.flatMap(({ task: { name }, statuses }) => statuses.map((status) => `${name}.${status}`)),
  );
  const parts = [
    ...groups.map((group) => (group.length > 1 && groups.length + plain.length > 1 ? [`(${group.join(" || ")})`] : [group.join(" || ")])),
    plain,
  ];
  return { depends: [...new Set(parts.flat())].join(" && ") };
}

/** What stands for a task where something waits for it. */
function followed(other: TaskBuilder, task: TaskBuilder): TaskBuilder {
  return other.follow && other.follow !== task ? other.follow : other;
}
