// `workflow.…`: what every expression of a run can use.
import type { LintContext } from "../context.ts";
import { isObject, objectAt, objectsAt, specOf, textAt, type JsonObject } from "../model/objects.ts";
import { referred } from "./callee.ts";
import { anything, group, join, namedGroup, text, type Known } from "./known.ts";

const open = group({}, true);

/** Whoever starts the workflow of a template may give it other parameters; one that is written out has those that it lists. */
export function workflowNames(context: LintContext): Known {
  const spec = specOf(context.object).value;
  const reference = spec["workflowTemplateRef"];
  const base = isObject(reference) ? referred(context, reference) : undefined;
  const isOpen = isTemplate(context) || (isObject(reference) && base === undefined);
  const lists = base === undefined ? [spec] : [spec, specOf(base).value];
  const parameters = lists.flatMap((each) => objectsAt(objectAt(each, "arguments"), "parameters").map(({ value }) => value));
  return group({
    name: text,
    namespace: text,
    mainEntrypoint: text,
    serviceAccountName: text,
    uid: text,
    status: text,
    duration: text,
    failures: text,
    priority: text,
    scheduledTime: text,
    creationTimestamp: anything,
    parameters: join(group({ json: text }), namedGroup(parameters, text, isOpen)),
    labels: open,
    annotations: open,
    outputs: group({ parameters: open, artifacts: open }),
  });
}

function isTemplate({ object }: LintContext): boolean {
  return object.kind === "WorkflowTemplate" || object.kind === "ClusterWorkflowTemplate";
}

/** The value that a workflow parameter has unless somebody gives another one. */
export function workflowParameter(spec: JsonObject, name: string): string | undefined {
  const parameter = objectsAt(objectAt(spec, "arguments"), "parameters").find(({ value }) => textAt(value, "name") === name)?.value;
  const value = parameter?.["value"] ?? parameter?.["default"];
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? String(value) : undefined;
}
