// What == means to expr-lang, and reflect.DeepEqual, which is stricter.
import { compareText } from "./text.ts";
import { panic } from "./outcome.ts";
import { type Value, isList, isMap, isObject, typeOf } from "./value.ts";

/** A number of any type as the two types that arithmetic knows; undefined for what is none. */
export function asNumber(value: Value): bigint | number | undefined {
  if (typeof value === "bigint" || typeof value === "number") return value;
  return isObject(value) && value.kind === "integer" ? value.value : undefined;
}

/** A nil slice or map counts as nil. */
export function isNil(value: Value): boolean {
  return value === null || (isList(value) && value.isNil === true);
}

export function equal(left: Value, right: Value): boolean {
  const a = asNumber(left);
  const b = asNumber(right);
  if (a !== undefined && b !== undefined) return typeof a === "bigint" && typeof b === "bigint" ? a === b : Number(a) === Number(b);
  if (isList(left) && isList(right) && comparesItems(left.type, right.type)) {
    return left.items.length === right.items.length && left.items.every((item, index) => equal(item, right.items[index] ?? null));
  }
  if (isObject(left) && isObject(right) && left.kind === "time" && right.kind === "time") return left.nanoseconds === right.nanoseconds;
  return (isNil(left) && isNil(right)) || deepEqual(left, right);
}

/** Lists of the same simple type, and lists of anything with such. */
function comparesItems(left: string, right: string): boolean {
  const simple = /^\[\](?:interface \{\}|string|u?int(?:8|16|32|64)?|float(?:32|64))$/;
  if (!simple.test(left) || !simple.test(right)) return false;
  return left === right || left === "[]interface {}" || right === "[]interface {}";
}

export function deepEqual(left: Value, right: Value): boolean {
  if (!isObject(left) || !isObject(right)) return left === right;
  if (typeOf(left) !== typeOf(right)) return false;
  if (left.kind === "list" && right.kind === "list") {
    if ((left.isNil === true) !== (right.isNil === true)) return false;
    return left.items.length === right.items.length && left.items.every((item, index) => deepEqual(item, right.items[index] ?? null));
  }
  if (isMap(left) && isMap(right)) {
    if (left.entries.size !== right.entries.size) return false;
    return [...left.entries].every(([key, item]) => right.entries.has(key) && deepEqual(item, right.entries.get(key) ?? null));
  }
  if (left.kind === "function" || right.kind === "function") return false;
  return JSON.stringify(left, plain) === JSON.stringify(right, plain);
}

function plain(_key: string, value: unknown): unknown {
  return typeof value === "bigint" ? String(value) : value;
}

/** Below zero, zero, above zero; NaN where no order holds. The operator is for the message alone. */
export function compare(left: Value, right: Value, operator: string): number {
  const a = asNumber(left);
  const b = asNumber(right);
  if (a !== undefined && b !== undefined) return compareNumbers(a, b);
  if (typeof left === "string" && typeof right === "string") return compareText(left, right);
  if (isObject(left) && isObject(right) && left.kind === right.kind && (left.kind === "time" || left.kind === "duration")) {
    return compareNumbers(left.nanoseconds, (right as typeof left).nanoseconds);
  }
  return panic(`invalid operation: ${typeOf(left)} ${operator} ${typeOf(right)}`);
}

function compareNumbers(left: bigint | number, right: bigint | number): number {
  if (typeof left === "bigint" && typeof right === "bigint") return left < right ? -1 : left > right ? 1 : 0;
  const [a, b] = [Number(left), Number(right)];
  return a < b ? -1 : a > b ? 1 : a === b ? 0 : Number.NaN;
}
