// Writes a schema as TypeScript types.
const identifier = /^[A-Za-z_$][\w$]*$/;

/** @param {{ $defs: Record<string, any> }} schema */
export function writeTypes(schema, header) {
  const types = Object.entries(schema.$defs).map(
    ([name, definition]) => `${comment(definition.description, "")}${declare(name, definition)}\n`,
  );
  return `${header}
/** A text with a tag that Argo fills in when the workflow runs: \`{{inputs.parameters.policy}}\`. */
export type Templated = \`\${string}{{\${string}\`;

/** Any object of the four kinds. */
export type Manifest = ${schema.oneOf.map(typeOf).join(" | ")};

${types.join("\n")}`;
}

function declare(name, definition) {
  if (definition.properties === undefined) return `export type ${name} = ${name === "Item" ? item : typeOf(definition)};`;
  const required = new Set(definition.required ?? []);
  const fields = Object.entries(definition.properties).map(([key, schema]) => {
    const property = identifier.test(key) ? key : JSON.stringify(key);
    return `${comment(schema.description, "  ")}  readonly ${property}${required.has(key) ? "" : "?"}: ${typeOf(schema)};\n`;
  });
  return fields.length === 0
    ? `export type ${name} = { readonly [key: string]: never };`
    : `export interface ${name} {\n${fields.join("")}}`;
}

// A loop's item is any JSON value, which the schema says by saying nothing.
const item = "string | number | boolean | null | readonly Item[] | { readonly [key: string]: Item }";

function typeOf(schema) {
  if (schema.$ref !== undefined) return schema.$ref.slice("#/$defs/".length);
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum !== undefined) {
    return schema.enum
      .filter((value) => value !== "") // Go's way of writing an absent text
      .map((value) => JSON.stringify(value))
      .join(" | ");
  }
  if (schema.anyOf !== undefined) return schema.anyOf.map(typeOf).join(" | ");
  if (Array.isArray(schema.type)) return [...new Set(schema.type.map((type) => typeOf({ type })))].join(" | ");
  switch (schema.type) {
    case "string":
      return schema.pattern === "\\{\\{" ? "Templated" : "string";
    case "integer":
    case "number":
      return "number";
    case "boolean":
      return "boolean";
    case "array": {
      const element = typeOf(schema.items);
      return `readonly ${/^[\w]+$/.test(element) ? element : `(${element})`}[]`;
    }
    case "object":
      return `{ readonly [key: string]: ${schema.additionalProperties ? typeOf(schema.additionalProperties) : "unknown"} }`;
    default:
      throw new Error(`no TypeScript type for ${JSON.stringify(schema)}`);
  }
}

const comment = (text, indent) => (text ? `${indent}/** ${text.replaceAll("*/", "* /")} */\n` : "");
