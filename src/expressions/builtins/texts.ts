// Strings.
import { base64Decode, base64Encode } from "../go/base64.ts";
import { asString, format } from "../go/format.ts";
import { readJson } from "../go/json-read.ts";
import { writeJson } from "../go/json-write.ts";
import { panic } from "../go/outcome.ts";
import { indexOfText, lastIndexOfText, replaceText, splitText, trimCharacters } from "../go/strings.ts";
import { byteLength, lowerCase, runes, trimSpace, upperCase } from "../go/text.ts";
import { type Value, isList, isMap, isObject, typeOf } from "../go/value.ts";
import { toInt } from "../evaluate/operators.ts";
import { grow, type State } from "../evaluate/state.ts";
import type { Builtin } from "./types.ts";

/** The arguments as strings, in the order in which Go looks at them. */
function texts(values: readonly Value[]): readonly string[] {
  return values.map(asString);
}

function typeName(value: Value): string {
  if (value === null) return "nil";
  const type = typeOf(value);
  if (isObject(value) && (value.kind === "time" || value.kind === "duration" || value.kind === "named")) return type;
  if (isObject(value) && value.kind === "version") return "github.com/Masterminds/semver/v3.Version";
  if (isList(value)) return "array";
  if (isMap(value)) return "map";
  if (isObject(value) && value.kind === "function") return "func";
  if (/^uint/.test(type)) return "uint";
  if (/^int/.test(type)) return "int";
  if (/^float/.test(type)) return "float";
  return /^(?:bool|string)$/.test(type) ? type : "unknown";
}

function trim(values: readonly Value[]): Value {
  const [text = "", characters] = texts(values);
  return characters === undefined ? trimSpace(text) : trimCharacters(text, characters);
}

function trimPrefix([text = null, prefix = " "]: readonly Value[]): Value {
  const start = asString(prefix);
  const whole = asString(text);
  return whole.startsWith(start) ? whole.slice(start.length) : whole;
}

function trimSuffix([text = null, suffix = " "]: readonly Value[]): Value {
  const end = asString(suffix);
  const whole = asString(text);
  return whole.endsWith(end) ? whole.slice(0, whole.length - end.length) : whole;
}

function split(keepsSeparator: boolean): Builtin {
  return ([text = null, separator = null, most]) => {
    const [whole, between] = [asString(text), asString(separator)];
    const limit = most === undefined ? -1 : Number(toInt(most));
    return splitText(whole, between, limit, keepsSeparator);
  };
}

function replace([text = null, old = null, by = null, most]: readonly Value[]): Value {
  const [whole, from, to] = [asString(text), asString(old), asString(by)];
  return replaceText(whole, from, to, most === undefined ? -1 : Number(toInt(most)));
}

function repeat([text = null, times = null]: readonly Value[], state: State): Value {
  const whole = asString(text);
  const count = toInt(times);
  if (count < 0n) panic(`invalid argument for repeat (expected positive integer, got ${format(count)})`);
  if (count > 1_000_000n) panic("memory budget exceeded");
  grow(state, byteLength(whole) * Number(count));
  return whole.repeat(Number(count));
}

function join([items = null, glue = ""]: readonly Value[]): Value {
  const between = asString(glue);
  if (!isList(items) || !/^\[\](?:string|interface \{\})$/.test(items.type)) {
    return panic(`invalid argument for join (type ${items === null ? "%!s(<nil>)" : typeOf(items)})`);
  }
  return items.items.map(asString).join(between);
}

export const textFunctions: Readonly<Record<string, Builtin>> = {
  type: ([value = null]) => typeName(value),
  len: ([value = null]) => {
    if (typeof value === "string") return BigInt(runes(value).length);
    if (isList(value)) return BigInt(value.items.length);
    return isMap(value) ? BigInt(value.entries.size) : panic(`invalid argument for len (type ${typeOf(value)})`);
  },
  string: ([value = null]) => format(value),
  trim,
  trimPrefix,
  trimSuffix,
  upper: ([text = null]) => upperCase(asString(text)),
  lower: ([text = null]) => lowerCase(asString(text)),
  split: split(false),
  splitAfter: split(true),
  replace,
  repeat,
  join,
  indexOf: (values) => BigInt(indexOfText(...two(values))),
  lastIndexOf: (values) => BigInt(lastIndexOfText(...two(values))),
  hasPrefix: (values) => {
    const [text, prefix] = two(values);
    return text.startsWith(prefix);
  },
  hasSuffix: (values) => {
    const [text, suffix] = two(values);
    return text.endsWith(suffix);
  },
  toJSON: ([value = null]) => writeJson(value, { indent: "  " }),
  fromJSON: ([text = null]) => readJson(asString(text)),
  toBase64: ([text = null]) => base64Encode(asString(text)),
  fromBase64: ([text = null]) => {
    const decoded = base64Decode(asString(text));
    return decoded.kind === "text" ? decoded.text : panic(decoded.message);
  },
};

function two(values: readonly Value[]): [string, string] {
  const [left = "", right = ""] = texts(values);
  return [left, right];
}
