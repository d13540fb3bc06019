// The part of validateLeaf that is about resource templates.
import { resourceInvalid, resourceWords } from "../rules/resource-invalid.ts";
import { isYaml } from "./manifest-text.ts";
import { at, placeholderPrefix, report, type Walk } from "./run.ts";
import type { FilledTemplate } from "./filled-template.ts";

const actions = ["get", "create", "apply", "delete", "replace", "patch"];

export function validateResource(walk: Walk, { value, from }: FilledTemplate): void {
  const { name = "", resource, inputs } = value;
  if (resource === undefined) return;
  const field = `templates.${name}.resource`;
  const place = at(from.place, "resource");
  const { action = "", manifest = "", manifestFrom } = resource;
  if (!action.startsWith(placeholderPrefix) && !actions.includes(action)) {
    report(walk, resourceInvalid, at(place, "action"), resourceWords.action(field, action));
  }
  if (action === "delete" || action === "get") return;
  if (manifest === "" && manifestFrom === undefined) report(walk, resourceInvalid, place, resourceWords.noManifest(field));
  if (manifest !== "" && manifestFrom !== undefined)
    report(walk, resourceInvalid, at(place, "manifestFrom"), resourceWords.twoManifests(), { at: "key" });
  const artifact = manifestFrom?.artifact;
  if (artifact !== undefined && !(inputs?.artifacts ?? []).some((each) => (each.name ?? "") === (artifact.name ?? ""))) {
    report(walk, resourceInvalid, at(place, "manifestFrom", "artifact"), resourceWords.noArtifact(artifact.name ?? ""));
  }
  if (manifest === "" || manifest.startsWith(placeholderPrefix)) return;
  if (!isYaml(withoutExpressions(manifest))) report(walk, resourceInvalid, at(place, "manifest"), resourceWords.noYaml(field));
}

/** `SubstituteResourceManifestExpressions`. */
function withoutExpressions(manifest: string): string {
  return manifest.replace(/\{\{[\t\n\f\r ]*=[\t\n\f\r ]*[^\n]+?[\t\n\f\r ]*\}\}/g, `${placeholderPrefix}0`);
}
