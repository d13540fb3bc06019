// encoding/json's Marshal and MarshalIndent.
import { format, sortedEntries } from "./format.ts";
import { kindOf, mapTypes } from "./kind.ts";
import { panic } from "./outcome.ts";
import { compareText, runes } from "./text.ts";
import { formatTime } from "./time/format.ts";
import { type Dictionary, type Time, type Value, isObject, typeOf } from "./value.ts";

export interface JsonOptions {
  /** What stands before a line for each level; without it everything is on one line. */
  readonly indent?: string;
  /** `<`, `>` and `&` as they are. */
  readonly raw?: boolean;
}

export function writeJson(value: Value, options: JsonOptions = {}): string {
  return write(value, options, "\n");
}

function write(value: Value, options: JsonOptions, line: string): string {
  if (value === null) return "null";
  if (typeof value === "string") return writeString(value, options);
  if (typeof value === "number") return writeNumber(value);
  if (!isObject(value)) return String(value);
  switch (value.kind) {
    case "integer":
    case "named":
      return String(value.value);
    case "duration":
      return String(value.nanoseconds);
    case "time":
      return writeTime(value);
    case "location":
      return "{}";
    case "version":
      return `"${format(value)}"`;
    case "function":
      return panic(`json: unsupported type: ${typeOf(value)}`);
    case "list":
      if (value.isNil === true) return "null";
      return group("[", "]", options, line, (inner) => value.items.map((item) => write(item, options, inner)));
    case "map":
      return writeMap(value, options, line);
  }
}

/** As JavaScript prints it, by specification, but for the sign of zero and for what is no number. */
function writeNumber(value: number): string {
  if (!Number.isFinite(value)) return panic(`json: unsupported value: ${format(value)}`);
  return Object.is(value, -0) ? "-0" : String(value);
}

function writeTime(time: Time): string {
  const year = Number(formatTime(time, "2006"));
  const wrong = "json: error calling MarshalJSON for type time.Time: Time.MarshalJSON: year outside of range [0,9999]";
  return year < 0 || year > 9999 ? panic(wrong) : `"${formatTime(time, "2006-01-02T15:04:05.999999999Z07:00")}"`;
}

function writeMap(map: Dictionary, options: JsonOptions, line: string): string {
  const keyKind = kindOf(mapTypes(map.type).key);
  if (keyKind !== "string" && !/^u?int\d*$/.test(keyKind)) return panic(`json: unsupported type: ${map.type}`);
  const entries = sortedEntries(map)
    .map(([key, item]) => [format(key), item] as const)
    .sort(([left], [right]) => compareText(left, right));
  const colon = options.indent === undefined ? ":" : ": ";
  return group("{", "}", options, line, (inner) =>
    entries.map(([key, item]) => `${writeString(key, options)}${colon}${write(item, options, inner)}`),
  );
}

function group(open: string, close: string, options: JsonOptions, line: string, items: (inner: string) => readonly string[]): string {
  const inner = `${line}${options.indent ?? ""}`;
  const written = items(inner);
  if (written.length === 0 || options.indent === undefined) return `${open}${written.join(",")}${close}`;
  return `${open}${inner}${written.join(`,${inner}`)}${line}${close}`;
}

const escapes: Readonly<Record<string, string>> = {
  '"': '\\"',
  "\\": "\\\\",
  "\b": "\\b",
  "\f": "\\f",
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
};

function writeString(text: string, options: JsonOptions): string {
  const written = runes(text).map((character) => {
    const escaped = escapes[character];
    if (escaped !== undefined) return escaped;
    const point = character.codePointAt(0) ?? 0;
    if (point >= 0xd800 && point <= 0xdfff) return "\\ufffd";
    const html = options.raw !== true && (character === "<" || character === ">" || character === "&");
    return point < 0x20 || html || point === 0x2028 || point === 0x2029 ? `\\u${point.toString(16).padStart(4, "0")}` : character;
  });
  return `"${written.join("")}"`;
}
