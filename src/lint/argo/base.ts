// templateresolution.Context: which object templates are looked up in, and how one object finds another.
import type { Json } from "../../graph/types.ts";
import type { LintObject } from "../lint-object.ts";
import type { Path } from "../source/document.ts";
import { definitionsOf } from "../model/memory.ts";
import { isObject, objectAt, type JsonObject } from "../model/objects.ts";
import { normalize } from "./normalize.ts";
import type { Metadata, Template, WorkflowSpec } from "./objects.ts";
import { at, type Base, type Decoded, type Place, type PlacedTemplate, type Run } from "./run.ts";

export function decodedOf(run: Run, object: LintObject): Decoded {
  // Templates of others are read by Go's own decoder, which finds fields in any capitals.
  const isLoose = run.isLoose || object !== run.context.object;
  const decoded = isLoose ? run.memory.decodedLoosely : run.memory.decoded;
  const known = decoded.get(object) as Decoded | undefined;
  if (known !== undefined) return known;
  const definitions = definitionsOf(run.memory, run.context.version);
  const read = (keepsEmpty: boolean, type: string, value: Json): Json =>
    normalize({ definitions, keepsEmpty, ignoresCase: isLoose, tables: run.memory.fieldTables }, type, value) ?? {};
  const { value, endedAt } = object;
  const whole = read(true, object.kind, endedAt === undefined || !isLoose ? value : untilEnd(value, endedAt)) as JsonObject;
  const spec = object.kind === "CronWorkflow" ? objectAt(objectAt(whole, "spec"), "workflowSpec") : objectAt(whole, "spec");
  const templates = (spec["templates"] ?? []) as readonly Json[];
  const named = (spec as unknown as WorkflowSpec).templates ?? [];
  const result: Decoded = {
    object: whole,
    spec: spec as unknown as WorkflowSpec,
    written: templates.map((template) => read(false, "Template", template) as unknown as Template),
    indexOf: new Map(named.map((template, index) => [template.name ?? "", index] as const).toReversed()),
  };
  decoded.set(object, result);
  return result;
}

/** What is decoded before an error that ends the decoding: keys are met by name. */
function untilEnd(value: Json, [step, ...rest]: Path): Json {
  if (step === undefined) return null;
  if (Array.isArray(value)) {
    const items = value as readonly Json[];
    return typeof step === "number" ? [...items.slice(0, step), untilEnd(items[step] ?? null, rest)] : value;
  }
  if (!isObject(value) || typeof step !== "string") return value;
  const before = Object.entries(value).filter(([key]) => key < step);
  return Object.fromEntries([...before, ...(Object.hasOwn(value, step) ? [[step, untilEnd(value[step] ?? null, rest)] as const] : [])]);
}

export function templatesOfBase(base: Base): readonly PlacedTemplate[] {
  return (base.decoded.spec.templates ?? []).map((_, index) => placedTemplate(base, index));
}

function placedTemplate({ decoded: { spec, written }, place }: Base, index: number): PlacedTemplate {
  return {
    value: withPodMetadata(spec.templates?.[index] ?? {}, spec.podMetadata),
    written: withPodMetadata(written[index] ?? {}, spec.podMetadata),
    place: at(place, "templates", index),
    podMetadata: spec.podMetadata === undefined ? undefined : at(place, "podMetadata"),
  };
}

/** `addPodMetadata`: what the template says itself stays. */
function withPodMetadata(template: Template, pod: Metadata | undefined): Template {
  const [labels, annotations] = [pod?.labels ?? {}, pod?.annotations ?? {}];
  if (Object.keys(labels).length + Object.keys(annotations).length === 0) return template;
  const merged = (all: { readonly [key: string]: string }, own: { readonly [key: string]: string } = {}) =>
    Object.fromEntries(Object.entries({ ...all, ...own }).sort(([a], [b]) => (a < b ? -1 : 1)));
  const [mergedAnnotations, mergedLabels] = [
    merged(annotations, template.metadata?.annotations),
    merged(labels, template.metadata?.labels),
  ];
  const metadata = {
    ...(Object.keys(mergedAnnotations).length === 0 ? {} : { annotations: mergedAnnotations }),
    ...(Object.keys(mergedLabels).length === 0 ? {} : { labels: mergedLabels }),
  };
  return { ...template, metadata };
}

/** A lookup: the object, or what Argo says when there is none. */
export type Found = { readonly kind: "base"; readonly base: Base } | { readonly kind: "missing" } | { readonly kind: "crash" };

/** `wftmplGetter.Get` and `cwftmplGetter.Get`. */
export function getBase(run: Run, name: string, isCluster: boolean, place: Place): Found {
  const { object, templates } = run.context;
  // Argo gives its validator no way to look up namespaced templates here, and goes there all the same.
  if (!isCluster && object.kind === "ClusterWorkflowTemplate") return { kind: "crash" };
  const found = isCluster ? templates.clusterWorkflowTemplate(name) : templates.workflowTemplate(object.namespace, name);
  if (found === undefined) return { kind: "missing" };
  const foreign: Place = { path: place.path, isForeign: true };
  return { kind: "base", base: { scope: isCluster ? "cluster" : "namespaced", name, decoded: decodedOf(run, found), place: foreign } };
}

/** `GetTemplateByName`: a workflow also finds what its status holds, and what it was led to so far. */
export function templateNamed(run: Run, base: Base, name: string): PlacedTemplate | undefined {
  const index = base.decoded.indexOf.get(name);
  if (index !== undefined) return placedTemplate(base, index);
  if (base.scope !== "local") return undefined;
  return [...run.stored.values()].find(({ value }) => (value.name ?? "") === name);
}

/** What a workflow that was taken from a cluster has in its status. */
export function storedInStatus(run: Run): readonly (readonly [string, PlacedTemplate])[] {
  const { object } = run.context;
  if (object.kind !== "Workflow") return [];
  const status = objectAt(object.value, "status");
  const definitions = definitionsOf(run.memory, run.context.version);
  const placed = (value: Json, path: readonly (string | number)[]): PlacedTemplate => {
    const read = (keepsEmpty: boolean) =>
      (normalize({ definitions, keepsEmpty, ignoresCase: false, tables: run.memory.fieldTables }, "Template", value) ?? {}) as Template;
    return { value: read(true), written: read(false), place: { path: ["status", ...path], isForeign: false }, podMetadata: undefined };
  };
  const ofSpec = objectAt(status, "storedWorkflowTemplateSpec")["templates"];
  const all = Array.isArray(ofSpec) ? (ofSpec as readonly Json[]) : [];
  return [
    ...all
      .filter(isObject)
      .map((value, index) => [`spec ${index}`, placed(value, ["storedWorkflowTemplateSpec", "templates", index])] as const),
    ...Object.entries(objectAt(status, "storedTemplates")).map(([key, value]) => [key, placed(value, ["storedTemplates", key])] as const),
  ];
}
