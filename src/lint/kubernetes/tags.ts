import type { Json } from "../../graph/types.ts";
import type { LintObject } from "../lint-object.ts";
import { objectAt, objectsAt, specOf, type JsonObject } from "../model/objects.ts";

/** Argo puts something into the text before anybody reads it. */
export function hasTag(value: Json | undefined): boolean {
  return typeof value === "string" && value.includes("{{");
}

/** Where a text that is one tag gets its value from, when nobody gives another one. */
export interface DefaultedTag {
  readonly kind: "input" | "workflow";
  readonly name: string;
  readonly value: string;
}

/** The default of the parameter that is all of a text: `{{inputs.parameters.t}}`; undefined where it is more, or has none. */
export function defaultOfTag(text: string, template: JsonObject, object: LintObject): DefaultedTag | undefined {
  const match = /^\{\{\s*(inputs|workflow)\.parameters\.([-\w]+)\s*\}\}$/.exec(text);
  if (!match) return undefined;
  const [, scope, name] = match as unknown as [string, string, string];
  const holder = scope === "inputs" ? objectAt(template, "inputs") : objectAt(specOf(object).value, "arguments");
  const parameter = objectsAt(holder, "parameters").find((each) => each.value["name"] === name)?.value;
  const value = parameter?.["value"] ?? (scope === "inputs" ? parameter?.["default"] : undefined);
  if (typeof value !== "string" && typeof value !== "number") return undefined;
  return hasTag(value) ? undefined : { kind: scope === "inputs" ? "input" : "workflow", name, value: String(value) };
}
