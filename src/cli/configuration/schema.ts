import schemaFile from "../../../schemas/argots.json" with { type: "json" };
import type { Json } from "../../graph/types.ts";

/** The part of JSON Schema (2020-12) that `schemas/argots.json` uses. A test fails when the file uses another keyword. */
export interface Schema {
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  readonly default?: Json;
  readonly examples?: readonly Json[];
  readonly type?: JsonType;
  readonly enum?: readonly Json[];
  readonly const?: Json;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly minimum?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly propertyNames?: Schema;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly minItems?: number;
  readonly anyOf?: readonly Schema[];
}

type JsonType = "string" | "number" | "integer" | "boolean" | "null" | "array" | "object";

/** What `argots.json` may hold: the file that editors read is the one argots checks with. */
export const configurationSchema = schemaFile as Schema & { readonly $defs: Readonly<Record<string, Schema>> };

/** Follows `#/$defs/name`. */
export function resolveSchema(schema: Schema): Schema {
  if (schema.$ref === undefined) return schema;
  const name = schema.$ref.slice("#/$defs/".length);
  const definition = configurationSchema.$defs[name];
  if (definition === undefined) throw new Error(`schemas/argots.json has no $defs/${name}`);
  return resolveSchema({ ...definition, ...withoutReference(schema) });
}

function withoutReference(schema: Schema): Schema {
  return Object.fromEntries(Object.entries(schema).filter(([key]) => key !== "$ref"));
}
