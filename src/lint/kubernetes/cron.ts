import { parseCron, type CronProblem, type CronSchedule } from "../../argo/cron.ts";
import { isTimeZone } from "../../argo/time-zone.ts";
import { clockChanges, type ClockChange } from "../../argo/clock-changes.ts";
import type { LintContext } from "../context.ts";
import type { LintObject } from "../lint-object.ts";
import { createLintMemory } from "../model/memory.ts";
import { objectAt, remembered, textAt } from "../model/objects.ts";
import type { Path } from "../source/document.ts";

export interface ScheduleModel {
  readonly text: string;
  readonly path: Path;
  readonly parsed: CronSchedule | CronProblem;
  /** The zone that the schedule is read in: its own, or that of the CronWorkflow; undefined where it is no zone. */
  readonly timezone: string | undefined;
}

/** The schedules of a CronWorkflow, in `schedules` and in the old field `schedule`. */
export function schedulesOf(object: LintObject): readonly ScheduleModel[] {
  return object.kind === "CronWorkflow" ? remembered(object, "schedules", () => readSchedules(object)) : [];
}

function readSchedules(object: LintObject): readonly ScheduleModel[] {
  const spec = objectAt(object.value, "spec");
  const list = spec["schedules"];
  const texts = Array.isArray(list)
    ? (list as readonly unknown[]).map((text, index) => ({ text, path: ["spec", "schedules", index] }))
    : [];
  const timezone = textAt(spec, "timezone") ?? "";
  return [...texts, { text: spec["schedule"], path: ["spec", "schedule"] }].flatMap(({ text, path }) => {
    if (typeof text !== "string" || text === "") return [];
    const parsed = parseCron(text);
    const own = parsed.kind === "problem" ? undefined : parsed.timezone;
    const zone = own ?? (timezone === "" ? "UTC" : timezone);
    return [{ text, path, parsed, timezone: isTimeZone(zone) ? zone : undefined }];
  });
}

/** A moment as the clocks of a zone show it: "2026-03-29 02:30". */
export function localMinute(moment: Date, timezone: string): string {
  const format = new Intl.DateTimeFormat("sv-SE", { timeZone: timezone, dateStyle: "short", timeStyle: "short" });
  return format.format(moment);
}

/** The days on which the clocks of a zone change. */
export function clockChangesOf({ memory = createLintMemory() }: LintContext, timezone: string): readonly ClockChange[] {
  const changes = memory.clockChanges.get(timezone) ?? clockChanges(timezone);
  memory.clockChanges.set(timezone, changes);
  return changes;
}
