export type JsonType = "string" | "number" | "integer" | "boolean" | "array" | "object";

const articles: Readonly<Record<JsonType, string>> = {
  string: "a string",
  number: "a number",
  integer: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "an object",
};

/** "a string", "a list". */
export function article(type: JsonType): string {
  return articles[type];
}

/** A value as a message names it: short ones themselves, long ones by their kind. */
export function given(value: unknown): string {
  switch (typeof value) {
    case "string":
      return JSON.stringify(value.length > 60 ? `${value.slice(0, 57)}...` : value);
    case "number":
    case "bigint":
      return `the number ${value}`;
    case "boolean":
      return `${value}`;
    default:
      return value === null || value === undefined ? "null" : Array.isArray(value) ? "a list" : "an object";
  }
}

/** `"a", "b" or "c"`; the empty string, Go's way of saying nothing, is left out. */
export function quotedList(values: readonly string[]): string {
  const quoted = values.filter((value) => value !== "").map((value) => JSON.stringify(value));
  return quoted.length < 2 ? quoted.join("") : `${quoted.slice(0, -1).join(", ")} or ${quoted.at(-1)}`;
}
