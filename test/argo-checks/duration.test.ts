import { describe, expect, it } from "vitest";
import {
  durationSeconds,
  goDuration,
  isDuration,
  parseDuration,
  parseSecondsOrDuration,
  suggestDuration,
} from "../../src/argo/duration.ts";
import { recorded } from "./recorded.ts";

describe("parseDuration, as Go's time package has it", () => {
  it.each(recorded<[string], { nanoseconds?: string; error?: string }>("durations"))("$in", ({ in: [text], out }) => {
    const result = parseDuration(text);
    expect(isDuration(result) ? { nanoseconds: String(result.nanoseconds) } : { error: result.problem }).toEqual(out);
  });

  it("does not take the names of objects' methods for units", () => {
    expect(parseDuration("5constructor")).toEqual({ problem: 'time: unknown unit "constructor" in duration "5constructor"' });
  });
});

it("some fields take seconds without a unit", () => {
  expect(parseSecondsOrDuration("90")).toEqual({ nanoseconds: 90_000_000_000n });
  expect(parseSecondsOrDuration("1m")).toEqual({ nanoseconds: 60_000_000_000n });
  expect(isDuration(parseSecondsOrDuration("90.5"))).toBe(false);
});

it("durationSeconds rounds up", () => {
  expect(durationSeconds({ nanoseconds: 1n })).toBe(1);
  expect(durationSeconds({ nanoseconds: 2_000_000_000n })).toBe(2);
});

it.each([
  ["7d", "168h"],
  ["1w", "168h"],
  ["1d12h", "24h12h"],
  ["1.5d", "36h"],
  ["30m", "30m"],
  ["soon", undefined],
  ["30", undefined],
])("goDuration(%j) is %j", (text, expected) => expect(goDuration(text)).toBe(expected));

it.each([
  ["30 minutes", "30m"],
  ["2 days", "48h"],
  ["1 hour and 30 mins", "1h30m"],
  ["90", "90s"],
  ["1H", "1h"],
  ["5 sec", "5s"],
  ["1 week", "168h"],
  ["soon", undefined],
  ["5 apples", undefined],
  ["", undefined],
])("suggestDuration(%j) is %j", (text, expected) => expect(suggestDuration(text)).toBe(expected));
