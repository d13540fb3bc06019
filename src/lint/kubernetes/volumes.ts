import type { LintObject } from "../lint-object.ts";
import { objectAt, objectsAt, specOf, textAt, type JsonObject } from "../model/objects.ts";
import { templateLikesOf } from "./pods.ts";
import type { Path } from "../source/document.ts";

export interface VolumeModel {
  readonly kind: "volume" | "claim";
  readonly name: string;
  readonly value: JsonObject;
  readonly path: Path;
}

/** `volumes` of the spec or of a template. */
export function volumesAt(value: JsonObject, path: Path): readonly VolumeModel[] {
  return objectsAt(value, "volumes").map((volume) => ({
    kind: "volume",
    name: textAt(volume.value, "name") ?? "",
    value: volume.value,
    path: [...path, "volumes", volume.index],
  }));
}

/** `volumes` and `volumeClaimTemplates` of the spec: what every template can mount. */
export function sharedVolumes(object: LintObject): readonly VolumeModel[] {
  const spec = specOf(object);
  const claims = objectsAt(spec.value, "volumeClaimTemplates").map((claim): VolumeModel => ({
    kind: "claim",
    name: textAt(objectAt(claim.value, "metadata"), "name") ?? "",
    value: claim.value,
    path: [...spec.path, "volumeClaimTemplates", claim.index],
  }));
  return [...volumesAt(spec.value, spec.path), ...claims];
}

/** Every volume of the object, shared or of one template. */
export function allVolumes(object: LintObject): readonly VolumeModel[] {
  return [...sharedVolumes(object), ...templateLikesOf(object).flatMap(({ template }) => volumesAt(template.value, template.path))];
}
