// The fields of Argo's Go types, in their order, and which of them are written.
import type { Definitions, Schema } from "../../argo/schema-check.ts";
import type { Json } from "../../graph/types.ts";
import { isObject } from "../model/objects.ts";
import { plainFields, pointerFields, structFields, writtenFields } from "./go-fields.ts";

export interface FieldSource {
  readonly definitions: Definitions;
  /** Filled as types are met. */
  readonly tables: WeakMap<object, unknown>;
}

/** A field of a Go type, and how it is written. */
export interface Field {
  readonly name: string;
  readonly index: number;
  readonly schema: Schema;
  /** What the schema refers to. */
  readonly target: Schema;
  readonly isStruct: boolean;
  /** Not written when it is 0 or false. */
  readonly isPlain: boolean;
  readonly isWritten: boolean;
}

interface FieldTable {
  readonly fields: ReadonlyMap<string, Field>;
  readonly byLowerCase: ReadonlyMap<string, Field>;
  /** Those that are written whatever they hold. */
  readonly written: readonly Field[];
}

export function tableOf({ definitions, tables }: FieldSource, schema: Schema, type: string): FieldTable {
  const known = tables.get(schema) as FieldTable | undefined;
  if (known !== undefined) return known;
  const fields = Object.entries(schema.properties ?? {}).map(([name, field], index): Field => {
    const path = `${type}.${name}`;
    const isStruct = structFields.has(path);
    return {
      name,
      index,
      schema: field,
      target: resolved(definitions, field),
      isStruct,
      isPlain: plainFields.has(name) && !pointerFields.has(path),
      isWritten: isStruct || schema.required?.includes(name) === true || writtenFields.has(path),
    };
  });
  const table: FieldTable = {
    fields: new Map(fields.map((field) => [field.name, field])),
    byLowerCase: new Map(fields.map((field) => [field.name.toLowerCase(), field])),
    written: fields.filter((field) => field.isWritten),
  };
  tables.set(schema, table);
  return table;
}

/** `omitempty`. */
export function isOmitted({ schema, target, isPlain, isWritten }: Field, value: Json): boolean {
  if (isWritten) return false;
  if (value === "") return schema.$ref !== "#/$defs/AnyString" && schema.$ref !== "#/$defs/IntOrString";
  if (Array.isArray(value)) return value.length === 0;
  if (isObject(value))
    return target.additionalProperties !== undefined && target.properties === undefined && Object.keys(value).length === 0;
  return isPlain && (value === 0 || value === false);
}

export function typeName({ $ref }: Schema): string | undefined {
  return $ref?.slice("#/$defs/".length);
}

export function resolved(definitions: Definitions, schema: Schema): Schema {
  return schema.$ref === undefined ? schema : (definitions[typeName(schema) ?? ""] ?? {});
}
