// Templates that Argo's own words describe are replaced by a container with the same inputs and outputs: what they do inside is what
// their stand-in says.
import type { Component } from "../graph/graph.ts";
import type { Json } from "../graph/types.ts";
import type { CompiledPipeline, Document } from "./compiled.ts";
import { semaphoreLimits } from "./config-maps.ts";
import { absentText } from "./texts.ts";

/** Fields of a template that say how it is called, not what it does. */
const kept = new Set([
  "name",
  "inputs",
  "outputs",
  "memoize",
  "retryStrategy",
  "timeout",
  "activeDeadlineSeconds",
  "synchronization",
  "parallelism",
]);
const container = { image: "stand-in", command: ["stand-in"] };

/** The documents that are there when the workflow runs: its template, and those that it calls elsewhere. */
export function documentsToRun({ manifest, written }: CompiledPipeline): readonly Document[] {
  const documents = manifest.documents.filter(({ kind }) => kind !== "CronWorkflow");
  const raw = new Map<string, Component>();
  const elsewhere = new Map<string, Component>();
  for (const document of documents) {
    for (const template of templatesOf(document)) {
      for (const task of tasksOf(template)) {
        const component = written.get(`${String(template["name"])}/${String(task["name"])}`)?.component;
        if (component?.implementation.kind === "template") raw.set(String(task["template"]), component);
        if (component?.implementation.kind === "template-reference") elsewhere.set(component.id, component);
      }
    }
  }
  const own = documents.map((document) => withTemplates(document, (template) => withoutSource(replaced(template, raw))));
  return [...own, ...referenced([...elsewhere.values()]), ...semaphoreLimits(own)];
}

export function templatesOf({ spec }: Document): readonly Document[] {
  return (spec as { readonly templates?: readonly Document[] } | undefined)?.templates ?? [];
}

export function tasksOf({ dag }: Document): readonly Document[] {
  return (dag as { readonly tasks?: readonly Document[] } | undefined)?.tasks ?? [];
}

function withTemplates(document: Document, change: (template: Document) => Document): Document {
  return { ...document, spec: { ...(document["spec"] as Document), templates: templatesOf(document).map(change) } };
}

/** A script's code runs nowhere, and no tag stands in it: it would only be copied again and again. */
function withoutSource(template: Document): Document {
  const script = template["script"] as Document | undefined;
  return script === undefined ? template : { ...template, script: { ...script, source: "stand-in" } };
}

function replaced(template: Document, raw: ReadonlyMap<string, Component>): Document {
  if (!raw.has(String(template["name"]))) return template;
  const outputs = template["outputs"] as
    { readonly parameters?: readonly Document[]; readonly artifacts?: readonly Document[] } | undefined;
  return {
    ...Object.fromEntries(Object.entries(template).filter(([key]) => kept.has(key))),
    ...(outputs === undefined
      ? {}
      : {
          outputs: {
            parameters: (outputs.parameters ?? []).map((parameter) => ({
              name: parameter["name"]!,
              ...written(String(parameter["name"])),
            })),
            artifacts: (outputs.artifacts ?? []).map((artifact) => ({
              path: pathOf(String(artifact["name"])),
              ...withoutOrigin(artifact),
            })),
          },
        }),
    container,
  };
}

/** A dag's or steps' own artifacts come from what is inside. */
function withoutOrigin(artifact: Document): Document {
  return Object.fromEntries(Object.entries(artifact).filter(([key]) => key !== "from" && key !== "fromExpression"));
}

/** One object for each name, with all templates that are called of it. */
function referenced(components: readonly Component[]): readonly Document[] {
  const objects = new Map<string, { readonly kind: string; readonly name: string; readonly templates: Map<string, Json> }>();
  for (const component of components) {
    const { implementation } = component;
    if (implementation.kind !== "template-reference") continue;
    const kind = implementation.clusterScope ? "ClusterWorkflowTemplate" : "WorkflowTemplate";
    const key = `${kind}/${implementation.name}`;
    const object = objects.get(key) ?? { kind, name: implementation.name, templates: new Map<string, Json>() };
    objects.set(key, object);
    object.templates.set(implementation.template, standIn(component, implementation.template));
  }
  return [...objects.values()].map(({ kind, name, templates }) => ({
    apiVersion: "argoproj.io/v1alpha1",
    kind,
    metadata: { name },
    spec: { templates: [...templates.values()] },
  }));
}

function standIn({ inputs, outputs }: Component, name: string): Json {
  const isArtifact = ({ type }: { readonly type: { readonly kind: string } }): boolean => type.kind === "artifact";
  return {
    name,
    inputs: {
      parameters: inputs
        .filter((one) => !isArtifact(one))
        .map((one) => ({ name: one.name, ...(one.optional ? { default: absentText } : {}) })),
      artifacts: inputs.filter(isArtifact).map((one) => ({ name: one.name, path: `/tmp/inputs/${one.name}`, optional: one.optional })),
    },
    outputs: {
      parameters: outputs.filter((one) => !isArtifact(one)).map((one) => ({ name: one.name, ...written(one.name) })),
      artifacts: outputs.filter(isArtifact).map((one) => ({ name: one.name, path: pathOf(one.name) })),
    },
    container,
  };
}

function written(name: string): { readonly valueFrom: { readonly path: string } } {
  return { valueFrom: { path: pathOf(name) } };
}

function pathOf(name: string): string {
  return `/tmp/outputs/${name}`;
}
