// `common.ProcessArgs` and `SubstituteParams`: a template with its inputs' values, and with them in its tags.
import { evaluateInputs } from "./template-inputs.ts";
import { Failure } from "./failure.ts";
import { goJson } from "./go-text.ts";
import type { Arguments, Template } from "./objects.ts";
import type { Operation } from "./state.ts";
import { replaceInJson } from "./expressions-port.ts";
import { merge } from "./variables.ts";

export function processArguments(
  operation: Operation,
  template: Template,
  given: Arguments | undefined,
  local: ReadonlyMap<string, string>,
  validateOnly: boolean,
): Template {
  const inputs = evaluateInputs(operation, template.inputs, given, validateOnly);
  return substitute(operation, { ...template, ...(inputs === undefined ? {} : { inputs }) }, local);
}

/** Global and local names first, since the inputs' values may use them; then the inputs. */
export function substitute(operation: Operation, template: Template, local: ReadonlyMap<string, string>): Template {
  const variables = merge(operation.globals, local);
  const first = replaceInJson(operation, goJson(template), variables, "none");
  const once = JSON.parse(first) as Template;
  for (const parameter of once.inputs?.parameters ?? []) {
    if (parameter.value !== undefined) variables.set(`inputs.parameters.${parameter.name}`, parameter.value);
    else if (parameter.valueFrom === undefined) throw new Failure(`inputs.parameters.${parameter.name} had no value`);
  }
  variables.set("inputs.parameters", goJson(once.inputs?.parameters ?? []));
  for (const { name, path } of once.inputs?.artifacts ?? []) {
    if ((path ?? "") !== "") variables.set(`inputs.artifacts.${name}.path`, path ?? "");
  }
  for (const { name, path } of once.outputs?.artifacts ?? []) {
    if ((path ?? "") !== "") variables.set(`outputs.artifacts.${name}.path`, path ?? "");
  }
  for (const { name, valueFrom } of once.outputs?.parameters ?? []) {
    if ((valueFrom?.path ?? "") !== "") variables.set(`outputs.parameters.${name}.path`, valueFrom?.path ?? "");
  }
  return JSON.parse(replaceInJson(operation, first, variables, "none")) as Template;
}
