// The template that a step or task calls.
import type { LintContext } from "../context.ts";
import type { LintObject } from "../lint-object.ts";
import { isObject, objectAt, objectsAt, specOf, textAt, type JsonObject } from "../model/objects.ts";

/** What is looked for is found, or nobody can tell without the cluster. */
export function calleeOf(context: LintContext, call: JsonObject): JsonObject | undefined {
  const { object } = context;
  const inline = call["inline"];
  if (isObject(inline)) return inline;
  const reference = call["templateRef"];
  if (isObject(reference)) {
    const holder = referred(context, reference);
    return holder === undefined ? undefined : templateNamed(context, holder, textAt(reference, "template"));
  }
  return templateNamed(context, object, textAt(call, "template"));
}

export function referred(context: LintContext, reference: JsonObject): LintObject | undefined {
  const name = textAt(reference, "name");
  if (name === undefined) return undefined;
  return reference["clusterScope"] === true
    ? context.templates.clusterWorkflowTemplate(name)
    : context.templates.workflowTemplate(context.object.namespace, name);
}

function templateNamed(context: LintContext, holder: LintObject, name: string | undefined): JsonObject | undefined {
  if (name === undefined) return undefined;
  const spec = specOf(holder).value;
  const own = objectsAt(spec, "templates").find(({ value }) => textAt(value, "name") === name)?.value;
  if (own !== undefined) return own;
  const reference = objectAt(spec, "workflowTemplateRef");
  const further = holder === context.object ? referred(context, reference) : undefined;
  return further === undefined ? undefined : templateNamed(context, further, name);
}
