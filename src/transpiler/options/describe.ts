import type { ValueType } from "../../graph/types.ts";
import type { Evaluated } from "../evaluate/evaluated.ts";

/** What a value is, for a sentence: "the text `4`", "a list", "a number known only when the pipeline runs". */
export function describe(value: Evaluated): string {
  switch (value.kind) {
    case "primitive":
      if (typeof value.value === "string") return `the text \`${shortened(value.value)}\``;
      return `\`${String(value.value)}\``;
    case "object":
      return "an object";
    case "list":
      return "a list";
    case "runtime":
      return `${describeType(value.value.type)} known only when the pipeline runs`;
    case "marker":
      return `\`${value.name}(…)\``;
    case "other":
      return value.what;
  }
}

function describeType(type: ValueType): string {
  switch (type.kind) {
    case "string":
      return "a text";
    case "number":
    case "boolean":
    case "list":
      return `a ${type.kind}`;
    case "null":
      return "null";
    case "object":
    case "record":
      return "an object";
    case "json":
      return "a JSON value";
    case "artifact":
      return `the artifact (${type.artifact})`;
  }
}

function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
