import { type JsonType } from "./schema-words.js";
import { type ArgoVersion } from "./version.js";
/** The part of JSON Schema that the generated definitions use. */
export interface Schema {
    readonly $ref?: string;
    readonly type?: JsonType | readonly JsonType[];
    readonly const?: string;
    readonly enum?: readonly string[];
    readonly anyOf?: readonly Schema[];
    readonly properties?: Readonly<Record<string, Schema>>;
    readonly additionalProperties?: false | Schema;
    readonly required?: readonly string[];
    readonly items?: Schema;
    readonly minItems?: number;
    readonly maxItems?: number;
    readonly minimum?: number;
    readonly maximum?: number;
    readonly maxLength?: number;
    readonly pattern?: string;
    /** What `pattern` asks for, in words. */
    readonly patternErrorMessage?: string;
}
export type Definitions = Readonly<Record<string, Schema>>;
/**
 * What a problem is about. Argo's own decoder refuses unknown fields and wrong types (`argo lint`); missing fields, other values than the
 * allowed ones and limits are refused by the API server on creation, by the full CRDs, or when a pod is made.
 */
export type SchemaRule = "unknown-field" | "wrong-type" | "missing-field" | "not-allowed" | "limit";
export interface SchemaProblem {
    readonly rule: SchemaRule;
    /** Where, to be read: `spec.templates[0].dag.tasks[1].name`. A missing field has the place of the object that misses it. */
    readonly path: string;
    /** Where, to be followed. */
    readonly segments: readonly (string | number)[];
    /** What is wrong there, in one clause. */
    readonly message: string;
}
/** Checks a value against the definition of that name. */
export declare function checkSchema(definitions: Definitions, name: string, value: unknown, version: ArgoVersion): readonly SchemaProblem[];
