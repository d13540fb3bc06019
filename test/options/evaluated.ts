import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import type { Place, ValueType } from "../../src/graph/types.ts";
import type { Value } from "../../src/graph/values.ts";
import type { Evaluated, EvaluatedMarker } from "../../src/transpiler/evaluate/evaluated.ts";
import type { Report } from "../../src/transpiler/report.ts";

/** Stands for what the evaluator makes of an expression: its place is told later. */
type Unplaced = (place: Place) => Evaluated;

/** A place whose file is the path of the value, so that a test can say where a diagnostic must point. */
export function placeAt(path: string): Place {
  return { file: path, line: 1, column: 1, endLine: 1, endColumn: 2 };
}

/** What the evaluator gives for a JavaScript value written at `path`; a key's place ends in `:key`. */
export function evaluated(value: unknown, path = "options"): Evaluated {
  const place = placeAt(path);
  if (typeof value === "function") return (value as Unplaced)(place);
  if (Array.isArray(value)) return { kind: "list", elements: value.map((element, index) => evaluated(element, `${path}.${index}`)), place };
  if (typeof value === "object" && value !== null) {
    const fields = Object.entries(value).map(
      ([key, each]) => [key, { value: evaluated(each, `${path}.${key}`), key: placeAt(`${path}.${key}:key`) }] as const,
    );
    return { kind: "object", fields: new Map(fields), place };
  }
  return { kind: "primitive", value: value as string | number | boolean | null | undefined, place };
}

export function runtime(kind: "string" | "number" | "boolean" | "json" = "string"): Unplaced {
  return (place) => ({ kind: "runtime", value: runtimeValue(kind), place });
}

export function runtimeArtifact(): Unplaced {
  return (place) => ({ kind: "runtime", value: { ...runtimeValue("json"), type: { kind: "artifact", artifact: "Model" } }, place });
}

export function runtimeValue(kind: "string" | "number" | "boolean" | "json" = "string"): Value {
  return { kind: "parameter", pipeline: "p", name: "x", type: { kind } as ValueType };
}

export function marker(name: EvaluatedMarker["name"], ...given: readonly unknown[]): Unplaced {
  return (place) => ({ kind: "marker", name, arguments: given.map((each, index) => evaluated(each, `${place.file}(${index})`)), place });
}

export function other(what: string): Unplaced {
  return (place) => ({ kind: "other", what, place });
}

export const text = (value: string): Value => ({ kind: "constant", value, type: { kind: "string" } });
export const number = (value: number): Value => ({ kind: "constant", value, type: { kind: "number" } });

/** Collects what is reported, as `code place text hint`. */
export function collector(): { report: Report; diagnostics: Diagnostic[]; codes: () => string[] } {
  const diagnostics: Diagnostic[] = [];
  return {
    report: (message, place) => diagnostics.push(place ? { ...message, place } : message),
    diagnostics,
    codes: () => diagnostics.map((diagnostic) => `${diagnostic.code} ${diagnostic.place?.file ?? "-"}`),
  };
}
