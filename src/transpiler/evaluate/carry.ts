import type { CarriedVariable } from "../../graph/graph.ts";
import type { NodeId } from "../../graph/identifiers.ts";
import type { Place, ValueType } from "../../graph/types.ts";
import type { Value } from "../../graph/values.ts";
import { toValue } from "./convert.ts";
import { givenWhen, isNothing, mayBeAbsent, present } from "./presence.ts";
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
  /** The thing that it is, made of what stands for its parts; behind the loop whose node is given. */
  readonly rebuild: (stands: (leaf: CarriedLeaf) => Value, place: Place, behind?: NodeId) => Thing;
}

/** An object that may be absent, of which this is a field: its flag says when the field is there as well. */
interface Flagged {
  readonly where: Value | undefined;
}

/** Objects are carried field by field, since their fields may be artifacts; everything else as one value. */
export function shapeOf(carried: Carried, flagged?: Flagged): CarriedShape | undefined {
  const { name, before, after } = carried;
  const object = before.kind === "object" ? before : after?.kind === "object" && isAbsent(before) ? after : undefined;
  if (object && (after === undefined || isAbsent(after) || (after.kind === "object" && sameFields(object, after))))
    return shapeOfObject(object, carried);
  const initial = toValue(before);
  const next = after && toValue(after);
  if (!initial || (after && !next)) return undefined;
  const type = typeOf(initial, next);
  if (type === undefined) return undefined;
  const optional = [initial, next].some((value) => value !== undefined && (isNothing(value) || mayBeAbsent(value)));
  const leaf: CarriedLeaf = { name, type, initial, next, ...(optional ? { optional: true } : {}) };
  if (optional && type.kind === "artifact") {
    if (!flagged || !isThereWith(next, flagged.where)) return shapeOfLateArtifact(leaf);
    return { leaves: [leaf], rebuild: (stands, place) => runtime(present(stands(leaf)), place) };
  }
  return { leaves: [leaf], rebuild: (stands, place) => runtime(stands(leaf), place) };
}

/** One that may be absent, before the loop or behind an iteration, has a flag beside its fields. */
function shapeOfObject(object: ObjectThing, { name, before, after }: Carried): CarriedShape | undefined {
  const [initial, next] = [givenOf(before), after && givenOf(after)];
  const isCertain = initial === true && (next === undefined || next === true);
  const flag: CarriedLeaf | undefined = isCertain
    ? undefined
    : { name: `${name}Given`, type: boolean, initial: asValue(initial), next: next === undefined ? undefined : asValue(next) };
  const part = (side: Thing, key: string): Thing => (side.kind === "object" ? side.fields.get(key)!.value : side);
  const where = typeof next === "object" ? next : undefined;
  const fields = [...object.fields].map(([key, field]) => {
    const inner: Carried = { name: `${name}${capitalised(key)}`, before: part(before, key), after: after && part(after, key) };
    return { key, field, shape: shapeOf(inner, flag && { where }) };
  });
  if (!fields.every(({ shape }) => shape !== undefined)) return undefined;
  return {
    leaves: [...(flag ? [flag] : []), ...fields.flatMap(({ shape }) => shape!.leaves)],
    rebuild: (stands, place, behind) => ({
      kind: "object",
      fields: new Map(fields.map(({ key, field, shape }) => [key, { value: shape!.rebuild(stands, place, behind), key: field.key }])),
      ...(flag ? { given: stands(flag) } : {}),
      place,
    }),
  };
}

function givenOf(thing: Thing): boolean | Value {
  return thing.kind === "object" ? (thing.given ?? true) : false;
}

const asValue = (given: boolean | Value): Value => (typeof given === "boolean" ? constantBoolean(given) : given);

/** Is a field there wherever its object is? */
function isThereWith(value: Value | undefined, given: Value | undefined): boolean {
  if (value === undefined) return true;
  const where = givenWhen(value);
  return typeof where === "boolean" ? where : given !== undefined && JSON.stringify(where) === JSON.stringify(given);
}

/** An artifact that the loop may make: an artifact cannot be absent where loops hand it on, so that a flag says whether it counts. */
function shapeOfLateArtifact(leaf: CarriedLeaf): CarriedShape {
  const { type, name } = leaf;
  const flag: CarriedLeaf = {
    name: `${name}Given`,
    type: boolean,
    initial: asValue(givenWhen(leaf.initial)),
    next: leaf.next && asValue(givenWhen(leaf.next)),
  };
  const whenFalse: Value = { kind: "constant", value: null, type: { kind: "null" } };
  return {
    leaves: [flag, leaf],
    rebuild: (stands, place, behind) => {
      const [condition, whenTrue] = [stands(flag), present(stands(leaf))];
      const value: Value =
        behind === undefined
          ? { kind: "operation", operator: "conditional", operands: [condition, whenTrue, whenFalse], type }
          : { kind: "merged", node: behind, name, condition, whenTrue, whenFalse, type };
      return runtime(value, place);
    },
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
