// Spans of time in milliseconds, as the controller reads them.
import { type Duration, type DurationProblem, isDuration, parseDuration, parseSecondsOrDuration } from "../argo/duration.ts";
import { Failure } from "./failure.ts";

/** `ParseStringToDuration`: a number alone is seconds. */
export function durationOf(text: string): number {
  return milliseconds(parseSecondsOrDuration(text), (problem) => `unable to parse ${text} as a duration: ${problem}`);
}

/** time.ParseDuration. */
export function strictDurationOf(text: string, message: (problem: string) => string): number {
  return milliseconds(parseDuration(text), message);
}

function milliseconds(result: Duration | DurationProblem, message: (problem: string) => string): number {
  if (!isDuration(result)) throw new Failure(message(result.problem));
  return Number(result.nanoseconds) / 1_000_000;
}
