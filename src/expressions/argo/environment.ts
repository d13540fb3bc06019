// What Argo gives an expression to work with: its variables as nested maps, and a few functions.
import { type Nature, boolean, float, int, nil, ofType, string } from "../check/nature.ts";
import { toFloating, toInteger } from "../builtins/numbers.ts";
import { asString } from "../go/format.ts";
import { writeJson } from "../go/json-write.ts";
import { readJson } from "../go/json-read.ts";
import { compareText } from "../go/text.ts";
import { type Callable, type GoType, type Value, anyType, dictionary, isMap, isObject, typeOf } from "../go/value.ts";
import { query } from "../jsonpath/query.ts";
import { sprigFunctions } from "../sprig/functions.ts";

/** By their full names, as in `{{inputs.parameters.a}}`. */
export type Variables = ReadonlyMap<string, Value>;

/** Throws Panic and Refusal when called, as everything here does. */
export function argoEnvironment(variables: Variables): ReadonlyMap<string, Value> {
  return new Map<string, Value>([
    ...expand(variables),
    ["asInt", callable("asInt", [anyType], anyType, ([value = null]) => toInteger(value))],
    ["asFloat", callable("asFloat", [anyType], anyType, ([value = null]) => toFloating(value))],
    [
      "jsonpath",
      callable("jsonpath", ["string", "string"], anyType, ([json = null, path = null]) => query(asString(path), readJson(asString(json)))),
    ],
    ["toJson", callable("toJson", [anyType], "string", ([value = null]) => writeJson(value))],
    ["sprig", dictionary(sprigFunctions())],
  ]);
}

function callable(name: string, parameters: readonly GoType[], result: GoType, call: Callable["call"]): Callable {
  return { kind: "function", name, signature: { parameters, variadic: false, results: [result] }, call };
}

/** Names with dots become maps in maps. A name that is also the beginning of others is dropped. */
export function expand(variables: Variables): ReadonlyMap<string, Value> {
  const names = [...variables.keys()].sort(compareText);
  const kept = names.filter((name, index) => !(names[index + 1] ?? "").startsWith(`${name}.`));
  const root = new Map<Value, Value>();
  for (const name of kept) place(root, name.split("."), variables.get(name) ?? null);
  return root as ReadonlyMap<string, Value>;
}

function place(map: Map<Value, Value>, path: readonly string[], value: Value): void {
  const [first = "", ...rest] = path;
  if (rest.length === 0) {
    if (!map.has(first)) map.set(first, value);
    return;
  }
  const inner = map.get(first);
  const next = inner !== undefined && isMap(inner) ? inner : dictionary([]);
  if (inner === undefined) map.set(first, next);
  place(next.entries, rest, value);
}

/** What expr-lang's checker sees of a value: its type, and nothing of what it holds. */
export function natureOf(value: Value): Nature {
  if (value === null) return nil;
  if (typeof value === "string") return string;
  if (typeof value === "bigint") return int;
  if (typeof value === "number") return float;
  if (typeof value === "boolean") return boolean;
  if (isObject(value) && value.kind === "function") return { type: typeOf(value), signature: value.signature };
  return ofType(typeOf(value));
}
