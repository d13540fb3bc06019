import { execFileSync } from "node:child_process";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nextFirings } from "../../src/argo/cron-firings.ts";
import { suggestCron } from "../../src/argo/cron-suggestion.ts";
import { parseCron, plainCron, type CronSchedule } from "../../src/argo/cron.ts";
import { isTimeZone, suggestTimeZone } from "../../src/argo/time-zone.ts";
import { recorded } from "./recorded.ts";

function schedule(text: string): CronSchedule {
  const result = parseCron(text);
  if (result.kind === "problem") throw new Error(result.problem);
  return result;
}

function firings(text: string, timezone: string | undefined, from: string, count: number): string[] {
  return nextFirings(schedule(text), timezone, new Date(from), count).map((date) => date.toISOString().replace(".000Z", "Z"));
}

it("schedules are read, and fire, as robfig/cron has it", () => {
  const cases = recorded<[string, string, string], readonly string[] | { error?: string; panic?: string }>("schedules");
  for (const {
    in: [text, timezone, from],
    out,
  } of cases) {
    const result = parseCron(text);
    const found = result.kind === "problem" ? { error: result.problem } : firings(text, timezone || undefined, from, 5);
    // robfig panics on a time zone without a schedule.
    if ("panic" in out) expect(found, text).toEqual({ error: `no schedule after the time zone: ${text}` });
    else expect(found, `${text} in ${timezone} from ${from}`).toEqual(out);
  }
  expect(cases.length).toBeGreaterThan(500);
});

const oracle = process.env["ARGOTS_ORACLE"];
const withOracle = oracle === undefined ? () => undefined : it;
withOracle("random schedules are as Argo's validator has them", () => {
  const field = (low: number, high: number) =>
    fc.oneof(
      fc.constantFrom("*", "?", "*/5", "x", "1-", "/2", "MON", "mar", "5-2", "70"),
      fc.integer({ min: low - 1, max: high + 1 }).map(String),
      fc.tuple(fc.integer({ min: low, max: high }), fc.integer({ min: low, max: high })).map(([a, b]) => `${a}-${b}/2`),
    );
  const texts = fc.sample(fc.tuple(field(0, 59), field(0, 23), field(1, 31), field(1, 12), field(0, 6)), { numRuns: 300, seed: 7 });
  const lines = texts.map((fields) => fields.join(" "));
  let output: string;
  try {
    output = execFileSync(oracle!, ["--cron"], { input: lines.join("\n"), encoding: "utf8" });
  } catch (error) {
    // It ends with 1 where a schedule is wrong.
    output = (error as { stdout: string }).stdout;
  }
  const verdicts = output
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as { ok: boolean; error?: string });
  expect(verdicts).toHaveLength(lines.length);
  for (const [index, verdict] of verdicts.entries()) {
    const result = parseCron(lines[index]!);
    expect(result.kind === "problem" ? result.problem : undefined, lines[index]).toBe(verdict.ok ? undefined : verdict.error);
  }
});

describe("changes of the clock", () => {
  it("leave out a time that does not exist", () => {
    // New York skips 02:00 to 03:00 on 8 March 2026.
    expect(firings("30 2 * * *", "America/New_York", "2026-03-07T00:00:00Z", 3)).toEqual([
      "2026-03-07T07:30:00Z",
      "2026-03-09T06:30:00Z",
      "2026-03-10T06:30:00Z",
    ]);
  });

  it("a zone in the schedule wins over the one beside it", () => {
    expect(firings("CRON_TZ=Asia/Seoul 0 2 * * *", "UTC", "2026-01-01T00:00:00Z", 1)).toEqual(["2026-01-01T17:00:00Z"]);
  });

  it("end where robfig never does: a day that does not exist", () => {
    expect(firings("0 0 1 * *", "Pacific/Apia", "2011-12-28T00:00:00Z", 1)).toEqual([]);
  });
});

it.each([
  ["0 2 * * MON-FRI", "0 2 * * 1-5"],
  ["0  2 * jan,JUL *", "0 2 * 1,7 *"],
  ["CRON_TZ=Asia/Seoul 0 2 * * sun", "0 2 * * 0"],
  ["@daily", "@daily"],
  ["@every 90m", "@every 90m"],
])("plainCron(%j) is %j and means the same", (text, expected) => {
  expect(plainCron(text)).toBe(expected);
  const { timezone: _, ...same } = schedule(text);
  expect(schedule(expected)).toEqual(same);
});

it.each([
  ["every day at 2", "0 2 * * *"],
  ["daily at 2 AM", "0 2 * * *"],
  ["every day at 14:30", "30 14 * * *"],
  ["daily", "@daily"],
  ["hourly", "@hourly"],
  ["every 5 minutes", "*/5 * * * *"],
  ["every hour", "0 * * * *"],
  ["every 2 hours", "0 */2 * * *"],
  ["every monday at 9", "0 9 * * 1"],
  ["mondays and fridays at 9:15 pm", "15 21 * * 1,5"],
  ["every day 2am", "0 2 * * *"],
  ["on weekends at 9", "0 9 * * 0,6"],
  ["weekdays at noon", "0 12 * * 1-5"],
  ["0 2 * * 7", "0 2 * * 0"],
  ["0 2 * * Monday", "0 2 * * mon"],
  ["@Daily", "@daily"],
  ["@every 2 days", "@every 48h"],
  ["every day at 25", undefined],
  ["whenever", undefined],
  ["", undefined],
])("suggestCron(%j) is %j", (text, expected) => expect(suggestCron(text)).toBe(expected));

describe("time zones", () => {
  it.each(recorded<[string], boolean>("zones"))("$in", ({ in: [name], out }) => {
    // Go also takes the empty text (UTC) and "Local" (the controller's own): neither names a zone.
    expect(isTimeZone(name)).toBe(name !== "" && name !== "Local" && out);
  });

  it.each([
    ["asia/seoul", "Asia/Seoul"],
    ["Seoul", "Asia/Seoul"],
    ["KST", "Asia/Seoul"],
    ["new york", "America/New_York"],
    ["utc", "UTC"],
    ["constructor", undefined],
    ["Mars/Base", undefined],
  ])("suggestTimeZone(%j) is %j", (name, expected) => expect(suggestTimeZone(name)).toBe(expected));
});
