import { isAtLeast, type ArgoVersion } from "../../../argo/version.ts";
import { inputTagProblem, inputTags } from "../../../argo/input-tags.ts";
import { argoVersionFeature, tagUnresolved } from "../../../diagnostics/messages.generated.ts";
import { didYouMean } from "../../../diagnostics/suggest.ts";
import type { TaskOptions } from "../../../graph/options.ts";
import type { Json } from "../../../graph/types.ts";
import type { Value } from "../../../graph/values.ts";
import type { Leaf, Template } from "../implementations/leaf.ts";
import { mergePatch } from "../merge-patch.ts";
import { environmentEntry } from "./environment.ts";
import { memoizeField } from "./memoize.ts";
import { resourcesOf } from "./resources.ts";
import { retryStrategy } from "./retry.ts";
import { needsPlural, synchronizationField } from "./synchronization.ts";
import { volumesOf } from "./volumes.ts";

type Fields = { readonly [key: string]: Json };
type MutableFields = { [key: string]: Json };

/** An implementation's template with the options that live on a template, in the order in which people write them. */
export function templateWithOptions(leaf: Leaf, implement: (leaf: Leaf) => Template, version: ArgoVersion): Template {
  const { node, options: inputs } = leaf;
  const { options } = node;
  const text = inputs.text;
  // Options first: they may add inputs, which the implementation then declares.
  const container = containerOptions(options, leaf);
  const pod = podOptions(options, text);
  const behaviour = behaviourOptions(options, leaf, version);
  const cacheKey = options.cache && options.cache.key ? inputs.expression(options.cache.key, "cacheKey") : undefined;
  const body = implement(leaf);
  const runsPod = ["script", "container"].some((kind) => kind in body);
  // Argo's own executor does what a resource says, in a pod that has a place and an account like any other.
  const hasPod = runsPod || "resource" in body;
  const { inputs: declared, outputs, ...implementation } = body;
  const kind = Object.keys(implementation).find((key) => key === "script" || key === "container");
  const content =
    kind && isFields(implementation[kind])
      ? { ...implementation, [kind]: withContainerOptions(implementation[kind], container.fields) }
      : implementation;
  const cache = options.cache && runsPod ? { memoize: memoize(leaf, { ...content, ...pod }, declared, cacheKey, version) } : {};
  const template: Fields = {
    ...descriptionOf(leaf, version),
    ...(hasPod ? pod : metadataOf(options, text)),
    ...(declared === undefined ? {} : { inputs: declared }),
    ...(outputs === undefined ? {} : { outputs }),
    ...behaviour,
    ...cache,
    ...(runsPod && container.volumes.length > 0 ? { volumes: container.volumes } : {}),
    ...(runsPod && container.podSpecPatch !== undefined ? { podSpecPatch: container.podSpecPatch } : {}),
    ...content,
    ...(options.metrics && options.metrics.length > 0 ? { metrics: { prometheus: options.metrics } } : {}),
  };
  if (!options.patch) return template;
  const patched = mergePatch(template, options.patch);
  reportUnresolvedTags(options.patch, patched, leaf);
  return patched;
}

/** Argo refuses a workflow with a tag of an input that its template does not have. */
function reportUnresolvedTags(patch: Fields, template: Fields, leaf: Leaf): void {
  const text = JSON.stringify(patch);
  if (!text.includes("{{inputs.")) return;
  const inputs = template["inputs"];
  for (const found of inputTags(text)) {
    const entries = isFields(inputs) ? inputs[found.kind] : undefined;
    const names = Array.isArray(entries) ? (entries as readonly Json[]).filter(isFields).map((entry) => String(entry["name"])) : [];
    const problem = inputTagProblem(found, names);
    if (!problem) continue;
    const suggestion = didYouMean(found.name, names);
    leaf.report(tagUnresolved({ tag: found.tag, template: leaf.component.name, suggestion, ...problem }));
  }
}

function isFields(value: Json | undefined): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** `workflows.argoproj.io/description` of a template is shown since 3.6. */
function descriptionOf(leaf: Leaf, version: ArgoVersion): Fields {
  const { description } = leaf.component;
  if (description === undefined || !isAtLeast(version, "3.7")) return {};
  return { annotations: { "workflows.argoproj.io/description": description } };
}

function metadataOf(options: TaskOptions, text: (value: Value, wish: string) => string): Fields {
  const entries = (values: Readonly<Record<string, Value>> | undefined): Fields =>
    Object.fromEntries(Object.entries(values ?? {}).map(([name, value]) => [name, text(value, name)]));
  const labels = entries(options.labels);
  const annotations = entries(options.annotations);
  const metadata = {
    ...(Object.keys(labels).length > 0 ? { labels } : {}),
    ...(Object.keys(annotations).length > 0 ? { annotations } : {}),
  };
  return Object.keys(metadata).length > 0 ? { metadata } : {};
}

/** What is said of the pod: where it runs and as whom. */
function podOptions(options: TaskOptions, text: (value: Value, wish: string) => string): Fields {
  const selector = Object.entries(options.nodeSelector ?? {});
  return {
    ...metadataOf(options, text),
    // The whole template is substituted before the pod is made, so that a selector may hold a tag.
    ...(selector.length > 0
      ? { nodeSelector: Object.fromEntries(selector.map(([name, value]) => [name, text(value, wishOf(name))])) }
      : {}),
    ...(options.affinity === undefined ? {} : { affinity: options.affinity }),
    ...(options.tolerations && options.tolerations.length > 0 ? { tolerations: options.tolerations } : {}),
    ...(options.serviceAccount === undefined ? {} : { serviceAccountName: options.serviceAccount }),
    ...(options.initContainers && options.initContainers.length > 0 ? { initContainers: options.initContainers } : {}),
    ...(options.sidecars && options.sidecars.length > 0 ? { sidecars: options.sidecars } : {}),
  };
}

/** `cloud.google.com/gke-accelerator` is `gke-accelerator`. */
function wishOf(name: string): string {
  return name.slice(name.lastIndexOf("/") + 1);
}

function behaviourOptions(options: TaskOptions, leaf: Leaf, version: ArgoVersion): Fields {
  const { retry, timeout, synchronization } = options;
  const text = leaf.options.text;
  if (synchronization && needsPlural(synchronization) && !isAtLeast(version, "3.6")) {
    leaf.report(argoVersionFeature({ feature: "More than one lock of a kind", since: "3.6", version }));
  }
  // A suspend is no leaf: Argo refuses a timeout on it.
  const hasTimeout = leaf.component.implementation.kind !== "suspend";
  return {
    ...(retry ? { retryStrategy: retryStrategy(retry, (value) => text(value, "retryLimit")) } : {}),
    ...(timeout && hasTimeout ? { timeout: text(timeout, "timeout") } : {}),
    ...(synchronization ? { synchronization: synchronizationField(synchronization, version) } : {}),
  };
}

interface ContainerOptions {
  readonly fields: Fields;
  readonly volumes: readonly Fields[];
  readonly podSpecPatch?: string;
}

function containerOptions(options: TaskOptions, leaf: Leaf): ContainerOptions {
  const { text, json } = leaf.options;
  const { volumes, mounts } = volumesOf(options, text);
  const resources = options.resources ? resourcesOf(options.resources, json) : {};
  const env = Object.entries(options.env ?? {}).map(([name, source]) => environmentEntry(name, source, text));
  const fields: Fields = {
    ...(options.image ? { image: text(options.image, "image") } : {}),
    ...(options.imagePullPolicy === undefined ? {} : { imagePullPolicy: options.imagePullPolicy }),
    ...(env.length > 0 ? { env } : {}),
    ...(options.securityContext === undefined ? {} : { securityContext: options.securityContext }),
    ...(resources.field === undefined ? {} : { resources: resources.field }),
    ...(mounts.length > 0 ? { volumeMounts: mounts } : {}),
  };
  return { fields, volumes, ...(resources.patch === undefined ? {} : { podSpecPatch: resources.patch }) };
}

/** Options go before the source, which is long; entries of `env` are joined by name, the option's winning. */
function withContainerOptions(container: Fields, options: Fields): Fields {
  const { source, ...rest } = container;
  const merged: MutableFields = {};
  const { image, imagePullPolicy, env, ...others } = options;
  merged["image"] = image ?? rest["image"]!;
  if (imagePullPolicy !== undefined) merged["imagePullPolicy"] = imagePullPolicy;
  for (const [key, value] of Object.entries(rest)) if (key !== "image") merged[key] = value;
  if (env !== undefined) merged["env"] = joinEnvironment((rest["env"] ?? []) as readonly Fields[], env as readonly Fields[]);
  Object.assign(merged, others);
  if (source !== undefined) merged["source"] = source;
  return merged;
}

function joinEnvironment(base: readonly Fields[], own: readonly Fields[]): readonly Fields[] {
  const names = new Set(own.map((entry) => entry["name"]));
  return [...base.filter((entry) => !names.has(entry["name"])), ...own];
}

function memoize(leaf: Leaf, content: Json, declared: Json | undefined, key: string | undefined, version: ArgoVersion): Fields {
  const parameters = isFields(declared) ? ((declared["parameters"] ?? []) as readonly Fields[]) : [];
  return memoizeField(leaf.node.options.cache as Exclude<TaskOptions["cache"], false | undefined>, {
    component: leaf.component.name,
    content,
    inputs: parameters.map((parameter) => parameter["name"] as string),
    key,
    argoVersion: version,
  });
}
