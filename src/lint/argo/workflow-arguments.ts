// The arguments of a workflow with those of the template that it is made of, and the names that all of it may use.
import { argumentPlaces, validateArguments } from "./arguments.ts";
import type { Arguments, WorkflowSpec } from "./objects.ts";
import { at, type Base, type Place, placeholder, type Run, type Walk } from "./run.ts";

/** `isOpen`: the template was not found, and may have given what is missing. */
export function validateWorkflowArguments(
  walk: Walk,
  { arguments: own = {} }: WorkflowSpec,
  reference: Base | undefined,
  place: Place,
  isOpen: boolean,
): Arguments {
  const { mode, isTemplate } = walk.run;
  const others = reference?.decoded.spec.arguments ?? {};
  const merged: Arguments =
    reference === undefined
      ? own
      : { parameters: merge(own.parameters, others.parameters), artifacts: merge(own.artifacts, others.artifacts) };
  const ownPlaces = argumentPlaces(at(place, "arguments"));
  const whole = at(place, "workflowTemplateRef");
  const isOwn = (list: readonly unknown[] | undefined, item: unknown) => reference === undefined || (list ?? []).includes(item);
  const places = {
    parameter: (index: number) =>
      isOwn(own.parameters, merged.parameters?.[index])
        ? ownPlaces.parameter(own.parameters?.indexOf(merged.parameters?.[index] ?? {}) ?? index)
        : whole,
    artifact: (index: number) =>
      isOwn(own.artifacts, merged.artifacts?.[index])
        ? ownPlaces.artifact(own.artifacts?.indexOf(merged.artifacts?.[index] ?? {}) ?? index)
        : whole,
  };
  // Whoever lints may not know the values yet; whoever submits a template gives them then.
  const mayLackValues = mode === "lint" || (isTemplate && mode !== "submit") || isOpen;
  validateArguments(walk, "spec.arguments.", merged, places, mayLackValues);
  return merged;
}

/** `MergeParameters` and `MergeArtifacts`: the first of those that share a name. */
function merge<Item extends { readonly name?: string }>(first: readonly Item[] = [], second: readonly Item[] = []): readonly Item[] {
  const names = new Set<string>();
  return [...first, ...second].filter(({ name = "" }) => {
    const isNew = !names.has(name);
    names.add(name);
    return isNew;
  });
}

export interface Sources {
  readonly labels: readonly string[];
  readonly annotations: readonly string[];
  readonly priority: number | undefined;
}

export function setGlobals(run: Run, { labels, annotations, priority }: Sources, { parameters = [] }: Arguments): void {
  const set = (name: string, value = placeholder(run)): void => void run.globals.set(`workflow.${name}`, value);
  for (const name of ["name", "namespace", "mainEntrypoint", "serviceAccountName", "uid"]) set(name);
  if (parameters.length > 0) for (const name of ["parameters", "parameters.json"]) set(name);
  for (const { name = "", value } of parameters) if (name !== "") set(`parameters.${name}`, value);
  for (const name of annotations) set(`annotations.${name}`);
  for (const name of labels) set(`labels.${name}`);
  for (const name of ["annotations", "annotations.json", "labels", "labels.json"]) set(name);
  if (priority !== undefined) set("priority", String(priority));
  set("status");
}
