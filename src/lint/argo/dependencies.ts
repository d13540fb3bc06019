// common/ancestry.go and util/sorting: what tasks wait for, as far as Argo's validation reads it.
import type { Task } from "./objects.ts";

/** `items`: by a condition over the iterations of a loop. */
export type Dependencies = ReadonlyMap<string, "task" | "items">;

const names = /([a-zA-Z0-9][-a-zA-Z0-9]*?\.[A-Z][a-zA-Z]+)|([a-zA-Z0-9][-a-zA-Z0-9]*)/g;

/** `GetTaskDependencies`: every word is taken for a task. */
export function dependenciesOf(task: Task, tasks: ReadonlyMap<string, Task>): Dependencies {
  const found = new Map<string, "task" | "items">();
  for (const [, withResult, bare] of logicOf(task, tasks).matchAll(names)) {
    if (bare !== undefined) found.set(bare, "task");
    const [name = "", result] = (withResult ?? "").split(".");
    if (withResult === undefined) continue;
    if (result === "AnySucceeded" || result === "AllFailed") found.set(name, "items");
    else if (!found.has(name)) found.set(name, "task");
  }
  return found;
}

function logicOf({ depends = "", dependencies = [] }: Task, tasks: ReadonlyMap<string, Task>): string {
  if (depends !== "") return depends;
  return dependencies.map((name) => expanded(name, tasks.get(name))).join(" && ");
}

function expanded(name: string, task: Task | undefined): string {
  const { error = false, failed = false } = task?.continueOn ?? {};
  const results = ["Succeeded", "Skipped", "Daemoned", ...(error ? ["Errored"] : []), ...(failed ? ["Failed"] : [])];
  return `(${results.map((result) => `${name}.${result}`).join(" || ")})`;
}

const results = ["Succeeded", "Failed", "Errored", "Skipped", "Omitted", "Daemoned", "AnySucceeded", "AllFailed"];

/** `ValidateTaskResults`: the results in `depends` that no task has. */
export function wrongResults({
  depends = "",
}: Task): readonly { readonly task: string; readonly result: string; readonly start: number }[] {
  return [...depends.matchAll(/[a-zA-Z0-9][-a-zA-Z0-9]*?\.[A-Z][a-zA-Z]+/g)].flatMap(({ 0: match, index }) => {
    const [task = "", result = ""] = match.split(".");
    return results.includes(result) ? [] : [{ task, result, start: index + task.length + 1 }];
  });
}

export type Sorted =
  | { readonly kind: "sorted"; readonly order: readonly number[] }
  | { readonly kind: "duplicate"; readonly indexes: readonly number[] }
  | { readonly kind: "undefined"; readonly missing: readonly { readonly index: number; readonly dependency: string }[] }
  | { readonly kind: "cycle"; readonly index: number; readonly cycle: readonly string[] };

/** `TopologicalSorting`. Argo begins with the tasks that wait for none in any order, here it is the order of the file. */
export function sortTasks(tasks: readonly Task[], dependencies: readonly Dependencies[]): Sorted {
  const indexes = new Map<string, number>();
  const duplicates: number[] = [];
  for (const [index, { name = "" }] of tasks.entries()) {
    if (indexes.has(name)) duplicates.push(index);
    else indexes.set(name, index);
  }
  if (duplicates.length > 0) return { kind: "duplicate", indexes: duplicates };
  const missing = dependencies.flatMap((each, index) =>
    [...each.keys()].filter((dependency) => !indexes.has(dependency)).map((dependency) => ({ index, dependency })),
  );
  if (missing.length > 0) return { kind: "undefined", missing };
  const next = new Map<number, number[]>();
  for (const [index, each] of dependencies.entries()) {
    for (const dependency of each.keys()) {
      const before = indexes.get(dependency) ?? 0;
      const after = next.get(before) ?? [];
      next.set(before, after);
      after.push(index);
    }
  }
  const waiting = dependencies.map((each) => each.size);
  const order = waiting.flatMap((count, index) => (count === 0 ? [index] : []));
  for (const index of order) {
    for (const after of next.get(index) ?? []) {
      waiting[after] = (waiting[after] ?? 0) - 1;
      if (waiting[after] === 0) order.push(after);
    }
  }
  if (order.length === tasks.length) return { kind: "sorted", order };
  return cycleIn(tasks, dependencies, indexes, new Set(order));
}

/** Whoever is left waits for another one that is left: following that leads around. */
function cycleIn(
  tasks: readonly Task[],
  dependencies: readonly Dependencies[],
  indexes: ReadonlyMap<string, number>,
  done: ReadonlySet<number>,
): Sorted {
  const path: number[] = [];
  let index = tasks.findIndex((_, each) => !done.has(each));
  while (!path.includes(index)) {
    path.push(index);
    index = [...(dependencies[index]?.keys() ?? [])].map((name) => indexes.get(name) ?? 0).find((each) => !done.has(each)) ?? 0;
  }
  const around = path.slice(path.indexOf(index));
  return { kind: "cycle", index, cycle: [...around, index].map((each) => tasks[each]?.name ?? "") };
}

/** `GetTaskAncestry`. */
export function ancestorsOf(
  index: number,
  indexes: ReadonlyMap<string, number>,
  dependencies: readonly Dependencies[],
): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [index];
  for (let current = open.pop(); current !== undefined; current = open.pop()) {
    for (const name of dependencies[current]?.keys() ?? []) {
      if (found.has(name)) continue;
      found.add(name);
      const before = indexes.get(name);
      if (before !== undefined) open.push(before);
    }
  }
  return found;
}
