// The part of the controller's own validation that manifests fail in spite of Argo's schema: names that nothing gives a value to, and
// what is missing. What it finds ends the workflow before it starts: `invalid spec: …`.
import { Failure, Unsupported, asFailure } from "./failure.ts";
import { goJson } from "./go-text.ts";
import { type Arguments, type Reference, type Template, isPodType, templateType } from "./objects.ts";
import type { Context, Operation } from "./state.ts";
import { processArguments } from "./template-arguments.ts";
import { type Resolved, localContext, resolveTemplate, scopeOf } from "./template-context.ts";
import { validateDag, validateSteps } from "./validate-calls.ts";
import { type Given, type Names, type Validation, anyOutputArtifact, anything, placeholder, resolveAll, within } from "./validation.ts";

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

function validateWorkflow(operation: Operation): void {
  const { spec } = operation.workflow;
  const validation: Validation = {
    operation: { ...operation, globals: new Map() },
    done: new Set(),
    placeholders: 0,
    reference: (inside, reference, given) => validateReference(validation, inside, reference, given),
  };
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

/** `validateTemplateHolder`; undefined for a template that is not known before the workflow runs. */
function validateReference(validation: Validation, context: Context, reference: Reference, given: Given): Template | undefined {
  const { operation } = validation;
  if (reference.templateRef !== undefined) {
    const { name = "", template = "" } = reference.templateRef;
    if ((reference.template ?? "") !== "") throw new Failure("template name cannot be specified with templateRef.");
    if (name === "") throw new Failure("resource name is required");
    if (template === "") throw new Failure("template name is required");
    if (goJson(reference.templateRef).includes("{{")) return undefined;
  }
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
    if (reference.templateRef === undefined) throw new Failure(`template name '${reference.template ?? ""}' undefined`);
    const { name = "", template = "" } = reference.templateRef;
    // A placeholder: which one it is shows only later.
    if (template.includes("placeholder")) return undefined;
    throw new Failure(`template reference ${name}.${template} not found`);
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
