// What a text of a step or task is, as far as it is certain before the run.
import type { LintContext } from "../context.ts";
import type { LintObject } from "../lint-object.ts";
import { objectAt, objectsAt, specOf } from "../model/objects.ts";

/** Tags of a workflow's own parameters: a Workflow or CronWorkflow says their values itself, unless whoever submits it says others. */
const wholeParameter = /^\{\{\s*(?:=\s*)?workflow\.parameters\.([-\w]+)\s*\}\}$/;

export type Known =
  /** It is written out. */
  | { readonly kind: "constant"; readonly text: string }
  /** The value of a workflow parameter where nobody says another. */
  | { readonly kind: "default"; readonly text: string; readonly parameter: string }
  | { readonly kind: "unknown" };

export function knownText({ object }: Pick<LintContext, "object">, text: string): Known {
  if (!text.includes("{{")) return { kind: "constant", text };
  const parameter = wholeParameter.exec(text.trim())?.[1];
  const value = parameter === undefined ? undefined : workflowParameter(object, parameter);
  return parameter === undefined || value === undefined || value.includes("{{")
    ? { kind: "unknown" }
    : { kind: "default", text: value, parameter };
}

function workflowParameter(object: LintObject, name: string): string | undefined {
  const given = objectAt(specOf(object).value, "arguments");
  const value = objectsAt(given, "parameters").find((each) => each.value["name"] === name)?.value["value"];
  return value === undefined || value === null || typeof value === "object" ? undefined : String(value);
}
