// validateTemplate: one template, with the arguments of one call.
import { containerReserved, containerReservedWords } from "../rules/container-reserved.ts";
import { podResourcesInvalid, podResourcesWords } from "../rules/pod-resources-invalid.ts";
import { templateType, templateTypeWords } from "../rules/template-type.ts";
import { timeoutInvalid, timeoutWords } from "../rules/timeout-invalid.ts";
import { validateArtifactLocation } from "./artifact-location.ts";
import type { Json } from "../../graph/types.ts";
import { isObject } from "../model/objects.ts";
import { validateDag } from "./dag.ts";
import { validateInputs } from "./inputs.ts";
import { validateLeaf } from "./leaf.ts";
import { validateMetrics } from "./metrics.ts";
import type { Template } from "./objects.ts";
import { validateOutputs } from "./outputs.ts";
import { validatePodResources } from "./pod-resources.ts";
import { processArguments } from "./process-arguments.ts";
import type { FilledTemplate } from "./filled-template.ts";
import { isInteger } from "./go-integer.ts";
import { at, type Base, type Given, type HolderPlaces, type PlacedTemplate, report, type Walk, within } from "./run.ts";
import { scopeOfTemplate } from "./scope.ts";
import { validateSteps } from "./steps.ts";
import { isLeaf, runsPod, templateTypeOf, typeFieldsOf } from "./template-type.ts";

export function validateTemplate(walk: Walk, base: Base, template: PlacedTemplate, given: Given, places: HolderPlaces): void {
  const { run } = walk;
  const { value, place } = template;
  const name = value.name ?? "";
  const fields = typeFieldsOf(value);
  if (fields.length > 1) {
    report(walk, templateType, at(place, fields[1] ?? ""), templateTypeWords.several(name, fields), { at: "key" });
    return;
  }
  if (value.podResources !== undefined) checkPodResources(walk, template);
  validateInputs(walk, template);
  for (const [index, container] of (value.initContainers ?? []).entries()) {
    if ((container.name ?? "") === "")
      report(walk, containerReserved, at(place, "initContainers", index), containerReservedWords.unnamed());
  }
  const { scope, local } = scopeOfTemplate(run, value);
  const id = `${base.scope}/${base.name}${name}`;
  const hasTimeout = value.timeout !== undefined || value.pendingTimeout !== undefined;
  // Inline templates share the name that they have not.
  const isKnown = run.walked.has(id) && run.replaced.has(template.written) && !hasTimeout;
  const processed = processArguments(within(walk, `templates.${name} `), template, given, local, places, isKnown);
  if (processed.kind === "refused") return;
  if ((value.resourceClaims ?? []).length > 0 && !runsPod(templateTypeOf(value))) {
    const words = podResourcesWords.claimsWithoutPod(name, templateTypeOf(value) ?? "Unknown");
    report(walk, podResourcesInvalid, at(place, "resourceClaims"), words);
  }
  if (processed.kind === "known") return;
  const { text } = processed;
  run.replaced.add(template.written);
  if (run.walked.has(id) && !hasTimeout) return;
  const filled: FilledTemplate = { value: readTemplate(text), text, from: template, base };
  checkTimeouts(walk, filled);
  if (run.walked.has(id)) return;
  run.walked.add(id);
  const type = templateTypeOf(filled.value);
  if (type === "Steps") validateSteps(walk, scope, filled);
  else if (type === "DAG") validateDag(walk, scope, filled);
  else validateLeaf(walk, scope, filled);
  validateOutputs(walk, scope, filled);
  const { archiveLocation } = filled.value;
  if (archiveLocation !== undefined) {
    validateArtifactLocation(walk, `templates.${filled.value.name ?? ""}.archiveLocation`, archiveLocation, at(place, "archiveLocation"));
  }
  validateMetrics(walk, name, filled);
}

/** What is written as null is not there, as after decoding; in items null is a value. */
function readTemplate(text: string): Template {
  const parsed = JSON.parse(text) as Json;
  return (text.includes("null") ? withoutNulls(parsed) : parsed) as unknown as Template;
}

function withoutNulls(value: Json): Json {
  if (Array.isArray(value)) return (value as readonly Json[]).map((item) => (isObject(item) ? withoutNulls(item) : (item ?? [])));
  if (!isObject(value)) return value;
  const entries = Object.entries(value).filter(([, member]) => member !== null);
  return Object.fromEntries(entries.map(([key, member]) => [key, key === "withItems" ? member : withoutNulls(member)]));
}

function checkPodResources(walk: Walk, { value, place }: PlacedTemplate): void {
  const type = templateTypeOf(value);
  const where = at(place, "podResources");
  const field = `templates.${value.name ?? ""}.podResources`;
  // The agent's pod runs them all.
  if (type === "HTTP" || type === "Plugin") report(walk, podResourcesInvalid, where, podResourcesWords.withoutPod(field, type));
  else validatePodResources(walk, field, value.podResources ?? {}, where);
}

function checkTimeouts(walk: Walk, { value, from: { place } }: FilledTemplate): void {
  const type = templateTypeOf(value);
  const { timeout = "", pendingTimeout = "" } = value;
  if (timeout !== "") {
    const where = at(place, "timeout");
    if (!isLeaf(type)) report(walk, timeoutInvalid, where, timeoutWords.notHere(type ?? "Unknown", "timeout", walk.run.isFour));
    else if (isInteger(timeout)) report(walk, timeoutInvalid, where, timeoutWords.noUnit(value.name ?? "", timeout, walk.run.isFour));
  }
  if (pendingTimeout === "" || isLeaf(type)) return;
  report(walk, timeoutInvalid, at(place, "pendingTimeout"), timeoutWords.notHere(type ?? "Unknown", "pendingTimeout", true));
}
