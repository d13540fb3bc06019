// What makes a strategic merge patch of a pod fail although all of its fields are a pod's.
import { isQuantity, parseQuantity } from "../../argo/quantity.ts";
import { isObject, objectAt, objectsAt, textAt, type JsonObject } from "../model/objects.ts";
import { hasTag } from "./tags.ts";

export interface PatchRefusal {
  /** The part of the text that is meant. */
  readonly written: string;
  readonly message: string;
  readonly hint: string;
}

export function refusalsOf(patch: JsonObject): readonly PatchRefusal[] {
  return ["containers", "initContainers"].flatMap((list) =>
    objectsAt(patch, list).flatMap(({ value, index }) => [
      // Every pod of Argo's has containers; those of the patch are found by name (apimachinery, strategicpatch, ErrNoMergeKey).
      ...(list === "containers" && !("name" in value) && !("$patch" in value) ? [withoutName(index)] : []),
      ...quantitiesOf(value, `${list}[${index}]`),
    ]),
  );
}

function withoutName(index: number): PatchRefusal {
  return {
    written: "containers",
    message: `\`containers[${index}]\` of \`podSpecPatch\` has no name, by which the container to patch is found`,
    hint: "Add `name: main`, or the name of the container that is meant.",
  };
}

function quantitiesOf(container: JsonObject, path: string): readonly PatchRefusal[] {
  const resources = objectAt(container, "resources");
  return ["requests", "limits"].flatMap((kind) => {
    const amounts = resources[kind];
    if (!isObject(amounts)) return [];
    return Object.keys(amounts).flatMap((name): readonly PatchRefusal[] => {
      const text = textAt(amounts, name);
      if (text === undefined || hasTag(text) || isQuantity(parseQuantity(text))) return [];
      const meant = /^\s*(\d+(?:\.\d+)?)\s*([KMGTPE]i?)B?\s*$/i.exec(text);
      return [
        {
          written: text,
          message: `\`${path}.resources.${kind}.${name}\` of \`podSpecPatch\` is no quantity: \`${text}\``,
          hint: meant === null ? "Write it like `500m`, `2` or `1Gi`." : `Write \`${meant[1]!}${meant[2]!.slice(0, 1).toUpperCase()}i\`.`,
        },
      ];
    });
  });
}
