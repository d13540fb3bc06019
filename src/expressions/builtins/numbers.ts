// Numbers: conversion, rounding, aggregation and bits.
import { asNumber, compare } from "../go/equal.ts";
import { kindOf } from "../go/kind.ts";
import { format } from "../go/format.ts";
import { parseFloat64, parseInteger, wrap } from "../go/number.ts";
import { panic } from "../go/outcome.ts";
import { type Value, isList, typeOf } from "../go/value.ts";
import { asWhole } from "../methods/table.ts";
import { negate } from "../evaluate/operators.ts";
import type { Builtin } from "./types.ts";

/** Also asInt. */
export function toInteger(value: Value): bigint {
  if (typeof value === "string") {
    const parsed = parseInteger(value, 10);
    return parsed.kind === "integer" ? parsed.value : panic(`invalid operation: int(${value})`);
  }
  if (value === null) return panic("reflect: call of reflect.Value.Type on zero Value");
  return asWhole(value) ?? panic(`invalid operation: int(${typeOf(value)})`);
}

/** Also asFloat. */
export function toFloating(value: Value): number {
  if (typeof value === "string") return parseFloat64(value) ?? panic(`invalid operation: float(${value})`);
  const number = asNumber(value);
  return number === undefined ? panic(`invalid operation: float(${typeOf(value)})`) : Number(number);
}

function rounding(name: string, round: (value: number) => number): Builtin {
  return ([value = null]) => {
    const number = asNumber(value);
    if (number === undefined) return panic(`invalid argument for ${name} (type ${typeOf(value)})`);
    return typeof number === "bigint" ? Number(number) : round(number);
  };
}

/** Halves away from zero, and exact where adding a half would not be. */
function roundHalfAway(value: number): number {
  const whole = Math.trunc(value);
  return Math.abs(value - whole) >= 0.5 ? whole + Math.sign(value) : whole === 0 ? value * 0 : whole;
}

function absolute([value = null]: readonly Value[]): Value {
  const number = asNumber(value);
  if (number === undefined) return panic(`invalid argument for abs (type ${typeOf(value)})`);
  return number < 0 ? negate(value) : value;
}

function extreme(name: string, operator: "<" | ">"): Builtin {
  const pick = (values: readonly Value[]): Value => {
    let best: Value = null;
    const consider = (value: Value): void => {
      const order = best === null ? 1 : compare(best, value, operator);
      if (best === null || (operator === "<" ? order < 0 : order > 0)) best = value;
    };
    for (const value of values) {
      if (isList(value)) {
        for (const item of value.items) {
          const inner = pick([item]);
          consider(asNumber(inner) === undefined ? panic(`invalid argument for ${name} (type ${typeOf(inner)})`) : inner);
        }
      } else if (isNumeric(value)) consider(value);
      else if (values.length === 1) return value;
      else panic(`invalid argument for ${name} (type ${typeOf(value)})`);
    }
    return best;
  };
  return pick;
}

/** A duration is a number to reflect. */
function isNumeric(value: Value): boolean {
  return /^(?:u?int|float)\d*$/.test(kindOf(typeOf(value)));
}

function numbersIn(name: string, values: readonly Value[]): number[] {
  return values.flatMap((value) => {
    if (isList(value)) return numbersIn(name, value.items);
    if (!isNumeric(value)) return panic(`invalid argument for ${name} (type ${typeOf(value)})`);
    return [Number(asNumber(value) ?? asWhole(value))];
  });
}

function mean(values: readonly Value[]): Value {
  const numbers = numbersIn("mean", values);
  return numbers.length === 0 ? 0 : numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

function median(values: readonly Value[]): Value {
  const numbers = numbersIn("median", values).sort((a, b) => a - b);
  const half = Math.floor(numbers.length / 2);
  if (numbers.length === 0) return 0;
  return numbers.length % 2 === 1 ? (numbers[half] ?? 0) : ((numbers[half - 1] ?? 0) + (numbers[half] ?? 0)) / 2;
}

function bits(name: string, apply: (x: bigint, y: bigint) => bigint): Builtin {
  return (values) => {
    const [x = 0n, y = 0n] = values.map((value) => wholeOnly(value, name));
    return wrap(apply(x, y));
  };
}

function wholeOnly(value: Value, name: string): bigint {
  const number = asNumber(value);
  return typeof number === "bigint" ? number : panic(`cannot use ${typeOf(value)} as argument (type int) to call ${name}`);
}

/** Beyond 63 every bit is gone. */
function shift(apply: (x: bigint, by: bigint) => bigint): (x: bigint, y: bigint) => bigint {
  return (x, y) => {
    if (y < 0n) panic(`invalid operation: negative shift count ${format(y)} (type int)`);
    return apply(x, y > 64n ? 64n : y);
  };
}

export const numberFunctions: Readonly<Record<string, Builtin>> = {
  int: ([value = null]) => toInteger(value),
  float: ([value = null]) => toFloating(value),
  abs: absolute,
  ceil: rounding("ceil", Math.ceil),
  floor: rounding("floor", Math.floor),
  round: rounding("round", roundHalfAway),
  max: extreme("max", "<"),
  min: extreme("min", ">"),
  mean,
  median,
  bitand: bits("bitand", (x, y) => x & y),
  bitor: bits("bitor", (x, y) => x | y),
  bitxor: bits("bitxor", (x, y) => x ^ y),
  bitnand: bits("bitnand", (x, y) => x & ~y),
  bitshl: bits(
    "bitshl",
    shift((x, by) => x << by),
  ),
  bitshr: bits(
    "bitshr",
    shift((x, by) => x >> by),
  ),
  bitushr: bits(
    "bitushr",
    shift((x, by) => BigInt.asUintN(64, x) >> by),
  ),
  bitnot: ([value = null]) => ~wholeOnly(value, "bitnot"),
};
