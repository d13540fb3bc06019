// The methods that values have in an expression: those of package time's types, and of versions.
import { format } from "../go/format.ts";
import { truncate } from "../go/number.ts";
import { refuse } from "../go/outcome.ts";
import { type GoType, type Value, anyType, integer, isObject } from "../go/value.ts";
import { onDuration } from "./durations.ts";
import { type Method, method } from "./method.ts";
import { onTime } from "./times.ts";

export function methodsOf(type: GoType): Readonly<Record<string, Method>> | undefined {
  return tables[type];
}

function missing(type: GoType, name: string): Method {
  return method(() => refuse(`${type}.${name}()`), anyType);
}

const text: Method = method((self) => format(self), "string");

/** What Go has and we do not, so that it is refused and not called a mistake. */
const others = {
  "time.Time": [
    "Date",
    "Clock",
    "ISOWeek",
    "Zone",
    "ZoneBounds",
    "IsDST",
    "GoString",
    "AppendFormat",
    "AppendText",
    "AppendBinary",
    "MarshalText",
    "MarshalJSON",
    "MarshalBinary",
    "GobEncode",
  ],
  "*semver.Version": [
    "Major",
    "Minor",
    "Patch",
    "Prerelease",
    "Metadata",
    "Original",
    "String",
    "IncMajor",
    "IncMinor",
    "IncPatch",
    "SetPrerelease",
    "SetMetadata",
    "Compare",
    "Equal",
    "LessThan",
    "GreaterThan",
    "LessThanEqual",
    "GreaterThanEqual",
  ],
} as const;

function withOthers(type: keyof typeof others, table: Readonly<Record<string, Method>>): Readonly<Record<string, Method>> {
  return { ...Object.fromEntries(others[type].map((name) => [name, missing(type, name)])), ...table };
}

function part(name: "major" | "minor" | "patch"): Method {
  return method((self) => (isObject(self) && self.kind === "version" ? integer("uint64", self[name]) : refuse(name)), "uint64");
}

const onVersion: Readonly<Record<string, Method>> = {
  Major: part("major"),
  Minor: part("minor"),
  Patch: part("patch"),
  Prerelease: method((self) => (isObject(self) && self.kind === "version" ? self.prerelease : ""), "string"),
  Metadata: method((self) => (isObject(self) && self.kind === "version" ? self.metadata : ""), "string"),
  Original: method((self) => (isObject(self) && self.kind === "version" ? self.original : ""), "string"),
  String: text,
};

const tables: Readonly<Record<GoType, Readonly<Record<string, Method>>>> = {
  "time.Time": withOthers("time.Time", onTime),
  "time.Duration": onDuration,
  "time.Month": { String: text },
  "time.Weekday": { String: text },
  "*time.Location": { String: text },
  "*semver.Version": withOthers("*semver.Version", onVersion),
};

/** int(x) of a duration and of what else is a number below. */
export function asWhole(value: Value): bigint | undefined {
  if (typeof value === "bigint") return value;
  if (typeof value === "number") return truncate(value);
  if (!isObject(value)) return undefined;
  if (value.kind === "integer" || value.kind === "named") return value.value;
  return value.kind === "duration" ? value.nanoseconds : undefined;
}
