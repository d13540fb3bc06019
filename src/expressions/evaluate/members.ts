// Members, indexes and slices.
import { format, kindName } from "../go/format.ts";
import { elementType, mapTypes } from "../go/kind.ts";
import { panic } from "../go/outcome.ts";
import { byteLength, sliceBytes, utf8 } from "../go/text.ts";
import { type Callable, type Value, integer, isList, isMap, isObject, typeOf } from "../go/value.ts";
import { methodsOf } from "../methods/table.ts";
import { byteAt, mapKey, sameKey, zeroOf } from "./keys.ts";
import { toInt } from "./operators.ts";
import type { Scope } from "./state.ts";

export function fetch(object: Value, key: Value): Value {
  if (object === null) return panic(`cannot fetch ${format(key)} from <nil>`);
  const method = typeof key === "string" ? methodOf(object, key) : undefined;
  if (method !== undefined) return method;
  if (isList(object)) {
    const index = indexOf(key, object.items.length);
    return object.items[index] ?? null;
  }
  if (typeof object === "string") return integer("uint8", byteAt(object, indexOf(key, byteLength(object))));
  if (isMap(object)) {
    const found = sameKey(object.entries, mapKey(key, object.type));
    return object.entries.has(found) ? (object.entries.get(found) ?? null) : zeroOf(mapTypes(object.type).element);
  }
  return panic(`cannot fetch ${format(key)} from ${typeOf(object)}`);
}

function methodOf(object: Value, name: string): Callable | undefined {
  if (!isObject(object)) return undefined;
  const methods = methodsOf(typeOf(object));
  const method = methods !== undefined && Object.hasOwn(methods, name) ? methods[name] : undefined;
  if (method === undefined) return undefined;
  return { kind: "function", name, signature: method.signature, call: (values) => method.call(object, values) };
}

function indexOf(key: Value, length: number): number {
  const given = toInt(key);
  const index = given < 0n ? BigInt(length) + given : given;
  if (index < 0n || index >= BigInt(length)) panic(`index out of range: ${String(index)} (array length is ${String(length)})`);
  return Number(index);
}

/** get(): nil where fetch panics. */
export function get(object: Value, key: Value): Value {
  if (object === null) return null;
  const method = typeof key === "string" ? methodOf(object, key) : undefined;
  if (method !== undefined) return method;
  if (isMap(object)) return object.entries.get(mapKey(key, object.type)) ?? null;
  if (!isList(object) && typeof object !== "string") return null;
  const length = isList(object) ? object.items.length : byteLength(object);
  const given = Number(toInt(key));
  const index = given < 0 ? length + given : given;
  return index < 0 || index >= length ? null : fetch(object, BigInt(index));
}

export function lengthOf(value: Value): number {
  if (typeof value === "string") return byteLength(value);
  if (isList(value)) return value.items.length;
  return isMap(value) ? value.entries.size : panic(`invalid argument for len (type ${typeOf(value)})`);
}

export function slice(value: Value, from: Value, to: Value): Value {
  if (!isList(value) && typeof value !== "string") return panic(`cannot slice ${format(from)}`);
  const length = lengthOf(value);
  const [start, end] = [toInt(from), toInt(to)].map((index) => Math.max(0, Number(index) < 0 ? length + Number(index) : Number(index))) as [
    number,
    number,
  ];
  const last = Math.min(end, length);
  const first = Math.min(start, last);
  if (typeof value === "string") return sliceBytes(value, first, last);
  if (value.type.startsWith("[]")) return { ...value, items: value.items.slice(first, last) };
  return { kind: "list", type: `[]${elementType(value.type)}`, items: value.items.slice(first, last) };
}

/** What a loop goes over: of a string, its bytes. */
export function scopeOf(value: Value): Scope {
  const scope = (items: readonly Value[], isMap = false): Scope => ({ items, isMap, index: 0, accumulated: undefined });
  if (isList(value)) return scope(value.items);
  if (value === null) return panic("reflect: call of reflect.Value.Len on zero Value");
  if (typeof value === "string") return scope(Array.from(utf8(value), (byte) => integer("uint8", BigInt(byte))));
  if (isMap(value)) return scope([...value.entries.values()], true);
  return panic(`reflect: call of reflect.Value.Len on ${kindName(value)} Value`);
}

export function itemOf(scope: Scope): Value {
  if (scope.isMap) return panic("reflect: call of reflect.Value.Index on map Value");
  const item = scope.items[scope.index];
  return item === undefined ? panic("reflect: slice index out of range") : item;
}
