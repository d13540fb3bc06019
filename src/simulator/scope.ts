// `wfScope`: what the tasks of a template may refer to.
import { type Controller, evaluateFlat, evaluateText, evaluateVariable, replaceInJson } from "./expressions-port.ts";
import { Failure, asFailure } from "./failure.ts";
import { goJson } from "./go-text.ts";
import { appendToKey } from "./location.ts";
import { type Arguments, type Artifact, type Outputs, type Parameter, type Template, type ValueFrom, hasOutputs } from "./objects.ts";
import type { Variable } from "./variables.ts";

export interface Scope {
  readonly controller: Controller;
  readonly template: Template | undefined;
  readonly variables: Map<string, Variable>;
}

/** An argument that is nothing but a reference to an output that is not there: the input's own default takes over. */
export const absentArgument = "__argo-internal.absent-optional-output__";

export function newScope(controller: Controller, template: Template | undefined): Scope {
  const variables = new Map<string, Variable>();
  for (const parameter of template?.inputs?.parameters ?? []) variables.set(`inputs.parameters.${parameter.name}`, parameter.value ?? "");
  for (const artifact of template?.inputs?.artifacts ?? []) variables.set(`inputs.artifacts.${artifact.name}`, artifact);
  return { controller, template, variables };
}

/** `getParametersAny`: texts and absent outputs over the global ones, without artifacts. */
export function parametersOf(scope: Scope, globals: ReadonlyMap<string, string>): Map<string, Variable> {
  const result = new Map<string, Variable>(globals);
  for (const [name, value] of scope.variables) if (value === null || typeof value === "string") result.set(name, value);
  return result;
}

export function addOutputs(scope: Scope, prefix: string, outputs: Outputs | undefined): void {
  if (outputs === undefined) return;
  const { variables } = scope;
  if (prefix !== "workflow" && outputs.result !== undefined) variables.set(`${prefix}.outputs.result`, outputs.result);
  if (prefix !== "workflow" && outputs.exitCode !== undefined) variables.set(`${prefix}.exitCode`, outputs.exitCode);
  for (const parameter of outputs.parameters ?? []) {
    if (parameter.value !== undefined) variables.set(`${prefix}.outputs.parameters.${parameter.name}`, parameter.value);
  }
  for (const artifact of outputs.artifacts ?? []) variables.set(`${prefix}.outputs.artifacts.${artifact.name}`, artifact);
}

/** `markAbsentOptionalArgs`. */
export function markAbsentArguments(scope: Scope, given: Arguments | undefined): Arguments | undefined {
  if (!given?.parameters?.some((parameter) => isAbsentReference(scope, parameter))) return given;
  const parameters = given.parameters.map((parameter) =>
    isAbsentReference(scope, parameter) ? { ...parameter, value: absentArgument } : parameter,
  );
  return { ...given, parameters };
}

function isAbsentReference(scope: Scope, { value }: Parameter): boolean {
  if (value === undefined || !value.startsWith("{{") || !value.endsWith("}}")) return false;
  const name = value.slice(2, -2).trim();
  return !name.includes("{{") && !name.includes("}}") && scope.variables.get(name) === null;
}

/** `resolveVar`: the whole of a `valueFrom.parameter` or an artifact's `from`. */
function resolveVariable(scope: Scope, text: string): Variable {
  const tag = (text.startsWith("{{") ? text.slice(2) : text).replace(/\}\}$/, "").trim();
  if (tag.startsWith("=")) return evaluateFlat(scope.controller, tag.slice(1), scope.variables);
  const value = scope.variables.get(tag);
  if (value === undefined) throw new Failure(`Unable to resolve: ${JSON.stringify(tag)}`);
  return value;
}

/** Null where what it refers to was skipped and has no default. */
function resolveParameter(scope: Scope, from: ValueFrom): string | null {
  if ((from.expression ?? "") !== "") return evaluateText(scope.controller, from.expression ?? "", scope.variables);
  if ((from.parameter ?? "") === "") return "";
  const value = resolveVariable(scope, from.parameter ?? "");
  return value === null || typeof value === "string" ? value : goJson(value);
}

export function resolveArtifact(scope: Scope, artifact: Artifact): Artifact {
  const value =
    (artifact.fromExpression ?? "") === ""
      ? resolveVariable(scope, artifact.from ?? "")
      : evaluateVariable(scope.controller, artifact.fromExpression ?? "", scope.variables);
  if (value === null || typeof value === "string") throw new Failure(`Variable {{${artifact.name}}} is not an artifact`);
  if ((artifact.subPath ?? "") === "") return { ...value };
  const path = JSON.parse(replaceInJson(scope.controller, goJson(artifact.subPath), parametersOf(scope, new Map()), "none")) as string;
  return appendToKey(value, path);
}

/** `getTemplateOutputsFromScope`. */
export function templateOutputs(template: Template, scope: Scope): Outputs | undefined {
  if (!hasOutputs(template.outputs)) return undefined;
  const outputs: Outputs = {};
  if ((template.outputs?.parameters ?? []).length > 0) {
    outputs.parameters = (template.outputs?.parameters ?? []).map((parameter) => outputParameter(scope, parameter));
  }
  if ((template.outputs?.artifacts ?? []).length > 0) {
    outputs.artifacts = (template.outputs?.artifacts ?? []).flatMap((artifact) => outputArtifact(scope, artifact));
  }
  return outputs;
}

function outputParameter(scope: Scope, parameter: Parameter): Parameter {
  const from = parameter.valueFrom;
  if (from === undefined) throw new Failure("output parameters must have a valueFrom specified");
  let value: string | null;
  try {
    value = resolveParameter(scope, from);
  } catch (error) {
    const failure = asFailure(error);
    if (from.default === undefined) throw failure;
    value = from.default;
  }
  value ??= from.default ?? null;
  if (value === null) {
    const reference = JSON.stringify(from.parameter ?? "");
    throw new Failure(
      `output parameter ${JSON.stringify(parameter.name)}: ${reference} is an absent optional (skipped/omitted node output with no default)`,
    );
  }
  const { valueFrom: _, ...rest } = parameter;
  return { ...rest, value };
}

function outputArtifact(scope: Scope, artifact: Artifact): readonly Artifact[] {
  if ((artifact.from ?? "") === "" && (artifact.fromExpression ?? "") === "") return [];
  try {
    return [{ ...resolveArtifact(scope, artifact), name: artifact.name }];
  } catch (error) {
    const failure = asFailure(error);
    if (failure.message.includes("Unable to resolve") && artifact.optional === true) return [];
    throw new Failure(`unable to resolve outputs from scope: ${failure.message}`);
  }
}
