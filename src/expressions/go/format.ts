// How package fmt prints a value.
import { panic, refuse } from "./outcome.ts";
import { formatFloat } from "./number.ts";
import { compareText, runes } from "./text.ts";
import { formatDuration } from "./time/duration.ts";
import { formatTime } from "./time/format.ts";
import { zoneName } from "./time/zone.ts";
import { kindOf } from "./kind.ts";
import { type Dictionary, type Value, isObject, typeOf } from "./value.ts";

/** %v. */
export function format(value: Value): string {
  if (value === null) return "<nil>";
  if (typeof value === "number") return formatFloat(value);
  if (!isObject(value)) return String(value);
  switch (value.kind) {
    case "integer":
      return String(value.value);
    case "named":
      return value.text;
    case "duration":
      return formatDuration(value.nanoseconds);
    case "time":
      return formatTime(value, "2006-01-02 15:04:05.999999999 -0700 MST");
    case "location":
      return zoneName(value.zone);
    case "version":
      return versionText(value);
    case "list":
      return `[${value.items.map(format).join(" ")}]`;
    case "map":
      return `map[${sortedEntries(value)
        .map(([key, item]) => `${format(key)}:${format(item)}`)
        .join(" ")}]`;
    case "function":
      return refuse("the text of a function, which is an address in memory");
  }
}

/** %s, which marks what is no text. */
export function stringVerb(value: Value): string {
  if (value === null) return "<nil>";
  if (typeof value === "string") return value;
  if (isObject(value) && value.kind === "list") return `[${value.items.map(stringVerb).join(" ")}]`;
  if (isObject(value) && value.kind === "map") {
    return `map[${sortedEntries(value)
      .map(([key, item]) => `${stringVerb(key)}:${stringVerb(item)}`)
      .join(" ")}]`;
  }
  const isPlain = !isObject(value) || value.kind === "integer";
  return isPlain ? `%!s(${typeOf(value)}=${format(value)})` : format(value);
}

/** semver's String(), which leaves out a leading v. */
function versionText(version: Extract<Value, { kind: "version" }>): string {
  const prerelease = version.prerelease === "" ? "" : `-${version.prerelease}`;
  const metadata = version.metadata === "" ? "" : `+${version.metadata}`;
  return `${String(version.major)}.${String(version.minor)}.${String(version.patch)}${prerelease}${metadata}`;
}

/** fmt sorts the keys of a map: nil, then by type, in the order in which the types lie in memory, then by value. */
export function sortedEntries(map: Dictionary): readonly (readonly [Value, Value])[] {
  return [...map.entries].sort(([left], [right]) => compareKeys(left, right));
}

function compareKeys(left: Value, right: Value): number {
  const types = ["object", "string", "bigint", "number", "boolean"];
  const rank = (key: Value): number => (key === null ? -1 : types.indexOf(typeof key));
  if (rank(left) !== rank(right)) return rank(left) - rank(right);
  if (typeof left === "string" && typeof right === "string") return compareText(left, right);
  if (typeof left === "bigint" && typeof right === "bigint") return left < right ? -1 : left > right ? 1 : 0;
  if (isObject(left) && isObject(right) && left.kind === "integer" && right.kind === "integer") return Number(left.value - right.value);
  return Number(left) - Number(right);
}

/** strconv.Quote, and %q. */
export function quote(text: string, mark: '"' | "'" = '"'): string {
  return `${mark}${runes(text)
    .map((character) => quoteCharacter(character, mark))
    .join("")}${mark}`;
}

const escapes: Readonly<Record<string, string>> = {
  "\\": "\\\\",
  "\x07": "\\a",
  "\b": "\\b",
  "\f": "\\f",
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
  "\v": "\\v",
};

function quoteCharacter(character: string, mark: string): string {
  if (character === mark) return `\\${mark}`;
  const escaped = escapes[character];
  if (escaped !== undefined) return escaped;
  if (isPrintable(character)) return character;
  const point = character.codePointAt(0) ?? 0;
  if (point >= 0xdc80 && point <= 0xdcff) return `\\x${(point - 0xdc00).toString(16)}`;
  if (point < 0x80) return `\\x${point.toString(16).padStart(2, "0")}`;
  return point < 0x10000 ? `\\u${point.toString(16).padStart(4, "0")}` : `\\U${point.toString(16).padStart(8, "0")}`;
}

/** unicode.IsPrint: letters, marks, numbers, punctuation, symbols and the space of ASCII. */
export function isPrintable(character: string): boolean {
  return character === " " || /^[\p{L}\p{M}\p{N}\p{P}\p{S}]$/u.test(character);
}

/** What Go says when x.(T) fails. */
export function wrongType(value: Value, wanted: string): never {
  return panic(`interface conversion: interface {} is ${value === null ? "nil" : typeOf(value)}, not ${wanted}`);
}

export function asString(value: Value): string {
  return typeof value === "string" ? value : wrongType(value, "string");
}

export function asBoolean(value: Value): boolean {
  return typeof value === "boolean" ? value : wrongType(value, "bool");
}

/** The word of reflect's Kind.String() for a value. */
export function kindName(value: Value): string {
  return kindOf(typeOf(value));
}
