import type { Json } from "../graph/types.ts";
import type { LintObject } from "./lint-object.ts";
import type { DecodeReport } from "./decode/report.ts";
import { malformedValue } from "./rules/malformed-value.ts";
import { wrongType } from "./rules/wrong-type.ts";
import type { Path } from "./source/document.ts";

/**
 * The object without the values that Argo's decoder cannot take: what comes after it goes on as if they were not written, and need not expect
 * a list where text belongs. What lacks its quotes is taken as if it had them, so that nobody misses a name that is there.
 */
export function withoutWrongTypes(object: LintObject, reports: readonly DecodeReport[]): LintObject {
  const wrong = reports.filter(({ rule }) => rule === wrongType || rule === malformedValue);
  const value = wrong.reduce<Json>((rest, { report, meant }) => without(rest, report.path, meant), object.value);
  return wrong.length === 0 ? object : { ...object, value: value as LintObject["value"] };
}

/** In a list nothing takes its place, so that the others keep theirs. */
function without(value: Json, path: Path, instead: string | undefined): Json {
  const [step, ...rest] = path;
  if (step === undefined || typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) {
    return (value as readonly Json[]).map((each, index) =>
      index !== step ? each : rest.length === 0 ? (instead ?? null) : without(each, rest, instead),
    );
  }
  const members = Object.entries(value as { readonly [key: string]: Json });
  return Object.fromEntries(
    members.flatMap(([key, member]) => {
      if (key !== step) return [[key, member]];
      if (rest.length > 0) return [[key, without(member, rest, instead)]];
      return instead === undefined ? [] : [[key, instead]];
    }),
  );
}
