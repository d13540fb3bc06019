// Decimal numbers as package shopspring/decimal has them: a whole number and a power of ten.
import { panic } from "../go/outcome.ts";

export interface Decimal {
  readonly digits: bigint;
  readonly exponent: number;
}

export function fromNumber(value: number): Decimal {
  const [mantissa = "0", exponent = "0"] = value.toExponential().split("e");
  const [whole = "0", fraction = ""] = mantissa.split(".");
  return { digits: BigInt(whole + fraction), exponent: Number(exponent) - fraction.length };
}

export function toNumber(value: Decimal): number {
  return Number(`${String(value.digits)}e${String(value.exponent)}`);
}

function aligned(a: Decimal, b: Decimal): readonly [bigint, bigint, number] {
  const exponent = Math.min(a.exponent, b.exponent);
  return [a.digits * 10n ** BigInt(a.exponent - exponent), b.digits * 10n ** BigInt(b.exponent - exponent), exponent];
}

export function add(a: Decimal, b: Decimal): Decimal {
  const [left, right, exponent] = aligned(a, b);
  return { digits: left + right, exponent };
}

export function subtract(a: Decimal, b: Decimal): Decimal {
  return add(a, { ...b, digits: -b.digits });
}

export function multiply(a: Decimal, b: Decimal): Decimal {
  return { digits: a.digits * b.digits, exponent: a.exponent + b.exponent };
}

/** Sixteen digits behind the point, halves away from zero. */
export function divide(a: Decimal, b: Decimal): Decimal {
  if (b.digits === 0n) return panic("decimal division by 0");
  const [left, right] = aligned(a, b);
  const scaled = left * 10n ** 16n;
  const rest = scaled % right;
  const isUp = magnitude(rest) * 2n >= magnitude(right);
  const sign = left < 0n === right < 0n ? 1n : -1n;
  return { digits: scaled / right + (isUp ? sign : 0n), exponent: -16 };
}

function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value;
}
