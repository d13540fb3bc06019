// ValidateCronWorkflow.
import { isTimeZone } from "../../argo/time-zone.ts";
import { parseCron } from "../../argo/cron.ts";
import { quote } from "../../expressions/go/format.ts";
import { cronPolicy, cronPolicyWords } from "../rules/cron-policy.ts";
import { cronSchedule, cronScheduleWords } from "../rules/cron-schedule.ts";
import { timeZoneUnknown, timeZoneUnknownWords } from "../rules/time-zone-unknown.ts";
import { objectAt, textAt, type JsonObject } from "../model/objects.ts";
import { at, type Place, report, type Walk } from "./run.ts";

const spec: Place = { path: ["spec"], isForeign: false };

export function validateCronSpec(walk: Walk, object: JsonObject): void {
  const value = objectAt(object, "spec");
  checkSchedules(walk, value);
  const zone = textAt(value, "timezone") ?? "";
  const problem = zone === "" ? undefined : zoneProblem(zone);
  if (problem !== undefined) report(walk, timeZoneUnknown, at(spec, "timezone"), timeZoneUnknownWords(quote(zone), problem, zone));
  const policy = textAt(value, "concurrencyPolicy") ?? "";
  if (!["", "Allow", "Forbid", "Replace"].includes(policy))
    report(walk, cronPolicy, at(spec, "concurrencyPolicy"), cronPolicyWords.policy(policy));
  const deadline = value["startingDeadlineSeconds"];
  if (typeof deadline === "number" && deadline < 0)
    report(walk, cronPolicy, at(spec, "startingDeadlineSeconds"), cronPolicyWords.deadline());
}

/** Said before the name's length, as by 3.7. */
export function checkScheduleFields(walk: Walk, object: JsonObject): void {
  const value = objectAt(object, "spec");
  const several = Array.isArray(value["schedules"]) && value["schedules"].length > 0;
  if (!walk.run.isFour && several && (textAt(value, "schedule") ?? "") !== "")
    report(walk, cronSchedule, at(spec, "schedule"), cronScheduleWords.both(), { at: "key" });
}

function checkSchedules(walk: Walk, value: JsonObject): void {
  const list = Array.isArray(value["schedules"]) ? (value["schedules"] as readonly unknown[]) : [];
  const single = walk.run.isFour ? "" : (textAt(value, "schedule") ?? "");
  if (walk.run.isFour && list.length === 0) report(walk, cronSchedule, spec, cronScheduleWords.none());
  const several = list.map((text, index) => ({ text: String(text), place: at(spec, "schedules", index) }));
  for (const { text, place } of single === "" ? several : [{ text: single, place: at(spec, "schedule") }]) {
    const parsed = parseCron(text);
    if (parsed.kind === "problem") report(walk, cronSchedule, place, cronScheduleWords.malformed(text, parsed.problem));
  }
}

/** time.LoadLocation. */
function zoneProblem(zone: string): string | undefined {
  if (zone === "UTC" || zone === "Local") return undefined;
  if (zone.includes("..") || zone.startsWith("/") || zone.includes("\\")) return "time: invalid location name";
  return isTimeZone(zone) ? undefined : `unknown time zone ${zone}`;
}
