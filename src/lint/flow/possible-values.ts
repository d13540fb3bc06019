// What a tag that stands alone is replaced by, as far as the manifest tells: each value with who gives it.
import type { LintContext } from "../context.ts";
import { objectAt, objectsAt, specOf, textAt, type JsonObject } from "../model/objects.ts";
import { callersOf, takesWorkflowArguments } from "./callers.ts";
import { knownText } from "./constants.ts";
import type { Flow, TemplateFlow } from "./flow.ts";
import { inputsOf } from "./template-outputs.ts";

export interface PossibleValue {
  readonly text: string;
  /** `the workflow parameter "n"`, `the default of the input "n"`, `step "a"`. */
  readonly source: string;
}

const wholeInput = /^\{\{\s*(?:=\s*)?inputs\.parameters\.([-\w]+)\s*\}\}$/;

/** Of a parameter that others may set the value that it has where they do not. Nothing where only the run can tell. */
export function possibleValues(context: LintContext, flow: Flow, template: TemplateFlow, text: string): readonly PossibleValue[] {
  const ofWorkflow = knownText(context, text);
  if (ofWorkflow.kind === "default") return [{ text: ofWorkflow.text, source: `the workflow parameter "${ofWorkflow.parameter}"` }];
  const name = wholeInput.exec(text.trim())?.[1];
  const input = name === undefined ? undefined : inputsOf(template.template, "parameters").find((each) => each["name"] === name);
  if (name === undefined || input === undefined) return [];
  const values: PossibleValue[] = [];
  let isLeftToDefault = textAt(specOf(flow.object).value, "entrypoint") === template.template.name && !isGivenByWorkflow(context, name);
  for (const caller of callersOf(flow)) {
    if (caller.resolution.kind !== "found" || caller.resolution.template !== template.template) continue;
    const argument = argumentNamed(caller.value, name);
    if (argument === undefined) isLeftToDefault ||= !takesWorkflowArguments(caller);
    else values.push(...constant(argument["value"], caller.title));
  }
  return isLeftToDefault ? [...constant(input["value"] ?? input["default"], `the default of the input "${name}"`), ...values] : values;
}

function constant(value: unknown, source: string): readonly PossibleValue[] {
  const isPlain = (typeof value === "string" && !value.includes("{{")) || typeof value === "number";
  return isPlain ? [{ text: String(value), source }] : [];
}

function argumentNamed(value: JsonObject, name: string): JsonObject | undefined {
  return objectsAt(objectAt(value, "arguments"), "parameters").find((each) => each.value["name"] === name)?.value;
}

function isGivenByWorkflow({ object }: LintContext, name: string): boolean {
  return argumentNamed(specOf(object).value, name) !== undefined;
}
