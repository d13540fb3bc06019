import { parseCron } from "./cron.ts";

/**
 * The schedule that somebody who wrote words, or a nearly right schedule, most likely meant.
 *
 * @example
 * suggestCron("every day at 2"); // "0 2 * * *"
 * suggestCron("0 2 * * 7"); // "0 2 * * 0"
 */
export function suggestCron(text: string): string | undefined {
  const plain = text.trim().toLowerCase().replace(/\s+/g, " ");
  const suggestion = fromDescriptor(plain) ?? fromFields(plain) ?? fromWords(plain);
  return suggestion !== undefined && suggestion !== text.trim() && parseCron(suggestion).kind !== "problem" ? suggestion : undefined;
}

/** `daily`, `@Daily`, `@every 2 days`. */
function fromDescriptor(text: string): string | undefined {
  const name = `@${text.replace(/^@/, "").replace(/ly$/, "")}ly`;
  if (["@yearly", "@annually", "@monthly", "@weekly", "@hourly"].includes(name)) return name;
  if (/^@?(daily|midnight)$/.test(text)) return text.startsWith("@") ? text : `@${text}`;
  const days = /^@every ([0-9]+) ?d(ays?)?$/.exec(text);
  return days ? `@every ${Number(days[1]) * 24}h` : undefined;
}

/** Five fields in which Sunday is 7, days are written out, or `2:00` stands for two fields. */
function fromFields(text: string): string | undefined {
  const fields = text.split(" ");
  if (fields.length !== 5) return undefined;
  const [weekday = ""] = fields.slice(-1);
  const named = weekday.replace(dayWords, (word) => word.slice(0, 3));
  return [...fields.slice(0, 4), named === "7" ? "0" : named].join(" ");
}

/** English: a frequency or days, and a time of day. */
function fromWords(text: string): string | undefined {
  const often = /^(?:run )?(?:every|each) ?([0-9]+)? ?(minute|min|hour|m|h)s?$/.exec(text);
  if (often) {
    const [, count, unit = ""] = often;
    if (unit.startsWith("m")) return count === undefined ? "* * * * *" : `*/${count} * * * *`;
    return count === undefined ? "0 * * * *" : `0 */${count} * * *`;
  }
  const [, words = "", clock, bareClock] = /^(.*?)(?: (?:at |@ ?)(.*)| ([0-9].*))?$/.exec(text) ?? [];
  const days = daysOf(words.replace(/^(run )?(on )?(every |each )?/, ""));
  const time = timeOf(clock ?? bareClock ?? "");
  return days && time ? `${time} ${days}` : undefined;
}

function daysOf(words: string): string | undefined {
  if (/^(daily|day|night)$/.test(words)) return "* * *";
  if (/^weekdays?$/.test(words)) return "* * 1-5";
  if (/^weekends?$/.test(words)) return "* * 0,6";
  if (words === "week") return "* * 1";
  if (words === "month") return "1 * *";
  const names = words.split(/,| and /).map((word) => word.trim().replace(/s$/, ""));
  const days = names.map((name) => weekdays.findIndex((weekday) => weekday === name || weekday.slice(0, 3) === name));
  return days.every((day) => day >= 0) ? `* * ${days.join(",")}` : undefined;
}

/** `2`, `2 am`, `14:30`, `noon`, or nothing for midnight: minute and hour. */
function timeOf(text: string): string | undefined {
  if (text === "" || text === "midnight") return "0 0";
  if (text === "noon") return "0 12";
  const match = /^([0-9]{1,2})(?:[:.h]([0-9]{2}))? ?(am|pm|a\.m\.|p\.m\.|o'clock)?$/.exec(text);
  if (!match) return undefined;
  const half = match[3]?.[0];
  const hour = half === "p" ? (Number(match[1]) % 12) + 12 : half === "a" ? Number(match[1]) % 12 : Number(match[1]);
  return `${Number(match[2] ?? 0)} ${hour}`;
}

const weekdays = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
const dayWords = new RegExp(weekdays.join("|"), "g");
