import { describe, expect, test } from "vitest";
import { clockChanges } from "../../src/argo/clock-changes.ts";

describe("days on which clocks are changed", () => {
  const days = (timezone: string) =>
    clockChanges(timezone).map(({ year, month, day, from, until }) => `${year}-${month}-${day} ${from}-${until}`);

  test.each([
    ["Europe/Berlin", ["2026-3-29 2-3", "2026-10-25 2-3", "2027-3-28 2-3", "2027-10-31 2-3", "2028-3-26 2-3", "2028-10-29 2-3"]],
    ["America/New_York", ["2026-3-8 2-3", "2026-11-1 1-2", "2027-3-14 2-3", "2027-11-7 1-2", "2028-3-12 2-3", "2028-11-5 1-2"]],
    ["Australia/Lord_Howe", ["2026-4-5 1-2", "2026-10-4 2-3", "2027-4-4 1-2", "2027-10-3 2-3", "2028-4-2 1-2", "2028-10-1 2-3"]],
    ["Asia/Seoul", []],
    ["UTC", []],
  ])("%s", (timezone, expected) => expect(days(timezone)).toEqual(expected));

  test("a day lasts an hour less or more", () => {
    const hours = clockChanges("Europe/Berlin").map(({ dayStart, dayEnd }) => (dayEnd.getTime() - dayStart.getTime()) / 3_600_000);
    expect(hours).toEqual([23, 25, 23, 25, 23, 25]);
  });
});
