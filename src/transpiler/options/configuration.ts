import type { TaskOptions } from "../../graph/options.ts";
import type { Json, Place } from "../../graph/types.ts";
import type { Evaluated, EvaluatedField } from "../evaluate/evaluated.ts";
import type { Report } from "../report.ts";
import { readTaskOptions } from "./task-options.ts";

/**
 * Reads the `defaults` of `argots.json`, the furthest task options, with the reader of all the others. What the authoring helpers make
 * is written as the object they return: `{ "kind": "secret", "name": "api", "key": "token" }`.
 */
export function readConfigurationDefaults(
  json: { readonly [key: string]: Json },
  report: Report,
  place: Place = { file: "argots.json", line: 1, column: 1, endLine: 1, endColumn: 1 },
): TaskOptions {
  return readTaskOptions(evaluatedJson(json, place), report, { what: "the `defaults` of argots.json", kind: "defaults" }).options;
}

/** JSON as the evaluator would give it. */
function evaluatedJson(json: Json, place: Place): Evaluated {
  if (typeof json !== "object" || json === null) return { kind: "primitive", value: json, place };
  if (isList(json)) return { kind: "list", elements: json.map((element) => evaluatedJson(element, place)), place };
  const fields = Object.entries(json).map(([key, value]): [string, EvaluatedField] => [
    key,
    { value: evaluatedJson(value, place), key: place },
  ]);
  return { kind: "object", fields: new Map(fields), place };
}

function isList(json: Json): json is readonly Json[] {
  return Array.isArray(json);
}
