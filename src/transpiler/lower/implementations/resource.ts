import type { ResourceImplementation } from "../../../graph/graph.ts";
import type { Json } from "../../../graph/types.ts";
import type { Value } from "../../../graph/values.ts";
import { printYaml } from "../../emit/yaml.ts";
import { printValue } from "../expression/argument.ts";
import { guardJson } from "../expression/guard.ts";
import { argument } from "../expression/precedence.ts";
import { expressionTag } from "../expression/tags.ts";
import { parameterInputs, ports } from "../ports-of-component.ts";
import type { Leaf, Template } from "./leaf.ts";

export function resourceTemplate(leaf: Leaf, resource: ResourceImplementation): Template {
  const outputs = Object.entries(resource.outputs).map(([name, from]) => ({
    name,
    valueFrom: "jsonPath" in from ? { jsonPath: from.jsonPath } : { jqFilter: from.jqFilter },
  }));
  return {
    ...ports("inputs", parameterInputs(leaf.component.inputs, []), []),
    ...ports("outputs", outputs, []),
    resource: {
      action: resource.action,
      ...(resource.mergeStrategy === undefined ? {} : { mergeStrategy: resource.mergeStrategy }),
      ...(resource.setOwnerReference === undefined ? {} : { setOwnerReference: resource.setOwnerReference }),
      ...(resource.successCondition === undefined ? {} : { successCondition: resource.successCondition }),
      ...(resource.failureCondition === undefined ? {} : { failureCondition: resource.failureCondition }),
      ...(resource.flags === undefined ? {} : { flags: resource.flags }),
      manifest: manifestText(leaf, resource.manifest),
    },
  };
}

/** The object as YAML. What is known at run time stands in it as JSON, which is YAML too: no value can change the shape of the object. */
function manifestText(leaf: Leaf, manifest: Value): string {
  const slots: string[] = [];
  const skeleton = (value: Value): Json => {
    if (value.kind === "constant") return guardJson(value.value);
    if (value.kind === "list") return value.elements.map(skeleton);
    if (value.kind === "object") return Object.fromEntries(Object.entries(value.fields).map(([key, field]) => [key, skeleton(field)]));
    const printed = printValue(value, leaf.site);
    slots.push(expressionTag(`toJson(${argument(printed)})`));
    return `argots-slot-${slots.length}-`;
  };
  return printYaml(skeleton(manifest)).replace(/argots-slot-([0-9]+)-/g, (_slot: string, position: string) => slots[Number(position) - 1]!);
}
