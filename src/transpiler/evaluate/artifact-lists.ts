import type { NodeId } from "../../graph/identifiers.ts";
import type { Place } from "../../graph/types.ts";
import type { Value } from "../../graph/values.ts";
import { toValue } from "./convert.ts";
import { list, objectOf, runtime, unknown, type CollectedThing, type Thing } from "./things.ts";
import { referencesOfValue, rewrite } from "./value-parts.ts";
import { holdsArtifact, listOf, number } from "./value-types.ts";

/**
 * A list of the run with artifacts in it. Argo starts iterations from JSON, and artifacts are files: a loop over such a list goes over its
 * indices, and finds each part of an item by the index.
 */
export interface ArtifactList {
  /** 0, 1, … */
  readonly indices: Value;
  readonly at: (index: Value, place: Place) => Thing;
}

/** Undefined where there are no artifacts in it. A list that is put together of others has no place of its own where its elements lie. */
export function artifactList(items: Thing): ArtifactList | "computed" | undefined {
  const value = items.kind === "collected" || items.kind === "runtime" ? toValue(items) : undefined;
  if (value?.type.kind !== "list" || !holdsArtifact(value.type)) return undefined;
  if (items.kind === "collected")
    return { indices: indicesOf(items.items), at: (index, place) => iterationOf(items, items.element, index, place) };
  if (!isKept(value)) return "computed";
  return { indices: indicesOf(value), at: (index, place) => runtime(elementOf(value, index), place) };
}

/** Is it as a loop made it? */
function isKept(value: Value): boolean {
  if (value.kind === "operation") return (value.operator === "element" || value.operator === "at") && isKept(value.operands[0]!);
  return value.kind !== "list" && value.kind !== "iteration";
}

function indicesOf(items: Value): Value {
  const known = items.kind === "constant" && Array.isArray(items.value) ? items.value.length : undefined;
  const length: Value =
    known === undefined
      ? { kind: "operation", operator: "length", operands: [items], type: number }
      : { kind: "constant", value: known, type: number };
  return { kind: "operation", operator: "range", operands: [length], type: listOf(number) };
}

function elementOf(items: Value, index: Value): Value {
  const type = items.type.kind === "list" ? items.type.element : items.type;
  return { kind: "operation", operator: "element", operands: [items, index], type };
}

/** What an iteration of a loop gave, seen from outside: the item and index are known by themselves, all else is collected. */
function iterationOf(items: CollectedThing, thing: Thing, index: Value, place: Place): Thing {
  const inner = (part: Thing): Thing => iterationOf(items, part, index, place);
  switch (thing.kind) {
    case "primitive":
    case "function":
    case "component":
    case "pipeline":
    case "builtin":
    case "unknown":
      return thing;
    case "promise":
      return inner(thing.value);
    case "object":
      return objectOf(
        [...thing.fields].map(([name, { value }]) => [name, inner(value)] as const),
        place,
        thing.task === undefined ? {} : { task: items.loop, ...(thing.what === undefined ? {} : { what: thing.what }) },
      );
    case "list":
      return list(thing.elements.map(inner), place);
    default: {
      const value = toValue(thing);
      return value ? runtime(outside(items, value, index), place) : unknown(place);
    }
  }
}

function outside(items: CollectedThing, value: Value, index: Value): Value {
  const { loop } = items;
  if (!isOfItem(value, loop)) return elementOf({ kind: "collected", loop, items: items.items, value, type: listOf(value.type) }, index);
  return rewrite(value, (part) => {
    if (part.kind === "index" && part.loop === loop) return index;
    return part.kind === "item" && part.loop === loop ? { ...elementOf(items.items, index), type: part.type } : undefined;
  });
}

/** Is it made of nothing that tasks give? */
function isOfItem(value: Value, loop: NodeId): boolean {
  return value.kind !== "metadata" && !holdsArtifact(value.type) && [...referencesOfValue(value)].every((reference) => reference === loop);
}
