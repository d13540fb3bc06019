// What the operators do to values.
import { asString, wrongType } from "../go/format.ts";
import { asNumber, compare, equal, isNil } from "../go/equal.ts";
import { saturate, wrap } from "../go/number.ts";
import { panic } from "../go/outcome.ts";
import { matches } from "../go/regexp/compile.ts";
import { concatenate } from "../go/text.ts";
import { type Value, isList, isMap, isObject, list, typeOf } from "../go/value.ts";
import { power } from "../go/power.ts";
import type { BinaryOperator } from "../language/ast.ts";
import { mapKey, sameKey } from "./keys.ts";
import { type State, grow } from "./state.ts";

/** All but those that may leave their right side alone. */
export function applyBinary(state: State, operator: BinaryOperator, left: Value, right: Value): Value {
  switch (operator) {
    case "==":
      return equal(left, right);
    case "!=":
      return !equal(left, right);
    case "<":
      return compare(left, right, operator) < 0;
    case ">":
      return compare(left, right, operator) > 0;
    case "<=":
      return compare(left, right, operator) <= 0;
    case ">=":
      return compare(left, right, operator) >= 0;
    case "+":
      return add(left, right);
    case "-":
      return subtract(left, right);
    case "*":
      return multiply(left, right);
    case "/":
      return divide(left, right);
    case "%":
      return modulo(left, right);
    case "**":
    case "^":
      return power(toFloat(left), toFloat(right));
    case "..":
      return range(state, left, right);
    case "in":
      return isIn(left, right);
    case "matches":
      return !isNil(left) && !isNil(right) && matches(asString(right), typeof left === "string" ? left : wrongType(left, "[]uint8"));
    case "contains":
      return bothText(left, right, (text, part) => contains(text, part));
    case "startsWith":
      return bothText(left, right, (text, part) => text.startsWith(part));
    case "endsWith":
      return bothText(left, right, (text, part) => text.endsWith(part));
    default:
      return panic(`unknown operator (${operator})`);
  }
}

function contains(text: string, part: string): boolean {
  return text.includes(part);
}

function bothText(left: Value, right: Value, test: (text: string, part: string) => boolean): boolean {
  if (isNil(left) || isNil(right)) return false;
  // The left side is looked at first.
  const text = asString(left);
  return test(text, asString(right));
}

function mismatch(left: Value, operator: string, right: Value): never {
  return panic(`invalid operation: ${typeOf(left)} ${operator} ${typeOf(right)}`);
}

/** Two numbers: whole if both are, floating otherwise. */
function numeric(
  left: Value,
  right: Value,
  whole: (a: bigint, b: bigint) => bigint,
  floating: (a: number, b: number) => number,
): Value | undefined {
  const a = asNumber(left);
  const b = asNumber(right);
  if (a === undefined || b === undefined) return undefined;
  return typeof a === "bigint" && typeof b === "bigint" ? wrap(whole(a, b)) : floating(Number(a), Number(b));
}

function add(left: Value, right: Value): Value {
  if (typeof left === "string" && typeof right === "string") return concatenate(left, right);
  const sum = numeric(
    left,
    right,
    (a, b) => a + b,
    (a, b) => a + b,
  );
  if (sum !== undefined) return sum;
  if (isObject(left) && isObject(right)) {
    if (left.kind === "time" && right.kind === "duration") return { ...left, nanoseconds: left.nanoseconds + right.nanoseconds };
    if (left.kind === "duration" && right.kind === "time") return { ...right, nanoseconds: left.nanoseconds + right.nanoseconds };
    if (left.kind === "duration" && right.kind === "duration") return { ...left, nanoseconds: wrap(left.nanoseconds + right.nanoseconds) };
  }
  return mismatch(left, "+", right);
}

function subtract(left: Value, right: Value): Value {
  const difference = numeric(
    left,
    right,
    (a, b) => a - b,
    (a, b) => a - b,
  );
  if (difference !== undefined) return difference;
  if (isObject(left) && isObject(right)) {
    if (left.kind === "time" && right.kind === "time")
      return { kind: "duration", nanoseconds: saturate(left.nanoseconds - right.nanoseconds) };
    if (left.kind === "time" && right.kind === "duration") return { ...left, nanoseconds: left.nanoseconds - right.nanoseconds };
    if (left.kind === "duration" && right.kind === "duration") return { ...left, nanoseconds: wrap(left.nanoseconds - right.nanoseconds) };
  }
  return mismatch(left, "-", right);
}

/** A duration counts as a whole number, but that a float makes the product a float. */
function multiply(left: Value, right: Value): Value {
  const [isLeft, isRight] = [left, right].map((value) => isObject(value) && value.kind === "duration");
  const plain = (value: Value): Value => (isObject(value) && value.kind === "duration" ? value.nanoseconds : value);
  const product = numeric(
    plain(left),
    plain(right),
    (a, b) => a * b,
    (a, b) => a * b,
  );
  if (product === undefined) return mismatch(left, "*", right);
  return typeof product === "bigint" && (isLeft === true || isRight === true) ? { kind: "duration", nanoseconds: product } : product;
}

function divide(left: Value, right: Value): Value {
  const a = asNumber(left);
  const b = asNumber(right);
  return a === undefined || b === undefined ? mismatch(left, "/", right) : Number(a) / Number(b);
}

function modulo(left: Value, right: Value): Value {
  const a = asNumber(left);
  const b = asNumber(right);
  if (typeof a !== "bigint" || typeof b !== "bigint") return mismatch(left, "%", right);
  return b === 0n ? panic("runtime error: integer divide by zero") : a % b;
}

function toFloat(value: Value): number {
  const number = asNumber(value);
  return number === undefined ? panic(`invalid operation: float(${typeOf(value)})`) : Number(number);
}

export function toInt(value: Value): bigint {
  const number = asNumber(value);
  if (number === undefined) return panic(`invalid operation: int(${typeOf(value)})`);
  return typeof number === "bigint" ? number : truncateNumber(number);
}

function truncateNumber(value: number): bigint {
  return Number.isFinite(value) && Math.abs(value) < 2 ** 63 ? BigInt(Math.trunc(value)) : -(1n << 63n);
}

function range(state: State, left: Value, right: Value): Value {
  const [from, to] = [toInt(left), toInt(right)];
  const size = wrap(to - from + 1n);
  grow(state, size > 0n ? Number(size) : 0);
  const items = Array.from({ length: size > 0n ? Number(size) : 0 }, (_, index) => from + BigInt(index));
  return list(items, "[]int");
}

export function negate(value: Value): Value {
  const number = asNumber(value);
  if (number === undefined) return panic(`invalid operation: - ${typeOf(value)}`);
  if (typeof number === "number") return -number;
  return isObject(value) && value.kind === "integer" ? { ...value, value: narrow(value.type, -number) } : wrap(-number);
}

function narrow(type: string, value: bigint): bigint {
  const bits = Number(/\d+$/.exec(type)?.[0] ?? 64);
  return type.startsWith("u") ? BigInt.asUintN(bits, value) : BigInt.asIntN(bits, value);
}

function isIn(needle: Value, collection: Value): boolean {
  if (collection === null) return false;
  if (isList(collection)) return collection.items.some((item) => equal(item, needle));
  if (isMap(collection)) {
    const key = sameKey(collection.entries, mapKey(needle, collection.type));
    return collection.entries.has(key);
  }
  return panic(`operator "in" not defined on ${typeOf(collection)}`);
}
