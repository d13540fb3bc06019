import { isQuantity, parseQuantity, type QuantityProblem } from "../../argo/quantity.ts";
import type { SourceNode } from "../source/tree.ts";
import { timeProblem } from "./go-time.ts";
import type { GoReference, GoType } from "./go-type.ts";
import { decodeParallelSteps } from "./parallel-steps.ts";
import { endWith, nested, pathOf, type Place, type Walk } from "./walk.ts";

/** The types that decode themselves. A null in a pointer never gets here. */
export function decodeCustom(walk: Walk, node: SourceNode, type: GoType & { readonly kind: "custom" }, place: Place): void {
  const own: Place = { ...place, keepsStruct: place.struct !== "" || place.keepsStruct };
  switch (type.name) {
    // Taken as they are.
    case "Amount":
    case "Item":
    case "FieldsV1":
      return;
    case "AnyString":
      return decodeAnyString(walk, node, own);
    case "IntOrString":
      if (node.kind === "string") return;
      return nested(walk, (inner) =>
        inner.decodeValue(inner, node, plain({ kind: "integer", text: "int32", bits: 32, isSigned: true }), own),
      );
    case "Quantity":
      return decodeQuantity(walk, node, own);
    case "Time":
      return decodeTime(walk, node, own);
    case "Plugin":
      return decodePlugin(walk, node, own);
    case "ParallelSteps":
      return decodeParallelSteps(walk, node, own);
    default:
      throw new Error(`nothing decodes ${type.text}`);
  }
}

function plain(type: GoType): GoReference {
  return { type: () => type, isPointer: false };
}

/** Numbers and booleans become text; anything greater becomes "" without a word. */
function decodeAnyString(walk: Walk, node: SourceNode, place: Place): void {
  if (node.kind === "array" || node.kind === "object") walk.faults.push({ kind: "lost-value", path: pathOf(place), node });
}

const quantityProblems: Readonly<Record<QuantityProblem["problem"], string>> = {
  format: "quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'",
  number: "unable to parse numeric part of quantity",
  suffix: "unable to parse quantity's suffix",
};

/** It reads the JSON itself: what is between the quotes, escapes and all. */
function decodeQuantity(walk: Walk, node: SourceNode, place: Place): void {
  if (node.kind === "null") return;
  const parsed = parseQuantity(goTrim(quantityText(walk, node)));
  if (isQuantity(parsed)) return;
  const message = quantityProblems[parsed.problem];
  endWith(walk, { kind: "malformed-value", path: pathOf(place), message, node, expected: "quantity" });
}

function quantityText(walk: Walk, node: SourceNode): string {
  switch (node.kind) {
    case "string":
      return node.source === "json" ? walk.text.slice(node.start + 1, node.end - 1) : JSON.stringify(node.value).slice(1, -1);
    case "number":
      return node.literal;
    default:
      // No quantity, whatever it holds.
      return node.kind;
  }
}

function goTrim(text: string): string {
  return text.replace(/^[\s\u0085]+|[\s\u0085]+$/g, "");
}

function decodeTime(walk: Walk, node: SourceNode, place: Place): void {
  if (node.kind === "null") return;
  if (node.kind !== "string")
    return nested(walk, (inner) => inner.decodeValue(inner, node, plain({ kind: "string", text: "string" }), place));
  const message = timeProblem(node.value);
  if (message !== undefined) endWith(walk, { kind: "malformed-value", path: pathOf(place), message, node, expected: "time" });
}

/** An object with one key, the name of the plugin. */
function decodePlugin(walk: Walk, node: SourceNode, place: Place): void {
  const any: GoReference = plain({ kind: "any", text: "interface {}" });
  const before = walk.log.ending;
  nested(walk, (inner) => inner.decodeValue(inner, node, plain({ kind: "map", text: "map[string]interface {}", element: any }), place));
  if (walk.log.ending !== before || (node.kind !== "object" && node.kind !== "null")) return;
  const count = node.kind === "object" ? new Set(node.entries.map(({ key }) => key)).size : 0;
  if (count === 1) return;
  endWith(walk, { kind: "plugin-keys", path: pathOf(place), message: `expected exactly one key, got ${count}` });
}
