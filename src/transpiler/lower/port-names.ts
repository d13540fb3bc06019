import type { ValueType } from "../../graph/types.ts";
import type { Value } from "../../graph/values.ts";
import { camelCase } from "../../graph/names.ts";
import type { Lowering } from "./lowering.ts";

/** What a value is called where it goes in or out of a template: as its author calls it, with its producer's name before it where that is taken. */
export function nameOfReference(value: Value, lowering: Lowering, taken: { has(name: string): boolean }): string {
  switch (value.kind) {
    case "parameter":
      return value.name;
    case "output": {
      const node = lowering.nodes.get(value.node);
      if (value.output === "result" && node && !taken.has(camelCase(node.name))) return camelCase(node.name);
      return taken.has(value.output) && node ? `${camelCase(node.name)}${capitalised(value.output)}` : value.output;
    }
    case "item": {
      const loop = lowering.nodes.get(value.loop);
      return loop?.kind === "loop" || loop?.kind === "repeat" ? loop.itemName : "item";
    }
    case "index":
      return "index";
    case "key":
      return `${value.name}-key`;
    case "operation": {
      const [list, index] = value.operands;
      const loop = index?.kind === "index" ? lowering.nodes.get(index.loop) : undefined;
      const item = loop?.kind === "loop" || loop?.kind === "repeat" ? loop.itemName : "item";
      if (!list || (item !== "item" && !taken.has(item))) return item;
      const name = nameOfReference(list, lowering, taken);
      return name === "value" ? nameOfType(value.type) : name;
    }
    case "member":
    case "carried":
    case "merged":
      return value.name;
    case "succeeded":
      return "succeeded";
    case "collected":
      return nameOfReference(value.value, lowering, taken);
    case "metadata":
      return `${nameOfReference(value.artifact, lowering, { has: (name) => taken.has(`${name}-metadata`) })}-metadata`;
    default:
      return nameOfType(value.type);
  }
}

/** A file is called after what it is: `model`. */
function nameOfType(type: ValueType): string {
  if (type.kind === "list") return nameOfType(type.element);
  return type.kind === "artifact" ? camelCase(type.artifact) : "value";
}

function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
