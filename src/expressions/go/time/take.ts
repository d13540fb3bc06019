// What the fields of a layout take from the front of a text.
import { monthNames, weekdayNames } from "./civil.ts";
import type { Element } from "./layout.ts";
import { utc } from "./zone.ts";
import type { Zone } from "../value.ts";

export interface Fields {
  year: number;
  month: number;
  day: number;
  yearDay: number;
  hour: number;
  minute: number;
  second: number;
  nanosecond: number;
  half: "AM" | "PM" | "";
  zone: Zone | undefined;
  offset: number | undefined;
  zoneName: string;
}

/** What a field takes from the front of the text; undefined where it is not there. */
type Taken = { readonly rest: string; readonly range?: string } | undefined;

export function take(element: Exclude<Element, { kind: "text" }>, text: string, fields: Fields, next: Element | undefined): Taken {
  if (element.kind === "fraction") return takeFraction(element, text, fields);
  switch (element.name) {
    case "January":
      return takeName(text, monthNames, (index) => (fields.month = index + 1));
    case "Jan":
      return takeName(text, short(monthNames), (index) => (fields.month = index + 1));
    case "Monday":
      return takeName(text, weekdayNames, () => undefined);
    case "Mon":
      return takeName(text, short(weekdayNames), () => undefined);
    case "2006":
      return takeDigits(text, /^\d{4}/, (value) => ((fields.year = value), undefined));
    case "06":
      return takeDigits(text, /^\d{2}/, (value) => ((fields.year = value + (value >= 69 ? 1900 : 2000)), undefined));
    case "1":
    case "01":
      return takeDigits(text, element.name === "01" ? /^\d{2}/ : /^\d{1,2}/, (value) => {
        fields.month = value;
        return value < 1 || value > 12 ? "month" : undefined;
      });
    case "2":
    case "_2":
    case "02":
      return takeDigits(element.name === "_2" ? text.replace(/^ /, "") : text, element.name === "02" ? /^\d{2}/ : /^\d{1,2}/, (value) => {
        fields.day = value;
        return undefined;
      });
    case "002":
    case "__2":
      return takeDigits(
        element.name === "__2" ? text.replace(/^ {1,2}/, "") : text,
        element.name === "002" ? /^\d{3}/ : /^\d{1,3}/,
        (value) => {
          fields.yearDay = value;
          return undefined;
        },
      );
    case "15":
      return takeDigits(text, /^\d{1,2}/, (value) => ((fields.hour = value), value > 23 ? "hour" : undefined));
    case "3":
    case "03":
      return takeDigits(
        text,
        element.name === "03" ? /^\d{2}/ : /^\d{1,2}/,
        (value) => ((fields.hour = value), value > 12 ? "hour" : undefined),
      );
    case "4":
    case "04":
      return takeDigits(
        text,
        element.name === "04" ? /^\d{2}/ : /^\d{1,2}/,
        (value) => ((fields.minute = value), value > 59 ? "minute" : undefined),
      );
    case "5":
    case "05":
      return takeSecond(text, element.name === "05" ? /^\d{2}/ : /^\d{1,2}/, fields, next);
    case "PM":
    case "pm": {
      const half = text.slice(0, 2);
      if (half !== element.name && half !== (element.name === "PM" ? "AM" : "am")) return undefined;
      fields.half = half.toUpperCase() as "AM" | "PM";
      return { rest: text.slice(2) };
    }
    case "MST":
      return takeZoneName(text, fields);
    default:
      return takeOffset(element.name, text, fields);
  }
}

function short(names: readonly string[]): readonly string[] {
  return names.map((name) => name.slice(0, 3));
}

function takeName(text: string, names: readonly string[], use: (index: number) => unknown): Taken {
  const index = names.findIndex((name) => text.slice(0, name.length).toLowerCase() === name.toLowerCase());
  if (index === -1) return undefined;
  use(index);
  return { rest: text.slice((names[index] ?? "").length) };
}

function takeDigits(text: string, pattern: RegExp, use: (value: number) => string | undefined): Taken {
  const digits = pattern.exec(text)?.[0];
  if (digits === undefined) return undefined;
  const range = use(Number(digits));
  return { rest: text.slice(digits.length), ...(range === undefined ? {} : { range }) };
}

/** Fractions of a second are read though the layout has none. */
function takeSecond(text: string, pattern: RegExp, fields: Fields, next: Element | undefined): Taken {
  const taken = takeDigits(text, pattern, (value) => ((fields.second = value), value > 59 ? "second" : undefined));
  if (taken === undefined || taken.range !== undefined || next?.kind === "fraction") return taken;
  const fraction = /^[.,]\d+/.exec(taken.rest)?.[0];
  if (fraction === undefined) return taken;
  fields.nanosecond = nanosecondsOf(fraction);
  return { rest: taken.rest.slice(fraction.length) };
}

function takeFraction(element: Extract<Element, { kind: "fraction" }>, text: string, fields: Fields): Taken {
  const pattern = element.exact ? new RegExp(`^[.,]\\d{${String(element.digits)}}`) : /^[.,]\d+/;
  const fraction = pattern.exec(text)?.[0];
  if (fraction === undefined) return element.exact ? undefined : { rest: text };
  fields.nanosecond = nanosecondsOf(fraction);
  return { rest: text.slice(fraction.length) };
}

function nanosecondsOf(fraction: string): number {
  return Number(fraction.slice(1, 10).padEnd(9, "0"));
}

function takeZoneName(text: string, fields: Fields): Taken {
  if (text.startsWith("UTC")) {
    fields.zone = utc;
    return { rest: text.slice(3) };
  }
  const name =
    /^(?:ChST|MeST|GMT(?:[+-](?:1\d|2[0-3]|0?\d)(?!\d))?|[+-](?:1\d|2[0-3]|0?\d)(?!\d)|WITA(?![A-Z])|[A-Z]{4}T(?![A-Z])|[A-Z]{3}T(?![A-Z])|[A-Z]{3}(?![A-Z]))/.exec(
      text,
    )?.[0];
  if (name === undefined) return undefined;
  fields.zoneName = name;
  return { rest: text.slice(name.length) };
}

function takeOffset(name: string, text: string, fields: Fields): Taken {
  if (name.startsWith("Z") && text.startsWith("Z")) {
    fields.zone = utc;
    return { rest: text.slice(1) };
  }
  const match = new RegExp(`^(.)${name.slice(1).replace(/0[07]/g, "(..)")}`, "s").exec(text);
  if (match === null) return undefined;
  const given = match.slice(2);
  const wrong = given.findIndex((part) => !/^\d\d$/.test(part));
  const [hours = 0, minutes = 0, seconds = 0] = (wrong === -1 ? given : given.slice(0, wrong)).map(Number);
  // Told before what is not even a number.
  const range = seconds > 60 ? "second" : minutes > 60 ? "minute" : hours > 24 ? "hour" : undefined;
  if (range !== undefined) return { rest: text, range: `time zone offset ${range}` };
  if (wrong !== -1 || (match[1] !== "+" && match[1] !== "-")) return undefined;
  fields.offset = ((hours * 60 + minutes) * 60 + seconds) * (match[1] === "-" ? -1 : 1);
  return { rest: text.slice(match[0].length) };
}
