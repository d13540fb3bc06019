// Time.Format.
import type { Time } from "../value.ts";
import { type Civil, civilOf, monthNames, weekdayNames } from "./civil.ts";
import { type Element, parseLayout } from "./layout.ts";
import { abbreviation, offsetAt } from "./zone.ts";

export function formatTime(time: Time, layout: string): string {
  const offset = offsetAt(time.zone, time.nanoseconds);
  const civil = civilOf(time.nanoseconds, offset);
  return parseLayout(layout)
    .map((element) => formatElement(element, civil, offset, time))
    .join("");
}

function formatElement(element: Element, civil: Civil, offset: number, time: Time): string {
  if (element.kind === "text") return element.text;
  if (element.kind === "fraction") {
    const digits = String(civil.nanosecond).padStart(9, "0").slice(0, element.digits).padEnd(element.digits, "0");
    const shown = element.exact ? digits : digits.replace(/0+$/, "");
    return shown === "" ? "" : element.separator + shown;
  }
  const name = element.name;
  if (name === "MST") return abbreviation(time.zone, time.nanoseconds);
  if (/^[-Z]07/.test(name)) return formatOffset(name, offset);
  return formatField(name, civil);
}

function formatField(name: string, civil: Civil): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  const hour = civil.hour % 12 === 0 ? 12 : civil.hour % 12;
  const month = monthNames[civil.month - 1] ?? "";
  const weekday = weekdayNames[civil.weekday] ?? "";
  const written: Readonly<Record<string, string>> = {
    "2006": `${civil.year < 0 ? "-" : ""}${String(Math.abs(civil.year)).padStart(4, "0")}`,
    "06": two(((civil.year % 100) + 100) % 100),
    January: month,
    Jan: month.slice(0, 3),
    "01": two(civil.month),
    "1": String(civil.month),
    Monday: weekday,
    Mon: weekday.slice(0, 3),
    "02": two(civil.day),
    _2: String(civil.day).padStart(2),
    "2": String(civil.day),
    "002": String(civil.yearDay).padStart(3, "0"),
    __2: String(civil.yearDay).padStart(3),
    "15": two(civil.hour),
    "03": two(hour),
    "3": String(hour),
    "04": two(civil.minute),
    "4": String(civil.minute),
    "05": two(civil.second),
    "5": String(civil.second),
    PM: civil.hour < 12 ? "AM" : "PM",
    pm: civil.hour < 12 ? "am" : "pm",
  };
  return written[name] ?? name;
}

function formatOffset(name: string, offset: number): string {
  if (name.startsWith("Z") && offset === 0) return "Z";
  const two = (value: number): string => String(value).padStart(2, "0");
  const amount = Math.abs(offset);
  const colon = name.includes(":") ? ":" : "";
  const parts = [two(Math.floor(amount / 3600))];
  if (!/^.07$/.test(name)) parts.push(two(Math.floor(amount / 60) % 60));
  if (/^.07:?00:?00$/.test(name)) parts.push(two(amount % 60));
  return `${offset < 0 ? "-" : "+"}${parts.join(colon)}`;
}
