import { describe, expect, it } from "vitest";
import { readScheduleOptions } from "../../src/transpiler/options/schedule-options.ts";
import { collector, evaluated, runtime } from "./evaluated.ts";

function read(value: unknown) {
  const { report, codes, diagnostics } = collector();
  return { result: readScheduleOptions(evaluated(value), report), codes: codes(), diagnostics };
}

describe("readScheduleOptions", () => {
  it("reads every option", () => {
    const { result, codes } = read({
      schedule: ["0 2 * * *", "@every 90m"],
      timezone: "Asia/Seoul",
      concurrency: "Forbid",
      suspend: true,
      startingDeadlineSeconds: 0,
      history: { successful: 5, failed: 0 },
      when: "cronworkflow.failed < 3",
      stopWhen: "cronworkflow.failed >= 3",
      name: "nightly",
      namespace: "ml",
      labels: { team: "search" },
      annotations: { note: "x" },
      params: { url: "gs://a", limit: runtime("number") },
    });
    expect(codes).toEqual([]);
    expect(result.options).toEqual({
      schedules: ["0 2 * * *", "@every 90m"],
      timezone: "Asia/Seoul",
      concurrency: "Forbid",
      suspended: true,
      startingDeadlineSeconds: 0,
      successfulJobsHistoryLimit: 5,
      failedJobsHistoryLimit: 0,
      when: "cronworkflow.failed < 3",
      stopWhen: "cronworkflow.failed >= 3",
      name: "nightly",
      namespace: "ml",
      labels: { team: "search" },
      annotations: { note: "x" },
    });
    expect([...result.params!.fields.keys()]).toEqual(["url", "limit"]);
  });

  it("writes schedules as the strictest reader takes them", () => {
    expect(read({ schedule: " 0  2 * JAN mon-FRI " }).result.options).toEqual({ schedules: ["0 2 * 1 1-5"] });
    expect(read({ schedule: "CRON_TZ=Asia/Seoul 0 2 * * *" }).result.options).toEqual({ schedules: ["0 2 * * *"], timezone: "Asia/Seoul" });
    const same = read({ schedule: ["TZ=UTC 0 2 * * *", "0 3 * * *"], timezone: "UTC" });
    expect([same.codes, same.result.options.timezone]).toEqual([[], "UTC"]);
  });

  it.each([
    ["nothing", undefined, ["ARG4085 options"]],
    ["no schedule", { timezone: "UTC" }, ["ARG4085 options"]],
    ["an empty list", { schedule: [] }, ["ARG4085 options.schedule"]],
    ["an unknown key", { schedule: "@daily", timeZone: "UTC" }, ["ARG4001 options.timeZone:key"]],
    ["words", { schedule: "every day at 2" }, ["ARG4080 options.schedule"]],
    ["one wrong of two", { schedule: ["@daily", "60 * * * *"] }, ["ARG4080 options.schedule.1"]],
    ["a schedule of the run", { schedule: runtime() }, ["ARG4003 options.schedule"]],
    ["a day that never comes", { schedule: "0 0 30 2 *" }, ["ARG4081 options.schedule"]],
    ["seconds", { schedule: "0 0 2 * * *" }, ["ARG4082 options.schedule"]],
    ["an abbreviation", { schedule: "@daily", timezone: "KST" }, ["ARG4083 options.timezone"]],
    ["two time zones", { schedule: "TZ=UTC 0 2 * * *", timezone: "Asia/Seoul" }, ["ARG4084 options.schedule"]],
    ["two in two", { schedule: ["TZ=UTC 0 2 * * *", "TZ=Asia/Seoul 0 2 * * *"] }, ["ARG4084 options.schedule.1"]],
    ["one and none", { schedule: ["0 2 * * *", "TZ=Asia/Seoul 0 2 * * *"] }, ["ARG4084 options.schedule.1"]],
    ["too long a name", { schedule: "@daily", name: "x".repeat(53) }, ["ARG4070 options.name"]],
    ["no parameters", { schedule: "@daily", params: [1] }, ["ARG4002 options.params"]],
    [
      "less than nothing",
      { schedule: "@daily", startingDeadlineSeconds: -1, history: { failed: -1 } },
      ["ARG4007 options.startingDeadlineSeconds", "ARG4007 options.history.failed"],
    ],
    ["another word", { schedule: "@daily", concurrency: "Deny" }, ["ARG4004 options.concurrency"]],
  ])("refuses %s", (_, value, expected) => expect(read(value).codes).toEqual(expected));

  it("says what to write", () => {
    const said = (value: unknown) => read(value).diagnostics.map(({ text, hint }) => [text, hint]);
    expect(said({ schedule: "every day at 2" })).toEqual([
      ["The schedule `every day at 2` is malformed: expected exactly 5 fields, found 4: [every day at 2].", "write `0 2 * * *`."],
    ]);
    expect(said({ schedule: "0 0 2 * * *" })).toEqual([
      [
        "The schedule `0 0 2 * * *` has six fields, but Argo's have five: there is none for seconds.",
        "leave the first one out: `0 2 * * *`.",
      ],
    ]);
    expect(said({ schedule: "@daily", timezone: "KST" })[0]![0]).toBe("`KST` is not a time zone. Did you mean `Asia/Seoul`?");
  });
});
