// ValidateWorkflow: what all kinds of object have in common.
import { entrypointMissing, entrypointMissingWords } from "../rules/entrypoint-missing.ts";
import { podGc, podGcWords } from "../rules/pod-gc.ts";
import { templatesBesideReference, templatesBesideReferenceWords } from "../rules/templates-beside-reference.ts";
import { workflowTemplateMissing, workflowTemplateMissingWords } from "../rules/workflow-template-missing.ts";
import { clusterReference, clusterReferenceWords } from "../rules/cluster-reference.ts";
import { getBase, storedInStatus, templatesOfBase } from "./base.ts";
import { validateHolder } from "./holder.ts";
import { selectorProblems } from "./label-selector.ts";
import { fieldNameProblem, validateNames } from "./names.ts";
import type { Holder, WorkflowSpec } from "./objects.ts";
import { validateExecutorPlugins } from "./executor-plugins.ts";
import { setGlobals, type Sources, validateWorkflowArguments } from "./workflow-arguments.ts";
import { validatePodResources } from "./pod-resources.ts";
import { at, type Base, type Given, type HolderPlaces, type Place, placeholder, report, type Walk, within } from "./run.ts";
import { anyOutputArtifact, isTagged } from "./scope.ts";
import { validateHooks } from "./steps.ts";

/** A workflow, or what Argo makes one of to validate it. */
export interface WorkflowLike {
  readonly base: Base;
  readonly labels: readonly string[];
  readonly annotations: readonly string[];
}

export function validateWorkflow(walk: Walk, workflow: WorkflowLike): void {
  const { run } = walk;
  const { base } = workflow;
  const { spec } = base.decoded;
  const { place } = base;
  for (const [key, template] of storedInStatus(run)) run.stored.set(key, template);
  const reference = referenceOf(walk, base);
  validateNames(walk, "spec.templates", spec.templates ?? [], (index) => at(place, "templates", index), fieldNameProblem);
  if (run.isFour) validateExecutorPlugins(walk, spec, at(place, "executorPlugins"));
  const given = validateWorkflowArguments(
    walk,
    spec,
    reference.kind === "base" ? reference.base : undefined,
    place,
    reference.kind === "missing",
  );
  setGlobals(run, sourcesOf(workflow, reference), given);
  const lastOf = reference.kind === "base" ? reference.base.decoded.spec : undefined;
  const entrypoint = (spec.entrypoint ?? "") === "" ? (lastOf?.entrypoint ?? "") : (spec.entrypoint ?? "");
  const isOptional = run.isTemplate && (spec.entrypoint ?? "") === "";
  if (entrypoint === "" && !isOptional && reference.kind !== "missing")
    report(walk, entrypointMissing, place, entrypointMissingWords(spec.templates ?? []));
  const call = (template: string, where: Place, arguments_: Given): void => {
    if (reference.kind === "missing") return;
    validateHolder(
      walk,
      base,
      holderOf(spec, template),
      { ...placesOf(spec, place, where), ref: at(place, "workflowTemplateRef") },
      arguments_,
    );
  };
  if (entrypoint !== "" && !isOptional) call(entrypoint, at(place, "entrypoint"), run.isTemplate ? "any" : given);
  const onExit = (spec.onExit ?? "") === "" ? (lastOf?.onExit ?? "") : (spec.onExit ?? "");
  if (onExit !== "") {
    run.globals.set("workflow.failures", placeholder(run));
    if (hasOpenArtifact(spec) || (lastOf !== undefined && hasOpenArtifact(lastOf))) run.globals.set(anyOutputArtifact, "true");
    call(onExit, at(place, "onExit"), spec.arguments ?? {});
  }
  validateHooks(walk, "hooks", spec.hooks, at(place, "hooks"));
  checkPodGc(walk, spec, at(place, "podGC"));
  if (run.isFour && spec.podResources !== undefined)
    validatePodResources(walk, "spec.podResources", spec.podResources, at(place, "podResources"));
  if (reference.kind === "missing") return;
  const all = reference.kind === "base" ? reference.base : base;
  for (const { value, place: where } of templatesOfBase(all)) {
    const name = value.name ?? "";
    // Of its own, Argo has stopped at one without a name.
    if (name === "" && reference.kind === "none") continue;
    validateHolder(
      within(walk, `templates.${name} `),
      base,
      holderOf(spec, name),
      { ...placesOf(spec, place, where), ref: at(place, "workflowTemplateRef") },
      "any",
    );
  }
}

type Reference = { readonly kind: "none" } | { readonly kind: "missing" } | { readonly kind: "base"; readonly base: Base };

function referenceOf(walk: Walk, { decoded: { spec }, place }: Base): Reference {
  const { workflowTemplateRef: reference, templates = [] } = spec;
  if (reference === undefined) return { kind: "none" };
  const where = at(place, "workflowTemplateRef");
  if (templates.length > 0) report(walk, templatesBesideReference, at(place, "templates"), templatesBesideReferenceWords(), { at: "key" });
  const { name = "", clusterScope = false } = reference;
  const found = getBase(walk.run, name, clusterScope, where);
  if (found.kind === "base") return found;
  const { namespace } = walk.run.context.object;
  if (found.kind === "crash") report(walk, clusterReference, where, clusterReferenceWords(name));
  else report(walk, workflowTemplateMissing, at(where, "name"), workflowTemplateMissingWords(name, namespace, clusterScope));
  return { kind: "missing" };
}

function holderOf({ workflowTemplateRef }: WorkflowSpec, template: string): Holder {
  if (workflowTemplateRef === undefined) return { template };
  const { name = "", clusterScope = false } = workflowTemplateRef;
  return { templateRef: { name, template, clusterScope } };
}

/** `where`: what names the template, which stands for the arguments where there are none. */
function placesOf({ arguments: given }: WorkflowSpec, spec: Place, where: Place): Omit<HolderPlaces, "ref"> {
  return { whole: where, template: where, arguments: given === undefined ? where : at(spec, "arguments") };
}

function sourcesOf({ base, labels, annotations }: WorkflowLike, reference: Reference): Sources {
  const { spec } = base.decoded;
  const others = [spec, ...(reference.kind === "base" ? [reference.base.decoded.spec] : [])].map(
    ({ workflowMetadata = {} }) => workflowMetadata,
  );
  return {
    labels: [...labels, ...others.flatMap((each) => [...Object.keys(each.labels ?? {}), ...Object.keys(each.labelsFrom ?? {})])],
    annotations: [...annotations, ...others.flatMap((each) => Object.keys(each.annotations ?? {}))],
    priority: spec.priority,
  };
}

/** An artifact whose global name shows only when the workflow runs. */
function hasOpenArtifact({ templates = [] }: WorkflowSpec): boolean {
  return templates.some(({ outputs }) => (outputs?.artifacts ?? []).some(({ globalName = "" }) => isTagged(globalName)));
}

function checkPodGc(walk: Walk, { podGC = {} }: WorkflowSpec, place: Place): void {
  const { strategy = "", labelSelector } = podGC;
  const known = ["", "OnPodCompletion", "OnPodSuccess", "OnWorkflowCompletion", "OnWorkflowSuccess"];
  if (!known.includes(strategy)) report(walk, podGc, at(place, "strategy"), podGcWords.strategy(strategy, known));
  if (labelSelector === undefined) return;
  for (const { path, problem } of selectorProblems(labelSelector)) {
    report(walk, podGc, at(place, "labelSelector", ...path), podGcWords.selector(problem));
  }
}
