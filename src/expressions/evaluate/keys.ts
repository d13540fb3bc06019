// Keys of maps, as reflect takes them, and what is there where there is nothing.
import { deepEqual } from "../go/equal.ts";
import { mapTypes } from "../go/kind.ts";
import { panic } from "../go/outcome.ts";
import { utf8 } from "../go/text.ts";
import { type Value, anyType, isObject, typeOf } from "../go/value.ts";

const zeros: Readonly<Record<string, Value>> = { string: "", int: 0n, float64: 0, bool: false };

/** The key as reflect's MapIndex takes it: nil is the zero of its type, and nothing is converted. */
export function mapKey(key: Value, mapType: string): Value {
  const wanted = mapTypes(mapType).key;
  if (key === null) return zeros[wanted] ?? null;
  if (wanted !== anyType && wanted !== typeOf(key)) {
    panic(`reflect.Value.MapIndex: value of type ${typeOf(key)} is not assignable to type ${wanted}`);
  }
  if (isObject(key) && (key.kind === "list" || key.kind === "map")) panic(`runtime error: hash of unhashable type ${typeOf(key)}`);
  return key;
}

/** A key that is an object, as bytes are, is the same as another that looks the same. */
export function sameKey(entries: ReadonlyMap<Value, unknown>, key: Value): Value {
  if (!isObject(key)) return key;
  return [...entries.keys()].find((other) => deepEqual(other, key)) ?? key;
}

/** What a map gives for a key it does not have. */
export function zeroOf(type: string): Value {
  if (type.startsWith("[]")) return { kind: "list", type, items: [], isNil: true };
  return zeros[type] ?? null;
}

/** The bytes of a string are what an index counts. */
export function byteAt(text: string, index: number): bigint {
  return BigInt(utf8(text)[index] ?? 0);
}
