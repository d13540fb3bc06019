// validateTemplateHolder: whoever names a template, and the template with the arguments that it is given.
import { templateNamed, templatesOfBase } from "./base.ts";
import { goJson } from "./go-json.ts";
import type { Holder, TemplateRef } from "./objects.ts";
import { type Resolved, resolveTemplate } from "./resolve.ts";
import { clusterReference, clusterReferenceWords } from "../rules/cluster-reference.ts";
import { retryPolicy, retryPolicyWords } from "../rules/retry-policy.ts";
import { templateRefIncomplete, templateRefWords } from "../rules/template-ref-incomplete.ts";
import { templateType, templateTypeWords } from "../rules/template-type.ts";
import { templateUndefined, templateUndefinedWords } from "../rules/template-undefined.ts";
import { workflowTemplateMissing, workflowTemplateMissingWords } from "../rules/workflow-template-missing.ts";
import { at, type Base, type Given, type Held, type HolderPlaces, report, type Walk } from "./run.ts";
import { splitTags } from "../../expressions/template/tags.ts";
import { validateTemplate } from "./template.ts";
import type { Words } from "./words.ts";

const unknown: Held = { template: undefined, isUnknown: true };

export function validateHolder(walk: Walk, base: Base, holder: Holder, places: HolderPlaces, given: Given): Held {
  const { templateRef, template: name = "" } = holder;
  if (templateRef !== undefined) {
    if (!checkReference(walk, templateRef, name, places)) return unknown;
    // Which template it is shows when the workflow runs.
    if (hasTag(templateRef)) return { template: undefined, isUnknown: false };
  }
  if (templateRef === undefined && name !== "" && templateNamed(walk.run, base, name) === undefined) {
    report(walk, templateUndefined, places.template, templateUndefinedWords.local(name, namesOf(base)));
    return unknown;
  }
  const resolved = resolveTemplate(walk.run, base, holder, places);
  if (resolved.kind !== "template") {
    if (resolved.kind === "no-template" && templateRef?.template?.includes("placeholder") === true)
      return { template: undefined, isUnknown: false };
    reportUnresolved(walk, base, holder, places, resolved);
    return unknown;
  }
  const { template } = resolved;
  const policy = template.value.retryStrategy?.retryPolicy ?? "";
  if (!["", "Always", "OnError", "OnFailure", "OnTransientError"].includes(policy)) {
    report(walk, retryPolicy, at(template.place, "retryStrategy", "retryPolicy"), retryPolicyWords(policy));
  }
  validateTemplate(walk, resolved.base, template, given, places);
  return { template, isUnknown: false };
}

function checkReference(
  walk: Walk,
  { name = "", template = "" }: TemplateRef,
  localName: string,
  { ref, template: place }: HolderPlaces,
): boolean {
  const fault = (words: Words, where = ref): false => {
    report(walk, templateRefIncomplete, where, words);
    return false;
  };
  if (localName !== "") return fault(templateRefWords.both(localName, walk.run.isFour), place);
  if (name === "") return fault(templateRefWords.noObject());
  return template !== "" || fault(templateRefWords.noTemplate(name));
}

/** `VerifyResolvedVariables` fails: a plain tag, or one that does not end. */
function hasTag(templateRef: TemplateRef): boolean {
  const tags = splitTags(goJson(templateRef));
  return tags.kind === "error" || tags.parts.some((part) => part.kind === "tag" && !part.tag.startsWith("="));
}

function reportUnresolved(
  walk: Walk,
  base: Base,
  { templateRef, template = "" }: Holder,
  places: HolderPlaces,
  resolved: Exclude<Resolved, { readonly kind: "template" }>,
): void {
  switch (resolved.kind) {
    case "no-object": {
      const { namespace } = walk.run.context.object;
      const words = workflowTemplateMissingWords(resolved.name, namespace, resolved.isCluster);
      return report(walk, workflowTemplateMissing, at(places.ref, "name"), words);
    }
    case "no-template": {
      const words = templateUndefinedWords.reference(templateRef?.name ?? "", templateRef?.template ?? template);
      return report(walk, templateUndefined, at(places.ref, "template"), words);
    }
    case "no-holder":
      return report(walk, templateUndefined, places.whole, templateUndefinedWords.none(namesOf(base)));
    case "no-type":
      return report(walk, templateType, resolved.template.place, templateTypeWords.unknown(resolved.template.value.name ?? ""));
    case "crash":
      return report(walk, clusterReference, places.ref, clusterReferenceWords(resolved.name));
  }
}

function namesOf(base: Base): readonly string[] {
  return templatesOfBase(base).map(({ value }) => value.name ?? "");
}
