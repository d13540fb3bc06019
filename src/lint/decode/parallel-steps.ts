import type { SourceNode } from "../source/tree.ts";
import { nameOf, type GoReference } from "./go-type.ts";
import { endWith, inside, nested, orderedEntries, pathOf, saveTypeError, type Place, type Walk } from "./walk.ts";

/**
 * A group of steps (`ParallelSteps.UnmarshalJSON`): it is decoded as anything first, then the names of the fields of its steps are
 * checked, then they are decoded by `encoding/json`, to which unknown fields further inside are no error.
 */
export function decodeParallelSteps(walk: Walk, node: SourceNode, place: Place): void {
  nested(walk, (inner) => decodeAsMaps(inner, node, place));
  if (node.kind !== "array") return;
  const step = walk.types.named("v1alpha1.WorkflowStep");
  if (step.kind !== "struct") throw new Error("a step is a struct");
  const steps = node.items.map((item, index) => ({ item, at: inside(place, index) }));
  for (const { item, at } of steps) {
    if (item.kind !== "object") continue;
    for (const { key } of orderedEntries({ ...walk, sortsKeys: true }, item.entries)) {
      if (step.fields.has(key)) continue;
      const message = `json: unknown field "${key}"`;
      endWith(walk, { kind: "unknown-field", path: [...pathOf(at), key], message, known: [...step.fields.keys()], type: nameOf(step) });
    }
  }
  const reference: GoReference = { type: () => step, isPointer: false };
  nested(walk, (inner) => {
    for (const { item, at } of steps) {
      if (item.kind !== "object") continue;
      // The unknown ones are told already.
      const entries = item.entries.filter(({ key }) => step.fields.has(key));
      inner.decodeValue(inner, { ...item, entries }, reference, at);
    }
  });
}

/** `[]map[string]interface {}`. */
function decodeAsMaps(walk: Walk, node: SourceNode, place: Place): void {
  const map = { kind: "any", text: "map[string]interface {}" } as const;
  const list = { kind: "any", text: "[]map[string]interface {}" } as const;
  if (node.kind === "null") return;
  if (node.kind !== "array") return saveTypeError(walk, place, jsonKind(node), node, list);
  node.items.forEach((item, index) => {
    if (item.kind !== "object" && item.kind !== "null") saveTypeError(walk, inside(place, index), jsonKind(item), item, map);
  });
}

function jsonKind(node: SourceNode): string {
  return node.kind === "boolean" ? "bool" : node.kind;
}
