// What the controller makes of a pod that has ended: how its node ends, and with which outputs.
import type { PodOutcome } from "./executor.ts";
import { Unsupported } from "./failure.ts";
import { saved } from "./location.ts";
import type { Phase, Pod } from "./node.ts";
import type { Outputs, Parameter, Template } from "./objects.ts";

/** Of a program that was told to end. */
const terminated = 143;

export function exitCodeOf(outcome: PodOutcome, container: string): number {
  return outcome.exitCodes?.[container] ?? outcome.exitCode ?? 0;
}

/** Only a container of that name gives an exit code. */
export function mainExitCode(pod: Pod, outcome: PodOutcome): number | undefined {
  const set = pod.template.containerSet?.containers;
  if (pod.deadlineExceeded && set === undefined) return terminated;
  return set === undefined || set.some(({ name }) => name === "main") ? exitCodeOf(outcome, "main") : undefined;
}

/** `inferFailedReason`: a container that failed comes before outputs that are missing. */
export function endOf(pod: Pod, outcome: PodOutcome): [Phase, string] {
  if (pod.deadlineExceeded) return ["Failed", "Pod was active on the node longer than the specified deadline"];
  const names = pod.template.containerSet?.containers?.map(({ name }) => name ?? "") ?? ["main"];
  const failed = names.find((name) => exitCodeOf(outcome, name) !== 0);
  if (failed !== undefined) return ["Failed", `${failed}: Error (exit code ${String(exitCodeOf(outcome, failed))})`];
  const failure = outcome.failure ?? missingFile(pod.template, outcome);
  if (failure !== undefined) return ["Error", `wait: Error (exit code 64): ${failure}`];
  return pod.template.daemon === true ? ["Failed", ""] : ["Succeeded", ""];
}

/** The executor reads it: from a file, or from the object that a resource template has made. */
function isRead({ valueFrom }: Parameter): boolean {
  return valueFrom?.path !== undefined || valueFrom?.jsonPath !== undefined || valueFrom?.jqFilter !== undefined;
}

function missingFile(template: Template, outcome: PodOutcome): string | undefined {
  const missing = (template.outputs?.parameters ?? []).find(
    (parameter) => isRead(parameter) && parameter.valueFrom?.default === undefined && outcome.parameters?.[parameter.name] === undefined,
  );
  if (missing !== undefined && missing.valueFrom?.path === undefined) {
    throw new Unsupported(`an output parameter of a resource for which the executor gives no value, ${missing.name}`, {
      template: template.name ?? "",
      field: `outputs.parameters.${missing.name}.valueFrom`,
    });
  }
  return missing === undefined ? undefined : `open ${missing.valueFrom?.path ?? ""}: no such file or directory`;
}

/** What the executor reports: the declared outputs, with the values of those that are there. */
export function reported(pod: Pod, outcome: PodOutcome): Outputs {
  const declared = pod.template.outputs ?? {};
  const outputs: Outputs = {};
  if ((declared.parameters ?? []).length > 0) {
    outputs.parameters = (declared.parameters ?? []).map((parameter) => {
      // A file of the container, or a field of the object that a resource template made.
      const { path, jsonPath, jqFilter, default: fallback } = parameter.valueFrom ?? {};
      if (path === undefined && jsonPath === undefined && jqFilter === undefined) return parameter;
      const value = outcome.parameters?.[parameter.name] ?? fallback;
      return value === undefined ? parameter : { ...parameter, value };
    });
  }
  if ((declared.artifacts ?? []).length > 0) {
    const written = outcome.artifacts ?? [];
    outputs.artifacts = (declared.artifacts ?? [])
      .filter(({ name }) => written.length === 0 || written.includes(name))
      .map((artifact) => saved(artifact, pod.nodeName));
  }
  if (pod.captures && outcome.result !== undefined) outputs.result = outcome.result;
  else if (pod.captures) outputs.result = "";
  return outputs;
}
