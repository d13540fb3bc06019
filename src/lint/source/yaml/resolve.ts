import { decodeBase64 } from "./base64.ts";
import { YamlFault } from "./fault.ts";
import type { YamlScalar } from "./node.ts";

/** What Argo's reader (goyaml v2: YAML 1.1) takes a scalar for. */
export type ScalarValue =
  | { readonly kind: "string"; readonly value: string }
  | { readonly kind: "boolean"; readonly value: boolean }
  | { readonly kind: "null" }
  /** `isUnsigned`: greater than an int64. */
  | { readonly kind: "integer"; readonly value: bigint; readonly isUnsigned: boolean }
  | { readonly kind: "float"; readonly value: number };

const prefix = "tag:yaml.org,2002:";
const resolvable = new Set(["str", "bool", "int", "float", "null", "timestamp"].map((name) => prefix + name));

export function resolveScalar(node: YamlScalar): ScalarValue {
  const { tag, value } = node;
  if (tag === "") return node.isImplicit ? guess(value) : { kind: "string", value };
  if (tag === `${prefix}binary`) return { kind: "string", value: decodeBase64(value, node.start) };
  if (!resolvable.has(tag) || tag === `${prefix}str`) return { kind: "string", value };
  if (tag === `${prefix}timestamp`) {
    if (isTimestamp(value)) return { kind: "string", value };
    throw cannotDecode(tagOf(guess(value)), node);
  }
  const guessed = guess(value);
  if (tagOf(guessed) === tag) return guessed;
  // An integer that has to be a float becomes one; greater ones than an int64 do not.
  if (tag === `${prefix}float` && guessed.kind === "integer" && !guessed.isUnsigned) return { kind: "float", value: Number(guessed.value) };
  throw cannotDecode(tagOf(guessed), node);
}

function cannotDecode(found: string, node: YamlScalar): YamlFault {
  const short = (tag: string): string => tag.replace(prefix, "!!");
  return new YamlFault(`cannot decode ${short(found)} \`${node.value}\` as a ${short(node.tag)}`, node.start);
}

function tagOf(value: ScalarValue): string {
  const names = { string: "str", boolean: "bool", null: "null", integer: "int", float: "float" } as const;
  return prefix + names[value.kind];
}

const words: ReadonlyMap<string, ScalarValue> = new Map<string, ScalarValue>([
  ...["y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON"].map(
    (word) => [word, { kind: "boolean", value: true }] as const,
  ),
  ...["n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF"].map(
    (word) => [word, { kind: "boolean", value: false }] as const,
  ),
  ...["", "~", "null", "Null", "NULL"].map((word) => [word, { kind: "null" }] as const),
  ...[".nan", ".NaN", ".NAN"].map((word) => [word, { kind: "float", value: Number.NaN }] as const),
  ...[".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF"].map((word) => [word, { kind: "float", value: Infinity }] as const),
  ...["-.inf", "-.Inf", "-.INF"].map((word) => [word, { kind: "float", value: -Infinity }] as const),
]);

/** By the text alone: what is plain has the type that it looks like. */
function guess(text: string): ScalarValue {
  const word = words.get(text);
  if (word !== undefined) return word;
  const first = text.charCodeAt(0);
  if (first === 0x2e) return /^\.[0-9_]+([eE][-+]?[0-9_]+)?$/.test(text) ? float(text) : { kind: "string", value: text };
  if (!((first >= 0x30 && first <= 0x39) || first === 0x2b || first === 0x2d)) return { kind: "string", value: text };
  return number(text) ?? { kind: "string", value: text };
}

function number(text: string): ScalarValue | undefined {
  const plain = text.replaceAll("_", "");
  const integer = integerOf(plain) ?? oddBinary(plain);
  const isFloat = /^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$/.test(plain);
  if (integer !== undefined) {
    if (integer >= -(2n ** 63n) && integer < 2n ** 63n) return { kind: "integer", value: integer, isUnsigned: false };
    // Only what has no sign is tried as an unsigned integer.
    if (integer > 0n && integer < 2n ** 64n && !plain.startsWith("+")) return { kind: "integer", value: integer, isUnsigned: true };
  }
  if (!isFloat) return undefined;
  const value = float(plain);
  return value.kind === "float" ? value : undefined;
}

/** Go's integers: `0x1f`, `0o17`, `017`, `0b11`. */
function integerOf(plain: string): bigint | undefined {
  const match = /^([-+]?)(?:0[xX]([0-9a-fA-F]+)|0[bB]([01]+)|0[oO]?([0-7]+)|(0|[1-9][0-9]*))$/.exec(plain);
  if (match === null) return undefined;
  const [, sign, hexadecimal, binary, octal, decimal] = match;
  const [radix, digits] =
    hexadecimal !== undefined
      ? ["0x", hexadecimal]
      : binary !== undefined
        ? ["0b", binary]
        : octal !== undefined
          ? ["0o", octal]
          : ["", decimal!];
  const magnitude = BigInt(radix + digits);
  return sign === "-" ? -magnitude : magnitude;
}

/** `0b-1` is read too: what is behind the prefix may have a sign of its own. */
function oddBinary(plain: string): bigint | undefined {
  const match = /^0b([-+])([01]+)$/.exec(plain);
  if (match === null) return undefined;
  const magnitude = BigInt(`0b${match[2]!}`);
  return match[1] === "-" ? -magnitude : magnitude;
}

/** Out of range is no number at all. */
function float(text: string): ScalarValue {
  const value = Number(text.replaceAll("_", ""));
  return Number.isFinite(value) ? { kind: "float", value } : { kind: "string", value: text };
}

function isTimestamp(text: string): boolean {
  const match =
    /^(\d{4})-(\d{1,2})-(\d{1,2})(?:(?:[Tt](\d{1,2}):(\d{1,2}):(\d{1,2})(?:[.,]\d+)?(?:Z|[-+](\d\d):(\d\d)))|(?: +(\d{1,2}):(\d{1,2}):(\d{1,2})(?:[.,]\d+)?))?$/.exec(
      text,
    );
  if (match === null) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const part = (first: number, second: number): number => Number(match[first] ?? match[second] ?? 0);
  const lastDay = new Date(Date.UTC(year === 0 ? 400 : year, month, 0)).getUTCDate();
  return month >= 1 && month <= 12 && day >= 1 && day <= lastDay && part(4, 9) < 24 && part(5, 10) < 60 && part(6, 11) < 60;
}
