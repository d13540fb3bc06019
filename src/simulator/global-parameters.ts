// `setGlobalParameters`: the names `workflow.…`.
import { Failure } from "./failure.ts";
import { goJson } from "./go-text.ts";
import type { Operation } from "./state.ts";
import { checkSource, readConfigMap } from "./template-inputs.ts";
import { strftime, strftimeLetters } from "./strftime.ts";
import { rfc3339 } from "./time.ts";

export function setGlobalParameters(operation: Operation): void {
  const { globals, workflow } = operation;
  const { spec } = workflow;
  globals.set("workflow.name", workflow.name);
  globals.set("workflow.namespace", workflow.namespace);
  globals.set("workflow.mainEntrypoint", spec.entrypoint ?? "");
  globals.set("workflow.serviceAccountName", spec.serviceAccountName ?? "");
  globals.set("workflow.uid", workflow.uid);
  globals.set("workflow.creationTimestamp", rfc3339(workflow.createdAt));
  const scheduled = workflow.annotations.get("workflows.argoproj.io/scheduled-time");
  if (scheduled !== undefined) globals.set("workflow.scheduledTime", scheduled);
  if (spec.priority !== undefined) globals.set("workflow.priority", String(spec.priority));
  if (workflow.memory.creation.size === 0) setCreation(workflow.memory.creation, workflow.createdAt);
  for (const [name, value] of workflow.memory.creation) globals.set(name, value);
  const given = spec.arguments?.parameters;
  const json = given === undefined ? "null" : goJson(given);
  globals.set("workflow.parameters", json);
  globals.set("workflow.parameters.json", json);
  for (const parameter of given ?? []) globals.set(`workflow.parameters.${parameter.name}`, argumentValue(operation, parameter));
  for (const { name, value } of workflow.outputs?.parameters ?? []) {
    if (value !== undefined) globals.set(`workflow.outputs.parameters.${name}`, value);
  }
  setMetadata(operation, "annotations", workflow.annotations, spec.workflowMetadata?.annotations);
  setMetadata(operation, "labels", workflow.labels, spec.workflowMetadata?.labels);
}

function setCreation(names: Map<string, string>, createdAt: number): void {
  for (const letter of strftimeLetters) names.set(`workflow.creationTimestamp.${letter}`, strftime(letter, createdAt));
  names.set("workflow.creationTimestamp.s", String(Math.floor(createdAt / 1000)));
  names.set("workflow.creationTimestamp.RFC3339", rfc3339(createdAt));
}

type Given = NonNullable<NonNullable<Operation["workflow"]["spec"]["arguments"]>["parameters"]>[number];

function argumentValue(operation: Operation, given: Given): string {
  const { name, value, valueFrom } = given;
  checkSource(`arguments.parameters.${name}`, given);
  if (value !== undefined) return value;
  const reference = valueFrom?.configMapKeyRef;
  if (reference === undefined) throw new Failure(`either value or valueFrom must be specified in order to set global parameter ${name}`);
  const found = readConfigMap(operation, reference.name ?? "", reference.key ?? "");
  if (found.kind === "value") return found.value;
  if (valueFrom?.default !== undefined) return valueFrom.default;
  throw new Failure(
    `failed to set global parameter ${name} from configmap with name ${reference.name ?? ""} and key ${reference.key ?? ""}: ${found.problem}`,
  );
}

function setMetadata(
  { globals }: Operation,
  kind: "labels" | "annotations",
  own: ReadonlyMap<string, string>,
  added: Readonly<Record<string, string>> | undefined,
): void {
  const json = goJson(Object.fromEntries([...own].sort(([left], [right]) => (left < right ? -1 : 1))));
  globals.set(`workflow.${kind}`, json);
  globals.set(`workflow.${kind}.json`, json);
  for (const [name, value] of own) globals.set(`workflow.${kind}.${name}`, value);
  for (const [name, value] of Object.entries(added ?? {})) globals.set(`workflow.${kind}.${name}`, value);
}
