// What a template gives to those who call it.
import { isObject, objectAt, objectsAt, textAt, type JsonObject } from "../model/objects.ts";
import type { TemplateModel } from "../model/templates.ts";

/** `HasOutput`: has it an `outputs.result`? */
export function hasResult({ value, type }: TemplateModel): boolean {
  switch (type) {
    case "container":
    case "script":
    case "data":
    case "http":
    case "plugin":
      return true;
    case "containerSet":
      return objectsAt(objectAt(value, "containerSet"), "containers").some((container) => container.value["name"] === "main");
    default:
      return false;
  }
}

export function outputParameter(template: TemplateModel, name: string): JsonObject | undefined {
  return outputsOf(template, "parameters").find((each) => each["name"] === name);
}

export function outputArtifact(template: TemplateModel, name: string): JsonObject | undefined {
  return outputsOf(template, "artifacts").find((each) => each["name"] === name);
}

export function outputsOf({ value }: TemplateModel, kind: "parameters" | "artifacts"): readonly JsonObject[] {
  return objectsAt(objectAt(value, "outputs"), kind).map((each) => each.value);
}

export function inputsOf({ value }: TemplateModel, kind: "parameters" | "artifacts"): readonly JsonObject[] {
  return objectsAt(objectAt(value, "inputs"), kind).map((each) => each.value);
}

export function namesOf(entries: readonly JsonObject[]): readonly string[] {
  return entries.flatMap((entry) => textAt(entry, "name") ?? []);
}

/** What it gives where it does not run. */
export function hasOutputDefault(parameter: JsonObject): boolean {
  const valueFrom = parameter["valueFrom"];
  return isObject(valueFrom) && valueFrom["default"] !== undefined;
}
