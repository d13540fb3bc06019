import type { Json } from "../../graph/types.ts";
import { isAtLeast } from "../../argo/version.ts";
import type { Lowering } from "./lowering.ts";
import { dependenciesOf } from "./order.ts";
import type { Scope, TaskBuilder } from "./scope.ts";

type Fields = { readonly [key: string]: Json };

/** A DAG template as Argo has it. */
export function renderScope(lowering: Lowering, scope: Scope, name = scope.template, more: Fields = {}): Fields {
  const inputs = [...scope.inputs.values()];
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
  const byStatus = scope.tasks.some((task) => task.settles);
  const target = targetOf(scope, dependencies);
  return {
    ...(target === undefined ? {} : { target }),
    tasks: scope.tasks.map((task) => renderTask(task, dependencies.get(task) ?? [], byStatus)),
  };
}

/**
 * A block that errors by itself (in its own outputs) is not seen unless the DAG says what must end well, and the workflow hangs or succeeds
 * (lowering.md rule 1). Needed where something comes after a block; a task whose failure is accepted is left out.
 */
function targetOf(scope: Scope, dependencies: ReadonlyMap<TaskBuilder, readonly TaskBuilder[]>): string | undefined {
  const followed = new Set([...dependencies.values()].flat());
  if (!scope.tasks.some((task) => task.block && followed.has(task))) return undefined;
  return scope.tasks
    .filter((task) => !task.settled)
    .map((task) => task.name)
    .join(" ");
}

function renderTask(task: TaskBuilder, dependencies: readonly TaskBuilder[], byStatus: boolean): Fields {
  const parameters = [...task.parameters].map(([name, value]) => ({ name, value }));
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
  if (task.settles) return { depends: endings(task.settles) };
  return { depends: dependencies.map((other) => other.settled?.name ?? other.name).join(" && ") };
}

/** Every way in which a task may end. */
function endings(task: TaskBuilder): string {
  const skippable = task.when !== undefined || task.loop !== undefined;
  return ["Succeeded", ...(skippable ? ["Skipped"] : []), "Failed", "Errored"].map((status) => `${task.name}.${status}`).join(" || ");
}
