import { closest } from "../diagnostics/suggest.ts";
import { fieldHistory } from "./definitions.generated.ts";
import { article, given, quotedList, type JsonType } from "./schema-words.ts";
import { isAtLeast, type ArgoVersion } from "./version.ts";

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

interface Walk {
  readonly definitions: Definitions;
  readonly version: ArgoVersion;
  readonly problems: SchemaProblem[];
  /** The objects around the present one: YAML aliases can make a document that contains itself. */
  readonly around: Set<object>;
  /** Where the walk is: one list for all of it, copied for what is found. */
  readonly segments: (string | number)[];
}

type Segments = readonly (string | number)[];

/** Checks a value against the definition of that name. */
export function checkSchema(definitions: Definitions, name: string, value: unknown, version: ArgoVersion): readonly SchemaProblem[] {
  const walk: Walk = { definitions, version, problems: [], around: new Set(), segments: [] };
  check(walk, { $ref: `#/$defs/${name}` }, value, name);
  return walk.problems;
}

function note(walk: Walk, rule: SchemaRule, message: string): void {
  const segments = [...walk.segments];
  walk.problems.push({ rule, path: pathOf(segments), segments, message });
}

function wrong(walk: Walk, rule: SchemaRule, message: string): false {
  note(walk, rule, message);
  return false;
}

/** Says what is wrong; true when nothing is. `type` names the definition that `schema` is or stands in. */
function check(walk: Walk, schema: Schema, value: unknown, type: string): boolean {
  if (schema.$ref !== undefined) {
    const name = schema.$ref.slice("#/$defs/".length);
    return check(walk, walk.definitions[name]!, value, name);
  }
  if (schema.anyOf !== undefined) return checkChoice(walk, schema.anyOf, value, type);
  if (schema.const !== undefined && value !== schema.const)
    return wrong(walk, "not-allowed", `must be "${schema.const}", not ${given(value)}`);
  if (schema.enum !== undefined && !schema.enum.includes(value as string)) return wrong(walk, "not-allowed", notOneOf(schema.enum, value));
  if (schema.type !== undefined) {
    const { type: wanted } = schema;
    if (typeof wanted === "string" ? !isOfType(value, wanted) : !wanted.some((each) => isOfType(value, each))) {
      const types = typeof wanted === "string" ? [wanted] : wanted;
      const remedy = types.includes("string") && (typeof value === "number" || typeof value === "boolean") ? "; put it in quotes" : "";
      return wrong(walk, "wrong-type", `must be ${types.map(article).join(" or ")}, not ${given(value)}${remedy}`);
    }
  }
  if (typeof value === "string") {
    if (schema.maxLength !== undefined && value.length > schema.maxLength) {
      return wrong(walk, "limit", `must not be longer than ${schema.maxLength} characters; it has ${value.length}`);
    }
    if (schema.pattern !== undefined && !new RegExp(schema.pattern).test(value)) {
      return wrong(walk, "limit", `${schema.patternErrorMessage ?? `must match ${schema.pattern}`}; it is ${given(value)}`);
    }
  }
  if (typeof value === "number") {
    if (schema.minimum !== undefined && value < schema.minimum)
      return wrong(walk, "limit", `must be at least ${schema.minimum}; it is ${value}`);
    if (schema.maximum !== undefined && value > schema.maximum)
      return wrong(walk, "limit", `must be at most ${schema.maximum}; it is ${value}`);
  }
  if (typeof value !== "object" || value === null) return true;
  if (walk.around.has(value)) return wrong(walk, "wrong-type", "contains itself");
  walk.around.add(value);
  const found = walk.problems.length;
  if (Array.isArray(value)) checkList(walk, schema, value, type);
  else checkObject(walk, schema, value as Readonly<Record<string, unknown>>, type);
  walk.around.delete(value);
  return walk.problems.length === found;
}

/** The first alternative is the one to speak of. */
function checkChoice(walk: Walk, choices: readonly Schema[], value: unknown, type: string): boolean {
  const fits = choices.some((choice) => check({ ...walk, problems: [] }, choice, value, type));
  return fits || check(walk, choices[0]!, value, type);
}

function checkList(walk: Walk, schema: Schema, value: readonly unknown[], type: string): void {
  const { minItems = 0, maxItems = Infinity } = schema;
  if (value.length < minItems) note(walk, "limit", `must have at least ${count(minItems)}`);
  if (value.length > maxItems) note(walk, "limit", `must not have more than ${count(maxItems)}; it has ${value.length}`);
  if (schema.items === undefined) return;
  for (let index = 0; index < value.length; index++) {
    walk.segments.push(index);
    check(walk, schema.items, value[index], type);
    walk.segments.pop();
  }
}

function checkObject(walk: Walk, schema: Schema, value: Readonly<Record<string, unknown>>, type: string): void {
  if (schema.required !== undefined) {
    for (const name of schema.required) {
      if (!Object.hasOwn(value, name) || value[name] === null) note(walk, "missing-field", `\`${name}\` is missing`);
    }
  }
  for (const name of Object.keys(value)) {
    const member = value[name];
    walk.segments.push(name);
    if (schema.properties !== undefined && Object.hasOwn(schema.properties, name)) {
      if (member !== null) check(walk, schema.properties[name]!, member, type);
    } else if (schema.additionalProperties === false) {
      note(walk, "unknown-field", unknownField(name, Object.keys(schema.properties ?? {}), type, walk.version));
    } else if (schema.additionalProperties !== undefined && member !== null) {
      check(walk, schema.additionalProperties, member, type);
    }
    walk.segments.pop();
  }
}

function unknownField(name: string, known: readonly string[], type: string, version: ArgoVersion): string {
  const path = `${type}.${name}`;
  const history = Object.hasOwn(fieldHistory, path) ? fieldHistory[path] : undefined;
  if (history?.since !== undefined && !isAtLeast(version, history.since))
    return `\`${name}\` needs Argo ${history.since}; this is for ${version}`;
  if (history?.removed !== undefined) {
    return `Argo ${history.removed} removed \`${name}\`${history.instead === undefined ? "" : `; use \`${history.instead}\``}`;
  }
  const meant = closest(name, known);
  return `unknown field \`${name}\`${meant === undefined ? "" : `; did you mean \`${meant}\`?`}`;
}

function notOneOf(values: readonly string[], value: unknown): string {
  const meant = typeof value === "string" ? closest(value, values) : undefined;
  return `must be ${quotedList(values)}, not ${given(value)}${meant === undefined ? "" : `; did you mean "${meant}"?`}`;
}

function isOfType(value: unknown, type: JsonType): boolean {
  switch (type) {
    case "array":
      return Array.isArray(value);
    case "object":
      return typeof value === "object" && value !== null && !Array.isArray(value);
    case "integer":
      return Number.isInteger(value);
    default:
      return typeof value === type;
  }
}

function pathOf(segments: Segments): string {
  const written = segments.map((segment) =>
    typeof segment === "number" ? `[${segment}]` : /^[\w-]+$/.test(segment) ? `.${segment}` : `[${JSON.stringify(segment)}]`,
  );
  return written.join("").replace(/^\./, "");
}

const count = (number: number) => `${number} ${number === 1 ? "entry" : "entries"}`;
