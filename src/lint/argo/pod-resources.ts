// What a whole pod may ask for, which is less than what a container may.
import { podResourcesInvalid, podResourcesWords } from "../rules/pod-resources-invalid.ts";
import type { Resources } from "./objects.ts";
import { at, type Place, report, type Walk } from "./run.ts";

export function validatePodResources(
  walk: Walk,
  field: string,
  { limits = {}, requests = {}, claims = [] }: Resources,
  place: Place,
): void {
  if (claims.length > 0) report(walk, podResourcesInvalid, at(place, "claims"), podResourcesWords.claims(field));
  for (const [key, list] of [["requests", requests] as const, ["limits", limits] as const]) {
    for (const name of Object.keys(list)) {
      if (name === "cpu" || name === "memory" || name.startsWith("hugepages-")) continue;
      report(walk, podResourcesInvalid, at(place, key, name), podResourcesWords.name(field, name), { at: "key" });
    }
  }
}
