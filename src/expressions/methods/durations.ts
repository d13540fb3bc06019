// The methods of time.Duration.
import { second } from "../go/time/civil.ts";
import { formatDuration, inUnits } from "../go/time/duration.ts";
import { type GoType, type Value, integer } from "../go/value.ts";
import { type Method, duration, method, nanosecondsOf } from "./method.ts";

function ofDuration(
  read: (nanoseconds: bigint, values: readonly Value[]) => Value,
  result: GoType,
  ...parameters: readonly GoType[]
): Method {
  return method((self, values) => read(nanosecondsOf(self), values), result, ...parameters);
}

function units(unit: bigint): Method {
  return ofDuration((nanoseconds) => inUnits(nanoseconds, unit), "float64");
}

function whole(unit: bigint): Method {
  return ofDuration((nanoseconds) => integer("int64", nanoseconds / unit), "int64");
}

export const onDuration: Readonly<Record<string, Method>> = {
  Hours: units(3_600_000_000_000n),
  Minutes: units(60_000_000_000n),
  Seconds: units(second),
  Milliseconds: whole(1_000_000n),
  Microseconds: whole(1000n),
  Nanoseconds: whole(1n),
  String: ofDuration((nanoseconds) => formatDuration(nanoseconds), "string"),
  Abs: ofDuration((nanoseconds) => duration(nanoseconds < 0n ? -nanoseconds : nanoseconds), "time.Duration"),
  Truncate: ofDuration(
    (value, [unit = null]) => duration(nanosecondsOf(unit) <= 0n ? value : value - (value % nanosecondsOf(unit))),
    "time.Duration",
    "time.Duration",
  ),
  Round: ofDuration((value, [unit = null]) => duration(roundDuration(value, nanosecondsOf(unit))), "time.Duration", "time.Duration"),
};

/** Halves away from zero. */
function roundDuration(value: bigint, unit: bigint): bigint {
  if (unit <= 0n) return value;
  const rest = value % unit;
  if ((rest < 0n ? -rest : rest) * 2n < unit) return value - rest;
  return value - rest + (value < 0n ? -unit : unit);
}
