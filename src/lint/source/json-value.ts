import type { Json } from "../../graph/types.ts";
import type { SourceNode } from "./tree.ts";

/** The value without its places. What is shared in the tree is shared in the value. */
export function jsonOf(root: SourceNode): Json {
  const known = new Map<SourceNode, Json>();
  const convert = (node: SourceNode): Json => {
    switch (node.kind) {
      case "null":
        return null;
      case "string":
      case "boolean":
        return node.value;
      case "number":
        return Number(node.literal);
      case "array":
      case "object": {
        const existing = known.get(node);
        if (existing !== undefined) return existing;
        const value = node.kind === "array" ? node.items.map(convert) : objectOf(node.entries, convert);
        known.set(node, value);
        return value;
      }
    }
  };
  return convert(root);
}

function objectOf(entries: readonly { readonly key: string; readonly value: SourceNode }[], convert: (node: SourceNode) => Json): Json {
  const object: Record<string, Json> = {};
  for (const { key, value } of entries) {
    const converted = convert(value);
    // Assigned, this one would be the prototype.
    if (key === "__proto__") Object.defineProperty(object, key, { value: converted, enumerable: true, writable: true, configurable: true });
    else object[key] = converted;
  }
  return object;
}
