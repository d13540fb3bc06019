// The values of a template's inputs: from the arguments, else from their defaults or a ConfigMap.
import { Failure, Unsupported } from "./failure.ts";
import { hasLocationOrKey } from "./location.ts";
import type { Arguments, Artifact, Parameter } from "./objects.ts";
import { absentArgument } from "./scope.ts";
import type { Operation } from "./state.ts";
import { replaceTags } from "./expressions-port.ts";

export function evaluateInputs(
  operation: Operation,
  inputs: Arguments | undefined,
  given: Arguments | undefined,
  validateOnly: boolean,
): Arguments | undefined {
  if (inputs === undefined) return undefined;
  return {
    ...inputs,
    ...(inputs.parameters === undefined ? {} : { parameters: inputs.parameters.map((input) => parameterValue(operation, input, given)) }),
    ...(inputs.artifacts === undefined ? {} : { artifacts: inputs.artifacts.map((input) => artifactValue(input, given, validateOnly)) }),
  };
}

function parameterValue(operation: Operation, input: Parameter, given: Arguments | undefined): Parameter {
  const result: Parameter = { ...input };
  if (result.value === undefined && result.default !== undefined) result.value = result.default;
  const argument = given?.parameters?.find(({ name }) => name === input.name);
  if (argument?.value === absentArgument) {
    if (result.value === undefined && result.valueFrom === undefined) {
      throw new Failure(
        `inputs.parameters.${input.name}: argument references an absent optional (skipped/omitted node output with no default)`,
      );
    }
  } else if (argument?.value !== undefined) {
    result.value = argument.value;
    delete result.valueFrom;
  } else if (argument !== undefined) {
    delete result.value;
    delete result.valueFrom;
    if (argument.valueFrom !== undefined) result.valueFrom = argument.valueFrom;
  }
  checkSource(`inputs.parameters.${input.name}`, result);
  if (result.valueFrom?.configMapKeyRef !== undefined) result.value = configMapValue(operation, result);
  else if (result.value === undefined) throw new Failure(`inputs.parameters.${input.name} was not supplied`);
  return result;
}

/** `valueFrom.event` is filled in before there is a workflow. */
export function checkSource(field: string, { valueFrom }: Parameter): void {
  if (valueFrom?.event !== undefined) throw new Unsupported("valueFrom.event", { field: `${field}.valueFrom.event` });
}

function configMapValue(operation: Operation, parameter: Parameter): string {
  const reference = parameter.valueFrom?.configMapKeyRef ?? {};
  const name = replaceTags(operation, reference.name ?? "", operation.globals, "all");
  const key = replaceTags(operation, reference.key ?? "", operation.globals, "all");
  const found = readConfigMap(operation, name, key);
  if (found.kind === "value") return found.value;
  if (parameter.valueFrom?.default !== undefined && found.kind === "missing") return parameter.valueFrom.default;
  throw new Failure(`unable to retrieve inputs.parameters.${parameter.name} from ConfigMap: ${found.problem}`);
}

export type ConfigMapValue =
  { readonly kind: "value"; readonly value: string } | { readonly kind: "missing" | "refused"; readonly problem: string };

export function readConfigMap(operation: Operation, name: string, key: string): ConfigMapValue {
  const { namespace, store } = operation.workflow;
  const map = store.configMaps.get(name);
  if (map === undefined)
    return {
      kind: "missing",
      problem: `ConfigMap '${name}' does not exist. Please make sure it has the label workflows.argoproj.io/configmap-type: Parameter to be detectable by the controller`,
    };
  if (map.labels.get("workflows.argoproj.io/configmap-type") !== "Parameter") {
    return {
      kind: "refused",
      problem: `ConfigMap '${namespace}/${name}' needs to have the label workflows.argoproj.io/configmap-type: Parameter to load parameters`,
    };
  }
  const value = map.data.get(key);
  return value === undefined
    ? { kind: "missing", problem: `ConfigMap '${name}' does not have the key '${key}'` }
    : { kind: "value", value };
}

function artifactValue(input: Artifact, given: Arguments | undefined, validateOnly: boolean): Artifact {
  const argument = given?.artifacts?.find(({ name }) => name === input.name);
  if (input.optional !== true && !hasLocationOrKey(input)) {
    if (argument === undefined) throw new Failure(`inputs.artifacts.${input.name} was not supplied`);
    const unresolved = (argument.from ?? "") === "" || (argument.fromExpression ?? "") === "";
    if (unresolved && !hasLocationOrKey(argument) && !validateOnly) {
      throw new Failure(`inputs.artifacts.${input.name} missing location information`);
    }
  }
  if (argument === undefined) return input;
  const { path: _path, mode: _mode, recurseMode: _recurse, ...rest } = argument;
  return {
    ...rest,
    ...(input.path === undefined ? {} : { path: input.path }),
    ...("mode" in input ? { mode: input["mode"] } : {}),
    ...("recurseMode" in input ? { recurseMode: input["recurseMode"] } : {}),
  };
}
