import { durationMalformed, durationNotPositive, optionOutOfRange } from "../../diagnostics/messages.generated.ts";
import { durationSeconds, goDuration, isDuration, parseDuration, suggestDuration } from "../../argo/duration.ts";
import type { Value } from "../../graph/values.ts";
import type { Evaluated } from "../evaluate/evaluated.ts";
import { describe } from "./describe.ts";
import { constant, readRuntime, wrong, type Reader, type Reading } from "./reading.ts";

/**
 * A duration with a unit, in Go's units: "7d" is "168h". A bare number is an error even where Argo takes one (as seconds): `timeout` and
 * `maxAge` refuse it, `backoff` does not, and nobody should have to know which.
 */
export const readDuration: Reader<string> = (value, at) => {
  const written = value.kind === "primitive" ? value.value : undefined;
  if (typeof written === "number") return malformed(String(written), value, at);
  if (typeof written !== "string") return wrong(value, 'a duration, such as `"30m"`', at);
  const text = goDuration(written);
  if (text === undefined || /^[-+]?0$/.test(text)) return malformed(written, value, at);
  const duration = parseDuration(text);
  if (isDuration(duration) && duration.nanoseconds > 0n) return text;
  at.report(durationNotPositive({ option: at.path, text: written }), value.place);
  return undefined;
};

/** As `readDuration`, or a text of the run. */
export const readDurationValue: Reader<Value> = (value, at) => {
  if (value.kind === "runtime") return readRuntime(value, at, ["string"]);
  const text = readDuration(value, at);
  return text === undefined ? undefined : constant(text);
};

/** A duration, or a number of seconds, for what Argo counts in seconds. */
export function secondsFrom(least: 0 | 1): Reader<number> {
  const expected = `a duration, such as \`"24h"\`, or a whole number of seconds from ${least} to ${mostSeconds}`;
  return (value, at) => {
    const tooMuch = (): undefined => {
      at.report(optionOutOfRange({ option: at.path, expected, found: describe(value) }), value.place);
      return undefined;
    };
    if (value.kind === "primitive" && typeof value.value === "number" && Number.isInteger(value.value))
      return value.value >= least && value.value <= mostSeconds ? value.value : tooMuch();
    const text = readDuration(value, at);
    const duration = text === undefined ? undefined : parseDuration(text);
    if (!duration || !isDuration(duration)) return undefined;
    const seconds = durationSeconds(duration);
    return seconds <= mostSeconds ? seconds : tooMuch();
  };
}

/** Argo's times of deletion are 32-bit numbers; no run takes 68 years either. */
const mostSeconds = 2 ** 31 - 1;

function malformed(text: string, value: Evaluated, at: Reading): undefined {
  const meant = suggestDuration(text);
  const instead = meant === undefined ? 'write a number with a unit, such as `"30s"`, `"10m"` or `"1h30m"`.' : `write \`"${meant}"\`.`;
  at.report(durationMalformed({ text, instead }), value.place);
  return undefined;
}
