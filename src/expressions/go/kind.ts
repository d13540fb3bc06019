// reflect.Kind of a Go type, from how the type is written.
import type { GoType } from "./value.ts";

export type Kind =
  | "invalid"
  | "bool"
  | "int"
  | "int8"
  | "int16"
  | "int32"
  | "int64"
  | "uint"
  | "uint8"
  | "uint16"
  | "uint32"
  | "uint64"
  | "float32"
  | "float64"
  | "string"
  | "interface"
  | "slice"
  | "array"
  | "map"
  | "func"
  | "ptr"
  | "struct";

const named: Readonly<Record<GoType, Kind>> = {
  "<nil>": "invalid",
  "interface {}": "interface",
  error: "interface",
  "time.Duration": "int64",
  "time.Month": "int",
  "time.Weekday": "int",
  "time.Time": "struct",
};

const plain = /^(?:bool|int|int8|int16|int32|int64|uint|uint8|uint16|uint32|uint64|float32|float64|string)$/;

export function kindOf(type: GoType): Kind {
  if (plain.test(type)) return type as Kind;
  if (type.startsWith("[]")) return "slice";
  if (type.startsWith("[")) return "array";
  if (type.startsWith("map[")) return "map";
  if (type.startsWith("func(")) return "func";
  if (type.startsWith("*")) return "ptr";
  return named[type] ?? "struct";
}

/** The types that count as whole numbers: a Duration, though an int64 below, does not. */
export function isIntegerType(type: GoType): boolean {
  return /^u?int(?:8|16|32|64)?$/.test(type);
}

export function isFloatType(type: GoType): boolean {
  return type === "float64" || type === "float32";
}

/** What a slice or an array holds. */
export function elementType(type: GoType): GoType {
  return type.slice(type.indexOf("]") + 1);
}

/** The key and the element of a map type. Keys have no brackets in any type that occurs. */
export function mapTypes(type: GoType): { readonly key: GoType; readonly element: GoType } {
  const end = type.indexOf("]");
  return { key: type.slice("map[".length, end), element: type.slice(end + 1) };
}
