// sprig's own conversions: package cast, which takes what it gets and makes 0 of the rest, and strval.
import { asNumber, isNil } from "../go/equal.ts";
import { format } from "../go/format.ts";
import { parseFloat64, parseInteger, truncate, wrap } from "../go/number.ts";
import { type Value, isList, isMap, isObject } from "../go/value.ts";

export function castInteger(value: Value): bigint {
  if (typeof value === "boolean") return value ? 1n : 0n;
  if (typeof value === "string") return integerIn(value);
  if (isObject(value) && value.kind === "named") return value.value;
  if (isObject(value) && value.kind === "duration") return value.nanoseconds;
  const number = asNumber(value);
  if (number === undefined) return 0n;
  return typeof number === "bigint" ? wrap(number) : truncate(number);
}

/** Decimals are cut off; 010 is 8 and 0x10 is 16, as in Go. */
function integerIn(text: string): bigint {
  const match = text.includes(".") ? /^([-+]?\d*)(?:\.\d*)?$/.exec(text) : null;
  const digits = match === null ? text : /\d$/.test(match[1] ?? "") ? (match[1] ?? "") : `${match[1] ?? ""}0`;
  const parsed = parseInteger(digits, 0);
  return parsed.kind === "integer" ? parsed.value : 0n;
}

export function castFloat(value: Value): number {
  if (typeof value === "boolean") return value ? 1 : 0;
  if (typeof value === "string") return parseFloat64(value) ?? 0;
  const number = asNumber(value);
  if (number !== undefined) return Number(number);
  return Number(castInteger(value));
}

/** strval: the text of anything. */
export function asText(value: Value): string {
  return format(value);
}

/** A list's items as texts, without those that are nil; anything else is a list of itself. */
export function textsOf(value: Value): readonly string[] {
  if (isList(value)) return value.items.filter((item) => item !== null).map(asText);
  return value === null ? [] : [asText(value)];
}

/** Whether text/template would take it for false. */
export function isEmpty(value: Value): boolean {
  if (isNil(value)) return true;
  if (isList(value)) return value.items.length === 0;
  if (isMap(value)) return value.entries.size === 0;
  const number = asNumber(value);
  if (number !== undefined) return Number(number) === 0;
  if (isObject(value)) return (value.kind === "named" && value.value === 0n) || (value.kind === "duration" && value.nanoseconds === 0n);
  return value === "" || value === false;
}
