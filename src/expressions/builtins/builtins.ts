// The functions of expr-lang 1.17 that take plain arguments.
import { asString } from "../go/format.ts";
import { panic, refuse } from "../go/outcome.ts";
import type { Value } from "../go/value.ts";
import type { State } from "../evaluate/state.ts";
import { listFunctions } from "./lists.ts";
import { numberFunctions } from "./numbers.ts";
import { textFunctions } from "./texts.ts";
import { timeFunctions } from "./times.ts";
import type { Builtin } from "./types.ts";

const functions: Readonly<Record<string, Builtin>> = { ...numberFunctions, ...textFunctions, ...listFunctions, ...timeFunctions };

const unary: ReadonlySet<string> = new Set(["len", "type", "abs", "ceil", "floor", "round", "int", "float", "string", "upper", "lower"]);

export function callBuiltin(state: State, name: string, values: readonly Value[]): Value {
  // Where nothing checked the call, Go takes the last of too many arguments, or something else of too few.
  if (unary.has(name) && values.length !== 1) return refuse(`${name}() with ${String(values.length)} arguments, unchecked`);
  checkCount(name, values);
  const builtin = functions[name];
  return builtin === undefined ? refuse(`${name}()`) : builtin(values, state);
}

/** How many arguments a function asks for itself, and in which words; what asks for nothing reads past the end. */
const counts: Readonly<Record<string, readonly [least: number, most: number, wanted: string, isNamed: boolean]>> = {
  trim: [1, 2, "1 or 2", true],
  split: [2, 3, "2 or 3", true],
  splitAfter: [2, 3, "2 or 3", true],
  replace: [3, 4, "3 or 4", true],
  ...Object.fromEntries(
    ["bitand", "bitor", "bitxor", "bitnand", "bitshl", "bitshr", "bitushr"].map((name) => [name, [2, 2, "2", true]] as const),
  ),
  bitnot: [1, 1, "1", true],
  take: [2, 2, "2", false],
  ...Object.fromEntries(
    ["keys", "values", "toPairs", "fromPairs", "reverse", "uniq", "flatten"].map((name) => [name, [1, 1, "1", false]] as const),
  ),
  concat: [1, Infinity, "at least 1", false],
  sort: [1, 2, "1 or 2", false],
};

const leastOfOthers: Readonly<Record<string, number>> = {
  repeat: 2,
  indexOf: 2,
  lastIndexOf: 2,
  hasPrefix: 2,
  hasSuffix: 2,
  get: 2,
  trimPrefix: 1,
  trimSuffix: 1,
  join: 1,
  toJSON: 1,
  fromJSON: 1,
  toBase64: 1,
  fromBase64: 1,
  duration: 1,
  date: 1,
  timezone: 1,
};

function checkCount(name: string, values: readonly Value[]): void {
  const given = values.length;
  const [least, most, wanted, isNamed] = counts[name] ?? [leastOfOthers[name] ?? 0, Infinity, "", false];
  if (given >= least && given <= most) return;
  // The first is looked at before the second is missed.
  if (/^(?:repeat|indexOf|lastIndexOf|hasPrefix|hasSuffix)$/.test(name) && values[0] !== undefined) asString(values[0]);
  if (wanted === "") panic(`runtime error: index out of range [${String(given)}] with length ${String(given)}`);
  panic(`invalid number of arguments${isNamed ? ` for ${name}` : ""} (expected ${wanted}, got ${String(given)})`);
}
