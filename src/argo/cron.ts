import { isDuration, parseDuration } from "./duration.ts";
import { isTimeZone } from "./time-zone.ts";

/** A schedule as robfig/cron v3's `ParseStandard` reads it, which is what Argo runs. */
export type CronSchedule = CronFields | CronInterval;

/** Fires at the times whose every field matches. */
export interface CronFields {
  readonly kind: "fields";
  readonly minutes: ReadonlySet<number>;
  readonly hours: ReadonlySet<number>;
  readonly days: ReadonlySet<number>;
  /** 1 to 12. */
  readonly months: ReadonlySet<number>;
  /** Sunday is 0. */
  readonly weekdays: ReadonlySet<number>;
  /** A star in either day field: both must match. Without one, either is enough. */
  readonly bothDays: boolean;
  /** Of a `TZ=` or `CRON_TZ=` prefix. */
  readonly timezone?: string;
}

/** `@every 90m`: counts from when the schedule was created, not from midnight. */
export interface CronInterval {
  readonly kind: "interval";
  readonly seconds: number;
  readonly timezone?: string;
}

/** In robfig's words. */
export type CronProblem = { readonly kind: "problem"; readonly problem: string };

interface Bounds {
  readonly first: number;
  readonly last: number;
  readonly names: readonly string[];
}

const monthNames = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const weekdayNames = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];
const bounds: readonly Bounds[] = [
  { first: 0, last: 59, names: [] },
  { first: 0, last: 23, names: [] },
  { first: 1, last: 31, names: [] },
  { first: 1, last: 12, names: monthNames },
  { first: 0, last: 6, names: weekdayNames },
];

/** What the descriptors stand for. */
const cronDescriptors: Readonly<Record<string, string>> = {
  "@yearly": "0 0 1 1 *",
  "@annually": "0 0 1 1 *",
  "@monthly": "0 0 1 * *",
  "@weekly": "0 0 * * 0",
  "@daily": "0 0 * * *",
  "@midnight": "0 0 * * *",
  "@hourly": "0 * * * *",
};

/** Five fields (minute, hour, day of month, month, day of week), a descriptor, or `@every DURATION`; a time zone may stand before. */
export function parseCron(text: string): CronSchedule | CronProblem {
  if (text === "") return problem("empty spec string");
  const zoned = /^(?:CRON_)?TZ=([^ ]*)( ?)([^]*)$/.exec(text);
  if (!zoned) return parseUnzoned(text);
  const [, zone = "", space, rest = ""] = zoned;
  // robfig/cron v3.0.1 panics here.
  if (space === "") return problem(`no schedule after the time zone: ${text}`);
  if (zone !== "" && !isTimeZone(zone)) return problem(`provided bad location ${zone}: unknown time zone ${zone}`);
  const schedule = parseUnzoned(rest.trim());
  return schedule.kind === "problem" ? schedule : { ...schedule, timezone: zone === "" ? "UTC" : zone };
}

/** The fields of a schedule, as robfig splits them; undefined for descriptors. */
export function cronFields(text: string): readonly string[] | undefined {
  const rest = text.replace(/^(?:CRON_)?TZ=[^ ]* /, "").trim();
  return rest.startsWith("@") ? undefined : rest.split(/\s+/).filter((field) => field !== "");
}

/**
 * The same schedule without names and in single spaces: the custom resource definition of Argo 4 takes digits only, though its
 * parser takes `MON-FRI` (argo.md 1.7). Only for texts that parse.
 */
export function plainCron(text: string): string {
  const fields = cronFields(text);
  if (fields === undefined) return text.replace(/^(?:CRON_)?TZ=[^ ]* /, "").trim();
  return fields
    .map((field, index) =>
      field.replace(/[a-z]+/gi, (name) => {
        const { names, first } = bounds[index]!;
        const position = names.indexOf(name.toLowerCase());
        return position < 0 ? name : String(position + first);
      }),
    )
    .join(" ");
}

function parseUnzoned(text: string): CronSchedule | CronProblem {
  if (text.startsWith("@")) return parseDescriptor(text);
  const fields = text.split(/\s+/).filter((field) => field !== "");
  if (fields.length !== 5) return problem(`expected exactly 5 fields, found ${fields.length}: [${fields.join(" ")}]`);
  return parseFields(fields);
}

function parseDescriptor(text: string): CronSchedule | CronProblem {
  const fields = Object.hasOwn(cronDescriptors, text) ? cronDescriptors[text] : undefined;
  if (fields !== undefined) return parseFields(fields.split(" "));
  if (!text.startsWith("@every ")) return problem(`unrecognized descriptor: ${text}`);
  const duration = parseDuration(text.slice("@every ".length));
  if (!isDuration(duration)) return problem(`failed to parse duration ${text}: ${duration.problem}`);
  // At least a second, and whole ones (`Every` of constantdelay.go).
  return { kind: "interval", seconds: Math.max(1, Number(duration.nanoseconds / 1_000_000_000n)) };
}

function parseFields(fields: readonly string[]): CronFields | CronProblem {
  const sets: ReadonlySet<number>[] = [];
  const stars: boolean[] = [];
  for (const [index, field] of fields.entries()) {
    const parsed = parseField(field, bounds[index]!);
    if (typeof parsed === "string") return problem(parsed);
    sets.push(parsed.values);
    stars.push(parsed.star);
  }
  const [minutes, hours, days, months, weekdays] = sets as [Set<number>, Set<number>, Set<number>, Set<number>, Set<number>];
  return { kind: "fields", minutes, hours, days, months, weekdays, bothDays: stars[2]! || stars[4]! };
}

function parseField(field: string, limits: Bounds): { values: Set<number>; star: boolean } | string {
  const values = new Set<number>();
  let star = false;
  // Empty parts are left out, so that "," alone never fires.
  for (const part of field.split(",").filter((text) => text !== "")) {
    const range = parseRange(part, limits);
    if (typeof range === "string") return range;
    for (let value = range.start; value <= range.end; value += range.step) values.add(value);
    star ||= range.star;
  }
  return { values, star };
}

function parseRange(text: string, limits: Bounds): { start: number; end: number; step: number; star: boolean } | string {
  const [range = "", stepText, ...moreSteps] = text.split("/");
  const [low = "", high, ...moreEnds] = range.split("-");
  const any = low === "*" || low === "?";
  let start: number | string = limits.first;
  let end: number | string = limits.last;
  if (!any) {
    start = parseNumber(low, limits.names, limits.first);
    if (typeof start === "string") return start;
    if (moreEnds.length > 0) return `too many hyphens: ${text}`;
    end = high === undefined ? start : parseNumber(high, limits.names, limits.first);
    if (typeof end === "string") return end;
  }
  if (moreSteps.length > 0) return `too many slashes: ${text}`;
  const step = stepText === undefined ? 1 : parseNumber(stepText, [], 0);
  if (typeof step === "string") return step;
  // "5/15" is "5-59/15".
  if (stepText !== undefined && high === undefined) end = limits.last;
  if (start < limits.first) return `beginning of range (${start}) below minimum (${limits.first}): ${text}`;
  if (end > limits.last) return `end of range (${end}) above maximum (${limits.last}): ${text}`;
  if (start > end) return `beginning of range (${start}) beyond end of range (${end}): ${text}`;
  if (step === 0) return `step of range should be a positive number: ${text}`;
  return { start, end, step, star: any && step === 1 };
}

/** Go's `strconv.Atoi`, or a name. */
function parseNumber(text: string, names: readonly string[], first: number): number | string {
  const position = names.indexOf(text.toLowerCase());
  if (position >= 0) return position + first;
  const failed = (why: string) => `failed to parse int from ${text}: strconv.Atoi: parsing ${JSON.stringify(text)}: ${why}`;
  if (!/^[-+]?[0-9]+$/.test(text)) return failed("invalid syntax");
  const value = BigInt(text.replace("+", ""));
  if (BigInt.asIntN(64, value) !== value) return failed("value out of range");
  return value < 0n ? `negative number (${value}) not allowed: ${text}` : Number(value);
}

function problem(text: string): CronProblem {
  return { kind: "problem", problem: text };
}
