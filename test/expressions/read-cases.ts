import { readFileSync } from "node:fs";
import { type Value, dictionary, list } from "../../src/expressions/go/value.ts";

/** What Argo makes of an expression; which fields mean what is said where they are compared. */
export interface Case {
  readonly expr: string;
  readonly env: unknown;
  readonly ok: boolean;
  readonly error?: string;
  readonly json?: string;
  readonly type?: string;
  readonly param?: string;
  readonly bool?: boolean;
  readonly result?: string;
  readonly resultError?: string;
  readonly strict?: string;
}

export function readCases(path: string): readonly Case[] {
  return readFileSync(path, "utf8")
    .trim()
    .split("\n")
    .map((line) => parseGoJson(line) as Case);
}

/** JSON in which a whole number is a Go int, beyond what JavaScript's numbers hold, too. */
export function parseGoJson(text: string): unknown {
  const marked = text.replace(/"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?/g, (token) =>
    /^-?\d+$/.test(token) && BigInt.asIntN(64, BigInt(token)) === BigInt(token) ? `{"int":"${token}"}` : token,
  );
  return JSON.parse(marked);
}

export function variablesOf(environment: unknown): ReadonlyMap<string, Value> {
  return new Map(Object.entries(environment as object).map(([name, value]) => [name, toValue(value)]));
}

function toValue(value: unknown): Value {
  if (value === null || typeof value === "string" || typeof value === "boolean" || typeof value === "number") return value;
  if (Array.isArray(value)) return list(value.map(toValue));
  const object = value as Readonly<Record<string, unknown>>;
  if (typeof object["int"] === "string") return BigInt(object["int"]);
  return dictionary(Object.entries(object).map(([name, item]) => [name, toValue(item)] as const));
}
