// Calls of functions of the environment, as reflect makes them.
import { kindOf } from "../go/kind.ts";
import { panic } from "../go/outcome.ts";
import { type GoType, type Value, anyType, isObject, typeOf } from "../go/value.ts";
import { zeroOf } from "./keys.ts";
import type { State } from "./state.ts";

export function call(state: State, callee: Value, values: readonly Value[]): Value {
  if (callee === null) return panic("invalid operation: cannot call nil");
  if (!isObject(callee) || callee.kind !== "function")
    return panic(`invalid operation: cannot call non-function of type ${typeOf(callee)}`);
  const { parameters, variadic } = callee.signature;
  const least = variadic ? parameters.length - 1 : parameters.length;
  if (state.version === "3.7") checkNils(values, parameters.length, variadic);
  if (values.length < least || (!variadic && values.length > least)) panic(wrongCount(state, values.length, least, variadic));
  const given = values.map((value, index) =>
    fit(value, parameters[Math.min(index, parameters.length - 1)] ?? anyType, variadic && index >= least),
  );
  return callee.call(given, state.now);
}

/** Before it counted, 3.7 asked for the type of every parameter that is given nil, from the last. */
function checkNils(values: readonly Value[], count: number, variadic: boolean): void {
  const index = variadic ? -1 : values.findLastIndex((value, place) => value === null && place >= count);
  if (index !== -1) panic(`runtime error: index out of range [${String(index)}] with length ${String(count)}`);
}

function wrongCount(state: State, given: number, least: number, variadic: boolean): string {
  if (state.version === "3.7") return `reflect: Call with too ${given < least ? "few" : "many"} input arguments`;
  return `invalid number of arguments: expected ${variadic ? "at least " : ""}${String(least)}, got ${String(given)}`;
}

function fit(value: Value, wanted: GoType, isOneOfMany: boolean): Value {
  if (value === null) return kindOf(wanted) === "interface" ? null : zeroOf(wanted);
  if (wanted === anyType || wanted === typeOf(value)) return value;
  return panic(
    isOneOfMany
      ? `reflect: cannot use ${typeOf(value)} as type ${wanted} in Call`
      : `reflect: Call using ${typeOf(value)} as type ${wanted}`,
  );
}
