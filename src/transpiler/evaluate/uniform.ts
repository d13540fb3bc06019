import type { ValueType } from "../../graph/types.ts";
import type { Constant } from "../../graph/values.ts";
import { toJson } from "./convert.ts";
import type { ListThing } from "./things.ts";
import { typeOfJson } from "./value-types.ts";

/** The constant that a list of plain data of one shape is. */
export function uniformList(items: ListThing): (Constant & { readonly type: ValueType & { readonly kind: "list" } }) | undefined {
  const value = toJson(items);
  const type = value === undefined ? undefined : typeOfJson(value);
  return value !== undefined && type?.kind === "list" && isUniform(type.element) ? { kind: "constant", value, type } : undefined;
}

function isUniform(type: ValueType): boolean {
  switch (type.kind) {
    case "string":
    case "number":
    case "boolean":
      return true;
    case "list":
      return isUniform(type.element);
    case "object":
      return Object.values(type.fields).every((field) => !field.optional && isUniform(field.type));
    default:
      return false;
  }
}
