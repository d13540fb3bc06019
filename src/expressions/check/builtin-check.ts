// How what a function takes is written down.
import { type Kind, elementType, kindOf } from "../go/kind.ts";
import { type GoType, type Signature, anyType } from "../go/value.ts";

type Validated = { readonly kind: "type"; readonly type: GoType } | { readonly kind: "wrong"; readonly message: string };

/** The type of each argument; none for nil. */
type Validate = (types: readonly (GoType | undefined)[]) => Validated;

export type BuiltinCheck =
  { readonly kind: "signatures"; readonly signatures: readonly Signature[] } | { readonly kind: "validate"; readonly validate: Validate };

export const general: Signature = { parameters: [anyType], variadic: true, results: [anyType, "error"] };

export function signatures(...list: readonly Signature[]): BuiltinCheck {
  return { kind: "signatures", signatures: list };
}

export function takes(result: GoType, ...parameters: readonly GoType[]): Signature {
  return { parameters, variadic: false, results: [result] };
}

export function validate(check: Validate): BuiltinCheck {
  return { kind: "validate", validate: check };
}

export function wrong(message: string): Validated {
  return { kind: "wrong", message };
}

export function is(type: GoType): Validated {
  return { kind: "type", type };
}

/** %s of a type that is nil. */
export function text(type: GoType | undefined): string {
  return type ?? "%!s(<nil>)";
}

export function kind(type: GoType | undefined): Kind {
  return type === undefined ? "invalid" : kindOf(type);
}

export const numbers: readonly Kind[] = [
  "float32",
  "float64",
  "int",
  "int8",
  "int16",
  "int32",
  "int64",
  "uint",
  "uint8",
  "uint16",
  "uint32",
  "uint64",
];
export const lists: readonly Kind[] = ["slice", "array"];

/** One argument of certain kinds, or one of which nothing is known. */
export function one(kinds: readonly Kind[], result: (type: GoType) => GoType, message: (type: string) => string): BuiltinCheck {
  return validate((types) => {
    if (types.length !== 1) return wrong(`invalid number of arguments (expected 1, got ${String(types.length)})`);
    const type = types[0];
    if (type === undefined || !["interface", ...kinds].includes(kind(type))) return wrong(message(text(type)));
    return is(result(type));
  });
}

export function rounding(name: string): BuiltinCheck {
  return one(
    numbers,
    () => "float64",
    (type) => `invalid argument for ${name} (type ${type})`,
  );
}

export function conversion(name: string, result: GoType): BuiltinCheck {
  return one(
    [...numbers, "string"],
    () => result,
    (type) => `invalid argument for ${name} (type ${type})`,
  );
}

export function end(name: string): BuiltinCheck {
  return one(
    lists,
    (type) => (type === anyType ? anyType : elementType(type)),
    (type) => `cannot get ${name} element from ${type}`,
  );
}

export function aggregate(name: string): BuiltinCheck {
  return validate((types) => {
    if (types.length === 0) return wrong(`not enough arguments to call ${name}`);
    for (const type of types) {
      if (["interface", ...lists].includes(kind(type))) return is(anyType);
      if (!numbers.includes(kind(type))) return wrong(`invalid argument for ${name} (type ${text(type)})`);
    }
    return is(types[0] ?? anyType);
  });
}
