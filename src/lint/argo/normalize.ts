// A manifest as Argo's decoder holds it: fields in the order of the Go types, unknown ones left out, numbers made texts where a text is
// wanted. What has a wrong type is left empty as well: the decoder has refused it before.
import { formatQuantity, isQuantity, parseQuantity } from "../../argo/quantity.ts";
import type { Schema } from "../../argo/schema-check.ts";
import type { Json } from "../../graph/types.ts";
import { isObject, type JsonObject } from "../model/objects.ts";
import { type FieldSource, isOmitted, resolved, tableOf, typeName } from "./field-table.ts";

export interface Normalizer extends FieldSource {
  /** What is empty stays, as after decoding; otherwise it is left out, as Go writes it. */
  readonly keepsEmpty: boolean;
  /** Fields are found in any capitals: where Go's own decoder reads, and not Kubernetes'. */
  readonly ignoresCase: boolean;
}

export function normalize(normalizer: Normalizer, type: string, value: Json | undefined): Json | undefined {
  return byType(normalizer, type, value);
}

function byType(normalizer: Normalizer, type: string, value: Json | undefined): Json | undefined {
  if (type === "Item") return value === undefined ? undefined : sorted(value);
  if (value === undefined || value === null) return undefined;
  switch (type) {
    case "AnyString":
      return anyString(value);
    case "Quantity":
      return quantityText(value);
    case "AnyObject":
      return sorted(value);
    case "IntOrString":
      return typeof value === "string" || typeof value === "number" ? value : undefined;
    case "ParallelSteps":
      return bySchema({ ...normalizer, ignoresCase: true }, normalizer.definitions[type] ?? {}, value, type);
    default:
      return bySchema(normalizer, normalizer.definitions[type] ?? {}, value, type);
  }
}

function bySchema(normalizer: Normalizer, schema: Schema, value: Json | undefined, type: string): Json | undefined {
  if (schema.$ref !== undefined) return byType(normalizer, typeName(schema) ?? "", value);
  if (value === undefined || value === null) return undefined;
  // Go has made the struct before it sees that what is given is none.
  if (schema.properties !== undefined) return struct(normalizer, schema, isObject(value) ? value : {}, type);
  if (schema.items !== undefined) return Array.isArray(value) ? list(normalizer, schema.items, value as readonly Json[], type) : undefined;
  if (typeof schema.additionalProperties === "object") {
    return isObject(value) ? map(normalizer, schema.additionalProperties, value, type) : undefined;
  }
  // Choices are texts.
  if (schema.anyOf !== undefined || schema.enum !== undefined) return typeof value === "string" ? value : undefined;
  if (schema.type === undefined || Array.isArray(schema.type)) return value;
  const wanted = schema.type === "integer" ? "number" : schema.type;
  return wanted === "object" || typeof value === wanted ? value : undefined;
}

function struct(normalizer: Normalizer, schema: Schema, value: JsonObject, type: string): Json {
  const { fields, byLowerCase, written } = tableOf(normalizer, schema, type);
  // By the fields' numbers. Of two that are given under other spellings the last one counts.
  const given: (Given | undefined)[] = [];
  for (const key of Object.keys(value)) {
    const field = fields.get(key) ?? (normalizer.ignoresCase && byLowerCase.get(key.toLowerCase()));
    // Of two spellings the right one counts.
    if (field === undefined || field === false || (field.name !== key && Object.hasOwn(value, field.name))) continue;
    const result = bySchema(normalizer, field.schema, value[key], type);
    if (result !== undefined && (normalizer.keepsEmpty || !isOmitted(field, result)))
      given[field.index] = { name: field.name, value: result };
  }
  if (!normalizer.keepsEmpty) {
    for (const { name, index, isStruct, target, schema: own } of written) {
      given[index] ??= { name, value: isStruct ? struct(normalizer, target, {}, typeName(own) ?? type) : zeroOf(target) };
    }
  }
  const result: { [key: string]: Json } = {};
  for (const each of given) if (each !== undefined) result[each.name] = each.value;
  return result;
}

interface Given {
  readonly name: string;
  readonly value: Json;
}

function zeroOf(schema: Schema): Json {
  if (schema.type === "string") return "";
  if (schema.type === "integer" || schema.type === "number") return 0;
  return schema.type === "boolean" ? false : null;
}

function list(normalizer: Normalizer, items: Schema, value: readonly Json[], type: string): Json {
  return value.flatMap((item) => {
    const zero = resolved(normalizer.definitions, items);
    // Null is the zero value.
    const given = item === null && zero.properties !== undefined ? {} : item === null && zero.type === "string" ? "" : item;
    const result = bySchema(normalizer, items, given, type);
    if (result !== undefined) return [result];
    return item === null ? [null] : [];
  });
}

function map(normalizer: Normalizer, values: Schema, value: JsonObject, type: string): Json {
  const result: { [key: string]: Json } = {};
  for (const key of Object.keys(value).sort()) {
    const item = value[key] === null ? (resolved(normalizer.definitions, values).type === "string" ? "" : {}) : value[key];
    const given = bySchema(normalizer, values, item, type);
    if (given !== undefined) result[key] = given;
  }
  return result;
}

/** What Argo keeps as raw JSON has come through Go's maps, which are written by key. */
function sorted(value: Json): Json {
  if (Array.isArray(value)) return (value as readonly Json[]).map(sorted);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, sorted(value[key] ?? null)]),
  );
}

function quantityText(value: Json): Json | undefined {
  if (typeof value !== "string" && typeof value !== "number") return undefined;
  const quantity = parseQuantity(String(value));
  return isQuantity(quantity) ? formatQuantity(quantity) : String(value);
}

/** `AnyString.UnmarshalJSON`: a number goes through a float64; lists and maps leave the text empty. */
function anyString(value: Json): string {
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return String(value);
  return typeof value === "number" ? withoutExponent(value) : "";
}

/** strconv.FormatFloat(value, 'f', -1, 64). */
function withoutExponent(value: number): string {
  const text = String(value);
  const match = /^(-?)(\d+)(?:\.(\d+))?e([-+]\d+)$/.exec(text);
  if (!match) return Object.is(value, -0) ? "-0" : text;
  const [, sign = "", whole = "", fraction = "", exponent = "0"] = match;
  const digits = whole + fraction;
  const point = whole.length + Number(exponent);
  if (point <= 0) return `${sign}0.${"0".repeat(-point)}${digits}`;
  return `${sign}${digits.padEnd(point, "0")}`;
}
