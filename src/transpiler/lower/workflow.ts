import type { ArgoVersion } from "../../argo/version.ts";
import type { InputDeclaration, Pipeline } from "../../graph/graph.ts";
import type { Json, ValueType } from "../../graph/types.ts";
import type { ManifestKind } from "../result.ts";
import { encodeConstant } from "./expression/encode.ts";
import { absentText } from "./expression/guard.ts";
import { hoistPodFields } from "./hoist.ts";
import { mergePatch } from "./merge-patch.ts";
import { synchronizationField } from "./options/synchronization.ts";

type Fields = { readonly [key: string]: Json };

export const apiVersion = "argoproj.io/v1alpha1";

export interface WorkflowParts {
  readonly pipeline: Pipeline;
  readonly entrypoint: string;
  /** The template that runs when the run is over. */
  readonly onExit?: string;
  readonly templates: readonly Fields[];
  readonly argoVersion: ArgoVersion;
}

const kinds: Readonly<Record<ManifestKind, string>> = {
  workflow: "Workflow",
  template: "WorkflowTemplate",
  "cluster-template": "ClusterWorkflowTemplate",
};

/** The Workflow, or the template that workflows are made from. */
export function workflowDocument(parts: WorkflowParts, as: ManifestKind): Fields {
  const { pipeline } = parts;
  const { options } = pipeline;
  const spec = workflowSpec(parts);
  const generated = as === "workflow" && !options.fixedName;
  const annotations = { ...describing(pipeline.displayName, pipeline.description), ...options.annotations };
  return {
    apiVersion,
    kind: kinds[as],
    metadata: {
      ...(generated ? { generateName: `${pipeline.name}-` } : { name: pipeline.name }),
      ...(options.namespace === undefined || as === "cluster-template" ? {} : { namespace: options.namespace }),
      ...(options.labels && Object.keys(options.labels).length > 0 ? { labels: options.labels } : {}),
      ...(Object.keys(annotations).length > 0 ? { annotations } : {}),
    },
    spec: as === "workflow" ? spec : withRunMetadata(spec, pipeline),
  };
}

/** Title and description, as Argo's own pages show them. */
export function describing(title: string | undefined, description: string | undefined): Readonly<Record<string, string>> {
  return {
    ...(title === undefined ? {} : { "workflows.argoproj.io/title": title }),
    ...(description === undefined ? {} : { "workflows.argoproj.io/description": description }),
  };
}

/** Labels of a template are not those of its workflows. */
function withRunMetadata(spec: Fields, { options }: Pipeline): Fields {
  const metadata = {
    ...(options.labels && Object.keys(options.labels).length > 0 ? { labels: options.labels } : {}),
    ...(options.annotations && Object.keys(options.annotations).length > 0 ? { annotations: options.annotations } : {}),
  };
  if (Object.keys(metadata).length === 0) return spec;
  const { templates, ...rest } = spec;
  return { ...rest, workflowMetadata: metadata, templates: templates! };
}

/** What a Workflow, a template and a cron have in common. */
export function workflowSpec(parts: WorkflowParts, overrides: Fields = {}): Fields {
  const { pipeline, entrypoint, argoVersion } = parts;
  const { options } = pipeline;
  const { fields: podFields, templates } = hoistPodFields(parts.templates, options.serviceAccount);
  const parameters = pipeline.inputs
    .filter((input) => input.type.kind !== "artifact")
    .map((input) => argumentOf(input, overrides[input.name]));
  const spec: Fields = {
    entrypoint,
    ...(parts.onExit === undefined ? {} : { onExit: parts.onExit }),
    ...(options.serviceAccount === undefined ? {} : { serviceAccountName: options.serviceAccount }),
    ...(parameters.length > 0 ? { arguments: { parameters } } : {}),
    ...(options.parallelism === undefined ? {} : { parallelism: options.parallelism }),
    ...(options.deadlineSeconds === undefined ? {} : { activeDeadlineSeconds: options.deadlineSeconds }),
    ...(options.priority === undefined ? {} : { priority: options.priority }),
    ...ttlStrategy(pipeline),
    ...(options.podGarbageCollection === undefined ? {} : { podGC: { strategy: options.podGarbageCollection } }),
    ...(options.archiveLogs === undefined ? {} : { archiveLogs: options.archiveLogs }),
    ...(options.imagePullSecrets && options.imagePullSecrets.length > 0
      ? { imagePullSecrets: options.imagePullSecrets.map((name) => ({ name })) }
      : {}),
    ...podFields,
    ...(options.synchronization ? { synchronization: synchronizationField(options.synchronization, argoVersion) } : {}),
    ...(options.metrics && options.metrics.length > 0 ? { metrics: { prometheus: options.metrics } } : {}),
    templates,
  };
  if (!options.patch) return spec;
  const { templates: _, ...rest } = spec;
  // Lists replace, but without its templates a workflow could not start.
  const { templates: further, ...patch } = options.patch;
  return { ...mergePatch(rest, patch), templates: [...templates, ...templatesIn(further)] };
}

/** The templates that `workflow` brings along. */
export function templatesIn(further: Json | undefined): readonly Fields[] {
  return Array.isArray(further) ? (further as readonly Json[]).filter(isFields) : [];
}

function isFields(json: Json): json is Fields {
  return typeof json === "object" && json !== null && !Array.isArray(json);
}

function ttlStrategy({ options: { ttl } }: Pipeline): Fields {
  const strategy = {
    ...(ttl?.afterCompletion === undefined ? {} : { secondsAfterCompletion: ttl.afterCompletion }),
    ...(ttl?.afterSuccess === undefined ? {} : { secondsAfterSuccess: ttl.afterSuccess }),
    ...(ttl?.afterFailure === undefined ? {} : { secondsAfterFailure: ttl.afterFailure }),
  };
  return Object.keys(strategy).length > 0 ? { ttlStrategy: strategy } : {};
}

/** A parameter without a default has no value: whoever submits gives it. */
function argumentOf(input: InputDeclaration, given: Json | undefined): Fields {
  const { name, type, description } = input;
  const value = given !== undefined ? given : input.default;
  const text = value !== undefined ? encodeConstant(value, type) : input.optional ? absentText : undefined;
  const choices = choicesOf(type);
  return {
    name,
    ...(text === undefined ? {} : { value: text }),
    ...(choices && (text === undefined || choices.includes(text)) ? { enum: choices } : {}),
    ...(description === undefined ? {} : { description }),
  };
}

function choicesOf(type: ValueType): readonly string[] | undefined {
  return type.kind === "string" && type.literals && type.literals.length > 0 ? type.literals : undefined;
}
