import { isQuantity, parseQuantity, type Quantity } from "../../argo/quantity.ts";
import type { LintObject } from "../lint-object.ts";
import { isObject, objectAt, specOf, type JsonObject } from "../model/objects.ts";
import type { Path } from "../source/document.ts";
import { podsOf, templateLikesOf } from "./pods.ts";

/** A `resources` field: of a container, or of a whole pod. */
export interface ResourcesModel {
  readonly value: JsonObject;
  readonly path: Path;
}

export function resourcesOf(object: LintObject): readonly ResourcesModel[] {
  const spec = specOf(object);
  const holders = [
    { value: spec.value, path: spec.path, field: "podResources" },
    ...templateLikesOf(object).map(({ template }) => ({ value: template.value, path: template.path, field: "podResources" })),
    ...podsOf(object).flatMap(({ containers }) =>
      containers.map((container) => ({ value: container.value, path: container.path, field: "resources" })),
    ),
  ];
  return holders.flatMap(({ value, path, field }) => (isObject(value[field]) ? [{ value: value[field], path: [...path, field] }] : []));
}

export interface Amount {
  readonly resource: string;
  readonly text: string;
  readonly quantity: Quantity;
  readonly path: Path;
}

/** The amounts of `requests` or `limits` that can be read; a `{{tag}}` cannot, and is refused by the decoder anyway. */
export function amountsAt({ value, path }: ResourcesModel, field: "requests" | "limits"): readonly Amount[] {
  return Object.entries(objectAt(value, field)).flatMap(([resource, amount]) => {
    if (typeof amount !== "string" && typeof amount !== "number") return [];
    const text = String(amount);
    const quantity = parseQuantity(text);
    return isQuantity(quantity) ? [{ resource, text, quantity, path: [...path, field, resource] }] : [];
  });
}

/** Resources that Kubernetes counts in whole pieces and never shares: `nvidia.com/gpu`. */
export function isExtended(resource: string): boolean {
  return resource.includes("/") && !resource.startsWith("kubernetes.io/");
}
