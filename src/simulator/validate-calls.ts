// The controller's validation of the steps and tasks of a template: what they refer to, and in which order they can run.
import { planOf } from "./dag-context.ts";
import { ancestors, dependencies } from "./dag-plan.ts";
import { dependenciesOf } from "./depends.ts";
import { Failure } from "./failure.ts";
import { goJson } from "./go-text.ts";
import { hasLocationOrKey } from "./location.ts";
import type { Arguments, Call, Template } from "./objects.ts";
import type { Context } from "./state.ts";
import { type Validation, addItems, addOutputNames, anyItem, anything, resolveAll, within } from "./validation.ts";

function hasExitHook({ hooks, onExit }: Call): boolean {
  return (onExit ?? "") !== "" || hooks?.["exit"] !== undefined;
}

function isAggregated({ withItems, withParam }: Call): boolean {
  return (withItems ?? []).length > 0 || (withParam ?? "") !== "";
}

export function validateSteps(validation: Validation, context: Context, template: Template, names: Set<string>): void {
  const where = `templates.${template.name ?? ""}.steps`;
  for (const [index, group] of (template.steps ?? []).entries()) {
    for (const step of group) {
      const place = `${where}[${String(index)}].${step.name}`;
      const prefix = `steps.${step.name}`;
      names.add(`${prefix}.status`);
      within(place, () => {
        addItems(step, names);
      });
      validateArguments(`${place}.arguments.`, step.arguments);
      const resolved = within(place, () => validation.reference(context, step, anything));
      if (hasExitHook(step)) addOutputNames(validation, resolved, prefix, names, false);
      const inline = (step.inline?.inputs?.parameters ?? []).map(({ name }) => `inputs.parameters.${name}`);
      within(where, () => {
        resolveAll(validation, { known: names, also: (name) => inline.includes(name) }, goJson(step));
      });
      addOutputNames(validation, resolved, prefix, names, isAggregated(step));
      within(place, () => validation.reference(context, step, step.arguments ?? {}));
    }
  }
}

export function validateDag(validation: Validation, context: Context, template: Template, names: Set<string>): void {
  const where = `templates.${template.name ?? ""}`;
  const tasks = checkOrder(template.dag?.tasks ?? [], where);
  const resolved = new Map<string, Template | undefined>();
  for (const task of tasks) {
    const found = within(`${where}.tasks.${task.name}`, () => validation.reference(context, task, anything));
    resolved.set(task.name, found);
    addOutputNames(validation, found, `tasks.${task.name}`, names, isAggregated(task));
  }
  const plan = planOf(validation.operation.workflow, template);
  within(`${where}.targets`, () => {
    resolveAll(validation, { known: names }, template.dag?.target ?? "");
  });
  for (const task of tasks) {
    const place = `${where}.tasks.${task.name}`;
    if (task.hooks !== undefined) names.add(`tasks.${task.name}.status`);
    addOutputNames(validation, resolved.get(task.name), `tasks.${task.name}`, names, false);
    const items = new Set((task.inline?.inputs?.parameters ?? []).map(({ name }) => `inputs.parameters.${name}`));
    const isBefore = (name: string): boolean => dependencies(plan, task.name).names.includes(name) || ancestors(plan, task.name).has(name);
    within(place, () => {
      addItems(task, items);
      const also = (name: string): boolean => {
        if (items.has(name) || (name.startsWith("item.") && items.has(anyItem))) return true;
        const [, other] = /^tasks\.([^.]+)\.status$/.exec(name) ?? [];
        return other !== undefined && isBefore(other);
      };
      resolveAll(validation, { known: names, also }, goJson(task));
    });
    validateArguments(`${place}.arguments.`, task.arguments);
    within(place, () => {
      checkAncestry(task.arguments, isBefore);
      validation.reference(context, task, task.arguments ?? {});
    });
  }
}

/** `validateArgumentsValues`. `fromExpression` is for outputs alone. */
function validateArguments(prefix: string, given: Arguments | undefined): void {
  for (const { name, value, valueFrom } of given?.parameters ?? []) {
    if (value === undefined && valueFrom === undefined)
      throw new Failure(`${prefix}${name}.value or ${prefix}${name}.valueFrom is required`);
  }
  for (const artifact of given?.artifacts ?? []) {
    if ((artifact.from ?? "") === "" && !hasLocationOrKey(artifact)) {
      throw new Failure(`${prefix}${artifact.name}.from, artifact location, or key is required`);
    }
  }
}

/** `validateDAGTaskArgumentDependency`. */
function checkAncestry(given: Arguments | undefined, isBefore: (name: string) => boolean): void {
  const check = (kind: string, name: string, text: string): void => {
    const [, task = ""] = text.split(".");
    if (text.startsWith("{{tasks.") && !isBefore(task)) throw new Failure(`missing dependency '${task}' for ${kind} '${name}'`);
  };
  for (const { name, value } of given?.parameters ?? []) check("parameter", name, value ?? "");
  for (const { name, from } of given?.artifacts ?? []) check("artifact", name, from ?? "");
}

/** The tasks, each after those that it waits for. */
function checkOrder(tasks: readonly Call[], where: string): readonly Call[] {
  const byName = new Map(tasks.map((task) => [task.name, task]));
  const named = (name: string): Call => {
    const task = byName.get(name);
    if (task === undefined) throw new Failure(`dependency '${name}' not defined`);
    return task;
  };
  const sorted = new Set<Call>();
  const entered = new Set<Call>();
  for (const first of tasks) {
    const path = [{ task: first, before: dependenciesOf(first, named).names, next: 0 }];
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      entered.add(top.task);
      const name = top.before[top.next];
      top.next += 1;
      if (sorted.has(top.task)) path.pop();
      else if (name === undefined) {
        sorted.add(top.task);
        path.pop();
      } else {
        const task = named(name);
        if (sorted.has(task)) continue;
        if (entered.has(task)) throw new Failure(`${where} sorting failed: graph with cycle`);
        path.push({ task, before: dependenciesOf(task, named).names, next: 0 });
      }
    }
  }
  return [...sorted];
}
