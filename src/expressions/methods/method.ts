// What a method is.
import { refuse } from "../go/outcome.ts";
import { type Duration, type GoType, type Signature, type Value, isObject } from "../go/value.ts";

export interface Method {
  readonly signature: Signature;
  readonly call: (self: Value, values: readonly Value[]) => Value;
}

export function method(call: Method["call"], result: GoType, ...parameters: readonly GoType[]): Method {
  return { signature: { parameters, variadic: false, results: [result] }, call };
}

export function nanosecondsOf(value: Value): bigint {
  if (isObject(value) && (value.kind === "duration" || value.kind === "time")) return value.nanoseconds;
  return refuse("a method of a duration on something else");
}

export function duration(nanoseconds: bigint): Duration {
  return { kind: "duration", nanoseconds };
}
