// The part of the controller's own validation that manifests fail in spite of Argo's schema: names that nothing gives a value to, and
// what is missing. What it finds ends the workflow before it starts: `invalid spec: …`.
import { planOf } from "./dag-context.ts";
import { ancestors, dependencies } from "./dag-plan.ts";
import { dependenciesOf } from "./depends.ts";
import { Failure, Unsupported, asFailure } from "./failure.ts";
import { goJson } from "./go-text.ts";
import { hasLocationOrKey } from "./location.ts";
import { type Arguments, type Call, type Reference, type Template, isPodType, templateType } from "./objects.ts";
import { type Context, type Operation } from "./state.ts";
import { processArguments } from "./template-arguments.ts";
import { type Resolved, localContext, resolveTemplate, scopeOf } from "./template-context.ts";
import {
  type Names,
  type Validation,
  addItems,
  addOutputNames,
  anyItem,
  anyOutputArtifact,
  placeholder,
  resolveAll,
} from "./validation.ts";

/** The message, or undefined where nothing is found. */
export function validationProblem(operation: Operation): string | undefined {
  try {
    validateWorkflow(operation);
    return undefined;
  } catch (error) {
    if (error instanceof Failure) return `invalid spec: ${error.message}`;
    throw error;
  }
}

/** Arguments that give everything that is asked for. */
const anything = "anything";

type Given = Arguments | undefined | typeof anything;

function validateWorkflow(operation: Operation): void {
  const { spec } = operation.workflow;
  const validation: Validation = { operation: { ...operation, globals: new Map() }, done: new Set(), placeholders: 0 };
  setGlobals(validation);
  const context = localContext(operation);
  validateReference(validation, context, { template: spec.entrypoint ?? "" }, spec.arguments);
  if ((spec.onExit ?? "") !== "") {
    validation.operation.globals.set("workflow.failures", placeholder(validation));
    const outputs = (spec.templates ?? []).flatMap((template) => template.outputs?.artifacts ?? []);
    const isOpen = outputs.some(({ globalName = "" }) => globalName.includes("{{"));
    if (isOpen) validation.operation.globals.set(anyOutputArtifact, "true");
    validateReference(validation, context, { template: spec.onExit ?? "" }, spec.arguments);
  }
  for (const { name = "" } of spec.templates ?? []) {
    within(`templates.${name}`, () => validateReference(validation, context, { template: name }, anything));
  }
}

function setGlobals(validation: Validation): void {
  const { workflow, globals } = validation.operation;
  const { spec } = workflow;
  const set = (name: string, value?: string): void => void globals.set(`workflow.${name}`, value ?? placeholder(validation));
  for (const name of ["name", "namespace", "mainEntrypoint", "serviceAccountName", "uid", "status"]) set(name);
  const parameters = spec.arguments?.parameters ?? [];
  if (parameters.length > 0) for (const name of ["parameters", "parameters.json"]) set(name);
  for (const { name, value } of parameters) set(`parameters.${name}`, value);
  const { labels = {}, annotations = {}, labelsFrom = {} } = spec.workflowMetadata ?? {};
  for (const name of [...workflow.annotations.keys(), ...Object.keys(annotations)]) set(`annotations.${name}`);
  for (const name of [...workflow.labels.keys(), ...Object.keys(labels), ...Object.keys(labelsFrom)]) set(`labels.${name}`);
  for (const name of ["annotations", "annotations.json", "labels", "labels.json"]) set(name);
  if (spec.priority !== undefined) set("priority", String(spec.priority));
}

/** What is wrong inside is said with where it is. */
function within<Result>(place: string, validate: () => Result): Result {
  try {
    return validate();
  } catch (error) {
    throw new Failure(`${place} ${asFailure(error).message}`);
  }
}

/** `validateTemplateHolder`; undefined for a template that is not known before the workflow runs. */
function validateReference(validation: Validation, context: Context, reference: Reference, given: Given): Template | undefined {
  const { operation } = validation;
  if (reference.templateRef !== undefined && goJson(reference.templateRef).includes("{{")) return undefined;
  const found = resolve(operation, context, reference);
  if (found !== undefined) validateTemplate(validation, found.context, found.template, given);
  return found?.template;
}

/** What is not there has other words here than while the workflow runs. */
function resolve(operation: Operation, context: Context, reference: Reference): Resolved | undefined {
  try {
    return resolveTemplate(operation, context, reference);
  } catch (error) {
    const failure = asFailure(error);
    if (!failure.message.endsWith(" not found")) throw failure;
    const { template = "", templateRef } = reference;
    // A placeholder: which one it is shows only later.
    if (templateRef?.template.includes("placeholder") === true) return undefined;
    throw new Failure(
      templateRef === undefined
        ? `template name '${template}' undefined`
        : `template reference ${templateRef.name}.${templateRef.template} not found`,
    );
  }
}

function validateTemplate(validation: Validation, context: Context, template: Template, given: Given): void {
  const { operation, done } = validation;
  const { name = "" } = template;
  const local = new Map<string, string>();
  const add = (variable: string): void => void local.set(variable, placeholder(validation));
  if (isPodType(templateType(template))) add("pod.name");
  if (template.retryStrategy !== undefined) {
    for (const variable of ["retries", "lastRetry.exitCode", "lastRetry.status", "lastRetry.duration", "lastRetry.message"]) add(variable);
  }
  const [declared, values] = withValues(validation, template, given);
  const filled = within(`templates.${name}`, () => fill(operation, declared, values, local));
  if (filled === undefined) return;
  const id = `${scopeOf(context)}/${name}`;
  if (done.has(id)) return;
  done.add(id);
  const names: Names = { known: new Set([...local.keys(), ...inputNames(template)]) };
  if (filled.steps !== undefined) validateSteps(validation, context, filled, names.known);
  else if (filled.dag !== undefined) validateDag(validation, context, filled, names.known);
  else {
    for (const { name: output, path = "" } of filled.outputs?.artifacts ?? []) {
      if (path !== "") names.known.add(`outputs.artifacts.${output}.path`);
    }
    try {
      resolveAll(validation, names, goJson(filled));
    } catch (error) {
      throw new Failure(`templates.${name}: ${asFailure(error).message}`);
    }
  }
  within(`templates.${name}.outputs`, () => {
    resolveAll(validation, names, goJson(filled.outputs ?? {}));
  });
}

/** Undefined for a template that cannot be simulated; it may be one that never runs. */
function fill(
  operation: Operation,
  template: Template,
  values: Arguments | undefined,
  local: ReadonlyMap<string, string>,
): Template | undefined {
  try {
    return processArguments(operation, template, values, local, true);
  } catch (error) {
    if (error instanceof Unsupported) return undefined;
    throw error;
  }
}

/** A ConfigMap is not read before the workflow runs. */
function withValues(validation: Validation, template: Template, given: Given): readonly [Template, Arguments | undefined] {
  const inputs = template.inputs?.parameters?.map((parameter) => {
    if (parameter.valueFrom?.configMapKeyRef === undefined) return parameter;
    const { valueFrom: _, ...rest } = parameter;
    return { ...rest, value: placeholder(validation) };
  });
  const declared = inputs === undefined ? template : { ...template, inputs: { ...template.inputs, parameters: inputs } };
  if (given !== anything) {
    const parameters = given?.parameters?.map(({ valueFrom, ...rest }) =>
      valueFrom === undefined ? rest : { ...rest, value: placeholder(validation) },
    );
    return [declared, parameters === undefined ? given : { ...given, parameters }];
  }
  const parameters = (inputs ?? []).map(({ name }) => ({ name, value: placeholder(validation) }));
  const artifacts = (template.inputs?.artifacts ?? []).map(({ name }) => ({ name }));
  return [declared, { parameters, artifacts }];
}

function inputNames(template: Template): readonly string[] {
  const { parameters = [], artifacts = [] } = template.inputs ?? {};
  return [
    ...parameters.map(({ name }) => `inputs.parameters.${name}`),
    ...(parameters.length > 0 ? ["inputs.parameters"] : []),
    ...artifacts.flatMap(({ name }) => [`inputs.artifacts.${name}`, `inputs.artifacts.${name}.path`]),
  ];
}

function hasExitHook({ hooks, onExit }: Call): boolean {
  return (onExit ?? "") !== "" || hooks?.["exit"] !== undefined;
}

function isAggregated({ withItems, withParam }: Call): boolean {
  return (withItems ?? []).length > 0 || (withParam ?? "") !== "";
}

function validateSteps(validation: Validation, context: Context, template: Template, names: Set<string>): void {
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
      const resolved = within(place, () => validateReference(validation, context, step, anything));
      if (hasExitHook(step)) addOutputNames(validation, resolved, prefix, names, false);
      const inline = (step.inline?.inputs?.parameters ?? []).map(({ name }) => `inputs.parameters.${name}`);
      within(where, () => {
        resolveAll(validation, { known: names, also: (name) => inline.includes(name) }, goJson(step));
      });
      addOutputNames(validation, resolved, prefix, names, isAggregated(step));
      within(place, () => validateReference(validation, context, step, step.arguments ?? {}));
    }
  }
}

function validateDag(validation: Validation, context: Context, template: Template, names: Set<string>): void {
  const where = `templates.${template.name ?? ""}`;
  const tasks = checkOrder(template.dag?.tasks ?? [], where);
  const resolved = new Map<string, Template | undefined>();
  for (const task of tasks) {
    const found = within(`${where}.tasks.${task.name}`, () => validateReference(validation, context, task, anything));
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
      validateReference(validation, context, task, task.arguments ?? {});
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
