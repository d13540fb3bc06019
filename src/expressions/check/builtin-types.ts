// What the functions of expr-lang 1.17 take, as its checker sees it: signatures, or a rule of their own.
import { anyList, anyType, signatureText } from "../go/value.ts";
import { isBuiltin } from "../language/builtin-names.ts";
import { predicateArguments } from "../language/operators.ts";
import {
  type BuiltinCheck,
  aggregate,
  conversion,
  end,
  general,
  is,
  kind,
  lists,
  numbers,
  one,
  rounding,
  signatures,
  takes,
  text,
  validate,
  wrong,
} from "./builtin-check.ts";
import type { Nature } from "./nature.ts";

export function builtinCheck(name: string): BuiltinCheck {
  return checks[name] ?? signatures(general);
}

/** What a function of the language is where it is not called: its first signature. At run time it is nil. */
export function builtinNature(name: string): Nature | undefined {
  if (!isBuiltin(name)) return undefined;
  const check = builtinCheck(name);
  const signature = (check.kind === "signatures" ? check.signatures[0] : undefined) ?? general;
  return {
    type: Object.hasOwn(predicateArguments, name) ? "func([]interface {}, func(interface {}) bool) bool" : signatureText(signature),
    signature,
    builtin: name,
  };
}

const bits = signatures(takes("int", "int", "int"));

const checks: Readonly<Record<string, BuiltinCheck>> = {
  len: one(
    ["array", "map", "slice", "string"],
    () => "int",
    (type) => `invalid argument for len (type ${type})`,
  ),
  type: signatures(takes("string", anyType)),
  abs: one(
    numbers,
    (type) => type,
    (type) => `invalid argument for abs (type ${type})`,
  ),
  ceil: rounding("ceil"),
  floor: rounding("floor"),
  round: rounding("round"),
  int: conversion("int", "int"),
  float: conversion("float", "float64"),
  string: signatures(takes("string", anyType)),
  trim: signatures(takes("string", "string"), takes("string", "string", "string")),
  trimPrefix: signatures(takes("string", "string", "string"), takes("string", "string")),
  trimSuffix: signatures(takes("string", "string", "string"), takes("string", "string")),
  upper: signatures(takes("string", "string")),
  lower: signatures(takes("string", "string")),
  split: signatures(takes("[]string", "string", "string"), takes("[]string", "string", "string", "int")),
  splitAfter: signatures(takes("[]string", "string", "string"), takes("[]string", "string", "string", "int")),
  replace: signatures(takes("string", "string", "string", "string", "int"), takes("string", "string", "string", "string")),
  repeat: signatures(takes("string", "string", "int")),
  join: signatures(
    takes("string", "[]string", "string"),
    takes("string", anyList, "string"),
    takes("string", anyList),
    takes("string", "[]string", "string"),
    takes("string", "[]string"),
  ),
  indexOf: signatures(takes("int", "string", "string")),
  lastIndexOf: signatures(takes("int", "string", "string")),
  hasPrefix: signatures(takes("bool", "string", "string")),
  hasSuffix: signatures(takes("bool", "string", "string")),
  max: aggregate("max"),
  min: aggregate("min"),
  mean: aggregate("mean"),
  median: aggregate("median"),
  toJSON: signatures(takes("string", anyType)),
  fromJSON: signatures(takes(anyType, "string")),
  toBase64: signatures(takes("string", "string")),
  fromBase64: signatures(takes("string", "string")),
  now: validate((types) => {
    if (types.length === 0 || (types.length === 1 && types[0] === "*time.Location")) return is("time.Time");
    return wrong(`invalid number of arguments (expected 0, got ${String(types.length)})`);
  }),
  duration: signatures(takes("time.Duration", "string")),
  date: validate((types) => {
    if (types.length === 0) return wrong("invalid number of arguments (expected at least 1, got 0)");
    const count = types.length - (types[0] === "*time.Location" ? 1 : 0);
    return count > 3 ? wrong(`invalid number of arguments (expected at most 3, got ${String(count)})`) : is("time.Time");
  }),
  timezone: signatures(takes("*time.Location", "string")),
  first: end("first"),
  last: end("last"),
  take: validate((types) => {
    if (types.length !== 2) return wrong(`invalid number of arguments (expected 2, got ${String(types.length)})`);
    if (!["interface", ...lists].includes(kind(types[0]))) return wrong(`cannot take from ${text(types[0])}`);
    if (!["interface", "int", "int8", "int16", "int32", "int64"].includes(kind(types[1])))
      return wrong(`cannot take ${text(types[1])} elements`);
    return is(types[0] ?? anyType);
  }),
  keys: one(
    ["map"],
    () => anyList,
    (type) => `cannot get keys from ${type}`,
  ),
  values: one(
    ["map"],
    () => anyList,
    (type) => `cannot get values from ${type}`,
  ),
  toPairs: one(
    ["map"],
    () => anyList,
    (type) => `cannot transform ${type} to pairs`,
  ),
  fromPairs: one(
    lists,
    () => "map[interface {}]interface {}",
    (type) => `cannot transform ${type} from pairs`,
  ),
  reverse: one(
    lists,
    () => anyList,
    (type) => `cannot reverse ${type}`,
  ),
  uniq: one(
    lists,
    () => anyList,
    (type) => `cannot uniq ${type}`,
  ),
  flatten: one(
    lists,
    () => anyList,
    (type) => `cannot flatten ${type}`,
  ),
  concat: validate((types) => {
    if (types.length === 0) return wrong("invalid number of arguments (expected at least 1, got 0)");
    const other = types.find((type) => !["interface", ...lists].includes(kind(type)));
    return types.every((type) => ["interface", ...lists].includes(kind(type))) ? is(anyList) : wrong(`cannot concat ${text(other)}`);
  }),
  sort: signatures(
    takes(anyList, anyList, "string"),
    takes(anyList, "[]int", "string"),
    takes(anyList, "[]float64", "string"),
    takes(anyList, "[]string", "string"),
    takes(anyList, anyList),
    takes(anyList, "[]float64"),
    takes(anyList, "[]string"),
    takes(anyList, "[]int"),
  ),
  bitand: bits,
  bitor: bits,
  bitxor: bits,
  bitnand: bits,
  bitshl: bits,
  bitshr: bits,
  bitushr: bits,
  bitnot: signatures(takes("int", "int")),
};
