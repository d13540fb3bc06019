import { expect, test } from "vitest";
import { isSince, readLogLine } from "../../../src/cluster/kubernetes/log-lines.ts";

test("time and text are told apart, and the text is left as it is", () => {
  expect(readLogLine("2026-01-02T03:04:05.000000006Z  two spaces ")).toEqual({
    time: "2026-01-02T03:04:05.000000006Z",
    text: " two spaces ",
  });
  expect(readLogLine("2026-01-02T03:04:05+02:00 x")).toEqual({ time: "2026-01-02T03:04:05+02:00", text: "x" });
  expect(readLogLine("2026-01-02T03:04:05Z")).toEqual({ time: "2026-01-02T03:04:05Z", text: "" });
  expect(readLogLine("2026-01-02T03:04:05Z ")).toEqual({ time: "2026-01-02T03:04:05Z", text: "" });
});

test("a line without a time is a text", () => {
  expect(readLogLine("plain")).toEqual({ time: undefined, text: "plain" });
  expect(readLogLine("2026-01-02 is a day")).toEqual({ time: undefined, text: "2026-01-02 is a day" });
});

test("times are compared to the nanosecond, whatever their zeros and zones", () => {
  const since = "2026-01-02T03:04:05.12Z";
  expect(isSince("2026-01-02T03:04:05.119999999Z", since)).toBe(false);
  expect(isSince("2026-01-02T03:04:05.120000000Z", since)).toBe(true);
  expect(isSince("2026-01-02T03:04:05.120000001Z", since)).toBe(true);
  expect(isSince("2026-01-02T05:04:05.12+02:00", since)).toBe(true);
  expect(isSince("2026-01-02T03:04:04.9Z", since)).toBe(false);
  expect(isSince("2026-01-02T03:04:06Z", since)).toBe(true);
});
