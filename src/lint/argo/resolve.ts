// templateresolution.ResolveTemplate: the template that a step, a task or a workflow names.
import { getBase, templateNamed } from "./base.ts";
import type { Holder, Template, TemplateRef } from "./objects.ts";
import { at, type Base, type HolderPlaces, type Place, type PlacedTemplate, type Run } from "./run.ts";
import { templateTypeOf } from "./template-type.ts";

export type Resolved =
  | { readonly kind: "template"; readonly template: PlacedTemplate; readonly base: Base }
  | { readonly kind: "no-object"; readonly name: string; readonly isCluster: boolean }
  | { readonly kind: "no-template" }
  | { readonly kind: "no-holder" }
  | { readonly kind: "no-type"; readonly template: PlacedTemplate }
  | { readonly kind: "crash"; readonly name: string };

export function resolveTemplate(run: Run, base: Base, holder: Holder, places: HolderPlaces): Resolved {
  const key = storageKey(base, holder);
  const stored = key === undefined ? undefined : run.stored.get(key);
  const found = stored === undefined ? lookUp(run, base, holder, places) : undefined;
  if (found !== undefined && found.kind !== "found") return found;
  const template = stored ?? found?.template;
  if (template === undefined) return { kind: "no-holder" };
  if (stored === undefined) store(run, base, key, template);
  const inside = holder.templateRef === undefined ? { kind: "base" as const, base } : getRef(run, holder.templateRef, places);
  if (inside.kind !== "base") return inside;
  return templateTypeOf(template.value) === undefined ? { kind: "no-type", template } : { kind: "template", template, base: inside.base };
}

type LookedUp = { readonly kind: "found"; readonly template: PlacedTemplate } | Exclude<Resolved, { readonly kind: "template" }>;

function lookUp(run: Run, base: Base, holder: Holder, places: HolderPlaces): LookedUp {
  const { inline, templateRef, template } = holder;
  if (inline !== undefined) return { kind: "found", template: inlineTemplate(inline, at(places.whole, "inline")) };
  if (templateRef !== undefined) {
    const found = getRef(run, templateRef, places);
    if (found.kind !== "base") return found;
    const named = templateNamed(run, found.base, templateRef.template ?? "");
    return named === undefined ? { kind: "no-template" } : { kind: "found", template: named };
  }
  if (template === undefined || template === "") return { kind: "no-holder" };
  const named = templateNamed(run, base, template);
  return named === undefined ? { kind: "no-template" } : { kind: "found", template: named };
}

function getRef(
  run: Run,
  { name = "", clusterScope = false }: TemplateRef,
  places: HolderPlaces,
): { readonly kind: "base"; readonly base: Base } | Extract<Resolved, { readonly kind: "no-object" | "crash" }> {
  const found = getBase(run, name, clusterScope, places.ref);
  if (found.kind === "missing") return { kind: "no-object", name, isCluster: clusterScope };
  return found.kind === "crash" ? { kind: "crash", name } : found;
}

function inlineTemplate(inline: Template, place: Place): PlacedTemplate {
  return { value: inline, written: inline, place, podMetadata: undefined };
}

/** `resolveTemplateReference`: what a workflow calls of its own is not stored. */
function storageKey(base: Base, { name = "", template = "", templateRef, inline }: Holder): string | undefined {
  if (templateRef !== undefined) {
    return `${templateRef.clusterScope === true ? "cluster" : "namespaced"}/${templateRef.name ?? ""}/${templateRef.template ?? ""}`;
  }
  if (base.scope === "local") return undefined;
  return inline === undefined ? `${base.scope}/${base.name}/${template}` : `${base.scope}/${base.name}/inline/${name}`;
}

/** `SetStoredTemplate` and `SetStoredInlineTemplate`: the first one that comes under a key stays. */
function store(run: Run, base: Base, key: string | undefined, template: PlacedTemplate): void {
  const keep = (under: string | undefined, each: PlacedTemplate) => {
    if (under !== undefined && !run.stored.has(under)) run.stored.set(under, each);
  };
  keep(key, template);
  const { steps = [], dag } = template.written;
  for (const [group, all] of steps.entries()) {
    for (const [index, step] of (all ?? []).entries()) {
      if (step.inline !== undefined)
        keep(storageKey(base, step), inlineTemplate(step.inline, at(template.place, "steps", group, index, "inline")));
    }
  }
  for (const [index, task] of (dag?.tasks ?? []).entries()) {
    if (task.inline !== undefined)
      keep(storageKey(base, task), inlineTemplate(task.inline, at(template.place, "dag", "tasks", index, "inline")));
  }
}
