import {
  optionKnownTooLate,
  optionNoSuchChoice,
  optionOutOfRange,
  optionUnknown,
  optionWrongType,
} from "../../diagnostics/messages.generated.ts";
import { closest, didYouMean } from "../../diagnostics/suggest.ts";
import type { Json, Place } from "../../graph/types.ts";
import type { Constant, Value } from "../../graph/values.ts";
import type { Evaluated, EvaluatedField, EvaluatedObject } from "../evaluate/evaluated.ts";
import type { Report } from "../report.ts";
import { describe } from "./describe.ts";
import { optionOfOthers } from "./options-of-others.ts";

/** Where a reader is: what it calls the option, and whom it tells what is wrong. */
export interface Reading {
  readonly report: Report;
  /** `retry.limit`; empty at the top. */
  readonly path: string;
  /** Whose options these are: "a task", "the component `train`". */
  readonly owner: string;
  /** What is no option, but an input of what is called. */
  readonly inputs?: readonly string[];
}

/** Reads one option; undefined where it is wrong, which has then been reported. */
export type Reader<T> = (value: Evaluated, at: Reading) => T | undefined;
/** One reader for every option: a missing one is a type error. */
export type Readers<T extends object> = { readonly [Key in keyof T]-?: Reader<NonNullable<T[Key]> | Extract<T[Key], false>> };

export function inside(at: Reading, key: string): Reading {
  return { ...at, path: at.path === "" ? key : `${at.path}.${key}` };
}

/** Reads the fields of an object with a table; a field that is `undefined` is as good as not there. */
export function readFields<T extends object>(
  object: EvaluatedObject,
  readers: Readers<T>,
  at: Reading,
  /** Keys that somebody else reads. */
  also: readonly string[] = [],
  /** Keys that were refused elsewhere: neither read nor offered. */
  refused: readonly string[] = [],
): Partial<T> {
  const result = new Map<string, unknown>();
  for (const [key, field] of object.fields) {
    if (also.includes(key) || refused.includes(key)) continue;
    if (!Object.hasOwn(readers, key)) reportUnknown(key, field, [...Object.keys(readers), ...also], at);
    else if (!isUndefined(field.value)) {
      const value = readers[key as keyof T](field.value, inside(at, key));
      if (value !== undefined) result.set(key, value);
    }
  }
  return Object.fromEntries(result) as Partial<T>;
}

function reportUnknown(key: string, field: EvaluatedField, known: readonly string[], at: Reading): void {
  if (at.path === "" && at.inputs?.includes(key)) {
    const instead = `it is an input: write it in the first object, \`{ …, ${key} }\`.`;
    at.report(optionUnknown({ option: key, owner: at.owner, suggestion: "", instead }), field.key);
    return;
  }
  if (at.owner === "a pipeline" && /^(?:on_?exit|exit_?handler|finally)$/i.test(key)) {
    const instead = "what is done at the end stands in the body: `try { … } finally { … }`.";
    at.report(optionUnknown({ option: key, owner: at.owner, suggestion: "", instead }), field.key);
    return;
  }
  const meant = optionOfOthers(key, known) ?? closest(key, known);
  const owner = at.path === "" ? at.owner : `\`${at.path}\``;
  const suggestion = meant === undefined ? "" : ` Did you mean \`${meant}\`?`;
  const instead =
    meant === undefined
      ? `the options are ${[...new Set(known)].map((name) => `\`${name}\``).join(", ")}.`
      : `write \`${meant}\`, or leave it out.`;
  at.report(optionUnknown({ option: key, owner, suggestion, instead }), field.key);
}

/** Where the field's value is written. */
export function placeOf(object: EvaluatedObject, key: string): Place {
  return object.fields.get(key)?.value.place ?? object.place;
}

export function isUndefined(value: Evaluated): boolean {
  return value.kind === "primitive" && value.value === undefined;
}

/** Says that the value is of the wrong kind, and gives undefined. */
export function wrong(value: Evaluated, expected: string, at: Reading): undefined {
  if (value.kind === "runtime") at.report(optionKnownTooLate({ option: at.path }), value.place);
  else reportWrongType(value, expected, at);
  return undefined;
}

function reportWrongType(value: Evaluated, expected: string, at: Reading): void {
  const scalar = value.kind === "primitive" && (typeof value.value === "number" || typeof value.value === "boolean");
  const quoted = scalar && expected.startsWith("a text") ? `write it in quotes: \`"${String(value.value)}"\`.` : undefined;
  const instead = quoted ?? `write ${expected}, or leave \`${at.path}\` out.`;
  at.report(optionWrongType({ option: at.path, expected, found: describe(value), instead }), value.place);
}

function outOfRange(value: Evaluated, expected: string, at: Reading): undefined {
  at.report(optionOutOfRange({ option: at.path, expected, found: describe(value) }), value.place);
  return undefined;
}

/** A text that is known now. */
export function readText(value: Evaluated, at: Reading): string | undefined {
  if (value.kind === "primitive" && typeof value.value === "string") return value.value;
  return wrong(value, "a text", at);
}

export function readBoolean(value: Evaluated, at: Reading): boolean | undefined {
  if (value.kind === "primitive" && typeof value.value === "boolean") return value.value;
  return wrong(value, "`true` or `false`", at);
}

/** A reader of whole numbers that are not less than `least`. */
export function wholeNumber(least: number): Reader<number> {
  const expected = least > 0 ? `a whole number from ${least}` : least === 0 ? "a whole number, 0 or more" : "a whole number";
  return (value, at) => {
    if (value.kind !== "primitive" || typeof value.value !== "number") return wrong(value, expected, at);
    return Number.isSafeInteger(value.value) && value.value >= least ? value.value : outOfRange(value, expected, at);
  };
}

/** A reader of one of a few words. */
export function oneOf<const Choice extends string>(...choices: readonly Choice[]): Reader<Choice> {
  const allowed = choices.map((choice) => `"${choice}"`).join(", ");
  return (value, at) => {
    if (value.kind !== "primitive" || typeof value.value !== "string") return wrong(value, `one of ${allowed}`, at);
    const found = choices.find((choice) => choice === value.value);
    if (found !== undefined) return found;
    const suggestion = didYouMean(value.value, choices);
    at.report(optionNoSuchChoice({ option: at.path, found: describe(value), suggestion, allowed }), value.place);
    return undefined;
  };
}

/** A list whose elements one reader reads; the wrong ones are left out. */
export function listOf<T>(read: Reader<T>, what: string): Reader<readonly T[]> {
  return (value, at) => {
    if (value.kind !== "list") return wrong(value, what, at);
    return value.elements.map((element) => read(element, at)).filter((element) => element !== undefined);
  };
}

/** An object with any keys, each read with its key at hand. */
export function recordOf<T>(
  read: (value: Evaluated, at: Reading, field: { key: string; place: Place }) => T | undefined,
  what: string,
): Reader<Readonly<Record<string, T>>> {
  return (value, at) => {
    if (value.kind !== "object") return wrong(value, what, at);
    const entries: [string, T][] = [];
    for (const [key, field] of value.fields) {
      if (isUndefined(field.value)) continue;
      const result = read(field.value, inside(at, key), { key, place: field.key });
      if (result !== undefined) entries.push([key, result]);
    }
    return Object.fromEntries(entries);
  };
}

/** A text, or a value of the run that is one (or can be written as one, where `kinds` says so). */
export function readTextValue(value: Evaluated, at: Reading, kinds: readonly string[] = ["string"]): Value | undefined {
  if (value.kind === "primitive" && kinds.includes(typeof value.value)) return constant(String(value.value));
  return value.kind === "runtime" ? readRuntime(value, at, kinds) : wrong(value, textual(kinds), at);
}

/** A value of the run whose type is one of the kinds, or not known (`json`). */
export function readRuntime(value: Extract<Evaluated, { kind: "runtime" }>, at: Reading, kinds: readonly string[]): Value | undefined {
  const { kind } = value.value.type;
  if (kind === "json" || kinds.includes(kind)) return value.value;
  reportWrongType(value, textual(kinds), at);
  return undefined;
}

export function constant(value: string | number): Constant {
  return typeof value === "number"
    ? { kind: "constant", value, type: { kind: "number" } }
    : { kind: "constant", value, type: { kind: "string" } };
}

/** The text of a value that is known now. */
export function knownText(value: Value): string | undefined {
  return value.kind === "constant" && typeof value.value !== "object" ? String(value.value) : undefined;
}

function textual(kinds: readonly string[]): string {
  const words = kinds.map((kind) => (kind === "string" ? "a text" : kind === "number" ? "a number" : "a boolean"));
  return words.length === 1 ? words[0]! : `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
}

/** JSON that is wholly known now. Fields that are `undefined` are left out, as `JSON.stringify` does. */
function readJson(value: Evaluated, at: Reading): Json | undefined {
  switch (value.kind) {
    case "primitive":
      if (value.value === undefined || (typeof value.value === "number" && !Number.isFinite(value.value))) return wrong(value, "JSON", at);
      return value.value;
    case "list":
      return value.elements.map((element) => readJson(element, at)).filter((element) => element !== undefined);
    case "object":
      return readJsonFields(value, at);
    case "runtime":
    case "marker":
    case "other":
      return wrong(value, "JSON", at);
  }
}

export function readJsonObject(value: Evaluated, at: Reading): { readonly [key: string]: Json } | undefined {
  return value.kind === "object" ? readJsonFields(value, at) : wrong(value, "an object", at);
}

export const readJsonObjects: Reader<readonly { readonly [key: string]: Json }[]> = listOf(readJsonObject, "a list of objects");

function readJsonFields(object: EvaluatedObject, at: Reading): { readonly [key: string]: Json } {
  const entries: [string, Json][] = [];
  for (const [key, field] of object.fields) {
    const json = isUndefined(field.value) ? undefined : readJson(field.value, inside(at, key));
    if (json !== undefined) entries.push([key, json]);
  }
  return Object.fromEntries(entries);
}
