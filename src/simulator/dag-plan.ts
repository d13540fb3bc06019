// What follows from a DAG's tasks alone, however they stand: who waits for whom, and in which order the controller comes to them.
import { type Dependencies, dependenciesOf, taskNamed } from "./depends.ts";
import { ControllerPanic } from "./failure.ts";
import { type Call, type Template, expands } from "./objects.ts";

export interface DagPlan {
  readonly tasks: readonly Call[];
  readonly tasksByName: ReadonlyMap<string, Call>;
  readonly dependencies: Map<string, Dependencies>;
  readonly targets: readonly string[];
  /** Names of tasks with a loop. */
  readonly loops: readonly string[];
  /** Undefined where that depends on how the tasks stand: on hooks, and on names that nobody has. */
  readonly order: TaskOrder | undefined;
  /** By task: all that come before it, once somebody asked. */
  readonly ancestors: Map<string, ReadonlySet<string>>;
}

/** Tasks that the targets need, each after those that it waits for. A task is a number here: its place in `names`. */
export interface TaskOrder {
  readonly names: readonly string[];
  readonly places: ReadonlyMap<string, number>;
  readonly waitsFor: readonly (readonly number[])[];
  readonly dependents: readonly (readonly number[])[];
  readonly targets: ReadonlySet<number>;
}

export function newPlan(template: Template): DagPlan {
  const tasks = template.dag?.tasks ?? [];
  const tasksByName = new Map(tasks.map((task) => [task.name, task]));
  const target = template.dag?.target ?? "";
  const plan = { tasks, tasksByName, dependencies: new Map<string, Dependencies>(), ancestors: new Map<string, ReadonlySet<string>>() };
  const targets = target === "" ? leaves(plan) : target.split(" ");
  const loops = tasks.filter(expands).map(({ name }) => name);
  const isPlain = tasksByName.size === tasks.length && tasks.every((task) => task.hooks === undefined && (task.onExit ?? "") === "");
  return { ...plan, targets, loops, order: isPlain ? tryOrder(plan, targets) : undefined };
}

type Tasks = Pick<DagPlan, "tasks" | "tasksByName" | "dependencies">;

export function taskOf({ tasks, tasksByName }: Tasks, name: string): Call {
  return tasksByName.get(name) ?? taskNamed(tasks, name);
}

export function dependencies(plan: Tasks, name: string): Dependencies {
  const known = plan.dependencies.get(name);
  if (known !== undefined) return known;
  const found = dependenciesOf(taskOf(plan, name), (dependency) => taskOf(plan, dependency));
  plan.dependencies.set(name, found);
  return found;
}

/** `findLeafTaskNames`: those that nobody waits for, in the order of the alphabet. */
function leaves(plan: Tasks): readonly string[] {
  const awaited = new Set(plan.tasks.flatMap(({ name }) => dependencies(plan, name).names));
  const names = new Set(plan.tasks.map(({ name }) => name));
  return [...names].filter((name) => !awaited.has(name)).sort();
}

function tryOrder(plan: Tasks, targets: readonly string[]): TaskOrder | undefined {
  try {
    return orderOf(plan, targets);
  } catch (error) {
    if (error instanceof ControllerPanic) return undefined;
    throw error;
  }
}

/** Depth first from the targets, as the controller goes; undefined for a cycle or a name that is not there. */
function orderOf(plan: Tasks, targets: readonly string[]): TaskOrder | undefined {
  const names: string[] = [];
  const places = new Map<string, number>();
  const entered = new Set<string>();
  for (const target of targets) {
    const path = [{ name: target, next: 0 }];
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const { name } = top;
      if (!plan.tasksByName.has(name)) return undefined;
      entered.add(name);
      const dependency = dependencies(plan, name).names[top.next];
      if (places.has(name)) path.pop();
      else if (dependency === undefined) {
        places.set(name, names.length);
        names.push(name);
        path.pop();
      } else {
        top.next += 1;
        if (places.has(dependency)) continue;
        if (entered.has(dependency)) return undefined;
        path.push({ name: dependency, next: 0 });
      }
    }
  }
  const waitsFor = names.map((name) => dependencies(plan, name).names.map((dependency) => places.get(dependency) ?? 0));
  const dependents = names.map((): number[] => []);
  for (const [place, all] of waitsFor.entries()) for (const dependency of all) dependents[dependency]?.push(place);
  return { names, places, waitsFor, dependents, targets: new Set(targets.map((name) => places.get(name) ?? 0)) };
}

/** `GetTaskAncestry`. */
export function ancestors(plan: DagPlan, name: string): ReadonlySet<string> {
  const known = plan.ancestors.get(name);
  if (known !== undefined) return known;
  const found = new Set<string>();
  const open = [...dependencies(plan, name).names];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (found.has(next) || next === name) continue;
    found.add(next);
    open.push(...dependencies(plan, next).names);
  }
  // Of a long chain all of them together would be too much to keep.
  if (found.size <= mostKept) plan.ancestors.set(name, found);
  return found;
}

const mostKept = 300;
