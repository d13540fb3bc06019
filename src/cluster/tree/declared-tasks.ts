import type { Json } from "../../graph/types.ts";
import { fieldsOf, listOf, textOf, type Fields } from "../kubernetes/json.ts";
import type { Workflow } from "../objects.ts";

/** The names of all tasks that a run may come to. */
export function declaredTasks(workflow: Workflow): ReadonlySet<string> {
  const tasks = templatesOf(workflow).flatMap((template) => [
    ...listOf(fieldsOf(template["dag"])?.["tasks"]),
    ...listOf(template["steps"]).flatMap((group) => listOf(group)),
  ]);
  return new Set(tasks.flatMap((task) => textOf(fieldsOf(task)?.["name"]) ?? []));
}

/** Those of the run itself, of the template that it was started from, and those that it refers to. */
export function templatesOf(workflow: Workflow): readonly Fields[] {
  const status = fieldsOf(workflow.status as unknown as Json);
  const all = [
    ...listOf(workflow.spec?.["templates"]),
    ...listOf(fieldsOf(status?.["storedWorkflowTemplateSpec"])?.["templates"]),
    ...Object.values(fieldsOf(status?.["storedTemplates"]) ?? {}),
  ];
  return all.map(fieldsOf).filter((template) => template !== undefined);
}
