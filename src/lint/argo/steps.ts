// validateSteps.
import { deadlineInvalid, deadlineWords } from "../rules/deadline-invalid.ts";
import { hookExpression, hookExpressionWords } from "../rules/hook-expression.ts";
import { nameInvalid, nameInvalidWords } from "../rules/name-invalid.ts";
import { nameNotUnique, nameNotUniqueWords } from "../rules/name-not-unique.ts";
import { nameRequired, nameRequiredWords } from "../rules/name-required.ts";
import { argumentPlaces, validateArguments } from "./arguments.ts";
import { goJson } from "./go-json.ts";
import { fieldNameProblem } from "./names.ts";
import type { Hooks, Step } from "./objects.ts";
import { at, type HolderPlaces, type Place, placeholderPrefix, report, type Walk, within } from "./run.ts";
import { addInlineInputs, addItems, addOutputs, collectsOutputs, createScope, type Scope } from "./scope.ts";
import { resolveAll, scannedJson } from "./tags.ts";
import type { FilledTemplate } from "./filled-template.ts";

export function validateSteps(walk: Walk, scope: Scope, template: FilledTemplate): void {
  const { value, from } = template;
  checkNoDeadline(walk, template);
  const names = new Set<string>();
  for (const [group, steps] of (value.steps ?? []).entries()) {
    for (const [index, step] of (steps ?? []).entries()) {
      const place = at(from.place, "steps", group, index);
      checkName(walk, `templates.${value.name ?? ""}.steps[${group}].name`, step.name ?? "", names, place);
      names.add(step.name ?? "");
      validateStep(walk, scope, template, step, `templates.${value.name ?? ""}.steps[${group}].${step.name ?? ""}`, place);
    }
  }
}

export function checkNoDeadline(walk: Walk, { value: { name = "", activeDeadlineSeconds }, from: { place } }: FilledTemplate): void {
  if (activeDeadlineSeconds === undefined) return;
  const words = deadlineWords.notHere(`templates.${name}.activeDeadlineSeconds`);
  report(walk, deadlineInvalid, at(place, "activeDeadlineSeconds"), words, { at: "key" });
}

function checkName(walk: Walk, field: string, name: string, names: ReadonlySet<string>, place: Place): void {
  if (name === "") report(walk, nameRequired, place, nameRequiredWords(field));
  else if (names.has(name)) report(walk, nameNotUnique, at(place, "name"), nameNotUniqueWords(`${field} '${name}' is not unique`, name));
  else {
    // From 4.1 on a name may come from an input.
    const known = walk.run.isFour ? name.replace(placeholders, "x") : name;
    const problem = fieldNameProblem(known);
    if (problem !== undefined) report(walk, nameInvalid, at(place, "name"), nameInvalidWords(field, name, problem));
  }
}

const placeholders = new RegExp(`${placeholderPrefix}[0-9]+`, "g");

function validateStep(walk: Walk, scope: Scope, { value, base }: FilledTemplate, step: Step, field: string, place: Place): void {
  const { name = "" } = step;
  const { run } = walk;
  const prefix = `steps.${name}`;
  const inside = within(walk, `${field} `);
  const places = holderPlaces(place);
  scope.names.add(`${prefix}.status`);
  addItems(inside, scope, step, place);
  validateArguments(walk, `${field}.arguments.`, step.arguments ?? {}, argumentPlaces(at(place, "arguments")), false);
  const { template, isUnknown } = walk.run.validateHolder(inside, base, step, places, "any");
  if (isUnknown) scope.unknown.add(prefix);
  if (hasExitHook(step)) addOutputs(run, scope, prefix, template, false);
  validateHooks(walk, field, step.hooks, at(place, "hooks"));
  const own = createScope(scope);
  addInlineInputs(own, step.inline?.inputs);
  resolveAll(within(walk, `templates.${value.name ?? ""}.steps `), own, scannedJson(goJson(step), place));
  addOutputs(run, scope, prefix, template, collectsOutputs(step));
  walk.run.validateHolder(inside, base, step, places, step.arguments ?? {});
}

export function holderPlaces(place: Place): HolderPlaces {
  return { whole: place, template: at(place, "template"), ref: at(place, "templateRef"), arguments: at(place, "arguments") };
}

function hasExitHook({ hooks, onExit = "" }: Step): boolean {
  return (hooks !== undefined && Object.hasOwn(hooks, "exit")) || onExit !== "";
}

/** A hook that does not stand for the end needs to say when it runs. */
export function validateHooks(walk: Walk, field: string, hooks: Hooks | undefined, place: Place): void {
  for (const [name, { expression = "" }] of Object.entries(hooks ?? {})) {
    if (name !== "exit" && expression === "") report(walk, hookExpression, at(place, name), hookExpressionWords(`${field}.${name}`, name));
  }
}
