import type { NodeId } from "../../graph/identifiers.ts";
import type { Json, ValueType } from "../../graph/types.ts";
import type { Value } from "../../graph/values.ts";
import { listOf, nothing, typeOfJson, unifyAll } from "./value-types.ts";
import type { ListThing, ObjectThing, Thing } from "./things.ts";

/** The JSON of a thing that is wholly known; undefined when it is not (or is no datum at all). */
export function toJson(thing: Thing): Json | undefined {
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
      const elements = thing.elements.map((element) => (isUndefined(element) ? null : toJson(element)));
      return elements.every((element) => element !== undefined) ? elements : undefined;
    }
    case "object": {
      if (thing.task !== undefined) return undefined;
      const fields: Record<string, Json> = {};
      for (const [name, { value }] of thing.fields) {
        if (isUndefined(value)) continue;
        const known = toJson(value);
        if (known === undefined) return undefined;
        fields[name] = known;
      }
      return fields;
    }
    case "promise":
      return toJson(thing.value);
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

/** The value that a datum is in the graph; undefined for functions, components and other things that are no data. */
export function toValue(thing: Thing): Value | undefined {
  const known = toJson(thing);
  if (known !== undefined) return { kind: "constant", value: known, type: typeOfJson(known) };
  switch (thing.kind) {
    case "runtime":
      return thing.value;
    case "promise":
      return toValue(thing.value);
    case "list":
      return listValue(thing);
    case "object":
      return objectValue(thing);
    case "collected": {
      const value = toValue(thing.element);
      return value && { kind: "collected", loop: thing.loop, value, type: listOf(value.type) };
    }
    case "primitive":
      return thing.value === undefined ? { kind: "constant", value: null, type: nothing } : undefined;
    default:
      return undefined;
  }
}

function listValue(thing: ListThing): Value | undefined {
  const elements = thing.elements.map(toValue);
  if (!elements.every((element) => element !== undefined)) return undefined;
  return { kind: "list", elements, type: listOf(unifyAll(elements.map((element) => element.type))) };
}

function objectValue(thing: ObjectThing): Value | undefined {
  const fields: Record<string, Value> = {};
  const types: Record<string, { type: ValueType; optional: boolean }> = {};
  for (const [name, field] of thing.fields) {
    if (isUndefined(field.value)) continue;
    const value = toValue(field.value);
    if (!value) return undefined;
    fields[name] = value;
    types[name] = { type: value.type, optional: false };
  }
  return { kind: "object", fields, type: { kind: "object", fields: types } };
}

/** The tasks, calls and loops that a thing comes from: what waiting for it means. */
export function nodesOf(thing: Thing): readonly NodeId[] {
  const nodes = new Set<NodeId>();
  collectNodes(thing, nodes);
  return [...nodes];
}

function collectNodes(thing: Thing, nodes: Set<NodeId>): void {
  switch (thing.kind) {
    case "runtime":
      collectValueNodes(thing.value, nodes);
      return;
    case "object":
      if (thing.task !== undefined) nodes.add(thing.task);
      else for (const field of thing.fields.values()) collectNodes(field.value, nodes);
      return;
    case "list":
      for (const element of thing.elements) collectNodes(element, nodes);
      return;
    case "collected":
      nodes.add(thing.loop);
      return;
    case "promise":
      for (const node of thing.nodes) nodes.add(node);
      collectNodes(thing.value, nodes);
      return;
  }
}

export function collectValueNodes(value: Value, nodes: Set<NodeId>): void {
  switch (value.kind) {
    case "output":
      nodes.add(value.node);
      return;
    case "collected":
      nodes.add(value.loop);
      return;
    default:
      for (const part of partsOf(value)) collectValueNodes(part, nodes);
  }
}

/** The values that a value is made of. */
export function partsOf(value: Value): readonly Value[] {
  switch (value.kind) {
    case "metadata":
      return [value.artifact];
    case "member":
      return [value.object];
    case "list":
      return value.elements;
    case "object":
      return Object.values(value.fields);
    case "operation":
      return value.operands;
    case "iteration":
      return value.initial ? [value.list, value.body, value.initial] : [value.list, value.body];
    default:
      return [];
  }
}

/** The same value with every part replaced by what `replace` gives for it. */
export function rewrite(value: Value, replace: (value: Value) => Value | undefined): Value {
  const replaced = replace(value);
  if (replaced) return replaced;
  const again = (part: Value) => rewrite(part, replace);
  switch (value.kind) {
    case "metadata":
      return { ...value, artifact: again(value.artifact) };
    case "member":
      return { ...value, object: again(value.object) };
    case "list":
      return { ...value, elements: value.elements.map(again) };
    case "object":
      return { ...value, fields: Object.fromEntries(Object.entries(value.fields).map(([name, field]) => [name, again(field)])) };
    case "operation":
      return { ...value, operands: value.operands.map(again) };
    case "iteration":
      return { ...value, list: again(value.list), body: again(value.body), ...(value.initial ? { initial: again(value.initial) } : {}) };
    default:
      return value;
  }
}
