// What is wrong with a call that Argo looks at only when it starts it: hooks, and the steps and tasks of inline templates.
import { closest } from "../../diagnostics/suggest.ts";
import type { LintContext, Report } from "../context.ts";
import { objectAt, objectsAt, specOf, textAt, type JsonObject } from "../model/objects.ts";
import { type Caller, takesWorkflowArguments } from "./callers.ts";
import { inputsOf, namesOf } from "./template-outputs.ts";

export function callFaults(context: LintContext, caller: Caller): readonly Report[] {
  const { resolution, path, value } = caller;
  if (resolution.kind === "missing") {
    const meant = closest(resolution.name, resolution.candidates);
    const key = "templateRef" in value ? ["templateRef", "template"] : ["template"];
    const hint =
      meant === undefined
        ? `declare a template "${resolution.name}", or name one of ${listed(resolution.candidates)}.`
        : `write \`template: ${meant}\`.`;
    return [{ path: [...path, ...key], message: `${caller.title}: template ${resolution.name} not found`, hint }];
  }
  if (resolution.kind !== "found") {
    const isNamed = ["template", "templateRef", "inline"].some((key) => value[key] !== undefined && value[key] !== "");
    return isNamed ? [] : [{ path, message: `${caller.title} names no template`, hint: "add `template: NAME`." }];
  }
  const given = givenTo(context, caller);
  const faults: Report[] = [];
  for (const input of inputsOf(resolution.template, "parameters")) {
    const name = textAt(input, "name") ?? "";
    if (name === "" || ["default", "value", "valueFrom"].some((key) => key in input)) continue;
    const argument = given.parameters.find((each) => each["name"] === name);
    if (argument !== undefined && ("value" in argument || "valueFrom" in argument)) continue;
    const hint = `add \`arguments: {parameters: [{name: ${name}, value: …}]}\` to it, or give the input a \`default\`.`;
    faults.push({ path, message: `${caller.title}: inputs.parameters.${name} was not supplied`, hint });
  }
  for (const input of inputsOf(resolution.template, "artifacts")) {
    const name = textAt(input, "name") ?? "";
    if (name === "" || input["optional"] === true || hasLocation(input)) continue;
    if (given.artifacts.some((each) => each["name"] === name)) continue;
    const hint = `add \`arguments: {artifacts: [{name: ${name}, from: …}]}\` to it, or make the input optional.`;
    faults.push({ path, message: `${caller.title}: inputs.artifacts.${name} was not supplied`, hint });
  }
  return faults;
}

/** Arguments of an exit hook may come from whoever makes a run from a template, or from the template that a run is made from. */
export function hookFaults(context: LintContext, caller: Caller): readonly Report[] {
  const { object } = context;
  const isOpen =
    object.kind === "WorkflowTemplate" || object.kind === "ClusterWorkflowTemplate" || "workflowTemplateRef" in specOf(object).value;
  const faults = callFaults(context, caller);
  return isOpen && takesWorkflowArguments(caller) ? faults.filter(({ message }) => !message.endsWith("was not supplied")) : faults;
}

function listed(names: readonly string[]): string {
  return names
    .slice(0, 5)
    .map((name) => `"${name}"`)
    .join(", ");
}

function givenTo(
  context: LintContext,
  caller: Caller,
): { readonly parameters: readonly JsonObject[]; readonly artifacts: readonly JsonObject[] } {
  const owner = takesWorkflowArguments(caller) ? specOf(context.object).value : caller.value;
  const given = objectAt(owner, "arguments");
  const entries = (kind: "parameters" | "artifacts"): readonly JsonObject[] => objectsAt(given, kind).map((each) => each.value);
  return { parameters: entries("parameters"), artifacts: entries("artifacts") };
}

/** The fields that say where an artifact is kept. */
export const locationKeys = ["s3", "gcs", "azure", "oss", "git", "http", "artifactory", "hdfs", "raw", "plugin"] as const;

function hasLocation(artifact: JsonObject): boolean {
  return locationKeys.some((key) => artifact[key] !== undefined && artifact[key] !== null);
}

/** For the hint of an argument that nobody takes. */
export function inputNames(caller: Caller, kind: "parameters" | "artifacts"): readonly string[] {
  return caller.resolution.kind === "found" ? namesOf(inputsOf(caller.resolution.template, kind)) : [];
}
