// One DAG in one pass.
import { type Dependencies, dependenciesOf, taskNamed } from "./depends.ts";
import { nodeByName } from "./nodes.ts";
import { type Call, type Template, expands } from "./objects.ts";
import { type Context, type Invocation, type Node, type Operation } from "./state.ts";

export interface Dag {
  readonly operation: Operation;
  readonly boundaryName: string;
  readonly boundaryId: string;
  readonly tasks: readonly Call[];
  readonly tasksByName: ReadonlyMap<string, Call>;
  readonly template: Template;
  readonly context: Context;
  /** It is part of an exit handler, which a stopped workflow still runs. */
  readonly onExit: boolean;
  /** Tasks that this pass has been at. */
  readonly visited: Set<string>;
  readonly dependencies: Map<string, Dependencies>;
}

export function dagOf(invocation: Invocation, boundaryId: string): Dag {
  const { operation, nodeName, template, context, options } = invocation;
  return {
    operation,
    boundaryName: nodeName,
    boundaryId,
    tasks: template.dag?.tasks ?? [],
    tasksByName: new Map((template.dag?.tasks ?? []).map((task) => [task.name, task])),
    template,
    context,
    onExit: options.onExit,
    visited: new Set(),
    dependencies: dependenciesOfDag(operation, boundaryId),
  };
}

/** They stay the same from pass to pass. */
function dependenciesOfDag({ workflow }: Operation, boundaryId: string): Map<string, Dependencies> {
  const known = workflow.dependencies.get(boundaryId) ?? new Map<string, Dependencies>();
  workflow.dependencies.set(boundaryId, known);
  return known;
}

export function taskOf(dag: Dag, name: string): Call {
  return dag.tasksByName.get(name) ?? taskNamed(dag.tasks, name);
}

export function dependencies(dag: Dag, name: string): Dependencies {
  const known = dag.dependencies.get(name);
  if (known !== undefined) return known;
  const found = dependenciesOf(taskOf(dag, name), (dependency) => taskOf(dag, dependency));
  dag.dependencies.set(name, found);
  return found;
}

export function taskNodeName(dag: Dag, name: string): string {
  return `${dag.boundaryName}.${name}`;
}

export function taskNode(dag: Dag, name: string): Node | undefined {
  return nodeByName(dag.operation, taskNodeName(dag, name));
}

/** `findLeafTaskNames`: those that nobody waits for, in the order of the alphabet. */
export function leaves(dag: Dag): readonly string[] {
  const awaited = new Set(dag.tasks.flatMap(({ name }) => dependencies(dag, name).names));
  const names = new Set(dag.tasks.map(({ name }) => name));
  return [...names].filter((name) => !awaited.has(name)).sort();
}

/**
 * Whether a task's scope is worth making. Without hooks nobody looks at it, but the outputs of a loop among the ancestors may be such
 * that it cannot be made, and that is an error of its own.
 */
export function needsScope(dag: Dag, task: Call): boolean {
  if (task.hooks !== undefined || (task.onExit ?? "") !== "") return true;
  const loops = dag.tasks.filter(expands);
  if (loops.length === 0) return false;
  const above = new Set(ancestors(dag, task.name));
  return loops.some(({ name }) => above.has(name));
}

/** `GetTaskAncestry`. */
export function ancestors(dag: Dag, name: string): readonly string[] {
  const found = new Set<string>();
  const open = [...dependencies(dag, name).names];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (found.has(next) || next === name) continue;
    found.add(next);
    open.push(...dependencies(dag, next).names);
  }
  return [...found];
}
