// Lists and maps.
import { equal } from "../go/equal.ts";
import { asString, format, kindName, sortedEntries, stringVerb } from "../go/format.ts";
import { elementType } from "../go/kind.ts";
import { Panic, panic } from "../go/outcome.ts";
import { type Dictionary, type List, type Value, isList, isMap, list, typeOf } from "../go/value.ts";
import { asWhole } from "../methods/table.ts";
import { fetch, get } from "../evaluate/members.ts";
import { sortValues } from "../evaluate/over-items.ts";
import { grow, type State } from "../evaluate/state.ts";
import type { Builtin } from "./types.ts";

function asList(value: Value, verb: string): List {
  return isList(value) ? value : panic(`cannot ${verb} ${kindName(value)}`);
}

function asMap(value: Value, message: (kind: string) => string): Dictionary {
  return isMap(value) ? value : panic(message(kindName(value)));
}

/** Where there is none, or no list at all: nil. */
function end(index: bigint): Builtin {
  return ([value = null]) => {
    try {
      return fetch(value, index);
    } catch (error) {
      if (error instanceof Panic) return null;
      throw error;
    }
  };
}

function take([value = null, count = null]: readonly Value[]): Value {
  const from = isList(value) ? value : panic(`cannot take from ${kindName(value)}`);
  const number = typeof count === "number" || /^u/.test(kindName(count)) ? undefined : asWhole(count);
  if (number === undefined) return panic(`cannot take ${kindName(count)} elements`);
  if (number < 0n) panic("reflect.Value.Slice: slice index out of bounds");
  return { ...from, items: from.items.slice(0, Number(number)) };
}

/** Go's order changes from run to run; ours is sorted. */
function keys([value = null]: readonly Value[]): Value {
  const map = asMap(value, (kind) => `cannot get keys from ${kind}`);
  return list(sortedEntries(map).map(([key]) => key));
}

function values([value = null]: readonly Value[]): Value {
  const map = asMap(value, (kind) => `cannot get values from ${kind}`);
  return list(sortedEntries(map).map(([, item]) => item));
}

function toPairs([value = null]: readonly Value[]): Value {
  const map = asMap(value, (kind) => `cannot transform ${kind} to pairs`);
  const pairs = sortedEntries(map).map(([key, item]) => list([key, item], "[2]interface {}"));
  return list(pairs, "[][2]interface {}");
}

function fromPairs([value = null]: readonly Value[]): Value {
  const pairs = isList(value)
    ? value.items
    : panic(`cannot transform ${value === null ? "<invalid reflect.Value>" : stringVerb(value)} from pairs`);
  const entries = pairs.map((pair): readonly [Value, Value] => {
    if (!isList(pair)) return panic(`invalid pair ${format(pair)}`);
    if (pair.items.length !== 2) panic(`invalid pair length ${format(pair)}`);
    const [key = null, item = null] = pair.items;
    if (isList(key) || isMap(key)) panic(`runtime error: hash of unhashable type ${typeOf(key)}`);
    return [key, item];
  });
  return { kind: "map", type: "map[interface {}]interface {}", entries: new Map(entries) };
}

function uniq([value = null]: readonly Value[]): Value {
  const unique: Value[] = [];
  for (const item of asList(value, "uniq").items) if (!unique.some((other) => equal(item, other))) unique.push(item);
  return list(unique);
}

function reverse([value = null]: readonly Value[], state: State): Value {
  return made(state, asList(value, "reverse").items.toReversed());
}

/** Of nothing but empty lists it makes one that was never made. */
function concat(lists: readonly Value[], state: State): Value {
  const items = lists.flatMap((value) => asList(value, "concat").items);
  const all = made(state, items);
  return items.length === 0 ? { ...all, isNil: true } : all;
}

function flatten([value = null]: readonly Value[], state: State): Value {
  const flat = (items: readonly Value[]): readonly Value[] => items.flatMap((item) => (isList(item) ? flat(item.items) : [item]));
  return made(state, flat(asList(value, "flatten").items));
}

function made(state: State, items: readonly Value[]): List {
  grow(state, items.length);
  return list(items);
}

/** What is no list of a type it knows is sorted as if it were empty. */
function sort([value = null, order = "asc"]: readonly Value[], state: State): Value {
  const known = isList(value) && /^(?:interface \{\}|int|float64|string)$/.test(elementType(value.type)) && value.type.startsWith("[]");
  const items = known ? [...value.items] : [];
  const direction = asString(order);
  if (direction !== "asc" && direction !== "desc") panic(`invalid order ${direction}, expected asc or desc`);
  sortValues(items, (item) => item, direction === "desc");
  grow(state, items.length);
  return known ? list(items) : { ...list([]), isNil: true };
}

export const listFunctions: Readonly<Record<string, Builtin>> = {
  first: end(0n),
  last: end(-1n),
  get: ([object = null, key = null]) => get(object, key),
  take,
  keys,
  values,
  toPairs,
  fromPairs,
  uniq,
  reverse,
  concat,
  flatten,
  sort,
};
