// Go's values as the expression languages of Argo see them. A Go int is a bigint and a float64 a number, so that the two never mix
// unseen; every other Go type that such an expression can produce is tagged.

/** A type as Go writes it with %T: "int", "[]interface {}", "map[string]interface {}". */
export type GoType = string;

/** An integer of any other type than int. */
export interface Integer {
  readonly kind: "integer";
  readonly type: GoType;
  readonly value: bigint;
}

/** A slice, or an array such as the "[2]interface {}" that toPairs makes. */
export interface List {
  readonly kind: "list";
  readonly type: GoType;
  readonly items: readonly Value[];
  /** A slice that was never made: prints like an empty one, but is JSON null. */
  readonly isNil?: boolean;
}

export interface Dictionary {
  readonly kind: "map";
  readonly type: GoType;
  /** Written to by nothing but the sprig functions that write to their argument in Argo, too. */
  readonly entries: Map<Value, Value>;
}

export interface Signature {
  readonly parameters: readonly GoType[];
  /** The last parameter takes any number of values of its type. */
  readonly variadic: boolean;
  readonly results: readonly GoType[];
}

export interface Callable {
  readonly kind: "function";
  readonly name: string;
  readonly signature: Signature;
  /** `now`: nanoseconds since 1970, if the evaluation has a clock. */
  readonly call: (values: readonly Value[], now?: bigint) => Value;
}

export interface Time {
  readonly kind: "time";
  /** Since 1970-01-01T00:00:00Z. */
  readonly nanoseconds: bigint;
  readonly zone: Zone;
}

export interface Duration {
  readonly kind: "duration";
  readonly nanoseconds: bigint;
}

/** time.Month and time.Weekday, and other numbers with a name. */
export interface Named {
  readonly kind: "named";
  readonly type: GoType;
  readonly value: bigint;
  readonly text: string;
}

export type Zone =
  { readonly kind: "zone"; readonly name: string } | { readonly kind: "offset"; readonly name: string; readonly seconds: number };

export interface Location {
  readonly kind: "location";
  readonly zone: Zone;
}

export interface Version {
  readonly kind: "version";
  readonly major: bigint;
  readonly minor: bigint;
  readonly patch: bigint;
  readonly prerelease: string;
  readonly metadata: string;
  readonly original: string;
}

export type Value =
  null | boolean | bigint | number | string | Integer | List | Dictionary | Callable | Time | Duration | Named | Location | Version;

export const anyType: GoType = "interface {}";
export const anyList: GoType = "[]interface {}";
export const anyMap: GoType = "map[string]interface {}";

export function list(items: readonly Value[], type: GoType = anyList): List {
  return { kind: "list", type, items };
}

export function dictionary(entries: Iterable<readonly [Value, Value]>, type: GoType = anyMap): Dictionary {
  return { kind: "map", type, entries: new Map(entries) };
}

export function integer(type: GoType, value: bigint): Integer {
  return { kind: "integer", type, value };
}

export function isObject(value: Value): value is Exclude<Value, null | boolean | bigint | number | string> {
  return typeof value === "object" && value !== null;
}

export function isList(value: Value): value is List {
  return isObject(value) && value.kind === "list";
}

export function isMap(value: Value): value is Dictionary {
  return isObject(value) && value.kind === "map";
}

/** Not nested so deep that whoever prints it runs out of stack. */
export function isShallow(value: Value): boolean {
  let level: readonly Value[] = [value];
  for (let depth = 0; depth < 1000; depth++) {
    level = level.flatMap((item) =>
      item === null || typeof item !== "object"
        ? []
        : item.kind === "list"
          ? item.items
          : item.kind === "map"
            ? [...item.entries.values()]
            : [],
    );
    if (level.length === 0) return true;
  }
  return false;
}

/** %T. */
export function typeOf(value: Value): GoType {
  if (value === null) return "<nil>";
  switch (typeof value) {
    case "boolean":
      return "bool";
    case "bigint":
      return "int";
    case "number":
      return "float64";
    case "string":
      return "string";
    default:
      return typeOfObject(value);
  }
}

function typeOfObject(value: Exclude<Value, null | boolean | bigint | number | string>): GoType {
  switch (value.kind) {
    case "time":
      return "time.Time";
    case "duration":
      return "time.Duration";
    case "location":
      return "*time.Location";
    case "version":
      return "*semver.Version";
    case "function":
      return signatureText(value.signature);
    default:
      return value.type;
  }
}

export function signatureText(signature: Signature): GoType {
  const last = signature.parameters.length - 1;
  const parameters = signature.parameters.map((type, index) => (signature.variadic && index === last ? `...${type}` : type));
  const results = signature.results.length === 1 ? ` ${signature.results[0] ?? ""}` : ` (${signature.results.join(", ")})`;
  return `func(${parameters.join(", ")})${signature.results.length === 0 ? "" : results}`;
}
