// validateDAG.
import { dagEmpty, dagEmptyWords } from "../rules/dag-empty.ts";
import { dagTarget, dagTargetWords } from "../rules/dag-target.ts";
import { dependencyMissing, dependencyMissingWords } from "../rules/dependency-missing.ts";
import { argumentPlaces, validateArguments } from "./arguments.ts";
import { checkDependencies, checkOrder, type Dag } from "./dag-dependencies.ts";
import { ancestorsOf, dependenciesOf } from "./dependencies.ts";
import { goJson } from "./go-json.ts";
import type { Task } from "./objects.ts";
import { at, type Held, type Place, report, type Walk, within } from "./run.ts";
import { addInlineInputs, addItems, addOutputs, collectsOutputs, createScope, isTagged, type Scope } from "./scope.ts";
import { checkNoDeadline, holderPlaces } from "./steps.ts";
import { resolveAll, scannedJson } from "./tags.ts";
import type { FilledTemplate } from "./filled-template.ts";

export function validateDag(walk: Walk, scope: Scope, template: FilledTemplate): void {
  checkNoDeadline(walk, template);
  const { value, base, from } = template;
  const { name = "", dag } = value;
  const tasks = dag?.tasks ?? [];
  if (tasks.length === 0) {
    report(walk, dagEmpty, at(from.place, "dag"), dagEmptyWords(name));
    return;
  }
  const byName = new Map(tasks.map((task) => [task.name ?? "", task]));
  const dependencies = tasks.map((task) => dependenciesOf(task, byName));
  const indexes = new Map(tasks.map((task, index) => [task.name ?? "", index]));
  const here: Dag = { template, name, tasks, dependencies, indexes, placeOf: (index) => at(from.place, "dag", "tasks", index) };
  const order = checkOrder(walk, here);
  const held = new Map<number, Held>();
  for (const index of order) {
    const task = tasks[index] ?? {};
    const prefix = `tasks.${task.name ?? ""}`;
    const inside = within(walk, `templates.${name}.${prefix} `);
    checkDependencies(walk, here, index, "style");
    const holds = walk.run.validateHolder(inside, base, task, holderPlaces(here.placeOf(index)), "any");
    held.set(index, holds);
    if (holds.isUnknown) scope.unknown.add(prefix);
    addOutputs(walk.run, scope, prefix, holds.template, collectsOutputs(task));
    checkDependencies(walk, here, index, "results");
  }
  checkTarget(walk, scope, here);
  for (const index of order) validateTask(walk, scope, here, index);
}

function checkTarget(walk: Walk, scope: Scope, { template, name, tasks }: Dag): void {
  const target = template.value.dag?.target ?? "";
  const place = at(template.from.place, "dag", "target");
  resolveAll(within(walk, `templates.${name}.targets `), scope, { text: target, placeOf: () => ({ place, isKey: false }) });
  if (target === "") return;
  const names = tasks.map((task) => task.name ?? "");
  for (const each of target.split(" ")) {
    if (!isTagged(each) && !names.includes(each)) report(walk, dagTarget, place, dagTargetWords(name, each, names));
  }
}

function validateTask(walk: Walk, scope: Scope, dag: Dag, index: number): void {
  const { template, name, tasks, dependencies, indexes } = dag;
  const task = tasks[index] ?? {};
  const place = dag.placeOf(index);
  const prefix = `tasks.${task.name ?? ""}`;
  const inside = within(walk, `templates.${name}.${prefix} `);
  // From here on, for the tasks that come later as well.
  if (task.hooks !== undefined) scope.names.add(`${prefix}.status`);
  let known: ReadonlySet<string> | undefined;
  const ancestors = (): ReadonlySet<string> => (known ??= ancestorsOf(index, indexes, dependencies));
  const own = createScope(scope, (each) => each.startsWith("tasks.") && each.endsWith(".status") && ancestors().has(each.slice(6, -7)));
  addInlineInputs(own, task.inline?.inputs);
  addItems(inside, own, task, place);
  resolveAll(inside, own, scannedJson(goJson(task), place));
  validateArguments(walk, `templates.${name}.${prefix}.arguments.`, task.arguments ?? {}, argumentPlaces(at(place, "arguments")), false);
  checkArguments(inside, dag, task, ancestors, place);
  walk.run.validateHolder(inside, template.base, task, holderPlaces(place), task.arguments ?? {});
}

/** `validateDAGTaskArgumentDependency`: what an argument is taken from must be waited for. */
function checkArguments(walk: Walk, { indexes }: Dag, task: Task, ancestors: () => ReadonlySet<string>, place: Place): void {
  const check = (text: string, kind: "parameter" | "artifact", name: string, where: Place): void => {
    if (!text.startsWith("{{tasks.")) return;
    const other = text.split(".")[1] ?? "";
    // A task that there is not was reported as an unknown name.
    const isThere = other.startsWith("name") || indexes.has(other);
    if (isThere && !ancestors().has(other)) report(walk, dependencyMissing, where, dependencyMissingWords(other, kind, name, task));
  };
  const { parameters = [], artifacts = [] } = task.arguments ?? {};
  for (const [index, { name = "", value = "" }] of parameters.entries()) {
    check(value, "parameter", name, at(place, "arguments", "parameters", index, "value"));
  }
  for (const [index, { name = "", from = "" }] of artifacts.entries()) {
    check(from, "artifact", name, at(place, "arguments", "artifacts", index, "from"));
  }
}
