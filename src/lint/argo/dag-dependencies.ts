// What Argo asks of `depends` and `dependencies`.
import { dependencyCycle, dependencyCycleWords } from "../rules/dependency-cycle.ts";
import { dependencyStyle, dependencyStyleWords } from "../rules/dependency-style.ts";
import { dependencyUndefined, dependencyUndefinedWords } from "../rules/dependency-undefined.ts";
import { dependsResult, dependsResultWords } from "../rules/depends-result.ts";
import { nameNotUnique, nameNotUniqueWords } from "../rules/name-not-unique.ts";
import { type Dependencies, sortTasks, wrongResults } from "./dependencies.ts";
import type { FilledTemplate } from "./filled-template.ts";
import { fieldNameProblem, validateNames } from "./names.ts";
import type { Task } from "./objects.ts";
import { at, type Place, report, type Walk, within } from "./run.ts";

/** A DAG that is being looked at. */
export interface Dag {
  readonly template: FilledTemplate;
  readonly name: string;
  /** In the order of the file. */
  readonly tasks: readonly Task[];
  readonly dependencies: readonly Dependencies[];
  readonly indexes: ReadonlyMap<string, number>;
  readonly placeOf: (index: number) => Place;
}

/** Sorts the tasks, and says what stands against it; then the names, which Argo counts in the order it has found. */
export function checkOrder(walk: Walk, dag: Dag): readonly number[] {
  const { name, tasks, placeOf } = dag;
  const sorted = sortTasks(tasks, dag.dependencies);
  const failed = within(walk, `templates.${name} sorting failed: `);
  const twice = new Set<string>();
  if (sorted.kind === "duplicate") {
    for (const index of sorted.indexes) {
      const task = tasks[index]?.name ?? "";
      twice.add(task);
      if (task !== "" || index === sorted.indexes[0]) {
        report(failed, nameNotUnique, at(placeOf(index), "name"), nameNotUniqueWords(`duplicated nodeName ${task}`, task));
      }
    }
  }
  if (sorted.kind === "undefined") {
    const names = tasks.map((task) => task.name ?? "");
    for (const { index, dependency } of sorted.missing) {
      const { place, detail } = mentionOf(dag, index, dependency);
      report(failed, dependencyUndefined, place, dependencyUndefinedWords(`invalid dependency ${dependency}`, dependency, names), detail);
    }
  }
  if (sorted.kind === "cycle") {
    const { place, detail } = mentionOf(dag, sorted.index, sorted.cycle[1] ?? "");
    report(failed, dependencyCycle, place, dependencyCycleWords("graph with cycle", sorted.cycle), detail);
  }
  const order = sorted.kind === "sorted" ? sorted.order : tasks.map((_, index) => index);
  const inOrder = order.map((index) => tasks[index] ?? {});
  validateNames(walk, `templates.${name}.tasks`, inOrder, (number) => placeOf(order[number] ?? 0), fieldNameProblem, twice);
  return order;
}

interface Mention {
  readonly place: Place;
  readonly detail: { readonly within?: { readonly start: number; readonly end: number } };
}

/** Where a task names another one. */
function mentionOf({ tasks, placeOf }: Dag, index: number, dependency: string): Mention {
  const { depends = "", dependencies = [] } = tasks[index] ?? {};
  if (depends === "") {
    const number = dependencies.indexOf(dependency);
    return { place: at(placeOf(index), "dependencies", ...(number < 0 ? [] : [number])), detail: {} };
  }
  const match = new RegExp(`(?<![-a-zA-Z0-9.])${dependency}(?![-a-zA-Z0-9])`).exec(depends);
  const detail = match === null ? {} : { within: { start: match.index, end: match.index + dependency.length } };
  return { place: at(placeOf(index), "depends"), detail };
}

export function checkDependencies(walk: Walk, dag: Dag, index: number, part: "style" | "results"): void {
  if (part === "style") checkStyle(walk, dag, index);
  else checkResults(walk, dag, index);
}

function checkStyle(walk: Walk, { name, tasks, placeOf }: Dag, index: number): void {
  const { name: task = "", dependencies = [], continueOn } = tasks[index] ?? {};
  const usesDepends = tasks.some(({ depends = "" }) => depends !== "");
  if ((usesDepends || dependencies.length > 0) && /^[0-9]/.test(task)) {
    report(walk, dependencyStyle, at(placeOf(index), "name"), dependencyStyleWords.digit(name, task));
  }
  if (!usesDepends) return;
  const say = (key: string, words: ReturnType<typeof dependencyStyleWords.both>) =>
    report(walk, dependencyStyle, at(placeOf(index), key), words, { at: "key" });
  if (dependencies.length > 0) say("dependencies", dependencyStyleWords.both(name, dependencies));
  if (continueOn !== undefined) say("continueOn", dependencyStyleWords.continueOn(name, task, continueOn));
}

function checkResults(walk: Walk, dag: Dag, index: number): void {
  const { name, tasks, placeOf } = dag;
  const task = tasks[index] ?? {};
  const field = `templates.${name}.tasks.${task.name ?? ""}`;
  for (const { task: other, result, start } of wrongResults(task)) {
    const detail = { within: { start, end: start + result.length } };
    report(walk, dependsResult, at(placeOf(index), "depends"), dependsResultWords.unknown(field, other, result), detail);
  }
  for (const [dependency, kind] of dag.dependencies[index] ?? []) {
    const other = tasks.find((each) => (each.name ?? "") === dependency);
    const { withItems = [], withParam = "", withSequence } = other ?? {};
    if (kind !== "items" || other === undefined || withItems.length > 0 || withParam !== "" || withSequence !== undefined) continue;
    const { place, detail } = mentionOf(dag, index, dependency);
    report(walk, dependsResult, place, dependsResultWords.noLoop(`templates.${name}.tasks.${dependency}`, dependency), detail);
  }
}
