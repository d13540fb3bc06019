// `mergedTemplateDefaultsInto`: what the workflow says of all its templates, under what the template says itself.
import { type Template, templateType } from "./objects.ts";
import type { Operation } from "./state.ts";

const typeKeys = ["container", "containerSet", "steps", "dag", "script", "resource", "data", "suspend", "http", "plugin"];

/** Lists whose elements have a name are merged by it, others are replaced: Kubernetes' strategic merge. */
export function mergeDefaults(operation: Operation, template: Template): Template {
  const defaults = operation.workflow.spec.templateDefaults;
  if (defaults === undefined) return template;
  const { merged } = operation.workflow.memory;
  const known = merged.get(template);
  if (known?.defaults === defaults) return known.template;
  const type = templateType(template);
  const applicable = Object.fromEntries(Object.entries(defaults).filter(([key]) => key === type || !typeKeys.includes(key)));
  const made = mergeObjects(applicable, template) as Template;
  merged.set(template, { defaults, template: made });
  return made;
}

export function mergeObjects(under: unknown, over: unknown): unknown {
  if (over === undefined) return structuredClone(under);
  if (Array.isArray(under) && Array.isArray(over)) return mergeLists(under, over);
  if (!isRecord(under) || !isRecord(over)) return structuredClone(over);
  const keys = new Set([...Object.keys(over), ...Object.keys(under)]);
  return Object.fromEntries([...keys].map((key) => [key, mergeObjects(under[key], over[key])]));
}

function mergeLists(under: readonly unknown[], over: readonly unknown[]): readonly unknown[] {
  const all = [...under, ...over];
  if (!all.every((element) => isRecord(element) && typeof element["name"] === "string")) return structuredClone(over);
  const named = new Map<unknown, unknown>();
  for (const element of over) named.set((element as { name: string }).name, element);
  for (const element of under) {
    const name = (element as { name: string }).name;
    named.set(name, mergeObjects(element, named.get(name)));
  }
  return [...named.values()];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
