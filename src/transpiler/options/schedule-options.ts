import {
  scheduleMalformed,
  scheduleMissing,
  scheduleNeverFires,
  scheduleWithSeconds,
  timezoneTwice,
  timezoneUnknown,
} from "../../diagnostics/messages.generated.ts";
import { cronFields, parseCron, plainCron } from "../../argo/cron.ts";
import { nextFirings } from "../../argo/cron-firings.ts";
import { suggestCron } from "../../argo/cron-suggestion.ts";
import { longestCronName } from "../../argo/name.ts";
import { isTimeZone, suggestTimeZone } from "../../argo/time-zone.ts";
import type { ScheduleOptions } from "../../graph/options.ts";
import type { Evaluated, EvaluatedObject } from "../evaluate/evaluated.ts";
import type { Report } from "../report.ts";
import { readNamespace } from "./kubernetes-names.ts";
import { readKnownAnnotations, readKnownLabels } from "./metadata.ts";
import { checkObjectName } from "./pipeline-options.ts";
import { listOf, oneOf, placeOf, readBoolean, readFields, readText, wholeNumber, wrong, type Readers, type Reading } from "./reading.ts";
import { adviseClockChange, adviseSchedule } from "./schedule-advice.ts";
import { optionsObject } from "./task-options.ts";

/** What `cron(pipeline, { … })` says. */
export interface ReadScheduleOptions {
  /** Without a name where none was written: it is then the export's. */
  readonly options: Omit<ScheduleOptions, "name"> & { readonly name?: string };
  readonly params: EvaluatedObject | undefined;
}

interface Zoned {
  readonly schedule: string;
  readonly timezone?: string;
  readonly value: Evaluated;
}

interface Written extends Omit<
  ScheduleOptions,
  "schedules" | "name" | "suspended" | "successfulJobsHistoryLimit" | "failedJobsHistoryLimit"
> {
  readonly schedule: readonly Zoned[];
  readonly suspend: boolean;
  readonly history: { readonly successful?: number; readonly failed?: number };
  readonly params: EvaluatedObject;
  readonly name: string;
}

const readers: Readers<Written> = {
  schedule: (value, at) =>
    value.kind === "list" ? listOf(readSchedule, "a list of schedules")(value, at) : asList(readSchedule(value, at)),
  timezone: readTimezone,
  concurrency: oneOf("Allow", "Forbid", "Replace"),
  suspend: readBoolean,
  startingDeadlineSeconds: wholeNumber(0),
  history(value, at) {
    const limits = { successful: wholeNumber(0), failed: wholeNumber(0) };
    return value.kind === "object"
      ? readFields<Written["history"]>(value, limits, at)
      : wrong(value, "an object, such as `{ successful: 3, failed: 1 }`", at);
  },
  when: readText,
  stopWhen: readText,
  params: (value, at) => (value.kind === "object" ? value : wrong(value, "an object of the pipeline's parameters", at)),
  name: readText,
  namespace: readNamespace,
  labels: readKnownLabels,
  annotations: readKnownAnnotations,
};

/** Reads the second argument of `cron(…)`; what is wrong is reported and left out. */
export function readScheduleOptions(options: Evaluated, report: Report): ReadScheduleOptions {
  const at: Reading = { report, path: "", owner: "a cron" };
  const object = optionsObject(options, at);
  if (object === undefined) {
    if (options.kind === "primitive" && options.value === undefined) report(scheduleMissing(), options.place);
    return { options: { schedules: [] }, params: undefined };
  }
  const { schedule = [], suspend, history = {}, params, name, timezone, ...same } = readFields(object, readers, at);
  const given = object.fields.get("schedule")?.value;
  if (given === undefined || (given.kind === "list" && given.elements.length === 0)) report(scheduleMissing(), placeOf(object, "schedule"));
  const zone = oneZone(schedule, timezone, report);
  for (const { schedule: text, value } of schedule) {
    const parsed = parseCron(text);
    if (parsed.kind === "problem") continue;
    adviseSchedule(text, parsed, value.place, report);
    adviseClockChange(text, parsed, zone ?? "UTC", value.place, report);
  }
  return {
    options: {
      ...same,
      schedules: schedule.map((each) => each.schedule),
      ...(name === undefined ? {} : { name: checkCronName(name, placeOf(object, "name"), report) }),
      ...(zone === undefined ? {} : { timezone: zone }),
      ...(suspend === undefined ? {} : { suspended: suspend }),
      ...(history.successful === undefined ? {} : { successfulJobsHistoryLimit: history.successful }),
      ...(history.failed === undefined ? {} : { failedJobsHistoryLimit: history.failed }),
    },
    params,
  };
}

/** The name, or the nearest one that a CronWorkflow can have. Also for names that come from an export. */
export function checkCronName(name: string, place: Parameters<typeof checkObjectName>[3], report: Report): string {
  return checkObjectName(name, "a cron", longestCronName, place, report);
}

function readSchedule(value: Evaluated, at: Reading): Zoned | undefined {
  const text = readText(value, at);
  if (text === undefined) return undefined;
  const schedule = parseCron(text.trim());
  if (schedule.kind === "problem") {
    reportMalformed(text, schedule.problem, value, at);
    return undefined;
  }
  if (nextFirings(schedule, undefined, anyTime, 1).length === 0) {
    at.report(scheduleNeverFires({ schedule: text, instead: "check the days and months: no date has them all." }), value.place);
    return undefined;
  }
  // The time zone becomes an option, names become digits: the custom resource definition takes neither in a schedule (argo.md 1.7).
  return { schedule: plainCron(text.trim()), ...(schedule.timezone === undefined ? {} : { timezone: schedule.timezone }), value };
}

/** Whether a schedule fires at all does not depend on when one looks; a fixed time keeps compiling the same for ever. */
const anyTime = new Date(0);

function reportMalformed(schedule: string, problem: string, value: Evaluated, at: Reading): void {
  const fields = cronFields(schedule.trim());
  const withoutSeconds = fields?.slice(1).join(" ") ?? "";
  if (fields?.length === 6 && parseCron(withoutSeconds).kind !== "problem") {
    at.report(scheduleWithSeconds({ schedule, suggestion: withoutSeconds }), value.place);
    return;
  }
  const meant = suggestCron(schedule);
  const instead = meant === undefined ? "write five fields, such as `0 2 * * *` for every day at two." : `write \`${meant}\`.`;
  at.report(scheduleMalformed({ schedule, problem, instead }), value.place);
}

function readTimezone(value: Evaluated, at: Reading): string | undefined {
  const timezone = readText(value, at);
  if (timezone === undefined || isTimeZone(timezone)) return timezone;
  const meant = suggestTimeZone(timezone);
  at.report(timezoneUnknown({ timezone, suggestion: meant === undefined ? "" : ` Did you mean \`${meant}\`?` }), value.place);
  return undefined;
}

/** A CronWorkflow has one time zone for all its schedules. */
function oneZone(schedules: readonly Zoned[], timezone: string | undefined, report: Report): string | undefined {
  const zone = timezone ?? schedules.find((schedule) => schedule.timezone !== undefined)?.timezone;
  for (const { schedule, timezone: own, value } of schedules) {
    if (own === undefined || zone === undefined) continue;
    const bare = timezone === undefined && schedules.some((each) => each.timezone === undefined);
    if (own === zone && !bare) continue;
    const other = timezone !== undefined ? "the option `timezone`" : bare ? "a schedule that has none" : "a schedule that has another";
    report(timezoneTwice({ schedule, other, suggestion: zone }), value.place);
  }
  return zone;
}

function asList<T>(value: T | undefined): readonly T[] | undefined {
  return value === undefined ? undefined : [value];
}
