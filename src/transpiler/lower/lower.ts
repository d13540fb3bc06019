import type { ArgoVersion } from "../../argo/version.ts";
import {
  manifestLarge,
  pipelineNameLong,
  templateNameTaken,
  tooManyInputs,
  tooManyTemplates,
} from "../../diagnostics/messages.generated.ts";
import type { Graph, Pipeline } from "../../graph/graph.ts";
import type { Json } from "../../graph/types.ts";
import type { Report } from "../report.ts";
import type { ManifestKind, TaskSource } from "../result.ts";
import { cronDocument } from "./cron.ts";
import { checkDepth } from "./depth.ts";
import { enterPipeline } from "./entry.ts";
import { createLowering, type ArtifactRepository, type Limits, type Lowering } from "./lowering.ts";
import { isLimited, shelve } from "./libraries.ts";
import { planGathering } from "./gather-plan.ts";
import { handKeysDown } from "./key-places.ts";
import { lowerNodes } from "./nodes.ts";
import { lowerExit } from "./exit.ts";
import { renderNothing } from "./nothing.ts";
import type { Scope } from "./scope.ts";
import { renderThrow } from "./throws.ts";
import { renderScope } from "./render.ts";
import { sourcesOf } from "./sources.ts";
import { nameVariants } from "./variant-names.ts";
import { templatesIn, workflowDocument, type WorkflowParts } from "./workflow.ts";

export interface LowerOptions {
  readonly as: ManifestKind;
  readonly argoVersion: ArgoVersion;
  /** The kind of the cluster's artifact repository, where keys are written. */
  readonly artifactRepository?: ArtifactRepository;
  /** Below which components find inputs and leave outputs. */
  readonly taskFolder?: string;
  /** Other limits than Argo's: small ones show with small pipelines what happens beyond them. */
  readonly limits?: Partial<Limits>;
}

/** What a pipeline becomes: the Workflow or template, then its crons. */
export interface LoweredManifest {
  readonly pipeline: Pipeline;
  readonly documents: readonly { readonly [key: string]: Json }[];
  readonly sources: readonly TaskSource[];
}

/** A run's object may have 1 MiB, of which its state takes a part: about a hundred bytes a task, compressed. */
const largestSize = 900_000;

/** As long as a label. */
const longestName = 63;

/**
 * Turns every exported pipeline of a graph into Argo objects. What Argo cannot express is reported; the documents are then not to be used.
 *
 * @example
 * const manifests = lower(graph, { as: "workflow", argoVersion: "4.1" }, report);
 */
export function lower(graph: Graph, options: LowerOptions, report: Report): readonly LoweredManifest[] {
  return graph.pipelines.filter((pipeline) => pipeline.exported).map((pipeline) => lowerPipeline(graph, pipeline, options, report));
}

function lowerPipeline(graph: Graph, pipeline: Pipeline, options: LowerOptions, report: Report): LoweredManifest {
  const begin = (to: Report): Lowering => {
    const lowering = createLowering(graph, options, to, lowerNodes);
    planGathering(lowering, pipeline);
    return lowering;
  };
  const { lowering, entrypoint } = enterPipeline(begin, pipeline, options.as, report);
  const onExit = pipeline.atExit && lowerExit(lowering, pipeline, pipeline.atExit);
  const entries = onExit === undefined ? [entrypoint] : [entrypoint, onExit];
  nameVariants(lowering, entries);
  handKeysDown(lowering);
  const all = renderTemplates(lowering, entries);
  const taken = templatesIn(pipeline.options.patch?.["templates"]).length;
  const { templates, libraries } = shelve(all, { limit: lowering.limits.templates, taken, entries }, { pipeline, ...options });
  const parts: WorkflowParts = {
    pipeline,
    entrypoint,
    ...(onExit === undefined ? {} : { onExit }),
    templates,
    argoVersion: options.argoVersion,
  };
  const own = [
    workflowDocument(parts, options.as),
    ...graph.schedules
      .filter((schedule) => schedule.pipeline === pipeline.id)
      .map((schedule) => cronDocument(schedule, parts, options.as, report)),
  ];
  const sources = sourcesOf(lowering, pipeline);
  checkLimits({ ...parts, templates: all }, own, libraries, lowering, report);
  checkDepth(lowering, { ...parts, templates: all }, sources, report);
  // What is called has to be there before what calls it.
  return { pipeline, documents: [...libraries, ...own], sources };
}

/** The entry first, then blocks and called pipelines as they were met, then what runs something. */
function renderTemplates(lowering: Lowering, entries: readonly string[]): readonly { readonly [key: string]: Json }[] {
  const calls = lowering.scopes.flatMap(({ tasks }) => tasks.map(({ call }) => ("template" in call ? call.template : "")));
  const called = new Set([...entries, ...calls]);
  const isCalled = ({ template }: Scope): boolean => called.has(template);
  return [
    ...lowering.scopes.filter(isCalled).map((scope) => renderScope(lowering, scope)),
    ...[...lowering.blockVariants.values()].map((variant) => renderScope(lowering, variant.scope, variant.name, variant.fields)),
    ...lowering.componentTemplates.templates,
    ...(lowering.nothing === undefined ? [] : [renderNothing(lowering.nothing)]),
    ...(lowering.thrower === undefined ? [] : [renderThrow(lowering.thrower)]),
  ];
}

function checkLimits(
  { pipeline, templates, argoVersion }: WorkflowParts,
  own: readonly { readonly [key: string]: Json }[],
  libraries: readonly { readonly [key: string]: Json }[],
  { limits, componentTemplates: { madeOf } }: Lowering,
  report: Report,
): void {
  const { place, name } = pipeline;
  const taken = new Set(templates.map((template) => template["name"]));
  for (const { name: further } of templatesIn(pipeline.options.patch?.["templates"])) {
    if (taken.has(further)) report(templateNameTaken({ pipeline: name, name: String(further) }), place);
    taken.add(further);
  }
  if (name.length > longestName) report(pipelineNameLong({ pipeline: name, limit: longestName }), place);
  const count = Math.max(...[...libraries, ...own].map(templatesOf));
  if (isLimited(argoVersion) && count > limits.templates)
    report(tooManyTemplates({ pipeline: name, count, limit: limits.templates }), place);
  for (const template of templates) {
    const inputs = template["inputs"] as { readonly parameters?: readonly Json[] } | undefined;
    const count = inputs?.parameters?.length ?? 0;
    if (count > limits.inputs) report(tooManyInputs({ template: String(template["name"]), count, limit: limits.inputs }), place);
  }
  // A run holds a copy of every template that it calls in another object.
  const largest = Math.max(...own.map(sizeOf)) + libraries.reduce((sum, document) => sum + sizeOf(document), 0);
  if (largest <= largestSize) return;
  const [heaviest] = [...templates].sort((a, b) => sizeOf(b) - sizeOf(a));
  const component = heaviest && madeOf.get(String(heaviest["name"]));
  const megabytes = (size: number): string => (size / 1_000_000).toFixed(1);
  // Where one component is most of it, it is what has to shrink.
  const [part, at] =
    component && sizeOf(heaviest) > largest / 2
      ? [`${megabytes(sizeOf(heaviest))} MB of it the component \`${component.name}\``, component.place]
      : [`in ${templates.length} templates`, place];
  report(manifestLarge({ pipeline: name, size: megabytes(largest), part }), at);
}

/** How many templates an object holds. */
function templatesOf({ kind, spec }: { readonly [key: string]: Json }): number {
  const own = kind === "CronWorkflow" ? (spec as { readonly workflowSpec?: Json }).workflowSpec : spec;
  return (own as { readonly templates?: readonly Json[] } | undefined)?.templates?.length ?? 0;
}

function sizeOf(json: Json): number {
  return Buffer.byteLength(JSON.stringify(json));
}
