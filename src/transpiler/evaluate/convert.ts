import type { NodeId } from "../../graph/identifiers.ts";
import type { FieldType, Json } from "../../graph/types.ts";
import type { Value } from "../../graph/values.ts";
import { isTooLarge, partsIdentity } from "./thing-parts.ts";
import { partsOf } from "../../graph/value-parts.ts";
import { mayBeAbsent } from "./presence.ts";
import { listOf, nothing, typeOfJson, unifyAll } from "./value-types.ts";
import type { ListThing, ObjectThing, Thing } from "./things.ts";

/** The JSON of a thing that is wholly known; undefined when it is not (or is no datum at all, or too large for one). */
export function toJson(thing: Thing): Json | undefined {
  return isTooLarge(thing) ? undefined : jsonOf(thing);
}

function jsonOf(thing: Thing): Json | undefined {
  switch (thing.kind) {
    case "primitive":
      return typeof thing.value === "number" && !Number.isFinite(thing.value)
        ? undefined
        : thing.value === undefined
          ? undefined
          : thing.value;
    case "runtime":
      return thing.value.kind === "constant" ? thing.value.value : undefined;
    case "list": {
      const elements = thing.elements.map((element) => (isUndefined(element) ? null : jsonOf(element)));
      return elements.every((element) => element !== undefined) ? elements : undefined;
    }
    case "object": {
      if (thing.task !== undefined) return undefined;
      const fields: [string, Json][] = [];
      for (const [name, { value }] of thing.fields) {
        if (isUndefined(value)) continue;
        const known = jsonOf(value);
        if (known === undefined) return undefined;
        fields.push([name, known]);
      }
      return Object.fromEntries(fields);
    }
    case "promise":
      return jsonOf(thing.value);
    default:
      return undefined;
  }
}

export function isUndefined(thing: Thing): boolean {
  return thing.kind === "primitive" && thing.value === undefined;
}

/** A thing from JSON, every part of which was written at `place`. */
export function fromJson(value: Json, place: Thing["place"]): Thing {
  if (Array.isArray(value)) return { kind: "list", elements: value.map((element: Json) => fromJson(element, place)), place };
  if (value !== null && typeof value === "object") {
    return {
      kind: "object",
      fields: new Map(Object.entries(value).map(([name, field]) => [name, { value: fromJson(field as Json, place), key: place }])),
      place,
    };
  }
  return { kind: "primitive", value: value as string | number | boolean | null, place };
}

/** The value that a datum is in the graph; undefined for functions, components and other things that are no data, and for what is too large. */
export function toValue(thing: Thing): Value | undefined {
  return isTooLarge(thing) ? undefined : valueOf(thing);
}

function valueOf(thing: Thing): Value | undefined {
  const known = jsonOf(thing);
  if (known === null) return { kind: "constant", value: known, isNull: true, type: nothing };
  if (known !== undefined) return { kind: "constant", value: known, type: typeOfJson(known) };
  switch (thing.kind) {
    case "runtime":
      return thing.value;
    case "promise":
      return valueOf(thing.value);
    case "list":
      return listValue(thing);
    case "object":
      return objectValue(thing);
    case "collected": {
      const value = valueOf(thing.element);
      return value && { kind: "collected", loop: thing.loop, items: thing.items, value, type: listOf(value.type) };
    }
    case "primitive":
      return thing.value === undefined ? { kind: "constant", value: null, type: nothing } : undefined;
    default:
      return undefined;
  }
}

function listValue(thing: ListThing): Value | undefined {
  const elements = thing.elements.map(valueOf);
  if (!elements.every((element) => element !== undefined)) return undefined;
  return { kind: "list", elements, type: listOf(unifyAll(elements.map((element) => element.type))) };
}

function objectValue(thing: ObjectThing): Value | undefined {
  const fields: [string, Value][] = [];
  for (const [name, field] of thing.fields) {
    if (isUndefined(field.value)) continue;
    const value = valueOf(field.value);
    if (!value) return undefined;
    fields.push([name, value]);
  }
  const types = fields.map(([name, value]): [string, FieldType] => [name, { type: value.type, optional: mayBeAbsent(value) }]);
  return { kind: "object", fields: Object.fromEntries(fields), type: { kind: "object", fields: Object.fromEntries(types) } };
}

/** The tasks, calls and loops that a thing comes from: what waiting for it means. */
export function nodesOf(thing: Thing): readonly NodeId[] {
  const nodes = new Set<NodeId>();
  collectNodes(thing, nodes, new Set());
  return [...nodes];
}

function collectNodes(thing: Thing, nodes: Set<NodeId>, seen: Set<unknown>): void {
  const parts = partsIdentity(thing);
  if (parts && seen.has(parts)) return;
  seen.add(parts);
  switch (thing.kind) {
    case "runtime":
      collectValueNodes(thing.value, nodes);
      return;
    case "object":
      if (thing.task !== undefined) nodes.add(thing.task);
      else for (const field of thing.fields.values()) collectNodes(field.value, nodes, seen);
      return;
    case "list":
      for (const element of thing.elements) collectNodes(element, nodes, seen);
      return;
    case "collected":
      nodes.add(thing.loop);
      return;
    case "promise":
      for (const node of thing.nodes) nodes.add(node);
      collectNodes(thing.value, nodes, seen);
      return;
  }
}

function collectValueNodes(value: Value, nodes: Set<NodeId>): void {
  switch (value.kind) {
    case "output":
    case "merged":
    case "succeeded":
      nodes.add(value.node);
      return;
    case "collected":
      nodes.add(value.loop);
      return;
    default:
      for (const part of partsOf(value)) collectValueNodes(part, nodes);
  }
}
