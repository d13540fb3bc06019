import type { CarriedVariable } from "../../graph/graph.ts";
import type { NodeId } from "../../graph/identifiers.ts";
import type { Place, ValueType } from "../../graph/types.ts";
import type { Value } from "../../graph/values.ts";
import { toValue } from "./convert.ts";
import { isNothing, mayBeAbsent } from "./operators.ts";
import { runtime, type ObjectThing, type Thing } from "./things.ts";
import { constantBoolean } from "./merge-values.ts";
import { boolean, holdsArtifact, json, listOf, unify } from "./value-types.ts";

/** A variable that iterations hand on: what it is before the loop, and what an iteration leaves, as far as that is known. */
export interface Carried {
  readonly name: string;
  readonly before: Thing;
  readonly after: Thing | undefined;
}

/** How one part of a variable is carried. */
export interface CarriedLeaf extends Omit<CarriedVariable, "next"> {
  readonly next: Value | undefined;
}

/** What a variable looks like: its parts, and how they are put together. Undefined where it is no data. */
export interface CarriedShape {
  readonly leaves: readonly CarriedLeaf[];
  /** The thing that it is, made of what stands for its parts. */
  readonly rebuild: (stands: (leaf: CarriedLeaf) => Value, place: Place) => Thing;
}

/** Objects are carried field by field, since their fields may be artifacts; everything else as one value. */
export function shapeOf({ name, before, after }: Carried): CarriedShape | undefined {
  if (before.kind === "object" && !before.given && (after === undefined || (after.kind === "object" && sameFields(before, after)))) {
    const fields = [...before.fields].map(([key, field]) => {
      const inner = after?.kind === "object" ? after.fields.get(key)!.value : undefined;
      return { key, field, shape: shapeOf({ name: `${name}${capitalised(key)}`, before: field.value, after: inner }) };
    });
    if (!fields.every(({ shape }) => shape !== undefined)) return undefined;
    return {
      leaves: fields.flatMap(({ shape }) => shape!.leaves),
      rebuild: (stands, place) => ({
        kind: "object",
        fields: new Map(fields.map(({ key, field, shape }) => [key, { value: shape!.rebuild(stands, place), key: field.key }])),
        place,
      }),
    };
  }
  if (after?.kind === "object" && isAbsent(before)) return shapeOfLateObject(name, before, after);
  const initial = toValue(before);
  const next = after && toValue(after);
  if (!initial || (after && !next)) return undefined;
  const type = typeOf(initial, next);
  if (type === undefined) return undefined;
  const optional = [initial, next].some((value) => value !== undefined && (isNothing(value) || mayBeAbsent(value)));
  const leaf: CarriedLeaf = { name, type, initial, next, ...(optional ? { optional: true } : {}) };
  return { leaves: [leaf], rebuild: (stands, place) => runtime(stands(leaf), place) };
}

/** An object that the loop makes: before the first one there is none, and a flag says so. */
function shapeOfLateObject(name: string, before: Thing, after: ObjectThing): CarriedShape | undefined {
  const flag: CarriedLeaf = { name: `${name}Given`, type: boolean, initial: constantBoolean(false), next: constantBoolean(true) };
  const fields = [...after.fields].map(([key, field]) => ({
    key,
    field,
    shape: shapeOf({ name: `${name}${capitalised(key)}`, before, after: field.value }),
  }));
  if (!fields.every(({ shape }) => shape !== undefined)) return undefined;
  return {
    leaves: [flag, ...fields.flatMap(({ shape }) => shape!.leaves)],
    rebuild: (stands, place) => ({
      kind: "object",
      fields: new Map(fields.map(({ key, field, shape }) => [key, { value: shape!.rebuild(stands, place), key: field.key }])),
      given: stands(flag),
      place,
    }),
  };
}

const isAbsent = (thing: Thing): boolean => thing.kind === "primitive" && (thing.value === undefined || thing.value === null);

export const carriedReference =
  (loop: NodeId) =>
  ({ name, type, optional }: CarriedLeaf): Value => ({ kind: "carried", loop, name, type, ...(optional ? { optional } : {}) });

/** A loop that runs at least once leaves what an iteration leaves. */
export const carriedOutput =
  (loop: NodeId, mayRunNever: boolean) =>
  ({ name, type, optional, next }: CarriedLeaf): Value => {
    const absent = optional && (mayRunNever || next === undefined || isNothing(next) || mayBeAbsent(next));
    return { kind: "output", node: loop, output: name, type, ...(absent ? { optional: true } : {}) };
  };

function sameFields(a: ObjectThing, b: ObjectThing): boolean {
  return a.fields.size === b.fields.size && [...a.fields.keys()].every((key) => b.fields.has(key));
}

/** Undefined where one is an artifact and the other a value. */
function typeOf(initial: Value, next: Value | undefined): ValueType | undefined {
  const first = widened(initial.type);
  if (!next || isNothing(next)) return isNothing(initial) ? json : first;
  if (isNothing(initial)) return widened(next.type);
  if (holdsArtifact(first) !== holdsArtifact(next.type)) return undefined;
  if (next.type.kind === "json" || isEmptyList(next)) return first;
  if (isEmptyList(initial)) return widened(next.type);
  return unify(first, widened(next.type));
}

const isEmptyList = (value: Value): boolean => value.kind === "constant" && Array.isArray(value.value) && value.value.length === 0;

/** What it is now says nothing about what it may become. */
function widened(type: ValueType): ValueType {
  if (type.kind === "string") return { kind: "string" };
  return type.kind === "list" ? listOf(widened(type.element)) : type;
}

function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
