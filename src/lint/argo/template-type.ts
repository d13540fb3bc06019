// workflow_types.go: what kind of template one is.
import type { Template } from "./objects.ts";

/** In Argo's words, for messages; in the order in which Argo looks for them. */
const types = [
  ["container", "Container"],
  ["containerSet", "ContainerSet"],
  ["steps", "Steps"],
  ["dag", "DAG"],
  ["script", "Script"],
  ["resource", "Resource"],
  ["data", "Data"],
  ["suspend", "Suspend"],
  ["http", "HTTP"],
  ["plugin", "Plugin"],
] as const;

export type TemplateType = (typeof types)[number][1];
export type TemplateTypeField = (typeof types)[number][0];

/** The first one of several. */
export function templateTypeOf(template: Template): TemplateType | undefined {
  // Loops, for every call of every template asks.
  for (const [field, type] of types) if (template[field] !== undefined) return type;
  return undefined;
}

export function typeFieldsOf(template: Template): readonly TemplateTypeField[] {
  const fields: TemplateTypeField[] = [];
  for (const [field] of types) if (template[field] !== undefined) fields.push(field);
  return fields;
}

/** `IsPodType`. */
export function runsPod(type: TemplateType | undefined): boolean {
  return type !== undefined && ["Container", "ContainerSet", "Script", "Resource", "Data"].includes(type);
}

/** `IsLeaf`: Suspend is none. */
export function isLeaf(type: TemplateType | undefined): boolean {
  return runsPod(type) || type === "HTTP" || type === "Plugin";
}

/** `HasOutput`: whether there is an `outputs.result` and an `exitCode`. */
export function hasResult(template: Template): boolean {
  const { container, script, data, http, plugin } = template;
  return [container, script, data, http, plugin].some((each) => each !== undefined) || hasContainerNamed(template, "main");
}

export function hasContainerNamed({ containerSet }: Template, name: string): boolean {
  return (containerSet?.containers ?? []).some((container) => (container.name ?? "") === name);
}
